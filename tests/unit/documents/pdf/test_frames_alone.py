"""Frames that no rule runs on from, or divides, are cards rather than cells."""

import numpy as np
import pytest

from keikaku.documents.pdf import frames_alone as tried
from keikaku.documents.pdf.frames_alone import frames_alone

BOX, OTHER = (100.0, 100.0, 300.0, 180.0), (320.0, 100.0, 500.0, 180.0)


def sides(left, top, right, foot):
    return [
        [left, top, right, top],
        [left, foot, right, foot],
        [left, top, left, foot],
        [right, top, right, foot],
    ]


@pytest.mark.parametrize(
    ("rules", "alone"),
    [
        pytest.param([], [BOX], id="no rules"),
        pytest.param(sides(*BOX), [BOX], id="its own"),
        pytest.param([*sides(*BOX), [110, 130, 290, 130]], [BOX], id="a line under its name"),
        pytest.param([*sides(*BOX), [200, 110, 200, 170]], [], id="divided"),
        pytest.param([[60, 100, 540, 100]], [], id="a rule that runs on"),
        pytest.param([[100, 60, 100, 240]], [], id="an upright rule that runs on"),
        pytest.param([[60, 90, 540, 90]], [BOX], id="a rule above it"),
    ],
)
def test_a_frame_stands_alone_unless_a_rule_runs_on_or_divides_it(rules, alone):
    assert frames_alone([BOX], np.array(rules, np.float32).reshape(-1, 4)) == alone


def test_frames_keep_their_order_however_many_are_looked_at_at_once(monkeypatch):
    rules = np.array([*sides(*OTHER), *sides(*BOX), [60, 100, 310, 100]], np.float32)
    assert frames_alone([OTHER, BOX, OTHER], rules) == [OTHER, OTHER]
    monkeypatch.setattr(tried, "_AT_ONCE", 1)
    assert frames_alone([OTHER, BOX, OTHER], rules) == [OTHER, OTHER]


def test_no_frames_are_none():
    assert frames_alone([], np.array(sides(*BOX), np.float32)) == []
