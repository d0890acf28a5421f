"""One line on stderr that says what is being read, while it is being read."""

from typing import TextIO

from keikaku.cli.terminal.width import cut, one_line, width

_LINE = 78


class Progress:
    """Shows and wipes one line. Does nothing where `stream` is no terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = 0

    def show(self, text: str) -> None:
        """Put the text in place of the one before."""
        if self._stream.isatty():
            line = cut(one_line(text), _LINE)
            space = " " * max(0, self._shown - width(line))
            self._put(f"\r{line}{space}", width(line))

    def clear(self) -> None:
        """Leave no trace, so that what is printed next stands on a clean line."""
        if self._shown:
            self._put(f"\r{' ' * self._shown}\r", 0)

    def _put(self, text: str, shown: int) -> None:
        self._stream.write(text)
        self._stream.flush()
        self._shown = shown
