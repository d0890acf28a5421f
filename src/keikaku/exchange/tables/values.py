"""values.csv: one row a value, whatever it belongs to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from keikaku.core.indicators import Value
from keikaku.core.labels import label, optional_label, reading_label
from keikaku.core.values.model import Accumulation, Quantity, Relative
from keikaku.core.years.model import FuzzyDate, Period
from keikaku.core.years.printing import print_era
from keikaku.exchange.format.readings import take_reading
from keikaku.exchange.tables.cells import Cell
from keikaku.exchange.tables.columns import (
    LIST_SEPARATOR,
    Column,
    TableKind,
    View,
    source_columns,
)


@dataclass(frozen=True)
class _Owned:
    """A value with the thing that it belongs to."""

    kind: str
    owner: str
    value: Value

    @property
    def reading(self) -> dict[str, Any]:
        """Its reading as it lies in the exchange format."""
        return take_reading(self.value.reading)


def _values(view: View) -> Iterator[_Owned]:
    plan = view.plan
    for indicator in plan.indicators:
        yield from (_Owned("指標", indicator.id, value) for value in indicator.values)
    for result in plan.results:
        yield from (_Owned("実施結果", result.id, value) for value in result.values)
    for area in plan.areas:
        if area.population:
            yield _Owned("圏域の人口", area.id, area.population)
    for member in plan.members:
        if member.population:
            yield _Owned("構成市町村の人口", member.id, member.population)


def _value(header: str, ja: str, en: str, take: Callable[[Value], Cell | None]) -> Column[_Owned]:
    return Column(header, ja, en, lambda _, row: take(row.value))


def _reading(header: str, ja: str, en: str, name: str) -> Column[_Owned]:
    def take(_view: View, row: _Owned) -> Cell | None:
        part: Cell | None = row.reading[name]
        return part

    return Column(header, ja, en, take)


def _base(header: str, ja: str, en: str, take: Callable[[Quantity], Cell]) -> Column[_Owned]:
    def cell(_view: View, row: _Owned) -> Cell | None:
        base: Quantity | None = row.reading["base"]
        return take(base) if base else None

    return Column(header, ja, en, cell)


def _word(header: str, ja: str, en: str, name: str) -> Column[_Owned]:
    return Column(header, ja, en, lambda _, row: optional_label(row.reading[name]))


def _relation(
    header: str, ja: str, en: str, take: Callable[[Relative], Cell | None]
) -> Column[_Owned]:
    def cell(_view: View, row: _Owned) -> Cell | None:
        relation: Relative | None = row.reading["relation"]
        return take(relation) if relation else None

    return Column(header, ja, en, cell)


def _counted(
    header: str, ja: str, en: str, take: Callable[[Accumulation], Cell | None]
) -> Column[_Owned]:
    return _value(header, ja, en, lambda v: take(v.accumulation) if v.accumulation else None)


def _when(header: str, ja: str, en: str, take: Callable[[Period], Cell | None]) -> Column[_Owned]:
    return _value(header, ja, en, lambda v: take(v.period) if v.period else None)


def _era(period: Period) -> str:
    span = period.span
    return span.as_printed if isinstance(span, FuzzyDate) else print_era(span)


def _day(period: Period, end: str) -> str | None:
    span = period.span
    return getattr(span, end).isoformat() if isinstance(span, FuzzyDate) else None


VALUES: TableKind[_Owned] = TableKind(
    "values.csv", "値(値ごとに1行)", "values, one row a value",
    _values,
    (
        _value("値ID", "この計画データの中のID", "id of the value", lambda v: v.id),
        Column("対象", "指標・実施結果・圏域の人口など", "what it belongs to", lambda _, r: r.kind),
        Column("対象ID", "その対象のID", "id of what it belongs to", lambda _, r: r.owner),
        Column("計画での位置", "上位の節から順に", "path of the node",
               lambda view, r: view.path_of(r.owner)),
        Column("名称", "対象の名称", "name of what it belongs to",
               lambda view, r: view.name_of(r.owner)),
        _value("役割", "基準値・目標値など", "role", lambda v: label(v.role)),
        _value("内訳", "内訳の名前", "sub-row", lambda v: v.label),
        _value("原文", "書かれたまま", "as printed", lambda v: v.raw),
        _value("読み方", "数値・範囲・出来事・関係・値なし・言葉", "kind of reading",
               lambda v: reading_label(v.reading)),
        _reading("数値", "書かれた倍率のままの数", "number in the printed scale", "amount"),
        _reading("下限", "範囲の下", "lower end", "low"),
        _reading("上限", "範囲の上", "upper end", "high"),
        _reading("単位", "書かれた倍率を含む単位", "unit with its scale", "unit"),
        _base("換算した数値", "千・万などの倍率を除いた数", "number without scale words",
              lambda base: base.amount),
        _base("換算した単位", "倍率を除いた単位", "unit without scale words",
              lambda base: base.unit),
        _word("以上・以下", "以上・超・以下・未満", "bound", "bound"),
        Column("約", "「約」などの付くものは1", "1 when approximate",
               lambda _, r: int(r.reading["approximate"])),
        _relation("関係", "倍・より大きい・より小さい", "relation", lambda r: label(r.op)),
        _relation("倍率", "倍のときの倍率", "factor", lambda r: r.factor),
        _relation("比べる相手", "baseline は基準値", "what it is relative to", lambda r: r.to),
        _relation("比べるもの", "値か、符号を除いた大きさか", "value or magnitude",
                  lambda r: label(r.on)),
        _word("値なしの理由", "空欄・未調査・調整中など", "why there is no value", "reason"),
        _reading("言葉", "策定などの出来事、言葉のままの値", "event or words", "text"),
        _counted("集計", "年間・累計・平均・時点", "accumulation", lambda a: label(a.kind)),
        _counted("累計の最初の年", "西暦", "first western year of a total", lambda a: a.since),
        _counted("集計の年数", "累計・平均の年数", "years of a total or mean", lambda a: a.years),
        _value("確度", "確報・速報・参考・見込", "status", lambda v: label(v.status)),
        _when("年の種類", "年度・暦年・時点など", "kind of period", lambda p: label(p.kind)),
        _when("最初の年", "西暦", "first western year", lambda p: p.start),
        _when("最後の年", "西暦", "last western year", lambda p: p.end),
        _when("和暦", "和暦。時点は書かれたまま", "by era; dates as printed", _era),
        _when("最初の日", "時点のとき", "first day, for dates", lambda p: _day(p, "start")),
        _when("最後の日", "時点のとき", "last day, for dates", lambda p: _day(p, "end")),
        _when("年の出所", "年が書かれていた所", "where the year stood",
              lambda p: label(p.stated_in)),
        _value("注記", "注記", "notes", lambda v: LIST_SEPARATOR.join(v.notes)),
        _value("補った項目", "文書に書かれておらず補った項目", "what was not printed",
               lambda v: LIST_SEPARATOR.join(v.assumed)),
        *source_columns(lambda row: row.value.source),
    ),
    always=True,
)  # fmt: skip
