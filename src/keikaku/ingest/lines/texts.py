"""One text of one printed line or of several that belong together, folded, with its places."""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from keikaku.core.text import Folded, fold_with_offsets
from keikaku.core.values.print_spaces import closed
from keikaku.documents.model import Block
from keikaku.ingest.lines.line_ends import plain_line
from keikaku.ingest.lines.slices import Slice


class Text:
    """The text of some lines joined. Indexes count in `folded`; slices come out of the raw text."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        self.raw = "".join(block.text for block in blocks)
        # Each line by itself, so that the text of several is the text of each after the other.
        lines = [closed(fold_with_offsets(block.text)) for block in blocks]
        self.folded = plain_line("".join(line.text for line in lines))
        self._offsets = _offsets(lines)

    @property
    def source(self) -> str:
        """The source file of its first line."""
        return self.blocks[0].source.source

    @cached_property
    def _starts(self) -> list[int]:
        lengths = [len(block.text) for block in self.blocks]
        return [sum(lengths[:n]) for n in range(len(lengths))]

    def slice(self, start: int, end: int, flags: tuple[str, ...] = ()) -> Slice:
        """The raw text behind `folded[start:end]` without the space around it.

        Its place is that of the line in which it begins.
        """
        start, end = self._within(start, end)
        first, last = self._raw(start), self._raw(end)
        text = self.raw[first:last]
        first += len(text) - len(text.lstrip())
        line = max((n for n, begin in enumerate(self._starts) if begin <= first), default=0)
        return Slice(text.strip(), self.blocks[line], first - self._starts[line], flags)

    def _within(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without the blanks at its ends, which may be printed signs."""
        text = self.folded[start:end]
        if not text.strip():
            return start, start
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    def raw_between(self, start: int, end: int) -> str:
        """The raw text behind `folded[start:end]` with all its space."""
        return self.raw[self._raw(start) : self._raw(end)]

    def _raw(self, index: int) -> int:
        return self._offsets[index] if index < len(self.folded) else len(self.raw)


def _offsets(lines: Sequence[Folded]) -> Sequence[int]:
    if len(lines) == 1:
        return lines[0].offsets
    starts = accumulate((len(line.raw) for line in lines), initial=0)
    return [start + at for start, line in zip(starts, lines, strict=False) for at in line.offsets]
