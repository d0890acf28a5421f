"""Progress is one line that comes and goes."""

import io

from keikaku.cli.terminal.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_each_text_wipes_the_one_before():
    stream = Terminal()
    progress = Progress(stream)
    progress.show("読んでいます: 長い.txt")
    progress.show("短い")
    progress.clear()
    progress.clear()
    assert stream.getvalue() == (
        "\r読んでいます: 長い.txt" + "\r短い" + " " * 18 + "\r" + " " * 4 + "\r"
    )


def test_a_file_sees_nothing():
    stream = io.StringIO()
    progress = Progress(stream)
    progress.show("読んでいます")
    progress.clear()
    assert stream.getvalue() == ""


def test_a_long_name_stays_on_one_line():
    stream = Terminal()
    Progress(stream).show("計" * 100)
    assert stream.getvalue() == "\r" + "計" * 38 + "…"
