"""How large an input may be, so that a wrong file is refused rather than fills the memory."""

from collections.abc import Iterable, Sequence

from keikaku.core.errors import Unreadable
from keikaku.documents.lines import Line
from keikaku.documents.model import Page

MAX_BYTES = 64 * 1024 * 1024
MAX_LINE = 1_000_000
MAX_COLUMNS = 1_000
# A plan of a thousand pages has some 40,000 lines and 100,000 cells, and two million tags. What is
# larger by far would take minutes and gigabytes, though its file may be small.
MAX_LINES = 300_000
MAX_CELLS = 300_000
MAX_TAGS = 2_000_000

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


def check_line_count(name: str, text: str) -> None:
    """Raises Unreadable for a text of more than MAX_LINES lines, before they are taken apart."""
    count = max(text.count("\n"), text.count("\r")) + text.count("\f")
    if count > MAX_LINES:
        raise Unreadable(name, "", f"行が多すぎます（上限{MAX_LINES:,}行）。", _SPLIT)


def check_cells(name: str, place: str, count: int) -> None:
    """Raises Unreadable where the cells of a document have become more than MAX_CELLS."""
    if count > MAX_CELLS:
        reason = f"表のセルが多すぎます（上限{MAX_CELLS:,}）。"
        raise Unreadable(name, place, reason, _SPLIT)


def check_tags(name: str, place: str, count: int) -> None:
    """Raises Unreadable for more than MAX_TAGS tags: each costs far more than its bytes."""
    if count > MAX_TAGS:
        raise Unreadable(name, place, f"中身が大きすぎます（上限{MAX_TAGS:,}タグ）。", _CHECK)


def check_paragraphs(name: str, place: str, count: int) -> None:
    """Raises Unreadable for more than MAX_LINES paragraphs."""
    if count > MAX_LINES:
        raise Unreadable(name, place, f"段落が多すぎます（上限{MAX_LINES:,}）。", _SPLIT)


def check_extent(name: str, pages: Sequence[Page]) -> None:
    """Raises Unreadable for a document with more blocks or cells than can be made sense of."""
    blocks = [block for page in pages for block in page.blocks]
    check_paragraphs(name, "", len(blocks))
    check_cells(name, "", sum(len(block.grid.cells) for block in blocks if block.grid))


def check_columns(name: str, line: Line, columns: int) -> None:
    """Raises Unreadable for a row of more than MAX_COLUMNS cells."""
    if columns > MAX_COLUMNS:
        reason = f"表の列が多すぎます（{columns:,}列、上限{MAX_COLUMNS:,}列）。"
        raise Unreadable(name, line.address, reason, _CHECK)
