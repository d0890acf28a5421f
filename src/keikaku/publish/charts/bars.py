"""Bars over fiscal years (年度の帯): the 取組 of a plan, and the periods of several plans."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from keikaku.core.plan import Initiative, PlanHead
from keikaku.core.problems.model import Language
from keikaku.publish.charts.chart import Chart, ChartTable, empty, picture, text
from keikaku.publish.charts.geometry import Size, Variant, shortened, text_width, wrapped
from keikaku.publish.charts.marks import BLUE
from keikaku.publish.charts.svg import Element, element
from keikaku.publish.charts.words import say, short_year, year_words


class Of(StrEnum):
    """What the bars are of; it decides what the chart is called."""

    WORKS = "works"
    PLANS = "plans"


@dataclass(frozen=True, slots=True)
class Bar:
    """Fiscal years from `start` to `end` with what is done in them; `open_end`: that is assumed."""

    start: int
    end: int
    text: str = ""
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class BarRow:
    """A name and its bars, in the order in which they stand."""

    name: str
    bars: tuple[Bar, ...]


def initiative_rows(initiatives: Iterable[Initiative]) -> tuple[BarRow, ...]:
    """The rows of 取組; one without years stays in the table and has no bar."""
    return tuple(
        BarRow(
            each.name,
            tuple(Bar(one.start, one.end, one.text, "end" in one.assumed) for one in each.spans),
        )
        for each in initiatives
    )  # fmt: skip


def period_rows(heads: Iterable[PlanHead]) -> tuple[BarRow, ...]:
    """The rows of plans; one without a period stays in the table and has no bar."""
    return tuple(
        BarRow(head.title, () if head.period is None else (Bar(*head.period),)) for head in heads
    )


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns of years lie."""

    size: Size
    left: Fraction
    first: int
    count: int
    top: Fraction

    @property
    def column(self) -> Fraction:
        return (self.size.width - 6 - self.left) / self.count

    def at(self, year: int) -> Fraction:
        """The left edge of a year."""
        return self.left + self.column * (year - self.first)


def bars_chart(
    rows: Sequence[BarRow],
    of: Of,
    key: str,
    *,
    variant: Variant = Variant.WIDE,
    language: Language = Language.JA,
    now: int | None = None,
) -> Chart:
    """The chart; `now` is the fiscal year that is marked. Ids in it begin with `key`."""
    size, title = variant.value, say(f"{of}_title", language)
    description, table = _description(rows, of, language), table_of(rows, language)
    bars = [bar for row in rows for bar in row.bars]
    if not bars:
        return empty(key, title, description, table, size)
    grid = _grid(bars, size)
    drawn, foot = _rows(grid, rows, language)
    shown = [*_now(grid, foot, language, now), *_columns(grid, foot, language), *drawn]
    svg = picture(key, title, description, size, foot + 6, *shown)
    return Chart(svg, title, description, table)


def _grid(bars: Sequence[Bar], size: Size) -> _Grid:
    years = [year for bar in bars for year in (bar.start, bar.end)]
    first, last = min(years), max(years)
    left = Fraction(220 if size.wide else 6)
    return _Grid(size, left, first, last - first + 1, Fraction(2 * size.letter + 14))


def _rows(
    grid: _Grid, rows: Sequence[BarRow], language: Language
) -> tuple[list[Element], Fraction]:
    drawn: list[Element] = []
    y, letter = grid.top + 6, grid.size.letter
    for row in rows:
        names = _name(grid, row.name)
        for number, line in enumerate(names):
            drawn.append(text(line, 6, y + letter + number * (letter + 3), "chart-name"))
        high = Fraction(letter + 12)
        above = Fraction(0) if grid.size.wide else Fraction(len(names) * (letter + 3) + 4)
        for bar in row.bars:
            drawn += _bar(grid, bar, y + above, high)
        if not row.bars:
            foot = y + above + (high + letter) / 2
            drawn.append(text(say("no_years", language), grid.left + 4, foot, "chart-gap"))
        y += max(above + high, Fraction(len(names) * (letter + 3))) + 10
    return drawn, y


