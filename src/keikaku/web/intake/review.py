"""The problems of a reading in the order in which a person works through them. Pure."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from keikaku.core.plan import PlanDraft
from keikaku.core.problems import CATALOGUE, Problem, Severity
from keikaku.core.problems.model import Language


@dataclass(frozen=True, slots=True)
class Group:
    """The problems of one kind; `title` is its sentence with the details left out."""

    code: str
    severity: Severity
    title: str
    problems: tuple[Problem, ...]

    @property
    def open(self) -> int:
        """How many are not settled."""
        return sum(not each.settled for each in self.problems)

    @property
    def first(self) -> Problem:
        """The first open one, or the first."""
        return next((each for each in self.problems if not each.settled), self.problems[0])


@dataclass(frozen=True)
class Review:
    """The queue of one reading: errors first, grouped by kind, what was set aside last."""

    draft: PlanDraft
    aside: Collection[str]
    language: Language

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The kinds of problems, the gravest first, each kind where it first occurs."""
        found: dict[str, list[Problem]] = {}
        for problem in self.draft.problems:
            found.setdefault(problem.code, []).append(problem)
        groups = [
            Group(code, each[0].severity, title_of(code, self.language), tuple(each))
            for code, each in found.items()
        ]
        return tuple(sorted(groups, key=lambda group: group.severity.rank))

    @cached_property
    def queue(self) -> tuple[Problem, ...]:
        """All problems in the order of work."""
        ordered = [each for group in self.groups for each in group.problems]
        last = frozenset(self.aside)
        return tuple(sorted(ordered, key=lambda each: each.id in last))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {each.id: number for number, each in enumerate(self.queue)}

    @cached_property
    def settled(self) -> int:
        """How many are settled."""
        return sum(each.settled for each in self.draft.problems)

    @cached_property
    def open_errors(self) -> tuple[Problem, ...]:
        """What still keeps the reading from becoming a draft."""
        return tuple(
            each for each in self.queue if each.severity is Severity.ERROR and not each.settled
        )

    def at(self, identifier: str | None) -> Problem | None:
        """The problem with the id; without one the first open one, or the first."""
        if identifier and identifier in self._numbers:
            return self.queue[self._numbers[identifier]]
        return next((each for each in self.queue if not each.settled), None) or next(
            iter(self.queue), None
        )

    def beside(self, problem: Problem, step: int) -> Problem | None:
        """The problem before (-1) or after (1) this one in the queue."""
        at = self._numbers[problem.id] + step
        return self.queue[at] if 0 <= at < len(self.queue) else None

    def next_open(self, identifier: str) -> Problem | None:
        """The next open problem behind this one, or from the beginning again."""
        at = self._numbers.get(identifier, -1) + 1
        return next(
            (each for each in (*self.queue[at:], *self.queue[:at]) if not each.settled), None
        )

    def number(self, problem: Problem) -> int:
        """Its number in the queue, counted from 1."""
        return self._numbers[problem.id] + 1


def message_of(problem: Problem, language: Language) -> str:
    """The sentence of a problem in a language; as it was written where the kind is not known."""
    kind = CATALOGUE.get(problem.code)
    if kind is None or language is Language.JA:
        return problem.message
    try:
        return kind.message(problem.details, language)
    except KeyError:
        return problem.message


def title_of(code: str, language: Language) -> str:
    """What a kind of problem is about: its sentence without details."""
    kind = CATALOGUE.get(code)
    if kind is None:
        return code
    template = kind.ja if language is Language.JA else kind.en
    return template.format_map(defaultdict(lambda: "…"))
