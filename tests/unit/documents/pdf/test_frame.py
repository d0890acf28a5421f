"""Boxes of a PDF page in the frame in which it is read."""

import numpy as np
import pytest

from keikaku.documents.pdf.frame import boxes

BOX = np.array([(10, 20, 30, 50), (0, 0, 1, 1)], np.float32)


@pytest.mark.parametrize(
    ("matrix", "found"),
    [
        ((1, 0, 0, 1, 5, 7), [(15, 27, 35, 57), (5, 7, 6, 8)]),
        ((1, 0, 0, -1, 0, 100), [(10, 50, 30, 80), (0, 99, 1, 100)]),
        ((0, 1, -1, 0, 0, 0), [(-50, 10, -20, 30), (-1, 0, 0, 1)]),
        ((1, 1, -1, 1, 0, 0), [(-40, 30, 10, 80), (-1, 0, 1, 2)]),
    ],
)
def test_a_box_under_a_matrix_is_the_upright_one_around_its_corners(matrix, found):
    assert boxes(np.array(matrix, np.float64), BOX).tolist() == [list(box) for box in found]


def test_no_boxes_stay_none():
    assert boxes(np.eye(6)[0], np.zeros((0, 4), np.float32)).shape == (0, 4)
