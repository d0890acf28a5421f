"""Tables drawn with bars: their delimiter row, and rows that no table has taken in."""

import re
from collections.abc import Sequence

from keikaku.documents.lines import Line

_DELIMITER = re.compile(r":?-+:?")
_AROUND = " \t\u3000>"
_BARS = ("|", "│", "┃", "║")


def has_pipe_table(lines: Sequence[Line]) -> bool:
    """Whether the text has the delimiter row of a table."""
    return any(is_delimiter_row(lines, at) for at in range(1, len(lines)))


def is_delimiter_row(lines: Sequence[Line], at: int) -> bool:
    """Whether this line is "| --- | --- |", and the line above has bars too."""
    row = lines[at].text.strip(_AROUND)
    if at == 0 or "|" not in row or "|" not in lines[at - 1].text:
        return False
    cells = row.removeprefix("|").removesuffix("|").split("|")
    return all(_DELIMITER.fullmatch(cell.strip()) for cell in cells)


def begins_lost_table(lines: Sequence[Line], at: int) -> bool:
    """Whether successive rows with bars begin at this line, which is known to be in no table."""
    if _has_bars_around(lines[at]):
        return at == 0 or not _has_bars_around(lines[at - 1])
    return is_delimiter_row(lines, at)


def _has_bars_around(line: Line) -> bool:
    text = line.text.strip(_AROUND)
    walls = sum(map(text.count, _BARS))
    return text.startswith(_BARS) and text.endswith(_BARS) and walls > 2
