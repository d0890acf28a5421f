"""What a draft says: one figure of an indicator, with its year and role as far as it tells them."""

from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.sources import Location
from keikaku.core.values.model import Accumulation, Amount
from keikaku.core.years.model import Span
from keikaku.verification.mentions import Mention


class RoleGroup(StrEnum):
    """目標 or 実績: what the words of a text tell of the role of a value."""

    TARGET = "target"
    ACTUAL = "actual"


class Tie(StrEnum):
    """How surely a figure is one of the named indicator."""

    CLOSE = "close"
    LOOSE = "loose"


class Unmatched(StrEnum):
    """Why a figure is compared with nothing."""

    NO_NAME = "no_name"
    CHANGE = "change"
    OTHER_THING = "other_thing"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class When:
    """The year that is told for a figure; `vague` where it is told by 前年度 or not readably.

    `around` are years that stand not with the figure but around it, in its sentence, the one before
    or the heading: the figure may be of one of them.
    """

    span: Span | None = None
    vague: bool = False
    around: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Where in the draft a figure stands: its sentence or its cell, and the figure in it."""

    source: Location
    text: str
    start: int
    end: int

    @property
    def printed(self) -> str:
        """The figure as printed."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that the draft gives for an indicator."""

    passage: Passage
    mention: Mention
    amount: Amount
    when: When = When()
    role: RoleGroup | None = None
    accumulation: Accumulation | None = None
    tie: Tie = Tie.CLOSE
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Loner:
    """A figure that is compared with nothing, and why. It is counted and can be listed."""

    passage: Passage
    why: Unmatched
    mention: Mention | None = None


Said = Statement | Loner
