"""The closing table over several readings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: `draft` is None when it could not be read."""

    name: str
    draft: PlanDraft | None
    seconds: float


def totals(outcomes: Sequence[Outcome], view: View) -> str:
    """One row a document, failed ones said to be so, and the sums."""
    language = view.language
    counts = [_counts(outcome.draft) for outcome in outcomes if outcome.draft is not None]
    sums = [str(sum(column)) for column in zip(*counts, strict=True)] or ["0"] * 6
    seconds = sum(outcome.seconds for outcome in outcomes)
    rows = [
        _HEADERS[language],
        *(_row(outcome, language) for outcome in outcomes),
        (_SUM[language], *sums, f"{seconds:.2f}"),
    ]
    lines = table([Column(max(20, view.width - 60)), *[Column(12, right=True)] * 7], rows)
    return "\n".join([view.style.bold(lines[0]), *lines[1:]]) + "\n"


def _row(outcome: Outcome, language: Language) -> tuple[str, ...]:
    if outcome.draft is None:
        shown = [_UNREAD[language], *[""] * 5]
    else:
        shown = [str(count) for count in _counts(outcome.draft)]
    return (outcome.name, *shown, f"{outcome.seconds:.2f}")


def _counts(draft: PlanDraft) -> tuple[int, ...]:
    plan = draft.plan
    values = sum(len(indicator.values) for indicator in plan.indicators)
    return (len(plan.nodes), len(plan.indicators), values, *_by_severity(draft))


def _by_severity(draft: PlanDraft) -> Iterator[int]:
    open_ones = [problem.severity for problem in draft.problems if not problem.settled]
    return (open_ones.count(severity) for severity in Severity)
