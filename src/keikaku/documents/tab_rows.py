"""Which lines of a text with tabs are rows of one table.

Programs that take text out of documents often leave off the blank cells at the end of a row, so
that a row which groups those below it (政策１ 安全なまち) comes as a line without any tab.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from keikaku.core.text import fold
from keikaku.documents.lines import Line

Cell = TypeVar("Cell")

# A short cell that is a number or says that there is none; not a year over a column (2023年度).
_FIGURE = re.compile(r"[▲△]?[+-]?\d[\d,.]*(?![\d,.]*年)[^\d年月期。()]{0,6}(?:\([^()]*\))?|[-―—－]")
# What a page prints between the rows of a table that goes on behind it.
_OF_PAGE = re.compile(
    r"[-‐－―—~～\s]*[0-9０-９]{1,3}[-‐－―—~～\s]*|[Pp]\.?\s*[0-9０-９]+"
    r"|.*[市町村県区都府](?:[^市町村県区都府\s]*)(?:計画|戦略|ビジョン|プラン|構想)(?:[（(].*[）)])?"
    r"|(?:第[0-9０-９一二三四五六七八九十]+[期次]).*(?:計画|戦略|ビジョン|プラン|構想)(?:[（(].*[）)])?"
)
# The end of a name that the print has cut, and of one that is whole.
_REST = re.compile(r"(?=[^（(]*$)[^\d０-９\s、。:：]{0,11}(?:率|数|額|量|割合|度|[）)])")
_WHOLE = re.compile(r"(?:率|数|額|量|割合|度|[）)])$")
_FEWEST_FIGURES = 2
_LONGEST_GROUP = 40
_MOST_GROUPS = 3


def tabbed_on(rows: list[list[Cell]], is_blank: Callable[[Cell], bool]) -> list[list[Cell]]:
    """The rows, successive tabs as one where somebody tabbed on until texts stood below each other.

    Then the rows have as many texts each, though not as many tabs. Behind a tab at its beginning
    a row may lack a cell, so that such rows stay as they are.
    """
    filled = [[cell for cell in row if not is_blank(cell)] for row in rows]
    uneven = len({len(row) for row in rows}) > 1 and not any(is_blank(row[0]) for row in rows)
    return filled if uneven and len({len(row) for row in filled}) == 1 else rows


def is_row_of_one_cell(lines: Sequence[Line], at: int) -> bool:
    """Whether the line at `at`, behind a row with tabs, is a row of which only one cell is left."""
    return is_group_row(lines, at) or _is_comment(lines, at) or _is_last_rest(lines, at)


def _is_comment(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of any length stands between two rows of figures with as many cells each."""
    if not 0 < at < len(lines) - 1 or "\t" in lines[at].text or _is_apart(lines[at].text.strip()):
        return False
    around = (lines[at - 1], lines[at + 1])
    cells = {line.text.rstrip("\t").count("\t") for line in around}
    alike = max(cells) - min(cells) <= 1 and all(line.page == lines[at].page for line in around)
    return alike and all(_has_figures(line.text) for line in around)


def _is_last_rest(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the rest of the name in the row of figures above it, the last one."""
    above = lines[at - 1] if at else None
    ends = at + 1 == len(lines) or not lines[at + 1].text.strip()
    if above is None or above.page != lines[at].page or not ends or not _has_figures(above.text):
        return False
    name = next((cell.strip() for cell in above.text.split("\t") if cell.strip()), "")
    return _REST.fullmatch(lines[at].text.strip()) is not None and not _WHOLE.search(name)


def is_group_row(lines: Sequence[Line], at: int) -> bool:
    """Whether the line at `at`, between rows with tabs, is a row of which only one cell is left.

    It is one when a row of figures follows, at once or after a few more of its kind; a row of words
    would be the head of the next table, and the line its title.
    """
    first, last = at, at
    while first > 0 and _is_short(lines[first].text) and at - first < _MOST_GROUPS:
        first -= 1
    while last < len(lines) and _is_short(lines[last].text) and last - at < _MOST_GROUPS:
        last += 1
    if not first < at < last < len(lines) or last - first > _MOST_GROUPS + 1:
        return False
    around = (lines[first], lines[last])
    return all("\t" in line.text and line.page == lines[at].page for line in around) and (
        _has_figures(lines[last].text)
    )


def _is_short(text: str) -> bool:
    plain = text.strip()
    return len(plain) <= _LONGEST_GROUP and not _is_apart(plain) and not set("\t。") & set(text)


def _is_apart(text: str) -> bool:
    """Whether a line is blank, marked as something else, or printed by the page."""
    return not text or text.startswith(("#", "|", ">")) or _OF_PAGE.fullmatch(text) is not None


def _has_figures(row: str) -> bool:
    cells = (fold(cell).strip() for cell in row.split("\t")[1:])
    return sum(_FIGURE.fullmatch(cell) is not None for cell in cells) >= _FEWEST_FIGURES
