"""The draft and the adopted strategy of the invented city, whose true lineage is written down."""

import json
from pathlib import Path

import pytest

from keikaku.core.revision import ContinuationKind
from keikaku.exchange.reader import loads
from keikaku.lineage.propose import propose_links

TRUTH = Path(__file__).parents[3] / "samples" / "truth"
K = ContinuationKind
# A change of number or of figures makes no other thing of it.
KINDS = {
    "same": {K.CONTINUED},
    "renumbered": {K.CONTINUED, K.RENAMED},
    "restated": {K.CONTINUED},
    "renamed": {K.RENAMED, K.CONTINUED},
    "redefined": {K.REDEFINED},
    "merged": {K.MERGED},
    "split": {K.SPLIT},
    "dropped": {K.ABOLISHED},
    "new": {K.NEW},
}


def edition(name):
    return loads((TRUTH / name).read_text(encoding="utf-8")).plan


@pytest.fixture(scope="module")
def truth():
    return json.loads((TRUTH / "lineage.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def proposed(truth):
    return propose_links(edition(truth["before"]), edition(truth["after"]))


@pytest.mark.parametrize("things", ["nodes", "indicators"])
def test_the_proposal_is_the_truth(truth, proposed, things):
    found = {(link.old, link.new): link for link in getattr(proposed, things)}
    for entry in truth[things]:
        link = found[tuple(entry["before"]), tuple(entry["after"])]
        assert link.kind in KINDS[entry["kind"]], (entry, link)


def test_only_what_changed_is_asked_about(truth, proposed):
    same = {
        tuple(e["before"]) for t in ("nodes", "indicators") for e in truth[t] if e["kind"] == "same"
    }
    assert [link for link in proposed.uncertain() if link.old in same] == []
