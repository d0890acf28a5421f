"""What can happen to an initiative (具体的な取組) between two editions."""

from dataclasses import dataclass
from typing import ClassVar

from keikaku.core.plan import Initiative, InitiativeSpan, Node


@dataclass(frozen=True, slots=True)
class InitiativeAdded:
    """新規."""

    code: ClassVar[str] = "initiative.added"
    new: Initiative


@dataclass(frozen=True, slots=True)
class InitiativeDropped:
    """廃止."""

    code: ClassVar[str] = "initiative.dropped"
    old: Initiative


@dataclass(frozen=True, slots=True)
class InitiativesRegrouped:
    """統合, 分割, 再編."""

    code: ClassVar[str] = "initiative.regrouped"
    old: tuple[Initiative, ...]
    new: tuple[Initiative, ...]


@dataclass(frozen=True, slots=True)
class InitiativeRenamed:
    """名称の変更, to the letter."""

    code: ClassVar[str] = "initiative.renamed"
    old: Initiative
    new: Initiative

    @property
    def was(self) -> str:
        """The old name."""
        return self.old.name

    @property
    def now(self) -> str:
        """The new name."""
        return self.new.name


@dataclass(frozen=True, slots=True)
class InitiativeMoved:
    """別の節への移動: its node is none that continues its old one."""

    code: ClassVar[str] = "initiative.moved"
    old: Initiative
    new: Initiative
    was: Node | None
    now: Node | None


@dataclass(frozen=True, slots=True)
class InitiativeTextChanged:
    """内容の変更: what is done, whatever the years."""

    code: ClassVar[str] = "initiative.text_changed"
    old: Initiative
    new: Initiative

    @property
    def was(self) -> tuple[str, ...]:
        """The old texts, in order."""
        return tuple(span.text for span in self.old.spans)

    @property
    def now(self) -> tuple[str, ...]:
        """The new texts, in order."""
        return tuple(span.text for span in self.new.spans)


@dataclass(frozen=True, slots=True)
class InitiativeSpanChanged:
    """実施年度の変更. `assumed`: the years of one edition at least were not printed but assumed."""

    code: ClassVar[str] = "initiative.span_changed"
    old: Initiative
    new: Initiative

    @property
    def was(self) -> tuple[InitiativeSpan, ...]:
        """The old spans."""
        return self.old.spans

    @property
    def now(self) -> tuple[InitiativeSpan, ...]:
        """The new spans."""
        return self.new.spans

    @property
    def assumed(self) -> bool:
        """Whether some of the years compared were assumed."""
        return any(span.assumed for span in (*self.was, *self.now))


InitiativeChange = (
    InitiativeAdded | InitiativeDropped | InitiativesRegrouped | InitiativeRenamed
    | InitiativeMoved | InitiativeTextChanged | InitiativeSpanChanged
)  # fmt: skip
