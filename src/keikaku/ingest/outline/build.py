"""The outline as a whole: headings in a tree, and the heading that each block stands under."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.contents import listed_titles
from keikaku.ingest.outline.bare import BareHeadings, level_lines, may_name_a_level
from keikaku.ingest.outline.candidates import candidates
from keikaku.ingest.outline.closed_lists import Return, returns
from keikaku.ingest.outline.heading import Heading
from keikaku.ingest.outline.interrupted import join_interrupted
from keikaku.ingest.outline.levels import (
    check_codes,
    check_numbers,
    name_levels,
    reconstruct,
)
from keikaku.ingest.outline.lists_within import tell_lists_within
from keikaku.ingest.outline.tree import TreeBuilder
from keikaku.ingest.vocabulary import Vocabulary


@dataclass(frozen=True)
class Outline:
    """`headings` in reading order; `labels` are lines that only name a level or repeat a title.

    `returns` are where what is read stands under a heading of further above again.
    """

    headings: tuple[Heading, ...]
    labels: frozenset[int]
    returns: tuple[Return, ...] = ()

    @cached_property
    def uses(self) -> frozenset[int]:
        """The blocks that headings and labels consist of."""
        return self.labels | {order for heading in self.headings for order in heading.uses}

    @cached_property
    def _begins(self) -> list[int]:
        return [heading.order for heading in self.headings]

    @cached_property
    def _returned(self) -> list[int]:
        return [one.order for one in self.returns]

    def over(self, order: int) -> Heading | None:
        """The heading under which a block stands; the first printing when it was printed twice."""
        at = bisect_right(self._begins, order) - 1
        if at < 0:
            return None
        heading = self.headings[at]
        back = bisect_right(self._returned, order) - 1
        if back >= 0 and self.returns[back].order > heading.order:
            heading = self.returns[back].heading
        return heading.same_as or heading


def outline(
    blocks: Sequence[Block],
    words: Vocabulary,
    taken: frozenset[int] = frozenset(),
    listed: Mapping[str, int] | None = None,
) -> Outline:
    """Find the headings of a document and their tree. `taken` blocks say something else in full.

    `listed` are the titles of the contents, where those are not among the blocks.
    """
    aside = (BlockKind.FURNITURE, BlockKind.NOTE)
    body = [b for b in blocks if b.kind not in aside and b.order not in taken]
    found = candidates(body, listed_titles(blocks) if listed is None else listed)
    tell_lists_within(found)
    known = words.outline["levels"]
    labels = level_lines(body, found) | _known_labels(body, found, known)
    found = [heading for heading in found if heading.order not in labels]
    bare = BareHeadings(body, found, labels)
    headings = sorted([*found, *bare.find()], key=lambda heading: heading.order)
    join_interrupted(headings, body)
    TreeBuilder().build(headings)
    name_levels(headings, body, labels, known)
    reconstruct(headings)
    check_codes(headings)
    check_numbers(headings)
    back = tuple(returns(body, headings, words))
    return Outline(tuple(headings), frozenset(labels) | _repeated(body, headings), back)


def _known_labels(
    blocks: Sequence[Block], headings: Sequence[Heading], known: Sequence[str]
) -> dict[int, str]:
    """Label lines that are printed once only, known by the vocabulary."""
    starting = {heading.order: heading for heading in headings}
    return {
        block.order: starting[after.order].style
        for block, after in pairwise(blocks)
        if after.order in starting and may_name_a_level(block) and squeeze(block.text) in known
        if starting[after.order].word is None
    }


def _repeated(blocks: Sequence[Block], headings: Sequence[Heading]) -> frozenset[int]:
    """Running titles: lines that repeat the title of a numbered heading printed before them."""
    first = {squeeze(h.title): h.order for h in reversed(headings) if h.number is not None}
    used = {order for heading in headings for order in heading.uses}
    return frozenset(
        block.order
        for block in blocks
        if block.grid is None and block.order not in used
        if first.get(squeeze(block.text), block.order) < block.order
    )
