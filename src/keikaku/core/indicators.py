"""Indicators (指標) and their values (値). An indicator has an identity of its own."""

from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.sources import Location
from keikaku.core.values.model import Accumulation, Reading, Status
from keikaku.core.years.model import Period


class Role(StrEnum):
    """基準値, 目標値, 中間目標, 計画値, 実績値, 実施結果."""

    BASELINE = "baseline"
    TARGET = "target"
    INTERIM_TARGET = "interim_target"
    PLANNED = "planned"
    ACTUAL = "actual"
    RESULT = "result"


class IndicatorKind(StrEnum):
    """KGI, KPI, 数値目標, 参考指標."""

    KGI = "KGI"
    KPI = "KPI"
    NUMERICAL_TARGET = "numerical_target"
    REFERENCE = "reference"


class IndicatorType(StrEnum):
    """水準, 順位, 達成イベント, 言葉による目標."""

    LEVEL = "level"
    RANK = "rank"
    MILESTONE = "milestone"
    WORDS = "words"


class Direction(StrEnum):
    """望ましい方向: 増加, 減少, 維持, 下回らない, 上回らない. Seldom printed, so mostly assumed."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class ResultKind(StrEnum):
    """成果 (outcome) or 活動量 (output)."""

    OUTCOME = "outcome"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Value:
    """One observation: what was printed (`raw`), how it reads, when it holds, where it stood.

    `unit` of the reading is as printed or taken from the name, the unit column or the sister
    value; in the last case `assumed` says so. `label` names a sub-row (協定締結数, 男, 小学校).
    """

    id: str
    role: Role
    raw: str
    reading: Reading
    label: str | None = None
    accumulation: Accumulation | None = None
    status: Status = Status.FINAL
    notes: tuple[str, ...] = ()
    period: Period | None = None
    assumed: tuple[str, ...] = ()
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """An indicator at a node of the plan. 再掲 is a second placement, never a copy."""

    node: str | None
    printed_name: str
    cross_listed: bool
    source: Location | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A KGI, KPI, 数値目標 or 参考指標 with its placements and values, in reading order.

    `name` is the printed name without its notes of unit, accumulation and scope; `unit` is the
    unit as printed; `scope_notes` say what is counted (受入含む, 延べ).
    """

    id: str
    name: str
    kind: IndicatorKind
    type: IndicatorType
    unit: str | None
    direction: Direction | None
    placements: tuple[Placement, ...]
    values: tuple[Value, ...]
    result_kind: ResultKind | None = None
    owners: tuple[str, ...] = ()
    definition: str | None = None
    scope_notes: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    source: Location | None = None

    def of_role(self, role: Role) -> tuple[Value, ...]:
        """The values of one role, in reading order."""
        return tuple(value for value in self.values if value.role is role)
