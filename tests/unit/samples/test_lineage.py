"""The lineage of the sample leaves nothing out and names nothing twice."""

import json
from collections import Counter

import pytest

from samples.lineage_truth import Edition, lineage
from samples.meaning import strategy_truth
from samples.source.adopted import ADOPTED
from samples.source.draft import DRAFT

BEFORE = Edition(DRAFT, strategy_truth(DRAFT).plan)
AFTER = Edition(ADOPTED, strategy_truth(ADOPTED).plan)
LINEAGE = json.loads(lineage(BEFORE, AFTER))


@pytest.mark.parametrize(
    ("things", "side", "ids"),
    [
        ("indicators", "before", BEFORE.rows.values()),
        ("indicators", "after", AFTER.rows.values()),
        ("nodes", "before", [BEFORE.nodes[code] for code in BEFORE.titles]),
        ("nodes", "after", [AFTER.nodes[code] for code in AFTER.titles]),
    ],
)
def test_each_thing_stands_in_one_entry(things, side, ids):
    named = [identifier for entry in LINEAGE[things] for identifier in entry[side]]
    assert Counter(named) == Counter(ids)


@pytest.mark.parametrize("things", ["nodes", "indicators"])
def test_the_kind_of_an_entry_agrees_with_its_sides(things):
    sizes = {"dropped": (1, 0), "new": (0, 1), "merged": (2, 1), "split": (1, 2)}
    for entry in LINEAGE[things]:
        found = len(entry["before"]), len(entry["after"])
        assert found == sizes.get(entry["kind"], (1, 1)), entry


def test_every_kind_of_change_is_there():
    kinds = {entry["kind"] for entry in LINEAGE["indicators"]}
    assert kinds == {
        "same",
        "renamed",
        "restated",
        "redefined",
        "merged",
        "split",
        "dropped",
        "new",
    }
