"""Histories (経緯): dated lines under a fiscal year or one after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from keikaku.core.plan import PlanEvent
from keikaku.core.sources import Location
from keikaku.core.text import fold
from keikaku.core.years.dates import Interval, parse_date, parse_interval
from keikaku.core.years.model import CalendarYear, FiscalYear, FuzzyDate, Precision, Year
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.core.years.printing import print_western
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import list_words
from keikaku.ingest.numbering import parse_mark

_PARTING = re.compile(r"\s*・\s*|\s*[:：]\s*|\s+")
_DECORATION = re.compile(r"^[~～〜].+[~～〜]$")
_SIGNS = "【】《》〈〉<>■◆○●◎◇□▼▶ \u3000"
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]{2}")
_BRACKETED_END = re.compile(r"[（(]([^（）()]+)[）)]$")
_LONGEST_DATE = 30
_LONGEST_EVENT = 3
_INHERITED = ("start", "end")


@dataclass
class _Run:
    """Dated lines that belong together: the year over them and the events so far.

    `when` is the date that the last dated line begins with, whatever its event prints besides.
    `waiting` are plain lines that go on with the last event if another dated line follows; else
    they are what comes after the history, which may stand there without a gap. `heading` is the
    line of the year, which the dates of the events say in full.
    """

    year: FiscalYear | CalendarYear | None = None
    announced: bool = False
    events: list[Find[PlanEvent]] = field(default_factory=list)
    dated: int = 0
    when: Interval = (None, None)
    waiting: list[Block] = field(default_factory=list)
    heading: frozenset[int] = frozenset()

    def proven(self) -> bool:
        """One dated line alone may be anything; two, or a heading over it, are a history."""
        return self.dated >= 2 or (self.dated == 1 and self.announced)


def find_timeline(blocks: Sequence[Block]) -> tuple[Find[PlanEvent], ...]:
    """The events of every history, in reading order; a point in time is both start and end.

    Doubts: `event.outside_block` (a printed date outside the fiscal year it stands under; the
    date is kept as printed), `event.year_assumed` (the year is that of the date above).
    """
    found: list[Find[PlanEvent]] = []
    run = _Run()
    for block in blocks:
        if not _continues(run, block):
            found += run.events if run.proven() else []
            run = _new_run(block)
    found += run.events if run.proven() else []
    return tuple(found)


def _new_run(block: Block) -> _Run:
    """What a line that continues nothing may begin: a year's block, a history, a first event."""
    year = _year_heading(block)
    if isinstance(year, Year):
        # Whether its January is that of 年 or of 年度 is not said: its months are not read.
        return _Run()
    titled = any(word in block.text for word in list_words("history_heading"))
    if year is not None:
        return _Run(year, announced=True, heading=frozenset({block.order}))
    if titled and len(block.text) <= 40 and block.grid is None:
        return _Run(announced=True)
    run = _Run()
    _continues(run, block)
    return run


def _year_heading(block: Block) -> FiscalYear | CalendarYear | Year | None:
    """H26年度 or 平成26年 alone on a line."""
    if block.kind in {BlockKind.TABLE, BlockKind.LIST_ITEM}:
        return None
    span = parse_span(block.text.strip(_SIGNS))
    return span if isinstance(span, FiscalYear | CalendarYear | Year) else None


def _continues(run: _Run, block: Block) -> bool:
    """Adds the block to the run; False when it does not belong there."""
    if block.kind in {BlockKind.TABLE, BlockKind.HEADING} or _year_heading(block) is not None:
        return False
    text = block.text.strip()
    dated = _dated(text, run)
    if dated is not None:
        _add(run, block, *dated)
        return True
    if run.announced and not run.events and _DECORATION.match(text):
        return True
    if not run.events or block.gap_before or parse_mark(text) is not None:
        return False
    return _add_undated(run, block, text)


def _add_undated(run: _Run, block: Block, text: str) -> bool:
    """A second ・ line is a further event of the same date; other lines go on with the last."""
    if text.startswith("・") or block.marker == "・":
        if not run.waiting:
            run.events.append(_event(block, text.lstrip("・ \u3000"), _inherited(run.when), ()))
        return not run.waiting
    if block.kind is BlockKind.LIST_ITEM or len(run.waiting) >= _LONGEST_EVENT:
        return False
    run.waiting.append(block)
    if text.startswith("※"):
        _take_waiting(run)
    return True


