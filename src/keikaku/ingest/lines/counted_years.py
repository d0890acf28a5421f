"""Whose the years are that stand behind heads, or between them: each head's own, or shared out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.counted_head_lines import holds_values, is_bracketed
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.tables.columns import Column, read_header
from keikaku.ingest.tables.roles import BASES, VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_AHEAD = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED)
_TWO = 2


def closed_heads(pieces: Sequence[Slice]) -> list[Slice]:
    """The stretches with each bracket that says no year behind the head that it goes on with."""
    closed: list[Slice] = []
    for piece in pieces:
        if closed and is_bracketed(piece.text) and not is_year(piece.text):
            closed[-1] = replace(closed[-1], text=closed[-1].text + piece.text, joined=True)
        else:
            closed.append(piece)
    return closed


def in_pairs(pieces: Sequence[Slice], words: Vocabulary) -> list[Slice]:
    """The stretches with each word that stands below its year behind it: R5, 実績, R6, 見込み."""
    first = next((n for n, piece in enumerate(pieces) if is_year(piece.text)), len(pieces))
    end = first
    while end + 1 < len(pieces) and _is_pair(pieces[end], pieces[end + 1], words):
        end += 2
    before = any(holds_values(read_header(0, p.text, words)) for p in pieces[:first])
    goes_on = end < len(pieces) and is_year(pieces[end].text)
    if end - first < 2 * _TWO or before or goes_on:
        return list(pieces)
    pairs = zip(pieces[first:end:2], pieces[first + 1 : end : 2], strict=True)
    return [*pieces[:first], *(_over(said, year) for year, said in pairs), *pieces[end:]]


def _is_pair(year: Slice, said: Slice, words: Vocabulary) -> bool:
    column = read_header(0, said.text, words)
    bare = is_year(year.text) and not is_bracketed(year.text)
    return bare and column.role in VALUE_ROLES and column.period is None


@dataclass(slots=True)
class _Group:
    """Heads one after the other, and the years behind them."""

    heads: list[Slice]
    years: list[Slice]


def _groups(pieces: Sequence[Slice]) -> Iterator[_Group]:
    group = _Group([], [])
    for piece in pieces:
        if is_year(piece.text) or _is_led_by_year(piece.text):
            group.years.append(piece)
        else:
            if group.years:
                yield group
                group = _Group([], [])
            group.heads.append(piece)
    yield group


def _is_led_by_year(text: str) -> bool:
    """Whether a head begins with its year: 令和9年（中間）."""
    spans = find_spans(fold(text))
    return bool(spans) and spans[0].start == 0


def dated_heads(pieces: Sequence[Slice], context: Context) -> list[Slice] | None:
    """The heads with their years; None where whose these are is not told for certain."""
    made: list[Slice] = []
    for group in _groups(pieces):
        heads = _with_years(group, context)
        if heads is None:
            return None
        made += heads
    return made


def _with_years(group: _Group, context: Context) -> list[Slice] | None:
    columns = [read_header(0, head.text, context.words) for head in group.heads]
    undated = [n for n, column in enumerate(columns) if holds_values(column) and not column.period]
    years = _once(group.years)
    if years is None or not (years and undated):
        return None if years is None else [*group.heads, *years]
    counts = _counts([columns[n] for n in undated], years, context)
    side_by_side = undated[-1] - undated[0] + 1 == len(undated)
    if counts is None or not (side_by_side or set(counts) == {1}):
        return None
    left, of_head = iter(years), dict(zip(undated, counts, strict=True))
    return [
        made
        for n, head in enumerate(group.heads)
        for made in ([_over(head, next(left)) for _ in range(of_head.get(n, 0))] or [head])
    ]


def _counts(
    columns: Sequence[Column], years: Sequence[Slice], context: Context
) -> tuple[int, ...] | None:
    """How many of the years are those of each head; None where that is not certain."""
    if len(columns) == len(years):
        return (1,) * len(years)
    if len(columns) == 1:
        return (len(years),)
    first, last = columns[0].role, columns[-1].role
    parted = first in (*BASES, ColumnRole.ACTUAL) and last in _AHEAD
    ends = _ends(years, context)
    if len(columns) != _TWO or not parted or context.period is None or ends is None:
        return None
    # One year under two heads is that of the target, which alone can be one of the plan.
    past = sum(end < context.period[0] for end in ends)
    if len(years) == 1:
        return (0, 1) if ends[0] > context.period[0] else None
    return (past, len(years) - past) if 0 < past < len(years) else None


def _ends(years: Sequence[Slice], context: Context) -> list[int] | None:
    """The years as numbers, if they are all known and go up."""
    read = [read_header(0, year.text, context.words).period for year in years]
    ends = [period.end for period in read if period is not None and period.end is not None]
    return ends if len(ends) == len(years) and ends == sorted(ends) else None


def _once(years: Sequence[Slice]) -> list[Slice] | None:
    """The years, each with the way in which a bracket behind all of them counts it: （2024）."""
    bare = [year for year in years if not is_bracketed(year.text)]
    bracketed = [year for year in years if is_bracketed(year.text)]
    if not bare or not bracketed:
        return list(years)
    if len(bare) != len(bracketed) or years != [*bare, *bracketed]:
        return None
    return bare


def _over(head: Slice, year: Slice) -> Slice:
    text = year.text if is_bracketed(year.text) else f"（{year.text}）"
    return replace(head, text=head.text + text)
