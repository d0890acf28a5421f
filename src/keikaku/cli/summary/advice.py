"""What to do next: the two or three commands that help with this very reading."""

from collections.abc import Iterator
from itertools import chain

from keikaku.cli.summary.head import open_values
from keikaku.cli.summary.tallies import open_doubts
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.width import hang, one_line
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Severity


def advice_lines(draft: PlanDraft, view: View) -> Iterator[str]:
    """Each step with the command that does it, ready to be copied."""
    yield view.style.bold(view.words.next)
    for number, (text, command) in enumerate(_steps(draft, view), 1):
        first, *rest = hang(text, view.width, "     ")
        yield f"  {number}. {first.lstrip()}"
        yield from rest
        if command:
            yield f"     {command}"


def _steps(draft: PlanDraft, view: View) -> Iterator[tuple[str, str | None]]:
    words, read = view.words, f"{view.program} read {view.command}"
    if draft.worst() is Severity.ERROR:
        yield words.next_errors, None
    pending = len(open_values(draft.plan))
    if pending:
        yield words.next_open.format(count=pending), f"{read} --format csv --out tables"
    if draft.plan.head.period is None and draft.plan.indicators:
        yield words.next_period, f"{read} --period R2-R6"
    address = _address_to_explain(draft)
    if address:
        yield words.next_explain, f'{view.program} explain {view.command} --at "{address}"'
    if not view.full and draft.plan.indicators:
        yield words.next_full, f"{read} --full"
    yield words.next_json, f"{read} --format json --out plan.json"


def _address_to_explain(draft: PlanDraft) -> str | None:
    """The place of the first doubt about an indicator, else of the first value."""
    indicators = draft.plan.indicators
    values = [value for indicator in indicators for value in indicator.values]
    subjects = {indicator.id for indicator in indicators} | {value.id for value in values}
    doubts = (each.source for each in open_doubts(draft.problems) if each.where in subjects)
    places = chain(doubts, (value.source for value in values))
    return next((one_line(place.address) for place in places if place is not None), None)
