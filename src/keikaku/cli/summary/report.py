"""The summary of one reading, section by section."""

from collections.abc import Iterable

from keikaku.cli.summary.advice import advice_lines
from keikaku.cli.summary.doubts import doubt_lines
from keikaku.cli.summary.head import head_lines
from keikaku.cli.summary.indicator_list import indicator_lines
from keikaku.cli.summary.others import other_lines
from keikaku.cli.summary.tree import tree_lines
from keikaku.cli.summary.view import View
from keikaku.core.plan import PlanDraft


def summary(draft: PlanDraft, view: View) -> str:
    """One page: which plan, its structure, its indicators, what is doubtful, what to do next."""
    sections: tuple[Iterable[str], ...] = (
        head_lines(draft.plan, view),
        tree_lines(draft, view),
        indicator_lines(draft, view),
        other_lines(draft.plan, view),
        doubt_lines(draft, view),
        advice_lines(draft, view),
    )
    texts = ("\n".join(lines) for lines in sections)
    return "\n\n".join(text for text in texts if text) + "\n"
