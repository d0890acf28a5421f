import numpy as np

from keikaku.lineage.assignment import Pair, Single, assign

NO_TWINS = np.zeros((2, 2))


def test_the_best_whole_is_chosen_and_not_the_best_pair_first():
    found = assign(np.array([[0.9, 0.8], [0.85, 0.1]]), NO_TWINS)
    assert [(pair.old, pair.new) for pair in found.pairs] == [(0, 1), (1, 0)]


def test_what_fits_too_little_is_no_pair():
    found = assign(np.array([[0.9, 0.0], [0.0, 0.45]]), NO_TWINS)
    assert found.pairs == (Pair(0, 0, 0.9, None),)
    assert found.old == (Single(1, 1, 0.45),) and not found.old[0].clear
    assert found.new == (Single(1, 1, 0.45),)


def test_one_that_lost_its_partner_to_a_better_one_is_not_clear():
    found = assign(np.array([[0.9, 0.0], [0.7, 0.3]]), NO_TWINS)
    assert found.pairs == (Pair(0, 0, 0.9, None),)
    assert found.old == (Single(1, 0, 0.7),) and not found.old[0].clear


def test_a_pair_with_a_near_rival_is_not_clear():
    found = assign(np.array([[0.9, 0.85], [0.0, 0.0]]), NO_TWINS)
    assert found.pairs[0] == Pair(0, 0, 0.9, (0, 1)) and not found.pairs[0].clear


def test_a_twin_is_no_rival():
    found = assign(np.full((2, 2), 0.9) + np.eye(2) / 100, np.ones((2, 2)))
    assert all(pair.clear for pair in found.pairs)


def test_one_side_may_be_empty():
    found = assign(np.zeros((0, 2)), np.zeros((0, 2)))
    assert (found.pairs, found.old) == ((), ())
    assert found.new == (Single(0, None, 0.0), Single(1, None, 0.0))


def test_turned_round_it_says_the_same():
    found = assign(np.array([[0.9, 0.85], [0.0, 0.0]]), NO_TWINS).turned()
    assert found.pairs == (Pair(0, 0, 0.9, (1, 0)),)
    assert [single.index for single in found.old] == [1]
