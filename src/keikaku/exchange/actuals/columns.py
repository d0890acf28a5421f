"""The columns of the table of actual values: the one source for writing, reading and reference."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.evaluation import Actual
from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.plan import Node
from keikaku.core.values.model import Accumulation, AccumulationKind, Amount
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era
from keikaku.exchange.tables.cells import Cell


class Field(StrEnum):
    """What a column says; the word is its English head."""

    ID = "id"
    NODE = "node"
    NAME = "name"
    YEAR = "year"
    VALUE = "actual"
    UNIT = "unit"
    MEASURED = "measured"
    ACCUMULATION = "accumulation"
    STATUS = "status"
    STAGES = "stages"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """What a row of the template is filled from; `previous` is the last actual value before."""

    indicator: Indicator
    node: Node | None
    year: int
    previous: Actual | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Japanese head, what it holds, and what the template puts into it.

    `others` are further heads that are understood, besides the English one.
    """

    field: Field
    head: str
    ja: str
    en: str
    take: Callable[[TemplateRow], Cell] = lambda _row: ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceColumn:
    """A column that is there to be read by people; a program that reads the file passes it over."""

    head: str
    ja: str
    en: str
    take: Callable[[TemplateRow], Cell]


INPUT_PREFIXES = ("入力:", "input:")
"""Before the name of a person's input that a rule asks for."""

REFERENCE_PREFIXES = ("参考:", "reference:")
"""Before the head of a column that is not read."""


def _node(row: TemplateRow) -> str:
    if row.node is None:
        return ""
    return f"{row.node.code} {row.node.title}" if row.node.code else row.node.title


def _name(row: TemplateRow) -> str:
    placements = row.indicator.placements
    return (placements[0].printed_name if placements else "") or row.indicator.name


def _unit(row: TemplateRow) -> str:
    """The unit of the target, which the actual value is compared with."""
    for value in row.indicator.of_role(Role.TARGET):
        if isinstance(value.reading, Amount) and value.reading.unit:
            return value.reading.unit
    return row.indicator.unit or ""


def _accumulation(row: TemplateRow) -> str:
    """How the target is counted, else the baseline that it refers to."""
    for role in (Role.TARGET, Role.BASELINE):
        for value in row.indicator.of_role(role):
            if value.accumulation is not None:
                return accumulation_words(value.accumulation)
    return ""


def accumulation_words(how: Accumulation) -> str:
    """年間, 累計, 5年累計, 3年平均, 時点, as they are read again."""
    window = "" if how.years is None else f"{how.years}年"
    match how.kind:
        case AccumulationKind.ANNUAL:
            return "年間"
        case AccumulationKind.POINT:
            return "時点"
        case AccumulationKind.MEAN:
            return f"{window}平均"
        case AccumulationKind.CUMULATIVE:
            return f"{window}累計"


def _printed(role: Role) -> Callable[[TemplateRow], Cell]:
    return lambda row: "; ".join(map(_raw, row.indicator.of_role(role)))


def _raw(value: Value) -> str:
    """As printed, with its year where the print does not have it."""
    period = value.period
    if period is None or (period.as_printed and period.as_printed in value.raw):
        return value.raw
    return f"{value.raw}（{print_era(period.span)}）" if value.raw else ""


def _previous(row: TemplateRow) -> str:
    if row.previous is None:
        return ""
    return f"{row.previous.raw}（{print_era(FiscalYear(row.previous.year))}）"


COLUMNS: tuple[Column, ...] = (
    Column(Field.ID, "指標ID", "計画データの中の指標のID。書いてあれば、これで指標を決めます",
           "id of the indicator in the plan; where given, it decides",
           lambda row: row.indicator.id, ("ID",)),
    Column(Field.NODE, "節",
           "指標がある節の番号か名称、または両方。同じ名の指標があるときに要ります",
           "code or title of the node; needed where several indicators have one name",
           _node, ("施策", "施策番号")),
    Column(Field.NAME, "指標名", "指標の名称。指標IDがあれば空でも構いません",
           "name of the indicator; may be blank beside an id", _name, ("指標", "項目")),
    Column(Field.YEAR, "年度", "どの年度の実績として報告するか（令和5年度、R5、2023）",
           "the fiscal year for which it is reported (R5, 2023)",
           lambda row: print_era(FiscalYear(row.year)), ("報告年度",)),
    Column(Field.VALUE, "実績値",
           "実績の値。空欄は未把握。計画と同じ書き方ができます（約、▲、266万2千人、未調査、集計中）",
           "the value; blank is not measured. Read as in plans: 約, ▲, 266万2千人, 未調査, 集計中",
           others=("実績", "value")),
    Column(Field.UNIT, "単位",
           "実績値に単位を書かないときの単位。どちらにもなければ目標値の単位と推定します",
           "unit, where the value has none; without either that of the target is assumed", _unit),
    Column(Field.MEASURED, "測定時点",
           "いつ測った値か。年度と違うときに書きます（令和4年、令和5年10月1日）",
           "when it was measured, where that is not the year", others=("測定年", "調査時点")),
    Column(Field.ACCUMULATION, "集計",
           "実績値が年間・累計・3年平均・時点のどれか。累計や平均の目標では要ります",
           "年間, 累計, 3年平均 or 時点; needed where the target is a total or a mean",
           _accumulation, ("集計方法",)),
    Column(Field.STATUS, "状態",
           "確報・速報・見込・参考のどれか。空欄は確報。参考は判定しません",
           "確報 final (blank), 速報 provisional, 見込 estimate, 参考 reference (never judged)",
           others=("確定状況",)),
    Column(Field.STAGES, "段階",
           "達成イベントの段階。「基本設計@R4=済; 開館@R6=」のように 名称@期限=済",
           "stages of a milestone: 基本設計@R4=済; 開館@R6= (title@due year=済 when done)"),
    Column(Field.NOTE, "備考", "説明や理由。判定には使いません", "remarks; not used for the grade"),
)  # fmt: skip

REFERENCE_COLUMNS: tuple[ReferenceColumn, ...] = (
    ReferenceColumn("参考:基準値", "計画の基準値", "the baseline of the plan",
                    _printed(Role.BASELINE)),
    ReferenceColumn("参考:目標値", "計画の目標値", "the target of the plan", _printed(Role.TARGET)),
    ReferenceColumn("参考:前回の実績", "その前に報告または印刷された実績値",
                    "the last actual value before that year", _previous),
)  # fmt: skip
