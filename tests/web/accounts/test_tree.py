"""Who stands below whom on a day, where some above were succeeded; none is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.web.accounts.tree import descending, standing_parents


@pytest.mark.parametrize(
    ("present", "parents", "heirs", "above"),
    [
        ([1, 2], {1: None, 2: 1}, {}, {1: None, 2: 1}),
        ([2], {2: 1}, {}, {2: None}),  # nobody took its place
        ([2, 3], {2: 1, 3: None}, {1: [3]}, {2: 3, 3: None}),
        ([2, 4], {2: 1, 4: None}, {1: [3], 3: [4]}, {2: 4, 4: None}),
        ([2, 3, 4], {2: 1, 3: None, 4: None}, {1: [3, 4]}, {2: None, 3: None, 4: None}),  # divided
        ([2], {2: 1}, {1: [2]}, {2: None}),  # succeeded by what was below it
        ([2, 3], {2: 1, 3: 2}, {1: [3]}, {2: None, 3: 2}),
        ([3, 2], {2: 1, 3: 2}, {1: [3]}, {2: None, 3: 2}),  # in any order: what was given stays
        ([2, 4], {2: 1, 4: 3}, {1: [4], 3: [2]}, {2: None, 4: 2}),  # both inherited: one is cut
        ([2], {2: 1}, {1: [3], 3: [1]}, {2: None}),
        ([1, 2], {1: None, 2: 1}, {1: [2]}, {1: None, 2: 1}),  # a part of it went, it is there
    ],
)
def test_the_one_above_or_its_heir(present, parents, heirs, above):
    assert standing_parents(present, parents, heirs) == above


def test_from_the_top_each_with_its_depth():
    above = {3: None, 1: None, 5: 1, 4: 1, 2: 4}
    assert descending([3, 1, 5, 4, 2], above) == [(3, 0), (1, 0), (5, 1), (4, 1), (2, 2)]


KEYS = st.integers(1, 6)


@given(
    st.lists(KEYS, unique=True),
    st.fixed_dictionaries({key: st.none() | KEYS for key in range(1, 7)}),
    st.dictionaries(KEYS, st.lists(KEYS, unique=True, max_size=2)),
)
def test_every_department_of_the_day_stands_once(present, parents, heirs):
    above = standing_parents(present, parents, heirs)
    assert sorted(key for key, _ in descending(present, above)) == sorted(present)
