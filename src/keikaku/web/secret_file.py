"""The secret of an installation: made by chance on the first start, read by the owner alone."""

import os
import secrets
import stat
from pathlib import Path

from keikaku.core.errors import Unwritable
from keikaku.settings.toml_table import is_there, read_toml

SECRET_FILE = "secrets.toml"
_HEAD = """\
# 初めて起動したときに作られた秘密です。人に見せず、バックアップと一緒に守ってください。
# Made on the first start. Show it to nobody; keep it as safe as the backups.
"""
SHORTEST = 40
_OWNER_ALONE = 0o600


def read_secret(folder: Path) -> str | None:
    """The secret key, or None where none was made yet. Raises Unreadable if it is damaged."""
    path = folder / SECRET_FILE
    if not is_there(path):
        return None
    table = read_toml(path)
    secret = table.text("secret_key")
    table.done()
    if len(secret) < SHORTEST:
        raise table.fault(
            "secret_key",
            "短すぎます。",
            f"{SHORTEST}文字以上にするか、ファイルを消して作り直してください。",
        )
    return secret


def make_secret(folder: Path) -> None:
    """Makes the file where there is none. Of two that start at once, the first one's stays."""
    path = folder / SECRET_FILE
    if path.exists():
        return
    half_made = folder / f"{SECRET_FILE}.{os.getpid()}"
    try:
        make_private(half_made)
        half_made.write_text(
            f'{_HEAD}secret_key = "{secrets.token_urlsafe(50)}"\n', encoding="utf-8", newline="\n"
        )
        _put_in_place(half_made, path)
    except OSError:
        advice = "このフォルダーに書き込めるようにしてください。"
        raise Unwritable(str(path), "秘密のファイルを作れません。", advice) from None


def make_private(path: Path) -> None:
    """An empty file, which was not there, for its owner alone; on Windows the folder's rights hold.

    The rights are there before what is written into it. Raises OSError.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ALONE))


def _put_in_place(half_made: Path, path: Path) -> None:
    """A whole file appears at once or not at all, and never in place of another."""
    try:
        if os.name == "nt":
            half_made.rename(path)  # refuses where the name is taken
        else:
            os.link(half_made, path)
    except FileExistsError:
        pass
    finally:
        half_made.unlink(missing_ok=True)


def is_open_to_others(path: Path) -> bool:
    """Whether others than the owner may read the file. On Windows the folder's rights decide."""
    if os.name == "nt":
        return False
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))
