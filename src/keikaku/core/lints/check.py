"""A plan checked: its lints and the open problems of its reading, each cause once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from keikaku.core.lints.fault import Checked, Fault, SwitchedOff
from keikaku.core.lints.looks import Row, rows
from keikaku.core.lints.model import Finding, LintChoices, Off, Raised
from keikaku.core.lints.parts import decisions_of, has_decision
from keikaku.core.lints.place import positions, within
from keikaku.core.lints.table import LINTS, NUMBERS, SAME_CAUSE
from keikaku.core.plan import Plan, PlanDraft
from keikaku.core.problems import CATALOGUE, PLAN, Problem, Severity
from keikaku.core.remembered import Kept, Made

_Told = tuple[Finding, tuple[Problem, ...]]
_What = tuple[tuple[_Told, ...], tuple[Row, ...], tuple[Problem, ...], frozenset[str]]
"""What is told of one thing: see `_place`."""


def check(draft: PlanDraft, choices: LintChoices, under: str | None = None) -> Checked:
    """Runs all lints. `under` keeps to a node and what stands below it; the lints see the whole."""
    return Checking(choices).of(draft, under)


class Checking:
    """Checks of one plan again and again, by one choice of lints.

    What was found of things that are still the same objects is not looked for again.
    """

    def __init__(self, choices: LintChoices) -> None:
        self._choices = choices
        self._made: Made = {}

    def of(self, draft: PlanDraft, under: str | None = None) -> Checked:
        """All faults of the draft, just as a check finds them that has seen none before."""
        now: Made = {}
        told = _told(draft, self._choices, Kept(self._made, now))
        # Threads that check at once each put their own whole: the last one is gone on with.
        self._made = now
        if under is not None:
            inside = within(draft.plan, under)
            told = {where: each for where, each in told.items() if where in inside}
        return _put_together(draft.plan, told, self._choices)


@dataclass(frozen=True, slots=True)
class _Place:
    """What is told of one thing: faults in order, codes that are switched off, faults settled,
    and how many faults are how grave."""

    faults: tuple[Fault, ...]
    off: tuple[str, ...]
    settled: int
    counts: tuple[tuple[Severity, int], ...]


def _told(draft: PlanDraft, choices: LintChoices, kept: Kept) -> dict[str, _Place]:
    """Findings with the problems that they stand for and the problems left, by their things."""
    problems = _decided(draft)
    doubts: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        doubts[problem.where or PLAN].append(problem)
    found: dict[str, list[Row]] = defaultdict(list)
    whole: list[_Told] = []
    for row in rows(draft.plan, choices.words, _LINTS, kept):
        if row[0].throughout:
            whole += [(each, tuple(_same(each, problems))) for each in row]
        else:
            found[row[0].where].append(row)
    elsewhere = {problem.id for _, same in whole for problem in same}
    whats: dict[str, _What] = {where: ((), tuple(found[where]), (), _NONE) for where in found}
    for where in doubts.keys() | {PLAN}:
        near = tuple(doubts.get(where, ()))
        covered = frozenset(each.id for each in near if each.id in elsewhere)
        throughout = tuple(whole) if where == PLAN else ()
        whats[where] = (throughout, tuple(found.get(where, ())), near, covered)
    return kept.seen_each(whats, "places", partial(_place, choices))


_NONE: frozenset[str] = frozenset()
_LINTS = tuple(lint.find for lint in LINTS)


def _decided(draft: PlanDraft) -> list[Problem]:
    """Settled too where a person's decision about just that field is on record."""
    decisions = decisions_of(draft.plan)

    def decided(problem: Problem) -> bool:
        about = decisions.get(problem.where or "", ())
        return (
            not problem.settled and problem.field is not None and has_decision(about, problem.field)
        )

    return [replace(each, settled=True) if decided(each) else each for each in draft.problems]


def _same(finding: Finding, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that tell the cause of a finding: of its codes, and about the same field."""
    codes = SAME_CAUSE[finding.code]
    return (each for each in problems if each.code in codes and _is_same(finding, each))


def _is_same(finding: Finding, problem: Problem) -> bool:
    if finding.throughout or finding.field is None or problem.field is None:
        return True
    own, other = finding.field.partition(".")[0], problem.field.partition(".")[0]
    return own in (other, other.partition("[")[0])


def _place(
    choices: LintChoices,
    throughout: Sequence[_Told],
    found: Sequence[Row],
    problems: Sequence[Problem],
    covered: Collection[str],
) -> _Place:
    own = [(finding, tuple(_same(finding, problems))) for row in found for finding in row]
    faults: list[Fault] = []
    settled = 0
    for finding, same in (*throughout, *own):
        if same and all(problem.settled for problem in same):
            settled += 1
        else:
            faults.append(_of_finding(finding, same))
    told = {*covered, *(problem.id for _, same in own for problem in same)}
    left = [each for each in problems if not each.settled and each.id not in told]
    faults += map(_of_problem, left)
    off = tuple(each.code for each in faults if _is_off(each, choices))
    weighed = [_weighed(each, choices) for each in faults if not _is_off(each, choices)]
    counts = Counter(each.severity for each in weighed)
    return _Place(tuple(sorted(weighed, key=_order)), off, settled, tuple(counts.items()))


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


def _order(fault: Fault) -> tuple[object, ...]:
    source = fault.source
    line = (source.page or 0, source.line or 0, source.row or 0) if source else (0, 0, 0)
    number = fault.number if fault.number is not None else len(LINTS) + 1
    return (line, number, fault.code, fault.field or "")


def _put_together(plan: Plan, told: Mapping[str, _Place], choices: LintChoices) -> Checked:
    """In the order of the pages; what is about nothing that is there comes last."""
    order = positions(plan)
    faults: list[Fault] = []
    for where in sorted(told.keys() & order.keys(), key=order.__getitem__):
        faults += told[where].faults
    lost = [fault for where in told.keys() - order.keys() for fault in told[where].faults]
    faults += sorted(lost, key=lambda fault: (_order(fault), fault.where))
    codes = Counter(code for each in told.values() if each.off for code in each.off)
    counts, settled = dict.fromkeys(Severity, 0), 0
    for place in told.values():
        settled += place.settled
        for severity, count in place.counts:
            counts[severity] += count
    off = (
        SwitchedOff(code, change.reason, codes[code])
        for code, change in choices.changed.items()
        if isinstance(change, Off)
    )
    return Checked(tuple(faults), tuple(off), settled, MappingProxyType(counts))
