"""Rows of a text with tabs whose cells are broken over lines.

Word and Excel print a cell of two lines as two lines of text, so that a row ends where as many tabs
have come as in the others: 基準値 and 目標値 over （令和10年度） is one row.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from keikaku.documents.lines import Line

# What no row begins with: a year or a unit in brackets, which belongs to the text above it.
_NOTE = re.compile(r"[(（][^()（）\t]{1,16}[)）](?=\t|\s*$)")
_OTHER = ("#", "|", ">", "※")
_FEWEST_TABS = 2
_MOST_LINES = 6


def broken_rows(lines: Sequence[Line], start: int) -> list[list[Line]]:
    """The lines of each row of the table that begins at `start`; none where no cell is broken.

    All lines up to the next blank one are of the table, and each row has as many tabs.
    """
    run = _run(lines, start)
    most = max((line.text.count("\t") for line in run), default=0)
    for tabs in range(max(most, _FEWEST_TABS), 2 * most + 1):
        rows = _parted(run, tabs)
        sure = tabs == most or all(_is_note(line) for row in rows for line in row[1:])
        if any(len(row) > 1 for row in rows) and sure and all(map(_breaks_cells, rows)):
            return rows
    return []


def cells_of(row: Sequence[Line]) -> list[str]:
    """The cells of a row, the last one of each line going on in the next line."""
    return "\n".join(line.text for line in row).split("\t")


def _run(lines: Sequence[Line], start: int) -> list[Line]:
    end = start
    while end < len(lines) and lines[end].text.strip() and lines[end].page == lines[start].page:
        end += 1
    run = list(lines[start:end])
    return run if run and "\t" in run[0].text and not any(map(_is_other, run)) else []


def _is_note(line: Line) -> bool:
    return _NOTE.match(line.text) is not None


def _is_other(line: Line) -> bool:
    return line.text.startswith(_OTHER)


def _breaks_cells(row: Sequence[Line]) -> bool:
    """Whether each line ends and goes on with text, as a cell that is broken does."""
    texts = [line.text.split("\t") for line in row]
    return all(a[-1].strip() and b[0].strip() for a, b in pairwise(texts))


def _parted(run: Sequence[Line], tabs: int) -> list[list[Line]]:
    """The rows with exactly so many tabs each; none where some line fits into no row."""
    rows: list[list[Line]] = []
    open_tabs = 0
    for line in run:
        count = line.text.count("\t")
        whole = not open_tabs
        if whole and rows and not count and _is_note(line):
            rows[-1].append(line)
            continue
        if whole and (not count or _is_note(line)):
            return []  # a row of one cell, or the beginning of the next one
        rows.extend([[]] if whole else [])
        rows[-1].append(line)
        open_tabs = (open_tabs + count) % tabs if open_tabs + count <= tabs else -1
        if open_tabs < 0 or len(rows[-1]) > _MOST_LINES:
            return []
    return rows if not open_tabs else []
