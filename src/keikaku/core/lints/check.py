"""A plan checked: its lints and the open problems of its reading, each cause once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from keikaku.core.lints.model import Finding, LintChoices, Off, Raised
from keikaku.core.lints.parts import has_decision
from keikaku.core.lints.place import Position, positions, within
from keikaku.core.lints.table import LINTS, NUMBERS, SAME_CAUSE
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems import CATALOGUE, PLAN, Language, Problem, Severity
from keikaku.core.sources import Location


@dataclass(frozen=True, slots=True)
class Fault:
    """What `check` tells: a finding of a lint, or an open problem of the reading.

    `number` is that of the lint; a problem has the number of the lint that looks for the same.
    `problems` are the ids of the problems that tell this cause too and are not told again.
    """

    code: str
    number: int | None
    severity: Severity
    where: str
    field: str | None
    source: Location | None
    details: Mapping[str, str]
    problems: tuple[str, ...] = ()
    message: str | None = None

    def told(self, language: Language) -> str:
        """What is wrong and what to do; of a kind that is not in the catalogue, as it was told."""
        return f"{self.what(language)} {self.to_do(language)}".strip()

    def what(self, language: Language) -> str:
        """What is wrong."""
        kind = CATALOGUE.get(self.code)
        try:
            return kind.what(self.details, language) if kind else self.message or self.code
        except KeyError:
            return self.message or self.code

    def to_do(self, language: Language) -> str:
        """What to do about it."""
        kind = CATALOGUE.get(self.code)
        try:
            return kind.to_do(self.details, language) if kind else ""
        except KeyError:
            return ""


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A code that the city switched off, why, and how many faults are not told for that."""

    code: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Checked:
    """The faults of one plan in the order of its pages; what was left out is counted.

    `settled` faults are those that a person has decided on already.
    """

    faults: tuple[Fault, ...]
    off: tuple[SwitchedOff, ...] = ()
    settled: int = 0


def check(draft: PlanDraft, choices: LintChoices, under: str | None = None) -> Checked:
    """Runs all lints. `under` keeps to a node and what stands below it; the lints see the whole."""
    findings = [f for lint in LINTS for f in lint.find(draft.plan, choices.words)]
    told, settled = _told_once(draft, findings)
    if under is not None:
        inside = within(draft.plan, under)
        told = [fault for fault in told if fault.where in inside]
        settled = [fault for fault in settled if fault.where in inside]
    off = tuple(_off(told, choices))
    kept = (fault for fault in told if not _is_off(fault, choices))
    weighed = (_weighed(fault, choices) for fault in kept)
    order = positions(draft.plan)
    faults = sorted(weighed, key=lambda fault: _place(fault, order))
    return Checked(tuple(faults), off, len(settled))


def _told_once(draft: PlanDraft, findings: Sequence[Finding]) -> tuple[list[Fault], list[Fault]]:
    """Findings with the problems that they stand for, then the problems left; and the settled."""
    by_place: dict[str, list[Problem]] = defaultdict(list)
    problems = [_decided(problem, draft.plan) for problem in draft.problems]
    for problem in problems:
        by_place[problem.where or PLAN].append(problem)
    told: list[Fault] = []
    settled: list[Fault] = []
    covered: set[str] = set()
    for finding in findings:
        near = problems if finding.throughout else by_place[finding.where]
        same = [problem for problem in near if _is_same(finding, problem)]
        covered.update(problem.id for problem in same)
        decided = bool(same) and all(problem.settled for problem in same)
        (settled if decided else told).append(_of_finding(finding, same))
    left = [each for each in problems if not each.settled and each.id not in covered]
    return told + list(map(_of_problem, left)), settled


def _decided(problem: Problem, plan: Plan) -> Problem:
    """Settled too where a person's decision about just that field is on record."""
    if problem.settled or problem.where is None or problem.field is None:
        return problem
    return replace(problem, settled=has_decision(plan, problem.where, problem.field))


def _is_same(finding: Finding, problem: Problem) -> bool:
    """Whether a problem tells the cause of a finding: of its codes, and about the same field."""
    if problem.code not in SAME_CAUSE[finding.code]:
        return False
    if finding.throughout or finding.field is None or problem.field is None:
        return True
    own, other = finding.field.partition(".")[0], problem.field.partition(".")[0]
    return own in (other, other.partition("[")[0])


def _of_finding(finding: Finding, same: Sequence[Problem]) -> Fault:
    """Never milder than the problems that it stands for."""
    severities = [CATALOGUE[finding.code].severity, *(each.severity for each in same)]
    return Fault(
        finding.code, NUMBERS[finding.code], min(severities, key=lambda each: each.rank),
        finding.where, finding.field, finding.source, finding.details,
        tuple(problem.id for problem in same if not problem.settled),
    )  # fmt: skip


def _of_problem(problem: Problem) -> Fault:
    return Fault(
        problem.code, _number(problem.code), problem.severity, problem.where or PLAN,
        problem.field, problem.source, problem.details, (problem.id,), problem.message,
    )  # fmt: skip


def _number(code: str) -> int | None:
    """The number of the lint that looks for just this: the one that stands for fewest codes."""
    same = [(len(codes), NUMBERS[lint]) for lint, codes in SAME_CAUSE.items() if code in codes]
    return min(same)[1] if same else None


def _is_off(fault: Fault, choices: LintChoices) -> bool:
    return isinstance(choices.changed.get(fault.code), Off)


def _weighed(fault: Fault, choices: LintChoices) -> Fault:
    change = choices.changed.get(fault.code)
    return replace(fault, severity=change.severity) if isinstance(change, Raised) else fault


def _off(told: Iterable[Fault], choices: LintChoices) -> Iterator[SwitchedOff]:
    codes = [fault.code for fault in told]
    for code, change in choices.changed.items():
        if isinstance(change, Off):
            yield SwitchedOff(code, change.reason, codes.count(code))


def _place(fault: Fault, order: Mapping[str, Position]) -> tuple[object, ...]:
    last = (len(order), 0)
    source = fault.source
    line = (source.page or 0, source.line or 0, source.row or 0) if source else (0, 0, 0)
    number = fault.number if fault.number is not None else len(LINTS) + 1
    return (*order.get(fault.where, last), line, number, fault.code, fault.field or "")
