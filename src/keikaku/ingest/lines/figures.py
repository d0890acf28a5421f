"""The years and the figures with their units in a sentence, and the text between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Range
from keikaku.core.values.units import base_quantity, unit_at
from keikaku.core.years.model import CalendarYear, FiscalYear, FuzzyDate, Span, Year, YearRange
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.ingest.lines.brackets import BRACKET
from keikaku.ingest.lines.slices import is_number

_COUNTED = (
    r"(?:(?:年間|年|月間|月|週|1日(?:当たり)?|毎年度?|延べ|のべ|累計|累積|約|おおむね|概ね|全|計|合計)"
    r"で?\s?)*"
)
_NUMBER = re.compile(
    rf"(?<![\d.,第A-Za-z])(?P<counted>{_COUNTED})[▲△]?\d[\d,]*(?:\.\d+)?"
    r"(?:(?:千|百)?[万億兆](?:\d[\d,]*(?:千|百)?万?)?|千|百)?"
)
_COUNTER = re.compile(
    r"(?:[一-龥]{1,4}|[ァ-ヶー]{1,9})(?=(?:以上|以下|未満|程度)?(?:[をにへとがはのでか、。()\s]|まで|$))"
)
# 1人1日当たり says what is counted per, and no figure.
_EACH = re.compile(r"(?:\d+[一-龥])?(?:当たり|あたり|につき)")
_BOUND = re.compile(r"(?:以上|以下|未満|程度|超)")
_YEAR_TAIL = re.compile(r"(?:末|当初|現在|時点)")
# までの10年間で, までに: what makes of years from one to another the time of a deed.
_OVER = re.compile(
    r"(?P<summed>末?(?:まで)?(?:の\d{1,2}(?:か|カ|ヶ|ケ|箇)?年(?:間)?)?(?:の期?間)?の?(?:累計|累積|合計|総計))?"
    r"(?(summed)(?:で|に)?(?:は)?"
    r"|末?(?:まで)?(?:の\d{1,2}(?:か|カ|ヶ|ケ|箇)?年(?:間)?)?(?:の期?間)?(?:に|で)(?:は|に)?)"
)
_BRACKET = re.compile(BRACKET)
# A bracket, or a word in quotes that holds more than a figure.
_CLOSED = re.compile(rf"{BRACKET}|「(?=[^「」]*[^\d「」.,%]{{4}})[^「」]*」")
_BARE = re.compile(r"(?:19|20)\d\d")
# Three years, five years long: how long the plan lasts and no figure to reach, unlike 46人/年.
_LASTING = re.compile(
    r"(?<=[\d百千万億])\s?(?:(?:か|カ|ヶ|ケ|箇)?年(?:度|間|目|後|前|以上|以内|程度)*"
    r"|月|日|時|時間|分|週間|(?:か|カ|ヶ|ケ|箇)月)\Z"
)

_OF_END = re.compile(
    r"(?:最終年(?:度|次)?|目標年(?:度|次)|計画期間の?(?:終了|満了|末)(?:時|年度)?)(?:末|中)?(?:まで)?"
    r"(?:には|では|における|に|の|は|で)?[、\s]*(?:目標(?:値)?を?)?[、\s]*$"
)

# What a bracket says of its year: 令和4年度調査, 令和5年実績, 令和10年度目標.
_SAID_OF_YEAR = re.compile(
    r"(?<=[年度末日])(?![度末])(?:の|\s)*(?:[一-龥]{0,6}(?:調査|実績|決算|速報)|現状|目標|基準|数?値)+(?:値|より|による)?\s*$"
)

Place = tuple[int, int]
# What stands between a year and the change since it: 2013年度比で48％, 令和4年度と比べて10%.
_SINCE = re.compile(
    r"の?(?:実績|水準)?(?:値)?(?:比|(?:と|に)比べ|(?:と|に)比較|に対し)(?:で|て|して|、|[+▲△約-])*"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A figure and the year that is printed for it; `start` is where the first of both begins.

    `called` tells that the sentence itself says that it is an aim, `is_final` that it is one for
    the end of the plan, in words (計画最終年度). `closing` is how much stands behind a year in a
    bracket up to the end of that.
    """

    figure: Place
    unit: str | None
    year: Place | None = None
    at: int | None = None
    called: bool = False
    is_final: bool = False
    closing: int = 1

    @property
    def is_dated(self) -> bool:
        """Whether it is said when it is or will be so."""
        return self.at is not None or self.is_final

    @property
    def start(self) -> int:
        """Where it begins in the sentence."""
        before = self.year is not None and self.year[0] < self.figure[0]
        return self.year[0] if before and self.year is not None else self.figure[0]

    @property
    def end(self) -> int:
        """Where it ends, with the year in a bracket behind it."""
        behind = self.year is not None and self.year[0] > self.figure[0]
        return self.year[1] + self.closing if behind and self.year is not None else self.figure[1]

    def moved(self, by: int) -> "Point":
        """The same figure in a text that has so many letters before this one."""
        year = (self.year[0] + by, self.year[1] + by) if self.year is not None else None
        figure = (self.figure[0] + by, self.figure[1] + by)
        return replace(self, figure=figure, year=year)


