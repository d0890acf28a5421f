"""Where text stands beside a stack of boxes."""

import numpy as np
import pytest

from keikaku.documents.pdf.beside_boxes import beside_boxes

Box = tuple[float, float, float, float]
STACK: list[Box] = [(330, 100, 540, 190), (330, 200, 540, 290)]
PROSE: list[Box] = [(50, 100 + 20 * n, 300, 110 + 20 * n) for n in range(4)]


def gutter(lines: list[Box], boxes: list[Box]) -> float | None:
    of_lines, of_boxes = (np.array(some, np.float32).reshape(-1, 4) for some in (lines, boxes))
    return beside_boxes(of_lines, of_boxes, 10)


def moved(boxes: list[Box], by: float) -> list[Box]:
    return [(left + by, top, right + by, bottom) for left, top, right, bottom in boxes]


def test_prose_at_the_left():
    assert gutter(PROSE, STACK) == 315


def test_prose_at_the_right():
    assert gutter(PROSE, moved(STACK, -300)) is None
    assert gutter(moved(PROSE, 250), moved(STACK, -300)) == 270


def test_lines_over_and_under_the_stack_may_be_as_wide_as_the_page():
    title: Box = (50, 60, 540, 80)
    assert gutter([title, *PROSE], STACK) == 315


@pytest.mark.parametrize(
    ("lines", "boxes"),
    [
        (PROSE, STACK[:1]),
        (PROSE, [STACK[0], (320, 200, 530, 290)]),
        (PROSE[:2], STACK),
        ([*PROSE, (50, 180, 400, 190)], STACK),
        (moved(PROSE, 25), STACK),
        ([], STACK),
        (PROSE, []),
    ],
    ids=[
        "one box",
        "not in line",
        "two lines",
        "a line across",
        "no white",
        "no lines",
        "no boxes",
    ],
)
def test_nothing_parts_them(lines: list[Box], boxes: list[Box]):
    assert gutter(lines, boxes) is None
