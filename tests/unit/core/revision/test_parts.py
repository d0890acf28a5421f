from dataclasses import replace

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.indicators import Placement
from keikaku.core.revision import Part, home_of, part_of
from tests.editions import initiative, kpi, node, plan

A, A1, B = node("a", "甲"), node("a1", "乙", "a"), node("b", "丙")
ONE, TWO, FREE = kpi("i", "一", "a1"), kpi("j", "二", "b"), kpi("f", "三")
K = initiative("k", "四", "a")
PLAN = plan(A, A1, B, ONE, TWO, FREE, K)


@pytest.mark.parametrize(
    ("roots", "expected"),
    [
        (None, Part((A, A1, B), (ONE, TWO, FREE), (K,))),
        (("a",), Part((A, A1), (ONE,), (K,))),
        (("a1", "b"), Part((A1, B), (ONE, TWO), ())),
        ((), Part((), (), ())),
    ],
)
def test_a_part_is_what_stands_at_its_roots_and_below(roots, expected):
    assert part_of(PLAN, roots) == expected


def test_a_root_must_be_a_node():
    with pytest.raises(Invalid, match="i: "):
        part_of(PLAN, ("i",))


def test_an_indicator_belongs_where_it_is_no_second_placement():
    here, there = Placement("a", "一", True, None), Placement("b", "一", False, None)
    assert home_of(replace(ONE, placements=(here, there))) == "b"
    assert home_of(replace(ONE, placements=(here,))) == "a"
    assert home_of(replace(ONE, placements=())) is None


def test_what_is_only_placed_a_second_time_in_a_part_lies_outside():
    twice = replace(
        ONE, placements=(Placement("b", "一", False, None), Placement("a", "一", True, None))
    )
    whole = plan(A, A1, B, twice)
    assert part_of(whole, ("a",)).indicators == ()
    assert part_of(whole, ("b",)).indicators == (twice,)
