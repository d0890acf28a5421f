"""Figures that each have their head right before them: cards that have lost their frames.

All names come first and then the figures of all with one head, then those with the next, or those
of one name after those of another; or each name stands over its own figures.
"""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Block
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.slices import Slice, is_numeric, leads_on, whole
from keikaku.ingest.lines.stacked_heads import Column, Lines, is_apart
from keikaku.ingest.lines.stacked_names_first import hangs_on
from keikaku.ingest.lines.stacked_table import ORDER_ASSUMED, Cells, goes_on, names_nothing
from keikaku.ingest.tables.roles import BASES, ColumnRole

_FEWEST = 2
_MOST_NAMES = 12
_BESIDE = (
    *(ColumnRole.UNIT, ColumnRole.OWNER, ColumnRole.DEFINITION, ColumnRole.DIRECTION),
    ColumnRole.REMARKS,
)
_OF_DATES = (ColumnRole.BASE_YEAR, ColumnRole.TARGET_YEAR)
_LONGEST_UNIT = 12
_OF_YEARS = (None, ColumnRole.YEAR)

Pair = tuple[Column, Block]


def in_pairs(lines: Lines, before: Block | None, context: Context) -> Cells | None:
    """The table whose names begin right here; None where heads and figures do not come out even.

    Where the line above may be a name too, nothing is certain of which figure is whose.
    """
    names, at = _names(lines, 0)
    if any(names_nothing(name.text) for name in names):
        return None
    behind = bool(names) and lines.any_head(at) is None
    pairs, at = _pairs(lines, at, behind=behind) if names else ([], at)
    if len(pairs) < _FEWEST or goes_on(lines.cell(at)):
        return None
    if len(names) > 1:
        titled = before is not None and before in (context.announced, context.targeted)
        cells = _table(names, pairs, at, context)
        return _doubted(cells) if cells and hangs_on(lines, before) and not titled else cells
    heads = _texts(pairs)
    if len(set(heads)) < len(heads):
        return None
    while (more := _next(lines, heads, at, behind=behind)) is not None:
        name, further, at = more
        names.append(name)
        pairs += further
    alone = len(names) < _FEWEST and not _say_roles(pairs)
    return None if alone else _table(names, pairs, at, context)


def _say_roles(pairs: Sequence[Pair]) -> bool:
    """Whether words, not years alone, tell what has been and what is aimed at."""
    roles = {head.role for head, _ in pairs}
    return ColumnRole.TARGET in roles and not roles.isdisjoint(BASES)


def _doubted(cells: Cells) -> Cells:
    rows = [
        [row[0], *(replace(c, flags=ORDER_ASSUMED) for c in row[1:] if c)] for row in cells.rows
    ]
    return replace(cells, rows=[*rows])


def _names(lines: Lines, at: int) -> tuple[list[Block], int]:
    """The lines up to the first head of a figure."""
    heading = lines.heading(at)
    if heading is not None and (
        lines.any_head(at + 1) is not None or _is_headed_behind(lines, at + 1)
    ):
        return [heading], at + 1
    names: list[Block] = []
    while len(names) <= _MOST_NAMES and (block := lines.cell(at)) is not None:
        if lines.any_head(at) is not None or (len(names) == 1 and _is_headed_behind(lines, at)):
            return names, at
        if is_numeric(block.text) or (names and is_apart(block)):
            break
        names.append(block)
        at += 1
    return [], at


def _is_headed_behind(lines: Lines, at: int) -> bool:
    """Whether a figure stands over its head, as on cards that print figures large."""
    figure, head = lines.cell(at), lines.any_head(at + 1)
    return figure is not None and is_numeric(figure.text) and head is not None and head.is_value


def _pairs(lines: Lines, at: int, *, behind: bool) -> tuple[list[Pair], int]:
    """Heads of values from a line on, each with the figure right behind it, or right over it.

    Heads of words may stand among them: 単位, 人.
    """
    pairs: list[Pair] = []
    while (pair := _pair(lines, at, behind=behind) or _words(lines, at)) is not None:
        head, figure, at = pair
        pairs.append((head, figure))
        if at < len(lines) and leads_on(lines[at]) and lines.cell(at + 1) is not None:
            at += 1
    return pairs, at


def _pair(lines: Lines, at: int, *, behind: bool) -> tuple[Column, Block, int] | None:
    """A head with its figure, and the line after both."""
    head = lines.any_head(at + behind)
    if head is None or not head.is_value:
        return None
    end = at + 1 + behind
    end += lines.with_bracket(head, end)
    figure = lines.cell(at if behind else end)
    if figure is None or not is_numeric(figure.text):
        return None
    return head, figure, end if behind else end + 1


def _words(lines: Lines, at: int) -> tuple[Column, Block, int] | None:
    """A head beside the values with the words right behind it, and the line after both.

    A sentence is known for one of a remark by the head that follows it.
    """
    head = lines.head(at)
    further = lines.any_head(at + 1)
    if head is None or head.role not in (*_BESIDE, *_OF_DATES):
        return None
    if further is not None and not (head.role in _OF_DATES and further.role is ColumnRole.YEAR):
        return None
    led = at + 1 < len(lines) and lines.any_head(at + 2) is not None
    said = lines.cell(at + 1) or (lines[at + 1] if led and lines[at + 1].grid is None else None)
    fits = said is not None and (
        head.role is not ColumnRole.UNIT or len(said.text) <= _LONGEST_UNIT
    )
    return (head, said, at + 2) if said is not None and fits else None


def _next(
    lines: Lines, heads: Sequence[str], at: int, *, behind: bool
) -> tuple[Block, list[Pair], int] | None:
    """A further name with figures under the same heads."""
    names, first = _names(lines, at)
    pairs, end = _pairs(lines, first, behind=behind) if len(names) == 1 else ([], at)
    if not pairs or _texts(pairs) != list(heads) or goes_on(lines.cell(end)):
        return None
    return names[0], pairs, end


def _texts(pairs: Sequence[Pair]) -> list[str]:
    return [squeeze(head.head.text) for head, _ in pairs]


def _table(
    names: Sequence[Block], pairs: Sequence[Pair], end: int, context: Context
) -> Cells | None:
    """The table, if each name has one figure under each head and the heads lead to a target."""
    heads = {squeeze(head.head.text): head for head, _ in pairs}
    columns, count = [*heads.values()], len(names)
    values = [column for column in columns if column.is_value]
    if len(values) < _FEWEST or len(pairs) != count * len(columns):
        return None
    texts, figures = _texts(pairs), [whole(figure) for _, figure in pairs]
    by_head = [text for text in heads for _ in range(count)]
    if texts == by_head:
        rows = [figures[n::count] for n in range(count)]
    elif texts == [*heads] * count:
        width = len(columns)
        rows = [figures[n : n + width] for n in range(0, len(figures), width)]
    else:
        return None
    years = [column.year or 0 for column in values]
    if all(column.role in _OF_YEARS for column in values) and not context.reaches(years):
        return None
    named = Column(Slice("指標名"), ColumnRole.NAME)
    cells = [(whole(name), *row) for name, row in zip(names, rows, strict=True)]
    return Cells([named, *columns], [*cells], end)
