import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.lineage import common_runs as module
from keikaku.lineage.common_runs import Run, common_runs, joined

LETTERS = st.text(alphabet="abc", max_size=12)


def longest(old: str, new: str) -> int:
    """The length of a longest common subsequence, by the table of the textbooks."""
    row = [0] * (len(new) + 1)
    for a in old:
        before, row = row, [0]
        for at, b in enumerate(new):
            row.append(before[at] + 1 if a == b else max(row[at], before[at + 1]))
    return row[-1]


@given(LETTERS, LETTERS)
def test_the_runs_are_equal_ordered_and_as_long_as_can_be(old, new):
    runs = common_runs(old, new)
    at_old = at_new = 0
    for run in runs:
        assert run.length and run.old >= at_old and run.new >= at_new
        at_old, at_new = run.old + run.length, run.new + run.length
        assert old[run.old : at_old] == new[run.new : at_new]
    assert sum(run.length for run in runs) == longest(old, new)


@pytest.mark.parametrize(
    ("old", "new", "runs"),
    [
        ("", "", []),
        ("abc", "", []),
        ("abc", "abc", [Run(0, 0, 3)]),
        ("abc", "axc", [Run(0, 0, 1), Run(2, 2, 1)]),
    ],
)
def test_runs_that_touch_are_one(old, new, runs):
    assert common_runs(old, new) == runs


def test_sequences_too_long_to_be_paired_have_their_ends_in_common(monkeypatch):
    monkeypatch.setattr(module, "MOST_CELLS", 3)
    assert common_runs("abXXcd", "abYXYcd") == [Run(0, 0, 2), Run(4, 5, 2)]


def test_empty_runs_are_left_out():
    assert list(joined([Run(0, 0, 0), Run(1, 1, 1), Run(2, 2, 2), Run(9, 9, 0)])) == [Run(1, 1, 3)]
