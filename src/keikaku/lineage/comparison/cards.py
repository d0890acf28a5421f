"""What a node, an indicator or an initiative prints in the table: fields with their texts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from keikaku.core.indicators import Indicator, Role, Value
from keikaku.core.labels import label
from keikaku.core.plan import Initiative, InitiativeSpan, Node, PlanHead
from keikaku.core.values.model import Missing, Reason
from keikaku.core.values.printing import print_accumulation, print_reading
from keikaku.core.years.model import FiscalYear, YearRange
from keikaku.core.years.printing import print_era, print_period


class Show(Enum):
    """When a field is shown. `LONG`: always, but as （略） where it is the same. `CHANGED`: where
    it changed. `BESIDE`: where both sides have it and it changed."""

    ALWAYS = auto()
    LONG = auto()
    CHANGED = auto()
    BESIDE = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """`key` pairs the field with that of the other side."""

    key: str
    label: str
    text: str
    show: Show = Show.ALWAYS


Card = tuple[Field, ...]


def plan_card(head: PlanHead) -> Card:
    """What the plan says of itself and the table compares: its period."""
    return _filled(
        (Field("period", "計画期間", print_period(head.period) if head.period else BLANK),)
    )


def node_card(node: Node) -> Card:
    """Its heading, its text, its departments."""
    fields = (
        Field("heading", "", node_label(node)),
        Field("text", "", node.text, Show.LONG),
        Field("owners", "担当", "、".join(node.owners), Show.CHANGED),
    )
    return _filled(fields)


def node_label(node: Node) -> str:
    """基本目標 1 海のしごと; a number that tells its level by itself (1-1-1) stands without it."""
    level = node.level if node.level and (node.code is None or node.code.isdigit()) else None
    return " ".join(part for part in (level, node.code, node.title) if part)


def indicator_card(indicator: Indicator) -> Card:
    """Its name as printed, its unit and its values with their years as printed."""
    fields = (
        Field("name", label(indicator.kind), printed_name(indicator)),
        Field("kind", "種別", label(indicator.kind), Show.BESIDE),
        Field("owners", "担当", "、".join(indicator.owners), Show.CHANGED),
        Field("definition", "定義", indicator.definition or "", Show.CHANGED),
        Field("unit", "単位", indicator.unit or ""),
        *_values(indicator),
    )
    return _filled(fields)


def printed_name(indicator: Indicator) -> str:
    """The name as it is printed at its own place, notes and all."""
    own = [place for place in indicator.placements if not place.cross_listed]
    first = next(iter(own or indicator.placements), None)
    return first.printed_name if first and first.printed_name else indicator.name


def initiative_card(initiative: Initiative) -> Card:
    """Its name, its departments and what is done in which years."""
    fields = (
        Field("name", "取組", initiative.name),
        Field("owners", "担当", "、".join(initiative.owners), Show.CHANGED),
        Field("spans", "年度", "\n".join(map(_span, initiative.spans))),
    )
    return _filled(fields)


BLANK = "〔空欄〕"
"""What stands for a value that is printed as nothing."""


def value_text(value: Value, name: str = "") -> str:
    """As printed, with the year and the way of counting that stand elsewhere: 18.5（R5）.

    What the name of the indicator says of counting is not said again.
    """
    blank = isinstance(value.reading, Missing) and value.reading.reason is Reason.BLANK
    raw = value.raw.strip() or (BLANK if blank else print_reading(value.reading))
    return f"{raw}{_year(value)}{_counted(value, name)}"


def _values(indicator: Indicator) -> Iterator[Field]:
    """The values in reading order; a cell for an actual of a year to come says nothing."""
    seen: Counter[str] = Counter()
    printed = printed_name(indicator)
    for value in indicator.values:
        if value.role is Role.ACTUAL and value.reading == Missing(Reason.BLANK):
            continue
        key = f"{value.role}.{value.label or ''}"
        seen[key] += 1
        name = f"{label(value.role)} {value.label}" if value.label else label(value.role)
        yield Field(f"{key}.{seen[key]}", name, value_text(value, printed))


# What nobody printed is not put into the mouth of the plan.


def _year(value: Value) -> str:
    printed = value.period.as_printed if value.period else None
    shown = printed and "period" not in value.assumed and printed not in value.raw
    return f"（{printed}）" if shown else ""


def _counted(value: Value, name: str) -> str:
    if value.accumulation is None or "accumulation" in value.assumed:
        return ""
    counted = print_accumulation(value.accumulation)
    return "" if counted in value.raw or counted in name else f"（{counted}）"


def _span(span: InitiativeSpan) -> str:
    first, last = FiscalYear(span.start), FiscalYear(span.end)
    years = print_era(first if first == last else YearRange(first, last))
    mark = "・推定" if span.assumed else ""
    return f"{years}{mark}：{span.text}"


def _filled(fields: Iterable[Field]) -> Card:
    return tuple(field for field in fields if field.text)
