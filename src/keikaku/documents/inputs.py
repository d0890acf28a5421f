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


class Reading(NamedTuple):
    """What a reader found, and what it doubts."""

    pages: tuple[Page, ...]
    doubts: tuple[ReadingDoubt, ...] = ()


TextReader = Callable[[TextInput], Reading]
"""Raises Unreadable when the text is not what the reader reads."""
