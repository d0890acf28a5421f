import re

from keikaku.cli.compare.marked import LEFT_OUT, PUT_IN, UNDERLINE, marked_lines
from keikaku.cli.terminal.width import width
from keikaku.lineage.text_diff import Segment

LINE = (Segment("港を", False), Segment("守り育て", True), Segment("ます。", False))
ESCAPES = re.compile("\x1b\\[\\d*m")


def test_changes_stand_in_brackets_where_nothing_can_be_underlined():
    assert list(marked_lines(LINE, PUT_IN, 40, "  ")) == ["  港を{+守り育て+}ます。"]
    assert list(marked_lines(LINE, LEFT_OUT, 40, "  ")) == ["  港を[-守り育て-]ます。"]


def test_changes_are_underlined():
    assert list(marked_lines(LINE, UNDERLINE, 40, "")) == ["港を\x1b[4m守り育て\x1b[24mます。"]


def test_an_underline_ends_with_its_line_and_goes_on_in_the_next():
    lines = list(marked_lines(LINE, UNDERLINE, 10, "  "))
    assert lines == ["  港を\x1b[4m守り\x1b[24m", "  \x1b[4m育て\x1b[24mます。"]
    assert all(width(ESCAPES.sub("", line).rstrip("。")) <= 10 for line in lines)


def test_line_ends_of_the_text_are_kept():
    line = (Segment("設計\n", False), Segment("工事\n検査", True))
    assert list(marked_lines(line, UNDERLINE, 40, "")) == [
        "設計",
        "\x1b[4m工事\x1b[24m",
        "\x1b[4m検査\x1b[24m",
    ]


def test_what_a_document_holds_does_not_steer_the_terminal():
    line = (Segment("赤\x1b[31m\u202e\u2061字\ud800", True),)
    (shown,) = marked_lines(line, UNDERLINE, 40, "")
    assert ESCAPES.sub("", shown) == "赤\ufffd[31m\ufffd字\ufffd"
