"""The parts of a plan. Ids link them; lists are in reading order; each knows where it stood."""

from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.indicators import Value
from keikaku.core.sources import Location
from keikaku.core.years.model import FuzzyDate


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the structure (施策体系). `level` is the plan's own name for its level.

    `cross_listed` is the id of the original when this is a second placement (再掲).
    `reconstructed` marks a heading that the document lost and its codes prove.
    """

    id: str
    parent: str | None
    level: str | None
    code: str | None
    title: str
    text: str = ""
    owners: tuple[str, ...] = ()
    cross_listed: str | None = None
    reconstructed: bool = False
    assumed: tuple[str, ...] = ()
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class InitiativeSpan:
    """The fiscal years over which one text of a 取組 runs; `end` is often assumed (T33)."""

    start: int
    end: int
    text: str
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Initiative:
    """具体的な取組: what is done in which years."""

    id: str
    node: str | None
    name: str
    spans: tuple[InitiativeSpan, ...]
    owners: tuple[str, ...] = ()
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What was done (実績): 総放送時間:1,420分, 合計約25,000人, 全2回."""

    id: str
    node: str | None
    text: str
    values: tuple[Value, ...]
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """圏域: its composition as printed (6市1町) and its population as printed."""

    id: str
    name: str
    composition: str | None
    population: Value | None
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A municipality of an area and its role (連携中枢都市, 連携市町)."""

    id: str
    area: str
    name: str
    role: str
    population: Value | None
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """審議会, 部会, 推進本部, 協議会: who sits there and on which rule it stands."""

    id: str
    name: str
    role: str | None
    members: tuple[str, ...]
    basis: str | None
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """略称: a defined word of this document and the full titles it stands for."""

    id: str
    term: str
    means: tuple[str, ...]
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class TitledPeriod:
    """A plan named with its period (前期基本計画 令和2年度～令和6年度), in fiscal years."""

    id: str
    title: str
    start: int
    end: int
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class PlanEvent:
    """A row of a schedule or of a history."""

    id: str
    node: str | None
    text: str
    start: FuzzyDate | None
    end: FuzzyDate | None
    source: Location | None = None


class LinkKind(StrEnum):
    """supports 寄与, maps_to 対応, part_of 構成, basis 根拠."""

    SUPPORTS = "supports"
    MAPS_TO = "maps_to"
    PART_OF = "part_of"
    BASIS = "basis"


@dataclass(frozen=True, slots=True)
class Link:
    """A typed relation between two things of the plan, with the words that state it."""

    start: str
    end: str
    kind: LinkKind
    as_printed: str
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table that became none of the other things: kept whole, so that nothing is dropped."""

    id: str
    node: str | None
    caption: str | None
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's decision about a field; what was printed stays beside it."""

    where: str
    field: str
    was: str | None
    now: str | None
    by: str
    on: str
    why: str
