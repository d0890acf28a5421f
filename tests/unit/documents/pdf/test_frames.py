"""What stands in a box is read together."""

import numpy as np
import pytest

from keikaku.documents.pdf.frames import Group, grouped, is_shadow, likely_frames, ruled_frames

A4 = 595.0 * 842.0


def boxes(*several: tuple[float, float, float, float]):
    return np.array(several, np.float32).reshape(-1, 4)


def frame(left: float, top: float, right: float, bottom: float):
    """The four rules of a frame, half a point thick."""
    return [
        (left, top, right, top + 0.5),
        (left, bottom - 0.5, right, bottom),
        (left, top, left + 0.5, bottom),
        (right - 0.5, top, right, bottom),
    ]


LINES = [(60, 100, 200, 110), (60, 115, 200, 125), (300, 100, 500, 110), (60, 300, 500, 310)]
CARD = (50.0, 90.0, 210.0, 135.0)


def test_the_lines_in_a_frame_are_put_together():
    assert grouped(boxes(*LINES), [CARD]) == [2, 3, Group(CARD, (0, 1))]


def test_a_frame_in_a_frame_is_one_of_its_things():
    panel = (40.0, 80.0, 550.0, 200.0)
    assert grouped(boxes(*LINES), [panel, CARD]) == [3, Group(panel, (2, Group(CARD, (0, 1))))]


@pytest.mark.parametrize(
    "box",
    [(50, 90, 150, 135), (50, 95, 210, 112), (400, 400, 500, 500), (0, 0, 595, 842)],
    ids=["cuts lines", "around one line", "empty", "around everything"],
)
def test_other_boxes_are_no_frames(box):
    assert grouped(boxes(*LINES), [box]) == [0, 1, 2, 3]


def test_no_things_and_no_frames_are_no_trouble():
    assert grouped(boxes(), [CARD]) == []
    assert grouped(boxes(*LINES), []) == [0, 1, 2, 3]


def test_four_rules_that_meet_make_a_frame():
    assert ruled_frames(boxes(*frame(*CARD))).tolist() == [list(CARD)]


def test_rules_that_leave_a_side_open_make_none():
    assert not len(ruled_frames(boxes(*frame(*CARD)[1:])))
    assert not len(ruled_frames(boxes()))


def test_cards_side_by_side_are_frames_each():
    other = (220.0, 90.0, 380.0, 135.0)
    found = ruled_frames(boxes(*frame(*CARD), *frame(*other)))
    assert found.tolist() == [list(CARD), list(other)]


def test_frames_have_a_likely_size():
    drawn = boxes((50, 50, 300, 300), (0, 0, 595, 842), (50, 50, 60, 60), (50, 50, 500, 52))
    assert likely_frames(drawn, boxes(*frame(*CARD)), A4) == [(50, 50, 300, 300), CARD]


def test_a_page_full_of_rules_gives_no_more_frames_than_a_page_may_have():
    rules = [(float(x), 10.0, float(x) + 0.1, 800.0) for x in range(3000)]
    assert len(ruled_frames(boxes(*rules, *frame(5, 10, 900, 800)))) <= 200


@pytest.mark.parametrize(
    ("picture", "shadow"),
    [
        ((48.0, 88.0, 214.0, 140.0), True),
        ((50.0, 90.0, 210.0, 135.0), True),
        ((20.0, 60.0, 240.0, 165.0), False),
        ((50.0, 90.0, 200.0, 135.0), False),
        ((300.0, 90.0, 460.0, 135.0), False),
    ],
    ids=["a little larger", "as large", "far larger", "within", "elsewhere"],
)
def test_the_shadow_of_a_frame(picture, shadow):
    assert is_shadow(picture, [CARD]) is shadow
