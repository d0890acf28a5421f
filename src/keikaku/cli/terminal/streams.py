"""The program's output streams: consoles that cannot show every sign, files that are UTF-8."""

import io
from typing import TextIO


def prepare(stream: TextIO) -> None:
    """A console keeps its own encoding and shows ? for signs it lacks; anything else is UTF-8.

    A Windows console may speak cp932, which lacks many signs of Japanese names. A file or a pipe
    must never lose one.
    """
    if not isinstance(stream, io.TextIOWrapper):
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="strict", newline="\n")
