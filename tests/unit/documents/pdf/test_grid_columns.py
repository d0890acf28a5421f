"""Columns that no rule parts: the white between the heads, where the fewest texts run over it."""

import numpy as np
import pytest

from keikaku.documents.pdf.grid_columns import Head, whitest, with_heads


def row(*spans):
    return np.array(spans, np.float32)


ROWS = [
    row((0, 40), (60, 90)),
    row((0, 30), (62, 80)),
    row(
        (0, 70),
    ),
]


@pytest.mark.parametrize(
    ("left", "right", "place"),
    [(30, 70, 50), (40, 60, 50), (50, 50, 50)],
)
def test_an_edge_stands_where_the_fewest_texts_are(left, right, place):
    assert whitest(ROWS, left, right) == place


@pytest.mark.parametrize(
    ("heads", "edges"),
    [
        ((Head(0, 30, "指標"), Head(60, 90, "目標値")), [0, 50, 90]),
        ((Head(0, 45, "指標"), Head(45, 90, "目標値")), [0, 45, 90]),
        ((Head(0, 5, "指"), Head(60, 65, "標")), [0, 90]),
        ((Head(0, 30, "指標"),), [0, 90]),
    ],
)
def test_heads_beside_each_other_have_an_edge_between_them(heads, edges):
    assert with_heads([0, 90], heads, ROWS) == edges
