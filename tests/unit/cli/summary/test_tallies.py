"""Counts at each node, with everything below it."""

from keikaku.cli.summary.tallies import Tally, open_doubts, tallies
from tests.unit.cli.drafts import DOUBTFUL, EMPTY


def test_a_node_counts_what_is_below_it():
    assert tallies(DOUBTFUL) == {
        None: Tally(indicators=1, values=1, doubts=3),
        "n1": Tally(indicators=2, values=4),
        "n2": Tally(indicators=2, values=4),
        "n3": Tally(indicators=2, values=4, doubts=2),
        "n4": Tally(indicators=2, values=4, doubts=1),
    }


def test_an_empty_plan_counts_nothing():
    assert tallies(EMPTY) == {None: Tally()}


def test_notes_and_settled_problems_are_no_open_doubts():
    assert [problem.id for problem in open_doubts(DOUBTFUL.problems)] == [
        "p3",
        "p4",
        "p5",
        "p6",
        "p7",
    ]


def test_every_open_doubt_is_counted_once():
    total = tallies(DOUBTFUL)
    tops = [node.id for node in DOUBTFUL.plan.nodes if node.parent is None]
    counted = sum(total[top].doubts for top in (None, *tops))
    assert counted == len(open_doubts(DOUBTFUL.problems))
