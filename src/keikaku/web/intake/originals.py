"""The originals: files named by the hash of their bytes, written once and never altered."""

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from keikaku.core.errors import Unreadable
from keikaku.exchange.files import write_bytes_atomically
from keikaku.web.intake.installed import folder

_DIGEST = re.compile("[0-9a-f]{64}")


def keep(data: bytes) -> str:
    """Keeps the bytes, if they are not kept yet, and tells their hash. Raises Unwritable."""
    digest = hashlib.sha256(data).hexdigest()
    path = path_of(digest)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes_atomically(path, data)
        with suppress(OSError):  # a folder that knows no such rights
            path.chmod(0o444)
    return digest


def path_of(digest: str) -> Path:
    """Where the bytes of this hash lie."""
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"not a hash: {digest!r}")
    return folder() / "originals" / digest[:2] / digest


def bytes_of(digest: str, name: str) -> bytes:
    """The bytes, held against their hash. Raises Unreadable for what is gone or was altered."""
    try:
        data = path_of(digest).read_bytes()
    except OSError:
        advice = "バックアップから戻すよう、システム管理者に依頼してください。"
        raise Unreadable(name, "", "保管した原本が見つかりません。", advice) from None
    if hashlib.sha256(data).hexdigest() != digest:
        advice = "監査担当とシステム管理者に知らせてください。"
        raise Unreadable(name, "", "保管した原本が、受け取ったときと違います。", advice)
    return data


def work_folder(intake: int) -> Path:
    """Where the reading of an intake leaves what it made; it can be made again at any time."""
    return folder() / "readings" / str(intake)


def picture_path(digest: str, page: int) -> Path:
    """Where the picture of a page is kept once it was drawn."""
    return folder() / "pictures" / path_of(digest).name / f"{page}.page"
