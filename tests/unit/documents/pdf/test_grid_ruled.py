"""Boxes that touch, directly or through others."""

import numpy as np
import pytest

from keikaku.documents.pdf.grid_ruled import borders, touching


@pytest.mark.parametrize(
    ("boxes", "labels"),
    [
        ([], []),
        ([(0, 0, 9, 1)], [0]),
        ([(0, 0, 9, 1), (50, 0, 59, 1), (11, 0, 20, 1)], [0, 1, 0]),
        ([(0, 0, 9, 1), (40, 0, 59, 1), (45, 0, 46, 9), (5, 0, 6, 9)], [0, 1, 1, 0]),
    ],
)
def test_boxes_that_touch_have_the_label_of_the_first_of_them(boxes, labels):
    assert touching(np.array(boxes, np.float32).reshape(-1, 4)).tolist() == labels


def test_a_chain_is_one_in_whichever_order_its_boxes_are_drawn():
    left = np.random.default_rng(1).permutation(300).astype(np.float32) * 10
    chain = np.stack([left, left * 0, left + 9, left * 0 + 1], axis=1)
    assert not touching(chain).any()


EDGES, CROSSING = np.array([0.0, 50.0, 100.0]), np.array([0.0, 20.0, 40.0, 60.0])


@pytest.mark.parametrize(
    ("rules", "walls"),
    [
        ([(0, 0, 0, 60), (100, 2, 100, 58)], [[1, 0, 1]] * 3),
        ([(0, 0, 0, 60), (52, 5, 52, 55), (80, 0, 80, 60)], [[1, 1, 0]] * 3),
        ([(0, 0, 0, 60), (50, 20, 50, 60)], [[1, 0, 0], [1, 1, 0], [1, 1, 0]]),
        ([(0, 0, 0, 60), (50, 7, 50, 60)], [[1, 1, 0]] * 3),
        ([(0, 0, 0, 60), (50, 9, 50, 60)], [[1, 0, 0], [1, 1, 0], [1, 1, 0]]),
        ([(50, 0, 50, 7), (50, 7, 50, 13)], [[0, 1, 0], [0, 0, 0], [0, 0, 0]]),
        ([], [[0, 0, 0]] * 3),
    ],
)
def test_a_border_is_there_where_rules_cover_most_of_it(rules, walls):
    found = borders(np.array(rules, np.float32).reshape(-1, 4), EDGES, CROSSING, 0)
    assert found.astype(int).tolist() == walls


def test_without_steps_there_are_no_borders():
    rules = np.array([(0, 0, 0, 60)], np.float32)
    assert borders(rules, EDGES, CROSSING[:1], 0).shape == (0, 3)
