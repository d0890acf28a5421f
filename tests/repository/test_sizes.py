"""The mirror of sizes measures what it says."""

import pytest

from tools import sizes

CODE = """\
def short():
    return 1


class Plan:
    @property
    def title(self):
        def inner():
            return 2

        return inner()
"""


def test_functions_are_measured_with_what_stands_inside_them():
    assert sorted(sizes.functions(CODE)) == [("inner", 8, 2), ("short", 1, 2), ("title", 7, 5)]


@pytest.mark.parametrize(
    ("percent", "value"), [(50, 5), (90, 9), (91, 10), (100, 10), (1, 1), (0, 1)]
)
def test_a_percentile_is_one_of_the_values(percent, value):
    assert sizes.percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent) == value


def test_the_report_names_the_longest_first():
    found = [sizes.Size(3, "a"), sizes.Size(20, "b"), sizes.Size(3, "c")]
    assert sizes.report("src: files", found).splitlines() == [
        "src: files: 3, 26 lines; half up to 3, 90 % up to 20, longest 20",
        "    20  b",
        "     3  a",
        "     3  c",
    ]


def test_only_the_longest_are_named():
    assert len(sizes.report("x", [sizes.Size(n, "f") for n in range(99)]).splitlines()) == 16


def test_the_ratio_needs_code():
    assert sizes.ratio(200, 300) == "1.50 lines of test to a line of code"
    assert sizes.ratio(0, 300) == "no code yet"


def test_the_whole_project_is_shown(capsys):
    sizes.main()
    shown = capsys.readouterr().out
    assert "src: files: " in shown
    assert "tests/repository/test_sizes.py" in sizes.file_sizes([sizes.ROOT / __file__])[0].what
    assert "lines of test to a line of code" in shown
