"""The chart of an indicator (指標の推移): values by year, baseline, target and the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.indicators import Role
from keikaku.core.problems.model import Language
from keikaku.publish.charts import scales
from keikaku.publish.charts.chart import Chart, empty, picture, text
from keikaku.publish.charts.geometry import Box, Size, Variant, text_width, wrapped
from keikaku.publish.charts.legend import legend
from keikaku.publish.charts.marks import (
    REACH,
    actual_line,
    kind_of,
    level_line,
    mark,
    pace_line,
)
from keikaku.publish.charts.placing import Placer
from keikaku.publish.charts.series import Series, Told
from keikaku.publish.charts.series_words import (
    description_of,
    notes_of,
    shown_of,
    table_of,
    title_of,
)
from keikaku.publish.charts.svg import Element, element
from keikaku.publish.charts.words import axis_year, say

_GRID, _AXIS = "#d9d9d9", "#595959"
_EVERY = (1, 2, 5, 10, 20, 50, 100, 10**6)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plot lies and how years and numbers become places in it."""

    size: Size
    box: Box
    years: scales.Scale
    numbers: scales.Scale
    ticks: tuple[Fraction, ...]
    labels: tuple[str, ...]

    def place(self, point: Told) -> tuple[Fraction, Fraction]:
        """The place of a point, within the box."""
        return self.years.at(point.year or 0), self.numbers.at(point.number or 0)


def series_chart(
    series: Series,
    key: str,
    *,
    variant: Variant = Variant.WIDE,
    language: Language = Language.JA,
) -> Chart:
    """The chart; ids in it begin with `key`. Without a value to draw it says so."""
    size = variant.value
    title, table = title_of(series, language), table_of(series, language)
    if not series.drawn:
        return empty(key, title, description_of(series, language, ()), table, size)
    ticks = _ticks(series, 6 if size.wide else 5)
    notes = notes_of(series, language, from_zero=ticks[0] <= 0 <= ticks[-1])
    lines = _joined(notes, size, language)
    frame = _frame(series, size, ticks, language, Fraction(len(lines) * (size.letter + 5) + 8))
    shown, height = legend(series, size, frame.box.bottom + 3 * size.letter, language)
    drawn = [*_notes(lines, size), *_axes(frame, series, language), *_lines(frame, series)]
    drawn += [*_points(frame, series), *_labels(frame, series, language), *shown]
    description = description_of(series, language, notes)
    return Chart(picture(key, title, description, size, height, *drawn), title, description, table)


def _ticks(series: Series, most: int) -> tuple[Fraction, ...]:
    shown = (*series.drawn, *series.levels)
    numbers = [one.number for one in shown if one.number is not None]
    return scales.ranks(numbers, most) if series.rank else scales.around(numbers, most)


def _joined(notes: tuple[str, ...], size: Size, language: Language) -> list[str]:
    """Notes side by side where there is room."""
    one, room = ("　" if language is Language.JA else "; ").join(notes), Fraction(size.width - 8)
    if text_width(one, size.letter) <= room:
        return [one]
    return [line for note in notes for line in wrapped(note, room, size.letter, 2)]


def _frame(
    series: Series, size: Size, ticks: tuple[Fraction, ...], language: Language, top: Fraction
) -> Frame:
    labels = scales.labels(ticks, series.unit, language)
    left = max(text_width(label, size.letter) for label in labels) + 12
    height = 250 if size.wide else 200
    box = Box(left, top + 8, Fraction(size.width - 14), top + 8 + height)
    years = [one.year or 0 for one in series.drawn]
    first, last = min(years), max(years)
    if first == last:
        first, last = first - 1, last + 1
    inner = Fraction(3 * size.letter, 2)
    across = scales.Scale(Fraction(first), Fraction(last), box.left + inner, box.right - inner)
    top_tick = box.top + 2 * size.letter  # room for the label of a point at the very top
    ends = (top_tick, box.bottom) if series.rank else (box.bottom, top_tick)
    return Frame(size, box, across, scales.Scale(ticks[0], ticks[-1], *ends), ticks, labels)


def _notes(lines: list[str], size: Size) -> Iterator[Element]:
    for number, line in enumerate(lines, 1):
        yield text(line, 4, number * (size.letter + 5), "chart-note")


