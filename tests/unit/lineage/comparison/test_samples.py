"""The draft and the adopted strategy of the invented city: nothing falls out of their table."""

from pathlib import Path

import pytest

from keikaku.exchange.reader import loads
from keikaku.lineage.comparison.build import Asked, compare
from keikaku.lineage.propose import propose_links

TRUTH = Path(__file__).resolve().parents[4] / "samples" / "truth"


def plan(name):
    return loads((TRUTH / f"{name}.json").read_text("utf-8")).plan


@pytest.fixture(scope="module")
def editions():
    return plan("senryaku-draft"), plan("senryaku")


@pytest.fixture(scope="module")
def lineage(editions):
    return propose_links(*editions)


def test_each_link_has_a_row_or_is_counted(editions, lineage):
    old, new = editions
    found = compare(old, new, lineage)
    links = len(lineage.nodes) + len(lineage.indicators) + len(lineage.initiatives)
    assert len(found.rows) + found.unchanged + found.print_only == links
    assert found.uncertain == len(lineage.uncertain())


def test_both_sides_hold_all_headings_texts_and_names_to_the_letter(editions, lineage):
    old, new = editions
    rows = compare(old, new, lineage, Asked(unchanged=True)).rows
    for side, edition in zip(("old", "new"), editions, strict=True):
        cells = [getattr(row, side) for row in rows]
        texts = {line.text for cell in cells if cell for line in cell.lines}
        printed = [node.text for node in edition.nodes if node.text]
        printed += [each.placements[0].printed_name for each in edition.indicators]
        printed += [initiative.name for initiative in edition.initiatives]
        assert [text for text in printed if text not in texts] == []


def test_an_edition_beside_itself_has_no_change(editions):
    for edition in editions:
        found = compare(edition, edition, propose_links(edition, edition))
        assert found.changes == 0