def _name(grid: _Grid, name: str) -> tuple[str, ...]:
    room = grid.left - 14 if grid.size.wide else Fraction(grid.size.width - 12)
    return wrapped(name, room, grid.size.letter, 2)


def _bar(grid: _Grid, bar: Bar, y: Fraction, high: Fraction) -> Iterator[Element]:
    x, end = grid.at(bar.start) + 1, grid.at(bar.end + 1) - 1
    letter = grid.size.letter
    yield element(
        "rect", class_="chart-bar chart-open-end" if bar.open_end else "chart-bar", x=x, y=y,
        width=end - x, height=high, fill="#e8f1fe", stroke=BLUE, stroke_width=1,
        stroke_dasharray="5 3" if bar.open_end else None,
    )  # fmt: skip
    said = shortened(bar.text, end - x - 8, letter)
    if said and said != "…":
        yield text(said, x + 4, y + (high + letter * Fraction(5, 7)) / 2, "chart-value")


def _columns(grid: _Grid, foot: Fraction, language: Language) -> Iterator[Element]:
    letter = grid.size.letter
    wide = text_width(short_year(2030, language), letter) + 4
    step = next(step for step in (1, 2, 5, 10, 20, 50, 10**4) if grid.column * step >= wide)
    for year in range(grid.first, grid.first + grid.count + 1, step):
        x = grid.at(year)
        yield element(
            "line", class_="chart-grid", x1=x, x2=x, y1=grid.top, y2=foot, stroke="#d9d9d9",
            stroke_width=1,
        )  # fmt: skip
        if x + wide <= grid.size.width and year < grid.first + grid.count:
            yield _year(grid, year, x, step, language)


def _year(grid: _Grid, year: int, x: Fraction, step: int, language: Language) -> Element:
    """The label of a year: over its column, or from where it begins where columns are narrow."""
    said, y = short_year(year, language), grid.top - 6
    if step > 1:
        return text(said, x + 2, y, "chart-tick")
    return text(said, x + grid.column / 2, y, "chart-tick", anchor="middle")


def _now(grid: _Grid, foot: Fraction, language: Language, now: int | None) -> Iterator[Element]:
    """The year of today as a band behind the others, with its word."""
    if now is None or not grid.first <= now < grid.first + grid.count:
        return
    x = grid.at(now)
    yield element(
        "rect", class_="chart-now", x=x, y=grid.top, width=grid.column, height=foot - grid.top,
        fill="#fbe8c8",
    )  # fmt: skip
    said = say("now", language)
    half = text_width(said, grid.size.letter) / 2
    middle = min(max(x + grid.column / 2, half), grid.size.width - half - 2)
    yield text(said, middle, grid.size.letter + 1, "chart-target", anchor="middle")


def _description(rows: Sequence[BarRow], of: Of, language: Language) -> str:
    if not any(row.bars for row in rows):
        return say(f"{of}_nothing", language)
    between = say("between", language)
    return "\n".join(
        say("works_row", language, name=row.name, spans=between.join(_spans(row, language)))
        for row in rows
    )


def _spans(row: BarRow, language: Language) -> list[str]:
    return [_span(bar, language) for bar in row.bars] or [say("no_years", language)]


def _span(bar: Bar, language: Language) -> str:
    years = [year_words(year, language) for year in dict.fromkeys((bar.start, bar.end))]
    said = say("to", language).join(years)
    return f"{said} {' '.join(bar.text.split())}".rstrip()


def table_of(rows: Sequence[BarRow], language: Language) -> ChartTable:
    """Every bar with its whole text, and the rows that have none."""
    words = ("name", "start", "end", "text", "note")
    head = tuple(say(f"head_{word}", language) for word in words)
    return ChartTable(head, tuple(cells for row in rows for cells in _cells(row, language)))


def _cells(row: BarRow, language: Language) -> Iterator[tuple[str, ...]]:
    if not row.bars:
        yield (row.name, "", "", "", say("no_years", language))
    for bar in row.bars:
        note = say("open_end", language) if bar.open_end else ""
        start, end = year_words(bar.start, language), year_words(bar.end, language)
        yield (row.name, start, end, bar.text, note)
