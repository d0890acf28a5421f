"""The closing table over several readings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from keikaku.cli.summary.view import View
from keikaku.cli.terminal.table import Column, table
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language, Severity

_HEADERS = {
    Language.JA: ("文書", "項目", "指標", "値", "エラー", "注意", "メモ", "秒"),
    Language.EN: (
        "document", "nodes", "indicators", "values", "errors", "warnings", "notes", "seconds",
    ),
}  # fmt: skip
_SUM = {Language.JA: "合計", Language.EN: "total"}
_UNREAD = {Language.JA: "読めません", Language.EN: "not read"}


class Counts(NamedTuple):
    """How much was read, and how many problems are open."""

    nodes: int
    indicators: int
    values: int
    errors: int
    warnings: int
    notes: int


def counts(draft: PlanDraft) -> Counts:
    """The counts of one reading."""
    values = sum(len(indicator.values) for indicator in draft.plan.indicators)
    found = [problem.severity for problem in draft.problems if not problem.settled]
    by_severity = (found.count(severity) for severity in Severity)
    return Counts(len(draft.plan.nodes), len(draft.plan.indicators), values, *by_severity)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: `counts` is None when it could not be read.

    The reading itself is not kept: there may be thousands of documents.
    """

    name: str
    counts: Counts | None
    seconds: float


def totals(outcomes: Sequence[Outcome], view: View) -> str:
    """One row a document, failed ones said to be so, and the sums."""
    language = view.language
    read = [outcome.counts for outcome in outcomes if outcome.counts is not None]
    sums = [str(sum(column)) for column in zip(*read, strict=True)] or ["0"] * 6
    seconds = sum(outcome.seconds for outcome in outcomes)
    rows = [
        _HEADERS[language],
        *(_row(outcome, language) for outcome in outcomes),
        (_SUM[language], *sums, f"{seconds:.2f}"),
    ]
    lines = table([Column(max(20, view.width - 60)), *[Column(12, right=True)] * 7], rows)
    return "\n".join([view.style.bold(lines[0]), *lines[1:]]) + "\n"


def _row(outcome: Outcome, language: Language) -> tuple[str, ...]:
    shown = [_UNREAD[language], *[""] * 5]
    if outcome.counts is not None:
        shown = [str(count) for count in outcome.counts]
    return (outcome.name, *shown, f"{outcome.seconds:.2f}")
