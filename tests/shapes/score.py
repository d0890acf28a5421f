"""Scores the reading of a folder of test documents against their truths.

    python -m tests.shapes.score FOLDER [--only s01,s05] [--faults]

The folder holds a folder for each document, with `document.*` and `truth.txt` (see `truth`). The
totals are what the reading must reach for documents that it has never seen.
"""

import argparse
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from keikaku.core.errors import Unreadable
from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import Node, PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.core.text import squeeze
from keikaku.core.values.model import Missing
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.shapes.names import same_indicator
from tests.shapes.truth import TrueIndicator, TrueValue, read_truth

# Problems that a document calls for which leaves out what they are about.
_OF_NO_YEAR = ("baseline.year_missing", "value.year_missing", "target.year_missing")
_OF_NO_UNIT = ("unit.unclear", "unit.inherited", "unit.missing")
_OF_NO_VALUE = ("target.missing", "target.pending", "baseline.blank", "value.in_note")
# Notes at values of what a warning says of their whole column.
_OF_COLUMNS = {
    "column.role_inferred": "column.role_assumed",
    "value.actual_alone": "column.actual_alone",
    "value.plan_or_target": "column.plan_or_target",
    "value.offer_or_target": "plan.offer_or_target",
}
# A warning that rows or a table were not read as indicators speaks for all that it names.
_UNREAD = ("indicator.", "table.", "row.", "column.")


@dataclass(slots=True)
class Score:
    """Counts over one document or many; `faults` says each in a line."""

    indicators: int = 0
    right: int = 0
    placed: int = 0
    values: int = 0
    wrong: int = 0
    silent: int = 0
    needless: int = 0
    extra: int = 0
    false: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Add the counts of another score."""
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.faults += other.faults

    def line(self, name: str) -> str:
        """The counts in one line."""
        counted = " ".join(f"{getattr(self, key):8.3g}" for key in _COUNTS)
        return f"{name:12} {counted}"


_COUNTS = (
    "indicators", "right", "placed", "values", "wrong", "silent", "needless", "extra", "false",
    "seconds",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading with its warnings and errors by what they are about."""

    draft: PlanDraft

    def warnings(self, indicator: Indicator) -> list[Problem]:
        """The warnings and errors of an indicator and its values."""
        return [p for p in self.grave() if p.where == indicator.id]

    def guessed(self, indicator: Indicator) -> set[str]:
        """The values whose role is noted as one that a warning at its column calls a guess."""
        columns = [(p.code, p.details) for p in self.grave()]
        return {
            (p.field or "").partition(".")[0]
            for p in self.draft.problems
            if p.where == indicator.id and (_OF_COLUMNS.get(p.code), p.details) in columns
        }

    def grave(self) -> Iterator[Problem]:
        """All warnings and errors."""
        return (p for p in self.draft.problems if p.severity is not Severity.NOTE)

    def headings(self, indicator: Indicator) -> Iterator[str]:
        """The titles of the node at which an indicator stands and of those over it."""
        nodes = {node.id: node for node in self.draft.plan.nodes}
        node: Node | None = nodes.get(indicator.placements[0].node or "")
        while node is not None:
            yield "".join(part or "" for part in (node.level, node.code, node.title))
            node = nodes.get(node.parent or "")

    def tells(self, name: str) -> bool:
        """Whether a warning says that something so named, or so headed, or its table is unread."""
        plan, grave = self.draft.plan, [p for p in self.grave() if p.code.startswith(_UNREAD)]
        headed = [node.title for node in plan.nodes if node.id in {p.where for p in grave}]
        doubted = {p.source for p in grave if p.code == "table.indicators_unread"}
        tables = [table for table in plan.tables if table.source in doubted]
        rows = ["".join(row) for t in tables for row in (*t.header, *t.rows)]
        texts = (*(p.message for p in grave), *headed, *rows)
        return any(squeeze(name) in squeeze(text) for text in texts)


def score_document(folder: Path) -> Score:
    """The score of one document."""
    truth = read_truth(folder / "truth.txt")
    path = next(folder.glob("document.*"))
    score = Score(indicators=len(truth), values=sum(len(one.values) for one in truth))
    began = perf_counter()
    try:
        reading = Reading(read_plan([read_document(path)]))
    except Unreadable as error:
        score.silent = score.wrong = score.values
        score.faults = [f"{folder.name} unreadable: {error}"]
        return score
    score.seconds = perf_counter() - began
    _compare(truth, reading, score)
    score.faults = [f"{folder.name} {fault}" for fault in score.faults]
    return score


def _compare(truth: Sequence[TrueIndicator], reading: Reading, score: Score) -> None:
    left = list(reading.draft.plan.indicators)
    pairs = [(one, _take(one, left)) for one in truth]
    for one, found in pairs:
        if found is None:
            _lost(one, reading, score)
        else:
            _found(one, found, reading, score)
    score.extra = len(left)
    score.false = 0 if truth else len(left)
    score.faults += [f"extra: {one.name} {_shown(one.values)}" for one in left]


def _take(one: TrueIndicator, left: list[Indicator]) -> Indicator | None:
    """The indicator of the same name that agrees best, taken out of those that are left."""
    for strict in (True, False):
        named = [i for i in left if same_indicator(one.name, i, strict=strict)]
        if named:
            best = max(named, key=lambda i: len(one.values) - len(_differences(one, i)[0]))
            left.remove(best)
            return best
    return None


