"""The indicators of the area's vision: a transposed table and two ordinary ones."""

from dataclasses import dataclass, replace
from decimal import Decimal

from keikaku.core.indicators import Direction
from keikaku.core.values.model import (
    Accumulation,
    Amount,
    Comparison,
    On,
    Relative,
    Status,
)
from keikaku.core.years.model import CalendarYear, Period, StatedIn, YearRange
from samples.source.model import Cell, Column, Kpi, Layout
from samples.source.notation import (
    ANNUAL,
    DASH,
    MEAN_OF_5,
    about,
    cell,
    column,
    relative,
    several,
)

HALF_THE_LOSS = relative("転出超過半減", Comparison.TIMES, "0.5", On.MAGNITUDE)
LONG_VIEW_HEADING = "令和22年(2040年)の数値で示す将来の姿"
SHORT_VIEW_HEADING = "令和8年(2026年)までに目指す水準"
GOAL_CAPTION, KPI_CAPTION = "KGI(重要目標達成指標)", "KPI(重要業績評価指標)"


@dataclass(frozen=True, slots=True)
class Standing:
    """An indicator as a column: number, name, target, what is counted, baseline, its year."""

    number: str
    kpi: Kpi
    counts: str
    year: str
    period: Period


def yearly(number: str, unit: str, when: str = "", *, space: str = "") -> Cell:
    """A flow over a year: 820万人/年間."""
    raw = f"{number}{unit}/年間" + (f"{space}({when})" if when else "")
    amount = Amount(Decimal(number.replace(",", "")), f"{unit}/年間")
    return cell(raw, amount, when, accumulation=ANNUAL)


def composite(raw: str, people: int) -> Amount:
    """41万3千人/年間 has no one scale and is told in people."""
    assert raw.endswith("人/年間")
    return Amount(Decimal(people), "人/年間")


_2019 = Period(CalendarYear(2019), "令和元年(2019年)", StatedIn.HEADER)
_MEAN = Period(
    YearRange(CalendarYear(2015), CalendarYear(2019)), "平成27年から令和元年", StatedIn.HEADER
)
LONG_VIEW = (
    Standing(
        "KPI①",
        Kpi(
            "交流人口",
            (yearly("820", "万人"), relative("倍 増", Comparison.TIMES, "2")),
            "万人/年間",
        ),
        "交流創出",
        "令和元年(2019年)",
        _2019,
    ),
    Standing(
        "KPI②",
        Kpi("新規雇用創出数", (DASH, yearly("400", "人")), "人/年間"),
        "雇用創出",
        "令和元年(2019年)",
        _2019,
    ),
    Standing(
        "KPI③",
        Kpi(
            "社会動態",
            (cell("▲612人", Amount(Decimal(-612), "人"), accumulation=MEAN_OF_5), HALF_THE_LOSS),
            "人",
            printed="社会動態 (転出超過の抑制)",
            # Halving the loss raises the signed figure.
            direction=Direction.INCREASE,
            scope_notes=("転出超過の抑制",),
        ),
        "人材確保",
        "平成27年から令和元年までの直近5年間の平均値",
        _MEAN,
    ),
)

SMALL_PRINT = "令和5年推計人口速報値"
GOAL_TABLE = Layout(
    column("基準値 令和2年(2020年)", "令和2年(2020年)"),
    column("目標値 令和8年(2026年)", "令和8年(2026年)"),
    actual=column(f"現状値 令和5年(2023年) <small>({SMALL_PRINT})</small>", "令和5年(2023年)"),
    item_header="目標達成指標",
)


def provisional(shown: Cell) -> Cell:
    """The cell under the header that says in small print that its figures are 速報値."""
    (value,) = shown.values
    noted = replace(value, status=Status.PROVISIONAL, notes=(SMALL_PRINT,))
    return Cell(shown.raw, (noted,))


GOAL = Kpi(
    "定住人口",
    (about("31.6", "万人"), provisional(about("30.9", "万人")), about("30", "万人")),
    "万人",
)

KPI_TABLE = Layout(
    column("基準値 令和元年(2019年)", "令和元年(2019年)"),
    column("目標値 令和8年(2026年)", "令和8年(2026年)"),
    actual=Column("現状値"),
    item_header="基本目標",
)
MEAN: dict[str, Accumulation] = {"accumulation": MEAN_OF_5}
STATION, AIRPORT = "香坂駅乗車人員", "秋津空港旅客輸送実績"
FOOTNOTE = "(※)令和5年分が公表され次第差し替える予定"
_SHARED = relative("基準値より増加", Comparison.GREATER)


def _reference(name: str, base: Cell, actual: Cell, **more: object) -> Kpi:
    return Kpi(name, (base, actual, _SHARED), "人/年間", **more)  # type: ignore[arg-type]


def flow(raw: str, people: int, when: str = "", **more: object) -> Cell:
    """A composite flow of people, 41万3千人/年間."""
    reading = composite(raw.partition(" ")[0], people)
    return cell(raw, reading, when, accumulation=ANNUAL, **more)


KPIS = (
    Kpi(
        "交流人口",
        (
            yearly("820", "万人"),
            several(
                "791万人/年間(令和5年) 640万人/年間(令和2年)《参考》",
                yearly("791", "万人", "令和5年"),
                cell(
                    "640万人/年間(令和2年)《参考》",
                    Amount(Decimal(640), "万人/年間"),
                    "令和2年",
                    accumulation=ANNUAL,
                    status=Status.REFERENCE,
                ),
            ),
            yearly("900", "万人"),
        ),
        "万人/年間",
    ),
    _reference(
        STATION,
        flow("41万3千人/年間", 413_000),
        flow("38万6千人/年間", 386_000, "令和5年", notes=("※",), assumed=("period",)),
        printed=f"※参考 {STATION}",
        joined=True,
    ),
    _reference(
        AIRPORT,
        flow("12万8千人/年間", 128_000),
        flow("10万2千人/年間 (令和5年)(※)", 102_000, "令和5年", notes=("※",)),
    ),
    Kpi(
        "新規雇用創出数",
        (DASH, yearly("215", "人", "令和5年度", space=" "), yearly("250", "人")),
        "人/年間",
    ),
    Kpi(
        "社会動態",
        (
            cell(
                "▲612人/年間 (平成27年～令和元年の平均値)",
                Amount(Decimal(-612), "人/年間"),
                "平成27年～令和元年",
                **MEAN,
            ),
            cell(
                "▲540人/年間 (令和元年～令和5年の平均値)",
                Amount(Decimal(-540), "人/年間"),
                "令和元年～令和5年",
                **MEAN,
            ),
            # Less than the baseline means the size of the loss, which no word of the cell says.
            cell(
                "基準値より減少", Relative(Comparison.LESS, on=On.MAGNITUDE), assumed=("relation",)
            ),
        ),
        "人/年間",
        printed="社会動態 (転出超過の抑制)",
        direction=Direction.INCREASE,
        scope_notes=("転出超過の抑制",),
    ),
)
