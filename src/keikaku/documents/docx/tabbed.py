"""Paragraphs whose columns are parted by tabs: which of them make a table, and its cells."""

import re
from collections.abc import Sequence

from keikaku.documents.office.pieces import Pieces
from keikaku.documents.tab_rows import tabbed_on

# A number, or a sign of a list, that a tab parts from its text: "1⇥総論", "(2)⇥…", "第1章⇥…".
_MARK = re.compile(
    r"\s*(?:第[0-9０-９一二三四五六七八九十]{1,3}[編部章節項]"
    r"|[（(〔【]?(?:[0-9０-９.．‐－-]{1,7}|[一二三四五六七八九十]{1,3}|[ア-ンｱ-ﾝa-zA-Z①-⑳⑴-⑽Ⅰ-Ⅻⅰ-ⅻ])[)）〕】]?[.．、]?"
    r"|[・○●◎◯■□◆◇▪•–—※*-])\t[^\t]*"
)
_LEAST_CELLS = 3


def is_row(text: str) -> bool:
    """Whether a line may be a row: a tab between words, not one behind a number alone."""
    return "\t" in text.strip() and not _MARK.fullmatch(text.rstrip())


def rows_of_tabs(lines: Sequence[Pieces]) -> list[list[Pieces]] | None:
    """The cells of successive lines that may be rows; None where they are no table.

    One line is a table when it has three cells, as in a plain text.
    """
    rows = [[*line.split("\t")] for line in lines]
    if len(rows) == 1 and len(_filled(rows[0])) < _LEAST_CELLS:
        return None
    while all(row and _is_blank(row[0]) for row in rows):
        rows = [row[1:] for row in rows]
    return tabbed_on(rows, _is_blank)


def _filled(row: Sequence[Pieces]) -> list[Pieces]:
    return [cell for cell in row if not _is_blank(cell)]


def _is_blank(cell: Pieces) -> bool:
    return not cell.text.strip()
