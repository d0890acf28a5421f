"""What an uploaded file is, told by its bytes before it is kept; whether it may come in at all."""

import unicodedata

from keikaku.core.errors import Unreadable
from keikaku.documents.file_readers import FILE_READERS
from keikaku.documents.identify import recognise
from keikaku.web.intake.installed import limits
from keikaku.web.intake.reading.job import is_exchange

JSON = "application/json"
TEXT = "text/plain"
_MEGABYTE = 1024 * 1024
_LONGEST = 255


def checked(name: str, data: bytes) -> str:
    """The media type of a file that can come in. Raises Unreadable for one that cannot."""
    if not data.strip(b"\0"):
        raise Unreadable(name, "", "中身がありません。", "正しいファイルか確かめてください。")
    most = limits().file_mb
    if len(data) > most * _MEGABYTE:
        reason = f"ファイルが大きすぎます（上限{most}MB）。"
        raise Unreadable(name, "", reason, "ファイルを分けて取り込んでください。")
    if is_exchange(data):
        return JSON
    found = recognise(data)
    if found is None:
        return TEXT
    if found not in FILE_READERS:
        raise Unreadable(name, "", f"{found.name}は読み込めません。", found.advice)
    return found.media_type


def shown_name(given: str) -> str:
    """The name as it was given, fit to be shown: it is never used as a path."""
    bare = given.replace("\\", "/").rpartition("/")[2]
    printable = "".join(
        letter for letter in bare if not unicodedata.category(letter).startswith("C")
    )
    return printable[:_LONGEST] or "（名前なし）"
