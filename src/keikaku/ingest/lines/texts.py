"""One text of one printed line or of several that belong together, folded, with its places."""

from collections.abc import Sequence
from functools import cached_property

from keikaku.core.text import Folded, fold_with_offsets
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice


class Text:
    """The text of some lines joined. Indexes count in `folded`; slices come out of the raw text."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        self.raw = "".join(block.text for block in blocks)
        self._folded: Folded = fold_with_offsets(self.raw)
        self.folded = self._folded.text

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
        first, last = self._raw(start), self._raw(end)
        text = self.raw[first:last]
        first += len(text) - len(text.lstrip())
        line = max((n for n, begin in enumerate(self._starts) if begin <= first), default=0)
        return Slice(text.strip(), self.blocks[line], first - self._starts[line], flags)

    def raw_between(self, start: int, end: int) -> str:
        """The raw text behind `folded[start:end]` with all its space."""
        return self.raw[self._raw(start) : self._raw(end)]

    def _raw(self, index: int) -> int:
        offsets = self._folded.offsets
        return offsets[index] if index < len(self.folded) else len(self.raw)