def _take_waiting(run: _Run) -> None:
    last = run.events[-1]
    text = "\n".join([last.thing.text, *(block.text.strip() for block in run.waiting)])
    uses = last.uses | {block.order for block in run.waiting}
    run.events[-1] = replace(last, thing=replace(last.thing, text=text), uses=uses)
    run.waiting = []


def _inherited(when: Interval) -> Interval:
    start, end = (replace(point, assumed=_INHERITED) if point else None for point in when)
    return start, end


def _dated(text: str, run: _Run) -> tuple[Interval, str] | None:
    """The date at the head of a line and the words behind it; the longest date that reads."""
    partings = [m for m in _PARTING.finditer(text[: _LONGEST_DATE + 8]) if m.start()]
    for parting in reversed(partings[:5]):
        head, words = text[: parting.start()], text[parting.end() :].lstrip("・ \u3000")
        if len(head) > _LONGEST_DATE or not _JAPANESE.search(words):
            continue
        when = _when(head, run)
        if when is not None and (_finer_than_a_year(when) or "・" in parting.group()):
            return when, words
    return None


def _when(head: str, run: _Run) -> Interval | None:
    after, fiscal_year = run.when[0], None
    if isinstance(run.year, CalendarYear):
        after = parse_date(f"{run.year.year}年1月")
    elif run.year is not None:
        fiscal_year = run.year.year
    point = parse_date(head, after=after, fiscal_year=fiscal_year)
    if point is not None:
        return point, point
    start, end = parse_interval(head, "")
    return (start, end) if start is not None else None


def _finer_than_a_year(when: Interval) -> bool:
    coarse = {Precision.YEAR, Precision.FISCAL_YEAR}
    return when[0] is not None and when[0].precision not in coarse


def _add(run: _Run, block: Block, when: Interval, words: str) -> None:
    if run.waiting:
        _take_waiting(run)
    doubts = tuple(_doubts(when[0], run, block.source))
    event = _event(block, words, when, doubts)
    run.events.append(replace(event, uses=event.uses | run.heading))
    run.heading = frozenset()
    run.dated += 1
    run.when = when


def _doubts(start: FuzzyDate | None, run: _Run, source: Location) -> Iterator[Doubt]:
    if start is None or start.start is None or start.end is None:
        return
    if run.year is None:
        if "start" in start.assumed:
            details = {"printed": start.as_printed, "assumed": str(start.start.year)}
            yield Doubt("event.year_assumed", "start", details, source)
        return
    if not (_contains(run.year, start.start) and _contains(run.year, start.end)):
        details = {"printed": start.as_printed, "block": print_western(run.year)}
        yield Doubt("event.outside_block", "start", details, source)


def _contains(year: FiscalYear | CalendarYear, day: date) -> bool:
    return year.contains(day) if isinstance(year, FiscalYear) else day.year == year.year


def _event(block: Block, words: str, when: Interval, doubts: tuple[Doubt, ...]) -> Find[PlanEvent]:
    start, end = _own_date(words, when)
    event = PlanEvent("", None, words, start, end, block.source)
    return Find(event, block.order, frozenset({block.order}), doubts)


def _own_date(words: str, when: Interval) -> Interval:
    """A day that the event itself prints at its end, inside the month over it, is nearer."""
    bracket = _BRACKETED_END.search(fold(words))
    spans = find_spans(words[-len(bracket.group()) :]) if bracket else ()
    outer = when[0]
    for found in spans:
        day = found.span
        if isinstance(day, FuzzyDate) and outer is not None and _inside(day, outer):
            return day, day
    return when


def _inside(day: FuzzyDate, outer: FuzzyDate) -> bool:
    if day.precision is not Precision.DAY or day.start is None:
        return False
    return (
        outer.start is not None and outer.end is not None and outer.start <= day.start <= outer.end
    )


def year_lines(blocks: Sequence[Block], dated: frozenset[int]) -> frozenset[int]:
    """Lines such as H26年度 right above the events of a history, which say the year in full."""
    return frozenset(
        block.order
        for block in blocks
        if block.order + 1 in dated and block.order not in dated and block.grid is None
        if isinstance(parse_span(block.text), FiscalYear)
    )
