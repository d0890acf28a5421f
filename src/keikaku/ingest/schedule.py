"""Schedules (スケジュール): tables of dates and what is done then, fuzzy dates included."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from keikaku.core.plan import PlanEvent
from keikaku.core.text import fold, squeeze
from keikaku.core.years.dates import Interval, parse_date, parse_interval
from keikaku.core.years.model import FuzzyDate, Precision
from keikaku.documents.model import Block, Grid
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import list_words
from keikaku.ingest.tables.figures import is_figure

_FINE = {Precision.DAY, Precision.MONTH, Precision.SEASON}
_NOTHING: Interval = (None, None)
_NUMBER_SIGNS = "0123456789.,%()-~ "


@dataclass(frozen=True, slots=True)
class _Layout:
    """The columns of dates (start before end) and of work, and the first row of work."""

    dates: tuple[int, ...]
    work: tuple[int, ...]
    first_row: int


def find_schedule(blocks: Sequence[Block]) -> tuple[Find[PlanEvent], ...]:
    """The rows of every schedule, in reading order; a point in time is both start and end.

    Doubts: `event.start_assumed` (an empty start is that of the row above), `event.year_assumed`
    (a month takes the year of the row above), `event.date_unreadable` (the dates of the row are
    then None).
    """
    return tuple(
        find for block in blocks if block.grid is not None for find in _rows(block, block.grid)
    )


def _rows(block: Block, grid: Grid) -> Iterator[Find[PlanEvent]]:
    layout = _layout(grid)
    if layout is None:
        return
    above = _NOTHING
    for row in range(layout.first_row, grid.n_rows):
        texts = [grid.text(row, column).strip() for column in layout.dates]
        work = _work(grid, row, layout)
        if not work and not any(texts):
            continue
        when = _read(texts, above)
        doubts = tuple(_doubts(texts, when, grid, row, layout))
        cell = grid.at(row, layout.dates[0])
        source = cell.source if cell else grid.source
        event = PlanEvent("", None, work, when[0], when[1], source)
        yield Find(event, block.order, frozenset({block.order}), doubts)
        above = when


def _read(texts: Sequence[str], above: Interval) -> Interval:
    """The two ends of a row; both None when any printed part of them does not read."""
    if not any(texts):
        return _as_above(above)
    start_text, end_text = (texts[0], texts[1]) if len(texts) == 2 else (texts[0], "")
    start, end = parse_interval(start_text, end_text, previous_start=above[0])
    if start is None and end is None and not end_text:
        # 8月 under 令和5年7月: only a list of dates gives such a month its year.
        start = end = parse_date(start_text, after=above[0])
    if (start_text and start is None and not _is_end(start_text)) or (end_text and end is None):
        return _NOTHING
    return start, end


def _as_above(above: Interval) -> Interval:
    start, end = (replace(d, assumed=("start", "end")) if d else None for d in above)
    return start, end


def _is_end(text: str) -> bool:
    """Whether a cell prints only the end of an interval (～ 令和5年11月, 令和5年11月まで)."""
    folded = fold(text).strip()
    return folded.startswith(("~", "-", "—")) or folded.endswith("まで")


def _doubts(
    texts: Sequence[str], when: Interval, grid: Grid, row: int, layout: _Layout
) -> Iterator[Doubt]:
    cell = grid.at(row, layout.dates[0])
    source = cell.source if cell else grid.source
    printed = " ".join(text for text in texts if text)
    if when == _NOTHING:
        yield Doubt("event.date_unreadable", "start", {"printed": printed}, source)
    elif when[0] is not None and "start" in when[0].assumed and not _season_only(when[0]):
        if texts[0] and not _is_end(texts[0]):
            details = {"printed": texts[0], "assumed": str(when[0].start and when[0].start.year)}
            yield Doubt("event.year_assumed", "start", details, source)
        else:
            yield Doubt("event.start_assumed", "start", {"assumed": when[0].as_printed}, source)


def _season_only(date: FuzzyDate) -> bool:
    """A season is `assumed` because a rule gives its months, not because it was inherited."""
    return date.precision is Precision.SEASON and date.assumed == ("start", "end")


def _work(grid: Grid, row: int, layout: _Layout) -> str:
    texts = (grid.text(row, column).strip() for column in layout.work)
    return " ".join(text for text in texts if text)


def _layout(grid: Grid) -> _Layout | None:
    """The columns of dates, or None when the table is no schedule."""
    if grid.n_columns < 2:
        return None
    header = [squeeze(text) for text in grid.row(0)]
    headed = not any(_shape(text) for text in grid.row(0)) and _names_times(header)
    first_row = 1 if headed else 0
    dates = [c for c in range(grid.n_columns) if _is_date_column(grid, c, first_row, headed)]
    work = _work_columns(grid, dates, first_row) if 1 <= len(dates) <= 2 else ()
    if not work:
        return None
    return _Layout(tuple(_start_first(grid, dates, header, first_row)), work, first_row)


def _names_times(header: Sequence[str]) -> bool:
    known = (*list_words("time_header"), *list_words("work_header"))
    return any(cell.endswith(known) for cell in header if cell)


def _is_date_column(grid: Grid, column: int, first_row: int, headed: bool) -> bool:
    """Three of four filled cells are dates, finer than a year unless the header names times."""
    header = squeeze(grid.text(0, column)) if headed else ""
    if any(word.lower() in header for word in list_words("value_header")):
        return False
    cells = [grid.text(row, column).strip() for row in range(first_row, grid.n_rows)]
    filled = [text for text in cells if text]
    shapes = [shape for shape in map(_shape, filled) if shape is not None]
    named = header.endswith(list_words("time_header")) if header else False
    fine = [shape for shape in shapes if shape in _FINE]
    enough = len(shapes) * 4 >= len(filled) * 3 or (named and len(shapes) * 2 >= len(filled))
    return len(shapes) >= 1 and enough and (named or len(fine) * 2 >= len(shapes) >= 2)


@lru_cache(maxsize=4096)
def _shape(text: str) -> Precision | None:
    """How exact the date in a cell is; None when it is none. A month may lack its year."""
    start, end = parse_interval(text.strip(), "") if text.strip() else _NOTHING
    date = start or end or parse_date(text, fiscal_year=2000)
    return date.precision if date else None


def _work_columns(grid: Grid, dates: Sequence[int], first_row: int) -> tuple[int, ...]:
    """The columns of words, one of which is full; none where another column holds numbers.

    A table of numbers by date is a table of values. Numbers that only count the rows are left out.
    """
    work, full = [], False
    for column in (c for c in range(grid.n_columns) if c not in dates):
        texts = [grid.text(row, column).strip() for row in range(first_row, grid.n_rows)]
        filled = [text for text in texts if text]
        words = [text for text in filled if _is_words(text)]
        if [fold(text) for text in texts] == [str(n) for n in range(1, len(texts) + 1)]:
            continue
        if len(words) * 2 <= len(filled) and filled:
            return ()
        work.append(column)
        full = full or len(words) == len(texts)
    return tuple(work) if full else ()


def _is_words(text: str) -> bool:
    """Words that tell of work: no date, and no figure, whatever its unit (12か所)."""
    worded = len(fold(text).strip(_NUMBER_SIGNS)) >= 2 and _shape(text) is None
    return worded and not is_figure(text)


def _start_first(
    grid: Grid, dates: Sequence[int], header: Sequence[str], first_row: int
) -> Sequence[int]:
    """The two columns of dates, the start before the end, wherever they stand."""
    if len(dates) == 1:
        return dates
    ends = [
        sum(_is_end(grid.text(row, column)) for row in range(first_row, grid.n_rows))
        for column in dates
    ]
    named = [any(w in header[column] for w in list_words("period_end_header")) for column in dates]
    return dates[::-1] if ends[0] > ends[1] or (named[0] and not named[1]) else dates
