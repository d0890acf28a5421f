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
_FEWEST_TABS, _MOST_TABS = 2, 60
# So many rows stand on one line for each that is broken within words.
_SINGLE = 2
_MOST_LINES = 6


def run_of_tabs(lines: Sequence[Line], start: int) -> Sequence[Line]:
    """The lines from one with tabs to the next blank one; none where no tab stands at `start`."""
    end = start
    if "\t" not in lines[start].text:
        return ()
    while end < len(lines) and lines[end].text.strip() and lines[end].page == lines[start].page:
        end += 1
    return lines[start:end]


def broken_rows(run: Sequence[Line]) -> list[list[Line]]:
    """The lines of each row of the table that a run is; none where no cell of it is broken.

    All lines of the run are of the table, and each row has as many tabs.
    """
    if any(map(_is_other, run)):
        return []
    most = max((line.text.count("\t") for line in run), default=0)
    for tabs in range(max(most, _FEWEST_TABS), min(2 * most, _MOST_TABS) + 1):
        rows = _parted(run, tabs)
        broken = any(len(row) > 1 for row in rows) and all(map(_breaks_cells, rows))
        if broken and _is_sure(rows, whole=tabs == most):
            return rows
    return []


def _is_sure(rows: Sequence[Sequence[Line]], *, whole: bool) -> bool:
    """Whether the tabs come out even by no chance: notes break cells, words do so more rarely.

    `whole` tells that a line has all the tabs of a row; short rows may have as many together.
    """
    by_words = sum(not all(map(_is_note, row[1:])) for row in rows)
    single = sum(len(row) == 1 for row in rows)
    return not by_words or (whole and single >= _SINGLE * by_words)


def cells_of(row: Sequence[Line]) -> list[str]:
    """The cells of a row, the last one of each line going on in the next line."""
    return "\n".join(line.text for line in row).split("\t")


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
    missing = 0
    for at, line in enumerate(run):
        count = line.text.count("\t")
        if missing or (rows and not count and _is_note(line)):
            rows[-1].append(line)
        elif _is_note(line) or not (count or _is_note_below(run, at)):
            return []  # a row of one cell, or the beginning of the next one
        else:
            rows.append([line])
            missing = tabs
        missing -= count
        if missing < 0 or len(rows[-1]) > _MOST_LINES:
            return []
    return rows if not missing else []


def _is_note_below(run: Sequence[Line], at: int) -> bool:
    """Whether a row begins with a cell of two lines: 事業費 over （千円）."""
    return at + 1 < len(run) and "\t" in run[at + 1].text and _is_note(run[at + 1])
