import pytest

from keikaku.core.evaluation.milestones import is_done
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto

SAID = [
    ("策定", "策定", True), ("策定", "策定済", True), ("策定", "策定済み", True), ("策定", "済", True),
    ("策定", "完了", True), ("策定", "1", True), ("策定", "未策定", False), ("策定", "策定中", False),
    ("策定", "未着手", False), ("策定", "検討中", False), ("策定", "0", False), ("策定", "策定予定", False),
    ("策定", "改定", None), ("策定", "概ね策定", None), ("策定", "2", None), ("策定", "0.5", None),
    ("計画の策定", "計画の策定", True), ("設 立", "設立", True), ("策定", "-", None),
]  # fmt: skip


@pytest.mark.parametrize(("event", "cell", "done"), SAID)
def test_a_report_says_done_not_done_or_nothing_clear(event, cell, done):
    reading = parse_cell(cell)[0].reading
    assert not isinstance(reading, Ditto)
    assert is_done(event, reading) is done
