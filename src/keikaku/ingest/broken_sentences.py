"""Sentences that a print breaks over lines, each of which is a block of its own."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from keikaku.documents.model import Block
from keikaku.ingest.lines.sentences import paragraph_at, sentences
from keikaku.ingest.lines.texts import Text


def broken_sentences(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Each sentence that ends in another line than it begins in, with the line it begins in."""
    at = 0
    while at < len(blocks):
        text = paragraph_at(blocks, at)
        if text is not None:
            yield from _broken(text)
            while blocks[at] is not text.blocks[-1]:
                at += 1
        at += 1


def _broken(text: Text) -> Iterator[tuple[Block, str]]:
    ends = [*accumulate(len(block.text) for block in text.blocks)]
    for start, end in sentences(text.raw):
        line = bisect_right(ends, start)
        # What has no full stop may go on elsewhere, or be no sentence.
        if ends[line] < end < len(text.raw):
            yield text.blocks[line], text.raw[start:end]
