"""Search tells one thing once, through all documents of a plan in which it was found."""

import pytest

from keikaku.web.library.queries.things import Place, things_of

FORCE, DRAFT, OLD = ("edition", 2), ("draft", 1), ("edition", 1)
OWN, ANEW = 1, 9


def place(where, key, title="題", kind="nodes"):
    return Place(where, hash((where, key, kind)), kind, key, title)


def keys(things):
    return [[(each.where, each.key) for each in thing] for thing in things]


@pytest.mark.parametrize(
    ("found", "stocks", "told"),
    [
        pytest.param(
            {FORCE: [("n1", "題")], DRAFT: [("n1", "改題")]},
            {FORCE: OWN, DRAFT: OWN},
            [[(FORCE, "n1"), (DRAFT, "n1")]],
            id="by its id, also where it was renamed",
        ),
        pytest.param(
            {FORCE: [("n1", "題")], OLD: [("n1", "別の題")]},
            {FORCE: OWN, OLD: ANEW},
            [[(FORCE, "n1")], [(OLD, "n1")]],
            id="an id of another reading is another thing",
        ),
        pytest.param(
            {FORCE: [("n1", "題")], OLD: [("n8", "題")]},
            {FORCE: OWN, OLD: ANEW},
            [[(FORCE, "n1"), (OLD, "n8")]],
            id="by its title there",
        ),
        pytest.param(
            {FORCE: [("n1", "題"), ("n2", "題")], OLD: [("n8", "題"), ("n9", "題")]},
            {FORCE: OWN, OLD: ANEW},
            [[(FORCE, "n1"), (OLD, "n8")], [(FORCE, "n2"), (OLD, "n9")]],
            id="the first of a title with the first",
        ),
        pytest.param(
            {FORCE: [("n1", "題"), ("n2", "題")]},
            {FORCE: OWN},
            [[(FORCE, "n1")], [(FORCE, "n2")]],
            id="two of one document are two",
        ),
        pytest.param(
            {FORCE: [("n1", "題")], DRAFT: [("n2", "題"), ("n1", "題")]},
            {FORCE: OWN, DRAFT: OWN},
            [[(FORCE, "n1"), (DRAFT, "n1")], [(DRAFT, "n2")]],
            id="the id counts before the title",
        ),
        pytest.param({}, {}, [], id="nothing"),
    ],
)
def test_which_places_are_one_thing(found, stocks, told):
    places = {where: [place(where, *each) for each in listed] for where, listed in found.items()}
    assert keys(things_of(places, stocks)) == told


def test_a_node_and_an_indicator_of_one_title_are_two():
    found = {FORCE: [place(FORCE, "n1"), place(FORCE, "i1", kind="indicators")]}
    assert len(things_of(found, {FORCE: OWN})) == 2
