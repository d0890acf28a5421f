"""A console may lose a sign it does not have; a file never does."""

import io

import pytest

from keikaku.cli.terminal.streams import prepare


class Console(io.TextIOWrapper):
    def isatty(self):
        return True


def written(stream, text):
    prepare(stream)
    stream.write(text)
    stream.flush()
    return stream.buffer.getvalue()


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("cp932", "辻󠄀 499千人 ㎡", "辻? 499千人 ㎡"),
        ("cp932", "𠮷野\u30ab\u309a", "?野カ?"),
        ("ascii", "計画 1", "?? 1"),
        ("utf-8", "𠮷野", "𠮷野"),
    ],
)
def test_a_console_shows_a_question_mark_for_what_it_lacks(encoding, text, shown):
    assert written(Console(io.BytesIO(), encoding=encoding), text).decode(encoding) == shown


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "utf-8"])
def test_a_file_is_utf_8_with_plain_line_ends(encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\r\n")
    assert written(stream, "𠮷野\n") == "𠮷野\n".encode()


def test_a_stream_that_cannot_be_prepared_is_left_alone():
    stream = io.StringIO()
    prepare(stream)
    stream.write("計画")
    assert stream.getvalue() == "計画"
