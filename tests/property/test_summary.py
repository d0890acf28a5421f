"""Laws of the summary: it can be made of any reading, and the terminal is safe with it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.cli.summary import View, doubts, summary
from keikaku.cli.summary.tallies import open_doubts, tallies
from keikaku.cli.terminal.style import Style
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Language, ProblemKind, Severity
from tests.property.strategies import drafts

views = st.builds(
    View,
    st.sampled_from(Language),
    st.integers(60, 140),
    st.booleans(),
    st.just(Style()),
    st.just("plan.txt"),
)


CODE = "doubt.any"
KIND = ProblemKind(CODE, Severity.NOTE, "疑い。", "確かめる。", "Doubt.", "Check.")


def of_one_code(draft: PlanDraft) -> PlanDraft:
    """Codes come from the program, never from a document."""
    return replace(draft, problems=tuple(replace(each, code=CODE) for each in draft.problems))


readings = drafts.map(of_one_code)


def shown(draft: PlanDraft, view: View) -> str:
    with patch.object(doubts, "CATALOGUE", {CODE: KIND}):
        return summary(draft, view)


@settings(max_examples=25)
@given(readings, views)
def test_any_reading_has_a_page_without_control_characters(draft, view):
    page = shown(draft, view)
    assert page.endswith("\n")
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page) == []


@settings(max_examples=15)
@given(readings, views)
def test_colour_only_adds_marks(draft, view):
    painted = shown(draft, replace(view, style=Style(colour=True)))
    assert re.sub(r"\x1b\[\d+m", "", painted) == shown(draft, view)


@settings(max_examples=15)
@given(readings)
def test_the_full_page_names_every_open_doubt(draft):
    lines = shown(draft, View(full=True)).splitlines()
    counted = sum(line.count("疑い。") for line in lines)
    assert counted == sum(not problem.settled for problem in draft.problems)


@settings(max_examples=25)
@given(readings)
def test_the_tops_of_the_structure_count_everything_once(draft):
    total = tallies(draft)
    tops = list(_tops(draft))
    placements = sum(len(each.placements) for each in draft.plan.indicators)
    assert sum(total[top].indicators for top in tops) == placements
    assert sum(total[top].values for top in tops) == sum(
        len(each.values) for each in draft.plan.indicators
    )
    assert sum(total[top].doubts for top in tops) == len(open_doubts(draft.problems))


def _tops(draft: PlanDraft) -> Iterator[str | None]:
    yield None
    yield from (node.id for node in draft.plan.nodes if node.parent is None)
