"""Which texts are figures, in columns that hold mostly figures."""

import pytest

from keikaku.ingest.tables.figures import is_figure, mostly_figures


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1,200", True),
        ("3人", True),
        ("80.0※3", True),
        ("80.0¹", True),
        ("80.0（注2）", True),
        ("80.0↗", True),
        ("80.0 2)", True),
        ("80.0（県平均）", True),
        ("80.0（12月末時点）", True),
        ("1棟改修", False),
        ("達成", False),
        ("", False),
    ],
)
def test_a_figure(text, figure):
    assert is_figure(text) is figure


def test_most_of_what_is_not_blank_counts():
    assert mostly_figures(["11240※2", "", "86※5", "未定"])
    assert not mostly_figures(["11240※2", "未定"])
