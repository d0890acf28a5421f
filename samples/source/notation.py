"""Short words for writing the sample: each makes a cell as printed together with its meaning."""

import re
from decimal import Decimal

from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Bound,
    CellValue,
    Comparison,
    Event,
    Missing,
    On,
    Reading,
    Reason,
    Relative,
)
from keikaku.core.years.model import (
    CalendarYear,
    FiscalYear,
    Period,
    StatedIn,
    Year,
    YearRange,
)
from samples.source.model import Cell, Column, Layout, Span, Work

FIRST, LAST = 2025, 2029
ERAS = {"R": 2018, "H": 1988, "令和": 2018, "平成": 1988}
KINDS: dict[str, type[FiscalYear] | type[CalendarYear] | type[Year]] = {
    "年度": FiscalYear,
    "年": CalendarYear,
    "": Year,
}


def year(printed: str) -> FiscalYear | CalendarYear | Year:
    """R5, R5年度, 令和5年, 2060年 as the sample prints them; no other form is known here."""
    if western := re.fullmatch(r"(\d{4})(年度|年|)", printed):
        return KINDS[western[2]](int(western[1]))
    match = re.fullmatch(r"(R|H|令和|平成)(\d+|元)(年度|年|)", printed)
    assert match, printed
    number = 1 if match[2] == "元" else int(match[2])
    return KINDS[match[3]](ERAS[match[1]] + number)


def period(printed: str, stated_in: StatedIn = StatedIn.CELL) -> Period:
    """A year, a doubled one (令和8年(2026年)), or a range (R3-R5, 平成31年～令和5年)."""
    if doubled := re.fullmatch(r"(.+)\((\d{4}年)\)", printed):
        assert year(doubled[1]) == year(doubled[2]), printed
        return Period(year(doubled[2]), printed, stated_in)
    first, _, last = printed.replace("～", "-").partition("-")
    span = YearRange(year(first), year(last)) if last else year(first)
    return Period(span, printed, stated_in)


def cell(raw: str, reading: Reading, when: str = "", **more: object) -> Cell:
    """A cell that holds one value."""
    stated = period(when) if when else None
    return Cell(raw, (CellValue(raw, reading, period=stated, **more),))  # type: ignore[arg-type]


def several(raw: str, *parts: Cell) -> Cell:
    """A cell that holds the values of several parts."""
    return Cell(raw, tuple(value for part in parts for value in part.values))


def v(number: str, unit: str = "", when: str = "", *, space: str = "") -> Cell:
    """A plain number: v("1,648", "人", "R4") is printed 1,648人(R4)."""
    raw = number + unit + (f"{space}({when})" if when else "")
    return cell(raw, Amount(Decimal(number.replace(",", "")), unit or None), when)


def minus(number: str, unit: str = "", when: str = "") -> Cell:
    """A negative number with the black triangle of public accounts: ▲312人."""
    raw = "▲" + number + unit + (f"({when})" if when else "")
    return cell(raw, Amount(-Decimal(number.replace(",", "")), unit or None), when)


def about(number: str, unit: str, when: str = "") -> Cell:
    """A number with 約 before it."""
    raw = f"約{number}{unit}" + (f"({when})" if when else "")
    return cell(raw, Amount(Decimal(number.replace(",", "")), unit, approximate=True), when)


def bounded(number: str, unit: str, word: str, bound: Bound) -> Cell:
    """80%以上."""
    amount = Amount(Decimal(number.replace(",", "")), unit or None, bound)
    return cell(f"{number}{unit}{word}", amount)


def done(what: str, when: str = "") -> Cell:
    """策定, 設置 …: something to be done, with or without its year."""
    return cell(what + (f"({when})" if when else ""), Event(what), when)


def relative(raw: str, op: Comparison, factor: str = "", on: On = On.VALUE) -> Cell:
    """倍増, 半減, 基準値より減少."""
    return cell(raw, Relative(op, Decimal(factor) if factor else None, on=on))


def missing(raw: str, reason: Reason) -> Cell:
    """A cell without a value, and why."""
    return cell(raw, Missing(reason))


NONE = missing("-", Reason.HYPHEN)
DASH = missing("—", Reason.DASH)
BLANK = missing("", Reason.BLANK)
PENDING = missing("調整中", Reason.PENDING)
UNSURVEYED = missing("-(未調査)", Reason.NOT_SURVEYED)

ANNUAL = Accumulation(AccumulationKind.ANNUAL)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)
TOTAL_OF_5 = Accumulation(AccumulationKind.CUMULATIVE, years=5)
MEAN_OF_3 = Accumulation(AccumulationKind.MEAN, years=3)
MEAN_OF_5 = Accumulation(AccumulationKind.MEAN, years=5)


def total_since(first: int) -> Accumulation:
    """累計 with its first western year."""
    return Accumulation(AccumulationKind.CUMULATIVE, since=first)


def column(header: str, when: str = "") -> Column:
    """A value column; `when` is the year as the header prints it."""
    return Column(header, period(when, StatedIn.HEADER) if when else None)


UNIT = Layout(column("現状値(R5)", "R5"), column("目標値(R11)", "R11"), unit_column=True)
UNIT_OPEN = Layout(column("現状値(R5)", "R5"), column("目標値"), unit_column=True)
HEADED = Layout(column("現状値 (R5)", "R5"), column("目標値 (R11)", "R11"))
PLAIN = Layout(column("現状値"), column("目標値"))
IN_CELLS = Layout(column("現状値(年度)"), column("目標値(年度)"))
ERA = Layout(column("基準値(令和5年度)", "令和5年度"), column("目標値(令和11年度)", "令和11年度"))
STEPS = Layout(
    column("基準値(R1)", "R1"),
    column("目標値(R11)", "R11"),
    unit_column=True,
    actual=column("現状値(R5)", "R5"),
    interim=column("中間目標値(R9)", "R9"),
)


def bar(name: str, text: str) -> Work:
    """One text over all years, printed in the first year's cell only."""
    return Work(name, (text, "", "", "", ""), (Span(FIRST, LAST, text, ("end",)),))


def yearly(name: str, *texts: str) -> Work:
    """A text of its own in each year."""
    spans = tuple(Span(FIRST + n, FIRST + n, text) for n, text in enumerate(texts))
    assert len(texts) == LAST - FIRST + 1, name
    return Work(name, texts, spans)


def steps(name: str, *cells: str) -> Work:
    """Texts that go on where an arrow stands and end where the cell is empty."""
    spans: list[Span] = []
    for at, text in enumerate(cells, start=FIRST):
        if text in ("→", "⇒", "〃"):
            last = spans.pop()
            spans.append(Span(last.start, at, last.text))
        elif text:
            spans.append(Span(at, at, text))
    assert len(cells) == LAST - FIRST + 1, name
    return Work(name, cells, tuple(spans))
