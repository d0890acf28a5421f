"""A file on its way to a reader, and what readers are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from keikaku.documents.lines import Line
from keikaku.documents.model import Page, ReadingDoubt


@dataclass(frozen=True, slots=True)
class TextInput:
    """A text as decoded: `name` is for messages, `source` the id for places."""

    name: str
    source: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """What a person asks of the readers: `ocr` reads pages that are pictures."""

    ocr: bool = False


PLAINLY = ReaderOptions()
"""Nothing asked."""


@dataclass(frozen=True, slots=True)
class FileInput:
    """A file that is no text: `name` is for messages, `source` the id for places."""

    name: str
    source: str
    data: bytes
    options: ReaderOptions = PLAINLY


class Reading(NamedTuple):
    """What a reader found, and what it doubts.

    `reader` names the reader where it is not the one of the format: after a conversion.
    """

    pages: tuple[Page, ...]
    doubts: tuple[ReadingDoubt, ...] = ()
    reader: str | None = None


TextReader = Callable[[TextInput], Reading]
"""Raises Unreadable when the text is not what the reader reads."""

FileReader = Callable[[FileInput], Reading]
"""Raises Unreadable when the file is damaged, locked, too large or hostile."""
