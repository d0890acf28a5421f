"""Edits of initiatives (取組の編集)."""

from dataclasses import dataclass

from keikaku.core.plan import Initiative, InitiativeSpan


@dataclass(frozen=True, slots=True)
class AddInitiative:
    """A new initiative behind another in the list (None: the first)."""

    initiative: Initiative
    after: str | None


@dataclass(frozen=True, slots=True)
class RemoveInitiative:
    """An initiative goes."""

    where: str
    was: Initiative


@dataclass(frozen=True, slots=True)
class RenameInitiative:
    """Another name of an initiative (取組名)."""

    where: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class MoveInitiative:
    """An initiative goes to another node."""

    where: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class SetSpans:
    """Other fiscal years, or other texts for them."""

    where: str
    was: tuple[InitiativeSpan, ...]
    now: tuple[InitiativeSpan, ...]
