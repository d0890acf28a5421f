"""Names that stand half-way down beside the rows of their parts: 男性, 運動習慣者の割合, 女性.

A cell that is merged over rows prints its text in the middle of them, on a line between theirs or
on the line of the one in the middle.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.spaced_broken import RowLine
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_row import Row

_SET_IN = 4


def begins_with_part(lines: Sequence[RowLine], heads: Heads) -> bool:
    """Whether rows of parts stand above the first name that has parts."""
    first = next((n for n, one in enumerate(lines) if _names(one, heads)), 0)
    return first > 0 and _is_part(lines[first - 1], lines[first], heads)


def rows_around(lines: Sequence[RowLine], heads: Heads) -> list[Row] | None:
    """The rows, those around each name as its parts; None unless as many stand above as below."""
    groups = [*_groups(lines, heads)]
    within = min(group[0].row.indent for group in groups if len(group) > 1)
    alone = (group[0].row for group in groups if len(group) == 1)
    left = any(row.name is not None and row.indent > within - _SET_IN for row in alone)
    if left or not all(_is_even(group, heads) for group in groups):
        return None
    return [row for group in groups for row in _rows(group, heads)]


def _groups(lines: Sequence[RowLine], heads: Heads) -> Iterator[Sequence[RowLine]]:
    """The lines of each name: as many below it as above, a row with a name of its own alone."""
    at = 0
    while at < len(lines):
        name = next((n for n in range(at, len(lines)) if _names(lines[n], heads)), len(lines))
        above = lines[at:name]
        if name == len(lines) or not all(_is_part(one, lines[name], heads) for one in above):
            yield lines[at : at + 1]
            at += 1
            continue
        end = name + 1
        while end < len(lines) and _is_name(lines[end], heads):
            end += 1
        yield lines[at : end + len(above)]
        at = end + len(above)


def _is_even(group: Sequence[RowLine], heads: Heads) -> bool:
    named = [n for n, one in enumerate(group) if _names(one, heads)]
    if not named:
        return True
    parts = [one for n, one in enumerate(group) if n not in named]
    even = named[0] == len(group) - named[-1] - 1 and len(named) == named[-1] - named[0] + 1
    apart = any(one.block.gap_before for one in group[1:])
    return even and not apart and all(_is_part(one, group[named[0]], heads) for one in parts)


def _rows(group: Sequence[RowLine], heads: Heads) -> Iterator[Row]:
    names = [_name(one) for one in group if _names(one, heads)]
    for one in group:
        if one.row.holds_values(heads):
            yield replace(one.row, group=_read_on(names)) if names else one.row


def _name(one: RowLine) -> Slice:
    name = one.row.group or one.row.name
    assert name is not None  # what names others has a name
    return name


def _read_on(names: Sequence[Slice]) -> Slice:
    return replace(names[0], text="\n".join(name.text for name in names))


def _names(one: RowLine, heads: Heads) -> bool:
    """Whether a line prints a name beside parts: alone, or on the line of one of them."""
    return one.row.group is not None or _is_name(one, heads)


def _is_name(one: RowLine, heads: Heads) -> bool:
    return not one.row.holds_values(heads) and one.row.name is not None


def _is_part(one: RowLine, name: RowLine, heads: Heads) -> bool:
    """Whether a row begins where the part beside a name does, or well behind a name alone."""
    if not one.row.holds_values(heads) or one.row.name is None or one.row.group is not None:
        return False
    if name.row.group is not None:
        return abs(one.row.indent - name.row.indent) < _SET_IN
    return one.row.indent >= name.row.indent + _SET_IN
