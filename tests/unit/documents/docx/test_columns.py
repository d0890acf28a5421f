"""Edges that lie close together are one, unless text stands between them."""

from itertools import pairwise

import pytest

from keikaku.documents.docx.columns import Extent, columns_of


def row(*edges: int, blank: tuple[int, ...] = ()) -> list[Extent]:
    pairs = pairwise(edges)
    return [Extent(left, right, at in blank) for at, (left, right) in enumerate(pairs)]


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        ([row(0, 1000, 2000)], {0: 0, 1000: 1, 2000: 2}),
        ([row(0, 1000, 2000), row(0, 1100, 2000)], {0: 0, 1000: 1, 1100: 1, 2000: 2}),
        ([row(0, 1000, 2000), row(0, 1240, 2000)], {0: 0, 1000: 1, 1240: 2, 2000: 3}),
        ([row(0, 3000, 6000), row(0, 3700, 6000)], {0: 0, 3000: 1, 3700: 2, 6000: 3}),
        ([row(0, 4000, 8000), row(0, 4700, 8000)], {0: 0, 4000: 1, 4700: 1, 8000: 2}),
        ([row(0, 1000, 1080, 2000)], {0: 0, 1000: 1, 1080: 2, 2000: 3}),
        ([row(0, 1000, 1080, 2000, blank=(1,))], {0: 0, 1000: 1, 1080: 1, 2000: 2}),
        ([row(0, 1000, 2000), row(5, 995, 2003)], {0: 0, 5: 0, 995: 1, 1000: 1, 2000: 2, 2003: 2}),
        ([row(0, 900), row(100, 900), row(200, 900)], {0: 0, 100: 0, 200: 1, 900: 2}),
        ([], {}),
    ],
)
def test_edges_have_the_number_of_their_column(rows, numbers):
    assert columns_of(rows) == numbers
