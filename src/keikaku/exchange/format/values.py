"""VALUE: one observation with what was printed, how it reads, when it holds, where it stood."""

from keikaku.core.indicators import Role, Value
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Bound,
    Reason,
    Status,
)
from keikaku.exchange.codecs import FIGURE, FLAG, ORDINAL, TEXT, YEAR, OneOf
from keikaku.exchange.format.places import ASSUMED_FIELD, ID_FIELD, SOURCE_FIELD
from keikaku.exchange.format.readings import (
    QUANTITY,
    RELATION,
    ReadingKind,
    build_reading,
    shape_rules,
    take_reading,
)
from keikaku.exchange.format.times import PERIOD
from keikaku.exchange.records import Field, ListOf, Nullable, Parts, Record, plain

ACCUMULATION = plain(
    Accumulation, "accumulation", "累計・年間などの別",
    Field("kind", OneOf(AccumulationKind), "年間・累計・平均・時点", "kind of accumulation"),
    Field("from", Nullable(YEAR), "累計の最初の年(西暦)", "first western year of a total", "since"),
    Field("years", Nullable(ORDINAL), "累計・平均の年数", "length of the window in years"),
)  # fmt: skip

_OWN = ("id", "role", "label", "raw", "accumulation", "status", "notes", "period", "assumed",
        "source")  # fmt: skip


def _take(value: Value) -> Parts:
    return {**take_reading(value.reading), **{name: getattr(value, name) for name in _OWN}}


def _build(parts: Parts) -> Value:
    return Value(reading=build_reading(parts), **{name: parts[name] for name in _OWN})


VALUE = Record(
    "value", "値",
    (
        ID_FIELD,
        Field("role", OneOf(Role), "役割(基準値・目標値など)", "role"),
        Field("label", Nullable(TEXT), "内訳の名前", "name of a sub-row"),
        Field("raw", TEXT, "原文のまま", "exactly as printed"),
        Field("kind", OneOf(ReadingKind), "読み方の種類", "kind of reading"),
        Field("amount", Nullable(FIGURE), "数(書かれた倍率のまま。▲ はマイナス)",
              "number in the printed scale"),
        Field("low", Nullable(FIGURE), "範囲の下", "lower end of a range"),
        Field("high", Nullable(FIGURE), "範囲の上", "upper end of a range"),
        Field("unit", Nullable(TEXT), "単位(書かれた倍率を含む)", "unit with its printed scale"),
        Field("base", Nullable(QUANTITY), "倍率を除いた数と単位(amount と unit から決まる)",
              "with scale words taken out; follows from amount and unit"),
        Field("bound", Nullable(OneOf(Bound)), "以上・超・以下・未満", "bound"),
        Field("approximate", FLAG, "「約」などの付くもの", "printed with 約 or the like"),
        Field("relation", Nullable(RELATION), "ほかの値との関係", "relation to another value"),
        Field("accumulation", Nullable(ACCUMULATION), "累計・年間などの別", "accumulation"),
        Field("reason", Nullable(OneOf(Reason)), "値がない理由", "why there is no value"),
        Field("status", OneOf(Status), "確報・速報・参考・見込", "status"),
        Field("notes", ListOf(TEXT), "注記", "notes"),
        Field("period", Nullable(PERIOD), "いつの値か", "when it holds"),
        ASSUMED_FIELD,
        SOURCE_FIELD,
        Field("text", Nullable(TEXT), "策定などの出来事、または言葉のままの値",
              "an event, or words that read as nothing else"),
    ),
    _take, _build, shape_rules(),
)  # fmt: skip
