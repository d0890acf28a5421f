"""Colour only where it is wanted."""

import io

import pytest

from keikaku.cli.terminal.style import Style, wants_colour
from keikaku.core.problems.model import Severity


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"OS": "Windows_NT"}, False),
        (Terminal(), {"OS": "Windows_NT", "WT_SESSION": "1"}, True),
        (io.StringIO(), {}, False),
    ],
)
def test_wants_colour(stream, environment, wanted):
    assert wants_colour(stream, environment) is wanted


def test_style_paints():
    style = Style(colour=True)
    assert [
        style.bold("題"),
        style.faint("注"),
        style.severity("誤", Severity.ERROR),
        style.severity("疑", Severity.WARNING),
        style.severity("記", Severity.NOTE),
        style.bold(""),
    ] == [
        "\x1b[1m題\x1b[0m",
        "\x1b[2m注\x1b[0m",
        "\x1b[31m誤\x1b[0m",
        "\x1b[33m疑\x1b[0m",
        "\x1b[2m記\x1b[0m",
        "",
    ]


def test_no_colour_leaves_the_text_alone():
    style = Style()
    assert (style.bold("題"), style.severity("誤", Severity.ERROR)) == ("題", "誤")
