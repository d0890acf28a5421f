"""What the extractors hand to the assembly: a thing without an id, its place, and the doubts."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from keikaku.core.sources import Location

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A problem in the making: its code and details, the field of the thing, the place."""

    code: str
    field: str | None = None
    details: Mapping[str, str] = dataclasses.field(default_factory=dict)
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Find(Generic[T_co]):
    """A thing found at block `order`. Its ids and its node are filled in by the assembly.

    `uses` are the orders of the blocks that it says in full, so that they are not kept a second
    time as text or as a table.
    """

    thing: T_co
    order: int
    uses: frozenset[int] = frozenset()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundNode:
    """A node of the structure read out of a table; `depth` counts from 0 within the find."""

    level: str | None
    code: str | None
    title: str
    depth: int
    cross_listed: bool
    source: Location
