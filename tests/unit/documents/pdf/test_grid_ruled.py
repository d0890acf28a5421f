"""Boxes that touch, directly or through others."""

import numpy as np
import pytest

from keikaku.documents.pdf.grid_ruled import touching


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
