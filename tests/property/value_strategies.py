"""Strategies for values: cells as cities print them, and values that can be printed."""

from decimal import Decimal

from hypothesis import strategies as st

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
    Range,
    Reading,
    Reason,
    Relative,
    Status,
)
from keikaku.core.values.printing import print_cell
from keikaku.core.years.model import Period, Span, StatedIn
from keikaku.core.years.parse import parse_span

_UNITS = st.sampled_from(
    [
        None,
        "人",
        "千円",
        "件",
        "%",
        "㎡",
        "万人",
        "t-CO2",
        "円/人",
        "人/10万人",
        "事業者",
        "位",
        "か所",
    ]
)
_DEEDS = st.sampled_from(["策定", "設立", "設置", "計画策定", "条例の制定", "運用開始", "整備済"])
_PRINTED = st.sampled_from(
    [
        "H30",
        "R5",
        "令和6年度",
        "H30年度",
        "2060年",
        "H28-H30",
        "平成22年～平成26年",
        "令和2年度～6年度",
    ]
)
_NOTES = st.lists(st.sampled_from(["※", "※1", "市内のみ", "約24時間", "注1"]), max_size=2)
_LABELS = st.sampled_from([None, "小学校", "男", "協定締結数", "来場者数"])


def _decimals(draw_places: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(
        min_value=Decimal(-(10**9)), max_value=Decimal(10**9), places=draw_places
    ).map(lambda number: abs(number) if number == 0 else number)


numbers = st.sampled_from([0, 1, 2]).flatmap(_decimals)
bounds = st.none() | st.sampled_from(Bound)
amounts = st.builds(Amount, numbers, _UNITS, bounds, st.booleans())


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Ranges with one or two ends; neither end of a range of one is open."""
    ends = sorted([draw(numbers), draw(numbers)])
    open_end = draw(st.sampled_from([None, 0, 1]))
    low, high = (None if open_end == index else end for index, end in enumerate(ends))
    return Range(low, high, draw(_UNITS), draw(st.booleans()))


@st.composite
def relatives(draw: st.DrawFn) -> Relative:
    """Relations of all three kinds, to a baseline, the year before, or a named year."""
    op = draw(st.sampled_from(Comparison))
    to = draw(st.sampled_from(["baseline", "previous_year", "2013年度", "H30年度"]))
    on = draw(st.sampled_from(On))
    if op is not Comparison.TIMES:
        return Relative(op, to=to, on=on)
    factor = draw(st.decimals(min_value=0, max_value=100, places=2).map(abs))
    return Relative(op, factor, to, on, draw(bounds), draw(st.booleans()))


readings = st.one_of(
    amounts,
    ranges(),
    relatives(),
    _DEEDS.map(Event),
    st.sampled_from([reason for reason in Reason if reason is not Reason.BLANK]).map(Missing),
)


def _span(text: str) -> Span:
    span = parse_span(text)
    assert span is not None
    return span


periods = st.none() | _PRINTED.map(lambda text: Period(_span(text), text, StatedIn.CELL))
_YEARS = st.integers(2, 10)
accumulations = st.one_of(
    st.none(),
    st.just(Accumulation(AccumulationKind.ANNUAL)),
    st.just(Accumulation(AccumulationKind.POINT)),
    st.builds(Accumulation, st.just(AccumulationKind.MEAN), years=st.none() | _YEARS),
    st.builds(
        Accumulation,
        st.just(AccumulationKind.CUMULATIVE),
        st.none() | st.integers(2000, 2030),
        st.none() | _YEARS,
    ),
)


@st.composite
def values(draw: st.DrawFn) -> CellValue:
    """A value whose `raw` is its own printed form."""
    reading: Reading = draw(readings)
    counted = isinstance(reading, Amount | Range)
    value = CellValue(
        "",
        reading,
        label=draw(_LABELS) if counted else None,
        period=draw(periods),
        accumulation=draw(accumulations) if counted else None,
        status=draw(st.sampled_from(Status)),
        notes=tuple(draw(_NOTES)) if counted else (),
    )
    return CellValue(
        print_cell(value),
        value.reading,
        value.label,
        value.period,
        value.accumulation,
        value.status,
        value.notes,
    )


_TOKENS = """
1 2 10 30 499 1,522 51,220 0.7 64.2 12,34 007 ０ １２ 人 千人 万人 件 % ㎡ 円 千円 t-CO2 位 回
か所 年 月 日 校 増 減 以上 未満 約 ▲ △ - － — ～ 〜 ~ ( ) （ ） 【 】 《 》 ※ ※1 * 注1 H30
R5 令和6年度 平成22年 2060年 年度 年間 累計 平均 参考 速報 見込み 未調査 調整中 なし 策定 設置
実施 倍増 半減 基準値 より 前年度比 現状 維持 合計 延べ 全国 第 : ： 、 , ・ → / 5年間で 年12回
男 女 協定締結数 <small> </small> <br> &nbsp; x A ◎ … 同左 〃 ① ½ 2分の1 百二十 二千 億 兆
に の を まで
"""
cells = st.lists(
    st.one_of(st.sampled_from(_TOKENS.split()), st.sampled_from([" ", "\n", "　", ""])), max_size=9
).map("".join)
