"""Fields of one thing that two people change: apart they both win, of one the second is asked."""

import pytest

from keikaku.web.crossing.merging import Crossed, merged

SEEN = {"name": "甲", "kind": "basic", "parent": None}

# What is there now, what is wanted, what comes of it.
APART = [
    (SEEN, {**SEEN, "name": "乙"}, {**SEEN, "name": "乙"}),
    ({**SEEN, "parent": 3}, {**SEEN, "name": "乙"}, {"name": "乙", "kind": "basic", "parent": 3}),
    ({**SEEN, "name": "乙"}, {**SEEN, "name": "乙"}, {**SEEN, "name": "乙"}),
    ({**SEEN, "name": "丙"}, SEEN, {**SEEN, "name": "丙"}),
    ({**SEEN, "parent": 3}, {**SEEN, "parent": 3, "kind": "other"},
     {"name": "甲", "kind": "other", "parent": 3}),
]  # fmt: skip


@pytest.mark.parametrize(("now", "wanted", "told"), APART)
def test_what_nobody_else_touched_is_set_and_what_others_set_stays(now, wanted, told):
    assert merged(SEEN, wanted, now) == told


CROSSED = [
    ({**SEEN, "name": "丙"}, {**SEEN, "name": "乙"}, ("name",)),
    ({"name": "丙", "kind": "other", "parent": 4}, {"name": "乙", "kind": "basic", "parent": 3},
     ("name", "parent")),
    ({**SEEN, "parent": 4}, {**SEEN, "parent": 3}, ("parent",)),
]  # fmt: skip


@pytest.mark.parametrize(("now", "wanted", "names"), CROSSED)
def test_of_one_field_the_second_is_asked(now, wanted, names):
    with pytest.raises(Crossed) as crossed:
        merged(SEEN, wanted, now)
    assert (crossed.value.names, crossed.value.seen, crossed.value.now) == (names, SEEN, now)
    assert merged(now, wanted, now) == wanted


def test_what_was_never_seen_is_not_overwritten():
    with pytest.raises(Crossed) as crossed:
        merged({}, {**SEEN, "name": "乙"}, SEEN)
    assert crossed.value.names == ("name",)
    assert merged({}, SEEN, SEEN) == SEEN
    with pytest.raises(Crossed):
        merged({}, {"parent": 3}, {"parent": None})


def test_who_reads_and_writes_in_one_transaction_has_seen_everything():
    assert merged(None, SEEN, {**SEEN, "name": "丙"}) == SEEN