def _differences(one: TrueIndicator, found: Indicator) -> tuple[list[TrueValue], list[Value]]:
    """The true values that were not read, and the values read that are not true.

    A blank cell that became a value without an amount says no more than the document.
    """
    read, lost = list(found.values), []
    for value in one.values:
        said = next((v for v in read if value.says(v)), None)
        if said is None:
            lost.append(value)
        else:
            read.remove(said)
    return lost, [value for value in read if not isinstance(value.reading, Missing)]


def _lost(one: TrueIndicator, reading: Reading, score: Score) -> None:
    score.wrong += len(one.values)
    told = reading.tells(one.name)
    score.silent += 0 if told else len(one.values)
    score.faults.append(f"lost{'' if told else ' silently'}: {one.name}")


def _found(one: TrueIndicator, found: Indicator, reading: Reading, score: Score) -> None:
    lost, read = _differences(one, found)
    warnings = reading.warnings(found)
    score.placed += any(_in_place(one.heading, title) for title in reading.headings(found))
    if not lost and not read:
        score.right += 1
        needless = [p for p in warnings if not _needed(p, one)]
        score.needless += len(needless)
        score.faults += [f"needless: {one.name} {p.code}@{p.field}" for p in needless]
        return
    wrong = max(len(lost), len(read))
    silent = _silent(lost, read, found, warnings, reading.guessed(found))
    score.wrong += wrong
    score.silent += silent
    label = f"wrong, {silent} of {wrong} silently" if silent else "wrong, told"
    true = " ".join(f"{v.role}={v.text}{v.unit or ''}@{v.years}" for v in lost)
    codes = " ".join(sorted({p.code for p in warnings}))
    score.faults.append(f"{label}: {one.name} | {true} | read {_shown(read)} | {codes}")


def _silent(
    lost: Sequence[TrueValue],
    read: Sequence[Value],
    found: Indicator,
    warnings: Sequence[Problem],
    guessed: Collection[str],
) -> int:
    """How many of the values that are wrong or lost have no warning at their field.

    A value in the wrong role or year is the true one gone astray: its own warning tells it, or the
    one at its column where its role is noted as a guess.
    """
    fields = {(p.field or "").partition(".")[0] for p in warnings}
    if fields & {"", "values", "name", "unit"}:
        return 0
    told = {role.partition("[")[0] for role in fields}
    astray, silent = list(read), 0
    for value in lost:
        other = _astray(value, astray)
        if other is not None:
            astray.remove(other)
        field = _prefix(found, other) if other is not None else None
        if other is not None and value.reads(other) and value.role is not other.role:
            silent += field not in fields and field not in guessed
        else:
            silent += field not in fields and (other is not None or value.role.value not in told)
    return silent + sum(_prefix(found, value) not in fields for value in astray)


def _astray(true: TrueValue, read: Sequence[Value]) -> Value | None:
    """The value that was read in the place of a true one: of its amount, else of its role."""
    same = [value for value in read if true.reads(value)]
    return next(iter([*same, *(v for v in read if v.role is true.role)]), None)


def _prefix(found: Indicator, value: Value) -> str:
    same = found.of_role(value.role)
    return value.role.value if len(same) == 1 else f"{value.role.value}[{same.index(value) + 1}]"


def _needed(problem: Problem, one: TrueIndicator) -> bool:
    if problem.code in _OF_NO_YEAR:
        return any(not value.years for value in one.values)
    if problem.code in _OF_NO_UNIT:
        return one.unit is None
    return problem.code in _OF_NO_VALUE and any(value.missing for value in one.values)


def _in_place(true: str, read: str) -> bool:
    return bool(read) and (squeeze(read) in squeeze(true) or squeeze(true) in squeeze(read))


def _shown(values: Sequence[Value]) -> str:
    shown = []
    for v in values:
        reading = v.reading
        amount = f"{getattr(reading, 'amount', type(reading).__name__)}"
        unit = getattr(reading, "unit", None) or ""
        shown.append(f"{v.role}={amount}{unit}@{v.period.end if v.period else None}")
    return " ".join(shown)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the score of each document and the totals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--faults", action="store_true", help="say each fault in a line")
    asked = parser.parse_args(arguments)
    chosen = set(filter(None, asked.only.split(",")))
    folders = sorted(p.parent for p in asked.folder.glob("*/truth.txt"))
    total = Score()
    print(f"{'':12} " + " ".join(f"{key[:8]:>8}" for key in _COUNTS))
    for folder in folders:
        if not chosen or folder.name in chosen:
            score = score_document(folder)
            print(score.line(folder.name))
            total.add(score)
    print(total.line("total"))
    print("\n".join(total.faults) if asked.faults else "", end="\n" if asked.faults else "")
    print(summary(total))
    return 0


def summary(total: Score) -> str:
    """The totals against what is aimed at."""
    of = max(total.indicators, 1)
    return (
        f"wholly right {total.right / of:.3f} (aim 0.90)   placed {total.placed / of:.3f}\n"
        f"silently wrong values {total.silent / max(total.values, 1):.4f} (aim below 0.01)\n"
        f"needless warnings an indicator {total.needless / max(total.right, 1):.3f} (aim 0.1)\n"
        f"indicators where there are none {total.false} (aim 0), others too many "
        f"{total.extra - total.false}"
    )


if __name__ == "__main__":
    sys.exit(main())