@dataclass(frozen=True, slots=True)
class Dated:
    """A year or a day in a sentence; in a bracket with what closes it, 目標 perhaps.

    `rest` are the letters behind it that belong to it: までの10年間で.
    """

    place: Place
    at: int
    closing: int = 1
    is_aim: bool = False
    rest: int = 0

    @property
    def covers(self) -> Place:
        """Its place with what belongs to it."""
        return self.place[0], self.place[1] + self.rest


def years_in(text: str) -> list[Dated]:
    """The years that a sentence prints, each with the words behind it that say when in it."""
    found = []
    for one in find_spans(text):
        year = year_of(one.span)
        if year is not None:
            tail = _YEAR_TAIL.match(text, one.end)
            found.append(Dated((one.start, tail.end() if tail else one.end), year))
    return found


def ranges_in(text: str) -> Iterator[Dated]:
    """The stretches of years over which something is to be done: 令和7年度から令和16年度までに."""
    for one in find_spans(text):
        over = _OVER.match(text, one.end)
        if isinstance(one.span, YearRange) and over is not None:
            end = over.end("summed") if over["summed"] else one.end
            yield Dated((one.start, end), one.span.last.year, rest=over.end() - end)


def year_of(span: Span | None) -> int | None:
    """The year of a span that is a single one."""
    if isinstance(span, FiscalYear | CalendarYear | Year):
        return span.year
    if isinstance(span, FuzzyDate) and span.start is not None:
        return span.start.year
    return None


def last_year_of(span: Span | None) -> int | None:
    """The year of a span, the last one of several."""
    return span.last.year if isinstance(span, YearRange) else year_of(span)


def figures_in(text: str, taken: Sequence[Place]) -> Iterator[Point]:
    """The numbers outside of brackets and of what is taken, each with its unit."""
    closed = [*taken, *(match.span() for match in _CLOSED.finditer(text))]
    for match in _NUMBER.finditer(text):
        digits = match.end("counted")
        if any(a <= digits < b for a, b in closed):
            continue
        start = max([match.start(), *(b for _, b in closed if match.start() < b <= digits)])
        end = _unit_end(text, match.end())
        if _EACH.match(text, end):
            continue
        if is_number(text[start:end]) and not _BARE.fullmatch(text[digits:end]):
            yield Point((start, end), unit_of(text[start:end]))


def _unit_end(text: str, at: int) -> int:
    end = unit_at(text, at)
    if end == at and (counter := _COUNTER.match(text, at)):
        end = counter.end()
    bound = _BOUND.match(text, end)
    return bound.end() if bound else end


def unit_of(figure: str) -> str | None:
    """The unit of a figure in its plain spelling."""
    reading = parse_cell(figure)[0].reading
    if not isinstance(reading, Amount | Range):
        return None
    amount = _amount(reading)
    quantity = base_quantity(amount, reading.unit) if reading.unit and amount is not None else None
    return quantity.unit if quantity else reading.unit


def amount_of(figure: str) -> Decimal | None:
    """The number of a figure; None where it holds none."""
    reading = parse_cell(figure)[0].reading
    return _amount(reading) if isinstance(reading, Amount | Range) else None


def _amount(reading: Amount | Range) -> Decimal | None:
    return reading.amount if isinstance(reading, Amount) else reading.low or reading.high


def lasts(figure: str) -> bool:
    """Whether a figure says how long something takes."""
    return _LASTING.search(figure) is not None


def is_of_end(before: str) -> bool:
    """Whether words right before a figure say that it is for the end of the plan."""
    return _OF_END.search(before) is not None


def year_behind(text: str, end: int) -> Dated | None:
    """The year in a bracket right behind a figure: 60%(令和12年度)."""
    bracket = _BRACKET.match(text, end)
    if bracket is None:
        return None
    inner = text[bracket.start() + 1 : bracket.end() - 1]
    bare = _SAID_OF_YEAR.sub("", inner)
    year = year_of(parse_span(re.sub(r"(?:末|現在|時点|当初)+$", "", bare)))
    if year is None:
        return None
    start = bracket.start() + 1
    place = (start, start + len(bare))
    return Dated(place, year, bracket.end() - place[1], "目標" in inner)


def is_change(text: str, figure: Point, years: Sequence[Dated]) -> bool:
    """Whether a share is counted from what was in a year: 2013年度比で48％."""
    if figure.unit != "%":
        return False
    before = (text[y.place[1] : figure.figure[0]] for y in years if y.place[1] <= figure.figure[0])
    return any(map(_SINCE.fullmatch, before))
