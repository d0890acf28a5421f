"""Marked text on a terminal: underlined where it can be, else [-left out-] and {+put in+}."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.cli.terminal.width import hang
from keikaku.lineage.text_diff import Segment
from keikaku.publish.comparison.printable import printable

# Signs without width, by which a line that is broken within an underline can be told.
_ON, _OFF = "\u2061", "\u2062"
_UNDERLINE, _PLAIN = "\x1b[4m", "\x1b[24m"
_NO_SIGNS = str.maketrans("", "", _ON + _OFF)


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands before and behind a change."""

    before: str
    behind: str


LEFT_OUT, PUT_IN = Marks("[-", "-]"), Marks("{+", "+}")
UNDERLINE = Marks(_ON, _OFF)


def marked_lines(line: Sequence[Segment], marks: Marks, columns: int, indent: str) -> Iterator[str]:
    """A line of a cell, wrapped behind an indent."""
    text = "".join(_marked(segment, marks) for segment in line)
    wrapped = (each for part in text.split("\n") for each in hang(part, columns, indent))
    yield from _underlined(wrapped) if marks is UNDERLINE else wrapped


def _marked(segment: Segment, marks: Marks) -> str:
    text = printable(segment.text).translate(_NO_SIGNS)
    return f"{marks.before}{text}{marks.behind}" if segment.changed else text


def _underlined(lines: Iterable[str]) -> Iterator[str]:
    """The lines with escapes; an underline ends with its line and goes on in the next."""
    within = False
    for line in lines:
        bare = line.lstrip(" ")
        indent = line[: len(line) - len(bare)]
        begun = within
        within = bare.rfind(_ON) > bare.rfind(_OFF) if _ON in bare or _OFF in bare else within
        shown = bare.replace(_ON, _UNDERLINE).replace(_OFF, _PLAIN)
        yield f"{indent}{_UNDERLINE if begun else ''}{shown}{_PLAIN if within else ''}"
