"""How large an input may be, so that a wrong file is refused rather than fills the memory."""

from collections.abc import Iterable

from keikaku.core.errors import Unreadable
from keikaku.documents.lines import Line

MAX_BYTES = 64 * 1024 * 1024
MAX_LINE = 1_000_000
MAX_COLUMNS = 1_000

_SPLIT = "ファイルを分けて、もう一度読み込んでください。"
_CHECK = "計画の文書であることを確かめてください。"


def check_size(name: str, size: int) -> None:
    """Raises Unreadable for a file of more than MAX_BYTES bytes."""
    if size > MAX_BYTES:
        limit = f"{MAX_BYTES // 1024 // 1024}MB"
        raise Unreadable(name, "", f"ファイルが大きすぎます（上限{limit}）。", _SPLIT)


def check_lines(name: str, lines: Iterable[Line]) -> None:
    """Raises Unreadable at the first line of more than MAX_LINE characters."""
    for line in lines:
        if len(line.text) > MAX_LINE:
            reason = f"1行が長すぎます（上限{MAX_LINE:,}文字）。"
            raise Unreadable(name, line.address, reason, _CHECK)


def check_columns(name: str, line: Line, columns: int) -> None:
    """Raises Unreadable for a row of more than MAX_COLUMNS cells."""
    if columns > MAX_COLUMNS:
        reason = f"表の列が多すぎます（{columns:,}列、上限{MAX_COLUMNS:,}列）。"
        raise Unreadable(name, line.address, reason, _CHECK)
