"""Frames of four rules that do not meet."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from keikaku.documents.pdf.rounded_frames import rounded_frames

TOP, FOOT = [61, 100, 530, 102], [63, 158, 528, 160]
LEFT, RIGHT = [50, 113, 52, 148], [540, 111, 542, 146]


def frames(*rules: Sequence[float]) -> Any:
    return rounded_frames(np.array(rules, np.float32)).tolist()


def test_four_rules_with_round_corners_between_them_are_a_frame():
    assert frames(TOP, FOOT, LEFT, RIGHT) == [[50, 100, 542, 160]]


def test_each_of_two_such_frames_is_closed_by_its_own_rules():
    lower = [[x0, y0 + 70, x1, y1 + 70] for x0, y0, x1, y1 in (TOP, FOOT, LEFT, RIGHT)]
    assert frames(TOP, FOOT, LEFT, RIGHT, *lower) == [[50, 100, 542, 160], [50, 170, 542, 230]]


def test_rules_that_meet_or_leave_a_side_open_make_none():
    assert frames(TOP, FOOT, LEFT) == frames(TOP, LEFT, RIGHT) == []
    assert frames(TOP, FOOT, [50, 100, 52, 160], [540, 100, 542, 160]) == []
    through = [40, 130, 560, 131]
    assert frames(TOP, FOOT, LEFT, RIGHT, through) == []
