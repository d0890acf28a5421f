"""Tables drawn with the signs for rules (罫線素片) in plain text: ┌─┬─┐ over │名称│値│."""

import re
from collections.abc import Iterator, Sequence

from keikaku.documents.lines import Line

_RULE = re.compile(r"[─-╿+\-=]{3,}")
_DRAWN = re.compile(r"[─-╿]")
_WALLS = re.compile(r"[│┃║┆┇┊┋|]")
_AROUND = " \t\u3000"
_HEAD_AND_BODY = 2

Row = tuple[Line, list[str]]


def drawn_end(lines: Sequence[Line], at: int) -> int:
    """Where the rules and the lines between walls end that begin with a rule here; else `at`."""
    if not _is_rule(lines[at]):
        return at
    end = at
    while end < len(lines) and (_is_rule(lines[end]) or _cells(lines[end])):
        end += 1
    return end


def drawn_rows(lines: Sequence[Line]) -> list[Row]:
    """The rows of a table, each with the line that it begins at; none where walls do not agree.

    Lines between two rules are one row, whose cells go on from line to line; a table that has
    rules only around itself and below its head has a row in each line.
    """
    groups = [group for group in _between_rules(lines) if group]
    if len({len(_cells(line)) for group in groups for line in group}) != 1:
        return []
    listed = len(groups) <= _HEAD_AND_BODY and len(groups[-1]) > 1
    rows = [[line] for group in groups for line in group] if listed else groups
    return [(row[0], _joined(row)) for row in rows]


def _is_rule(line: Line) -> bool:
    text = line.text.strip(_AROUND)
    return _RULE.fullmatch(text) is not None and _DRAWN.search(text) is not None


def _cells(line: Line) -> list[str]:
    """The cells of a line between its outer walls; none where it does not stand between walls."""
    text = line.text.strip(_AROUND)
    inside = len(text) > 1 and _WALLS.match(text[0]) and _WALLS.match(text[-1])
    parts = _WALLS.split(text)[1:-1] if inside else []
    return [part.strip(_AROUND) for part in parts]


def _between_rules(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if _is_rule(line):
            yield group
            group = []
        else:
            group.append(line)
    yield group


def _joined(row: Sequence[Line]) -> list[str]:
    """The cells of a row: what goes on in the next line was broken to fit its box."""
    columns = zip(*map(_cells, row), strict=True)
    return ["\n".join(filter(None, column)) for column in columns]
