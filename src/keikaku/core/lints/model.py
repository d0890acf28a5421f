"""What a lint (点検項目) finds, what it is told beforehand, and how a city chooses among lints."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from keikaku.core.plan import Plan
from keikaku.core.problems.model import PLAN, Severity
from keikaku.core.sources import Location


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a plan: its code in the catalogue of problems, where it is, in which words.

    `throughout` marks a finding that speaks for the whole plan, once instead of at every row.
    """

    code: str
    where: str
    field: str | None
    source: Location | None
    details: Mapping[str, str]
    throughout: bool = False


def found(
    code: str,
    where: str,
    field_name: str | None,
    source: Location | None,
    /,
    **details: str,
) -> Finding:
    """A finding about one thing, with its words."""
    return Finding(code, where, field_name, source, MappingProxyType(details))


def found_throughout(
    code: str, plan: Plan, field_name: str | None = None, /, **details: str
) -> Finding:
    """A finding that speaks for the whole plan."""
    words = MappingProxyType(details)
    return Finding(code, PLAN, field_name, plan.head.source, words, throughout=True)


@dataclass(frozen=True, slots=True)
class StyleGroup:
    """Spellings of one word (取組, 取り組み). `use` is the one that the city has chosen, if any.

    A form is another word where one of `not_before` follows it: 取り組みます is a verb.
    """

    forms: tuple[str, ...]
    use: str | None = None
    not_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word to look at, and why. It is never corrected by the program."""

    word: str
    why: str


@dataclass(frozen=True, slots=True)
class LintWords:
    """The words that lints look for: `aliases` are proper names with their wrong spellings.

    `promises` are the words by which a note says that a provisional value will be replaced.
    `outputs` end the name of an indicator that counts what was done, not what came of it, and
    `unitless` one that has no unit by nature.
    """

    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    style: tuple[StyleGroup, ...] = ()
    signs: tuple[StyleGroup, ...] = ()
    doubtful: tuple[DoubtfulWord, ...] = ()
    provisional: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    unitless: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()


Check = Callable[[Plan, LintWords], Iterator[Finding]]
"""What finds all that a lint has to say of a plan."""


@dataclass(frozen=True, slots=True)
class Off:
    """A code that a city has switched off, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Raised:
    """A code to which a city gives another severity, and why."""

    severity: Severity
    reason: str


@dataclass(frozen=True, slots=True)
class LintChoices:
    """What a city has chosen: its words, and codes switched off or weighed otherwise."""

    words: LintWords = field(default_factory=LintWords)
    changed: Mapping[str, Off | Raised] = field(default_factory=lambda: MappingProxyType({}))