def _axes(frame: Frame, series: Series, language: Language) -> Iterator[Element]:
    box, letter = frame.box, frame.size.letter
    for tick, label in zip(frame.ticks, frame.labels, strict=True):
        y = frame.numbers.at(tick)
        zero = tick == 0 or y == box.bottom
        yield element(
            "line", class_="chart-axis" if zero else "chart-grid", x1=box.left, x2=box.right,
            y1=y, y2=y, stroke=_AXIS if zero else _GRID, stroke_width=1,
        )  # fmt: skip
        yield text(label, box.left - 6, y + Fraction(letter, 3), "chart-tick", anchor="end")
    for year in _years(frame, language):
        x = frame.years.at(year)
        yield element(
            "line", class_="chart-axis", x1=x, x2=x, y1=box.bottom, y2=box.bottom + 4,
            stroke=_AXIS, stroke_width=1,
        )  # fmt: skip
        label = axis_year(year, language)
        yield text(label, x, box.bottom + letter + 6, "chart-tick", anchor="middle")


def _years(frame: Frame, language: Language) -> Iterator[int]:
    """The years that are labelled: all, or every second, fifth … so that none touch."""
    first, last = int(frame.years.low), int(frame.years.high)
    room = (frame.years.end - frame.years.start) / (last - first)
    wide = text_width(axis_year(2030, language), frame.size.letter) + 8
    step = next(step for step in _EVERY if room * step >= wide or step == _EVERY[-1])
    yield from range(last, first - 1, -step)


Line = list[tuple[Fraction, Fraction]]


def _pace(frame: Frame, series: Series) -> Line:
    return [frame.place(point) for point in series.pace or ()]


def _runs(frame: Frame, series: Series) -> list[Line]:
    """The actual values of years that follow each other; a year without a value parts them."""
    runs: list[list[Told]] = []
    for point in series.of(Role.ACTUAL):
        if runs and (point.year or 0) <= (runs[-1][-1].year or 0) + 1:
            runs[-1].append(point)
        else:
            runs.append([point])
    return [[frame.place(point) for point in run] for run in runs if len(run) > 1]


def _lines(frame: Frame, series: Series) -> Iterator[Element]:
    if series.pace is not None:
        yield pace_line(_pace(frame, series))
    for run in _runs(frame, series):
        yield actual_line(run)
    for level in _levels(frame, series):
        yield level_line(level)


def _levels(frame: Frame, series: Series) -> list[Line]:
    """Across all years, for the year is not told."""
    heights = [frame.numbers.at(one.number or 0) for one in series.levels]
    return [[(frame.box.left, y), (frame.box.right, y)] for y in heights]


def _points(frame: Frame, series: Series) -> Iterator[Element]:
    for point in series.drawn:
        yield mark(point.role, kind_of(point), *frame.place(point))


def _labels(frame: Frame, series: Series, language: Language) -> Iterator[Element]:
    """Direct labels where there is room; target, baseline and last value first, with their role."""
    placer = _placer(frame, series)
    named = (*series.of(Role.TARGET), *series.of(Role.BASELINE)[:1], *series.of(Role.ACTUAL)[-1:])
    others = [point for point in series.drawn if point not in named]
    for point in (*dict.fromkeys(named), *others):
        role = f"{say(point.role.value, language)} " if point in named else ""
        kind = "chart-target" if point.role is Role.TARGET else "chart-value"
        value = shown_of(point, language)
        found = placer.place((f"{role}{value}", value, point.shown), *frame.place(point))
        if found is not None:
            yield text(*found, kind)
    for level in series.levels:
        said = f"{say('target', language)} {shown_of(level, language)}"
        end = (frame.box.right - 1, frame.numbers.at(level.number or 0))
        found = placer.place((said, level.shown), *end)
        if found is not None:
            yield text(*found, "chart-target")
    yield from _gaps(frame, series, placer)


def _placer(frame: Frame, series: Series) -> Placer:
    placer = Placer(frame.box, frame.size.letter)
    for point in series.drawn:
        placer.keep_point_free(*frame.place(point), REACH)
    for line in (_pace(frame, series), *_runs(frame, series), *_levels(frame, series)):
        placer.keep_line_free(line)
    return placer


def _gaps(frame: Frame, series: Series, placer: Placer) -> Iterator[Element]:
    """Why a year has no value, where that is told (未調査), at the foot of that year."""
    missing = {one.year: one.shown for one in series.told if one.why == "no_value"}
    for year in series.gaps:
        if year in missing:
            found = placer.place((missing[year],), frame.years.at(year), frame.box.bottom - 2)
            if found is not None:
                yield text(*found, "chart-gap")
