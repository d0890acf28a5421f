"""Checks of the machine and the folder; none needs the database."""

import errno
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from keikaku.documents.convert import libreoffice
from keikaku.web.database_url import Engine
from keikaku.web.doctor.shares import network_share
from keikaku.web.health.finding import Finding, doubtful, well, wrong
from keikaku.web.installation import CONFIG_FILE, Installation
from keikaku.web.secret_file import SECRET_FILE, is_open_to_others

_OLDEST = (3, 11)
_MEGABYTE = 1024 * 1024
_LITTLE, _TOO_LITTLE = 1024, 100
_A_LITTLE = 64 * 1024
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_MANIFEST = "staticfiles.json"


def of_python(version: tuple[int, int]) -> Finding:
    """Whether this Python is one that is tested."""
    shown = ".".join(map(str, version))
    if version < _OLDEST:
        return wrong(
            (f"Python {shown} は古すぎます。", f"Python {shown} is too old."),
            ("Python 3.11 以上で動かしてください。", "Run it with Python 3.11 or newer."),
        )
    return well(f"Python {shown}", f"Python {shown}")


def of_folder(folder: Path) -> Finding:
    """Whether files can be made in the folder."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0" * _A_LITTLE)
            file.flush()
        return well(f"フォルダーに書き込めます（{folder}）", f"The folder is writable ({folder})")
    except OSError as fault:
        if fault.errno in _FULL:
            return wrong(("ディスクがいっぱいです。", "The disk is full."), _ROOM)
        return wrong(
            (
                f"フォルダーに書き込めません（{folder}: {fault.strerror}）。",
                f"The folder is not writable ({folder}: {fault.strerror}).",
            ),
            (
                "keikaku を動かす利用者に、このフォルダーへの書き込みを許してください。",
                "Let the user that runs keikaku write into this folder.",
            ),
        )


def of_space(free: int) -> Finding:
    """Whether there is room for uploads and backups."""
    megabytes = free // _MEGABYTE
    told = (f"空き容量は {megabytes} MB です。", f"{megabytes} MB are free.")
    if megabytes < _TOO_LITTLE:
        return wrong(told, _ROOM)
    return doubtful(told, _ROOM) if megabytes < _LITTLE else well(*told)


_ROOM = (
    "要らないファイルを消すか、フォルダーを大きなディスクへ移してください。",
    "Delete what is not needed, or move the folder to a larger disk.",
)


def of_secrets(installation: Installation) -> Finding:
    """Whether others than the owner may read the secret, the database or a password."""
    files = [installation.folder / SECRET_FILE]
    if installation.database.engine is Engine.SQLITE and is_open_to_others(installation.folder):
        files.append(Path(installation.database.name))
    if installation.database.password or installation.identity_provider:
        files.append(installation.folder / CONFIG_FILE)
    readable = [path for path in files if path.exists() and is_open_to_others(path)]
    if not readable:
        return well("秘密は所有者だけが読めます", "Only the owner may read the secrets")
    names = " ".join(map(str, readable))
    return wrong(
        (f"ほかの利用者も読める秘密があります（{names}）。", f"Others may read secrets ({names})."),
        (f"chmod 600 {names}", f"chmod 600 {names}"),
    )


def of_rights(folder: Path) -> Finding:
    """Whether others may look into the folder, where the originals of plans lie."""
    if not is_open_to_others(folder):
        return well("フォルダーは所有者だけが開けます", "Only the owner may open the folder")
    return doubtful(
        (
            f"ほかの利用者もフォルダーを開けます（{folder}）。",
            f"Others may look into the folder ({folder}).",
        ),
        (f"chmod 700 {folder}", f"chmod 700 {folder}"),
    )


def of_share(file: Path, kind: str | None) -> Finding:
    """Whether the file of SQLite lies where its locks hold. `kind` is that of a network share."""
    if kind is None:
        return well(
            "データベースはこの機械のディスクにあります",
            "The database lies on a disk of this machine",
        )
    return wrong(
        (
            f"データベースがネットワーク上の共有にあり、壊れるおそれがあります（{file}: {kind}）。",
            f"The database lies on a network share ({file}: {kind}) and may be damaged there.",
        ),
        (
            "止めて、フォルダーごとこの機械のディスクへ移すか、PostgreSQL を使ってください。",
            "Stop, and move the folder to a disk of this machine, or use PostgreSQL.",
        ),
    )


def of_static_files(installation: Installation) -> Finding:
    """Whether style sheets and pictures were gathered."""
    if (installation.static_folder / _MANIFEST).is_file():
        return well("画面の部品がそろっています", "Style sheets and pictures are in place")
    return wrong(
        (
            "画面の部品（スタイルシートなど）がありません。",
            "Style sheets and pictures are missing.",
        ),
        (
            "keikaku serve で起動し直してください。そのとき集められます。",
            "Start keikaku serve again; it gathers them.",
        ),
    )


def of_way(installation: Installation) -> Finding:
    """How requests come in."""
    if installation.sends_unencrypted:
        return doubtful(
            ("通信が暗号化されません（plain_http）。", "Nothing is encrypted (plain_http)."),
            (
                "閉じた網の外から届かないようにするか、HTTPS のサーバーの後ろに置いてください。",
                "Make sure it cannot be reached from outside, or put a proxy with HTTPS before it.",
            ),
        )
    if installation.behind_proxy:
        return well("HTTPS のサーバーの後ろで動きます", "It runs behind a proxy with HTTPS")
    return well("このパソコンだけから使えます", "Only this machine can reach it")


def of_libreoffice(program: str | None) -> Finding:
    """Whether older formats can be read. Who has none of them needs no LibreOffice."""
    if program is None:
        return well(
            "LibreOffice はありません（.doc .ppt .rtf .odt .odp を読むときは入れてください）",
            "There is no LibreOffice (install it to read .doc, .ppt, .rtf, .odt and .odp)",
        )
    return well(f"LibreOffice があります（{program}）", f"LibreOffice is there ({program})")


def folder_findings(folder: Path) -> Iterator[Finding]:
    """What can be told without the settings."""
    yield of_python(sys.version_info[:2])
    if not _is_folder(folder):
        yield of_missing_folder(folder)
        return
    yield of_folder(folder)
    with suppress(OSError):  # told by the finding before
        yield of_space(shutil.disk_usage(folder).free)


def of_missing_folder(folder: Path) -> Finding:
    """There is no such folder, or it is a file."""
    return wrong(
        (f"フォルダーがありません（{folder}）。", f"There is no such folder ({folder})."),
        (
            "--folder の名前を確かめてください。まだ始めていないなら keikaku serve で作られます。",
            "Check --folder; if nothing was begun yet, keikaku serve makes it.",
        ),
    )


def machine_findings(installation: Installation) -> Iterator[Finding]:
    """All of the above."""
    yield from folder_findings(installation.folder)
    yield of_libreoffice(libreoffice())
    yield of_secrets(installation)
    yield of_rights(installation.folder)
    file = installation.database.file
    if file is not None:
        yield of_share(file, network_share(file))
    yield of_static_files(installation)
    yield of_way(installation)


def _is_folder(folder: Path) -> bool:
    """Also where the folder above it may not be looked into."""
    try:
        return folder.is_dir()
    except OSError:
        return True
