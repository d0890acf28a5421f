"""A file on its way to a reader, and what readers are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, TypeVar

from keikaku.documents.lines import Line
from keikaku.documents.model import Page, ReadingDoubt

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TextInput:
    """A text as decoded: `name` is for messages, `source` the id for places."""

    name: str
    source: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """What a person asks of the readers: `ocr` reads pages that are pictures.

    `progress` is told the number of the page that is read next and how many there are, by readers
    that may take long over one. It does not change what is read.
    """

    ocr: bool = False
    progress: Callable[[int, int], None] | None = field(default=None, compare=False, repr=False)

    def followed(self, pages: Iterable[T], count: int) -> Iterator[T]:
        """The pages, each told before it is read."""
        coming = iter(pages)
        for number in range(1, count + 1):
            if self.progress is not None:
                self.progress(number, count)
            yield from islice(coming, 1)


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
