"""Second pass: headings without number or sign, proved by what stands around them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import LONGEST_BARE, Heading, is_phrase

_SUBTITLE = re.compile(r"^[~].+[~]$")
# A caption with the number of its page glued to it (T41).
_PAGE_NUMBER = re.compile(r"\s\d{1,3}$")
_NO_START = re.compile(r"^[※(（\d▶→⇒・～〜~]")
_ENDINGS = re.compile(
    r"(経緯|状況|概要|趣旨|目的|背景|体系図?|展開|考え方|一覧|スケジュール|体制|期間|位置(?:づ|付)け|について)$"
)
# 担当課：こども未来課 says who does what the heading over it names.
_SAYS_WHO = re.compile(r"(?:主?担当|所管|主管|関係)(?:部署|部局|[課部局室係])(?:名|等)?\s*:")
# A chart of the structure is a section of its own: this line is its heading.
_OF_CHART = re.compile(r"体系図?\s*$")
# A pillar: a word, a title, a ～subtitle～ and then bullets.
_LONGEST_PILLAR = 8
# So many lines in a row, each standing alone, are a list.
_LIST_LINES = 3


def is_bare(block: Block, kinds: Sequence[BlockKind] = (BlockKind.PARAGRAPH,)) -> bool:
    """A short line without number, sign or full stop."""
    return (
        block.grid is None
        and block.kind in kinds
        and is_phrase(block.text, LONGEST_BARE)
        and not _NO_START.match(block.text.strip())
        and not _PAGE_NUMBER.search(block.text.strip())
        and parse_mark(block.text) is None
        and parse_span(block.text) is None
        and _SAYS_WHO.match(fold(block.text).strip()) is None
    )


def may_name_a_level(block: Block) -> bool:
    """Whether a line may be such as 具体的施策, which media with styles set as a heading."""
    return is_bare(block, (BlockKind.PARAGRAPH, BlockKind.HEADING))


class BareHeadings:
    """Finds bare headings among the blocks that no candidate and no label line has taken."""

    def __init__(
        self, blocks: Sequence[Block], found: Sequence[Heading], labels: Mapping[int, str]
    ) -> None:
        self.blocks = blocks
        self.labels = labels
        self.taken = {order for heading in found for order in heading.uses}
        self.starting = {h.order: h for h in found}
        self.ending = {h.uses[-1]: h for h in found}
        self.printed = {(h.code, squeeze(h.title)) for h in found if h.listed}
        self.before = {after.order: heading.style for heading, after in pairwise(found)}

    def find(self) -> list[Heading]:
        """All bare headings: pillars, items of a list, titles over a sequence, closing words."""
        pillars = self._pillars()
        self._take(pillars)
        items = self._items()
        self._take(items)
        titles = [h for i in range(len(self.blocks)) if (h := self._title(i))]
        return [*pillars, *items, *titles]

    def _take(self, headings: Sequence[Heading]) -> None:
        self.taken.update(order for heading in headings for order in heading.uses)

    def _free(self, index: int) -> bool:
        block = self.blocks[index]
        known = block.order in self.taken or block.order in self.labels
        return not known and is_bare(block)

    def _alone(self, index: int) -> bool:
        after = self.blocks[index + 1].gap_before if index + 1 < len(self.blocks) else 1
        return self.blocks[index].gap_before >= 1 and after >= 1

    def _bare(self, index: int, style: str) -> Heading:
        block = self.blocks[index]
        return Heading(block.order, (block.order,), style, block.text.strip(), block.source)

    def _pillars(self) -> list[Heading]:
        return [self._bare(i, "pillar") for i in range(len(self.blocks) - 3) if self._is_pillar(i)]

    def _is_pillar(self, index: int) -> bool:
        word, title, subtitle, bullet = self.blocks[index : index + 4]
        return (
            self._free(index)
            and self._alone(index)
            and len(word.text.strip()) <= _LONGEST_PILLAR
            and is_bare(title)
            and subtitle.grid is None
            and bool(_SUBTITLE.match(fold(subtitle.text).strip()))
            and bullet.kind is BlockKind.LIST_ITEM
        )

    def _items(self) -> list[Heading]:
        runs = self._runs_of_items()
        long_runs = [run for run in runs if len(run) >= _LIST_LINES]
        listing = {self._style_above(run) for run in long_runs} - {None}
        kept = [run for run in runs if run in long_runs or self._style_above(run) in listing]
        return [self._bare(index, "item") for run in kept for index in run]

    def _style_above(self, run: Sequence[int]) -> str | None:
        """The style of the heading right above a run, when signs head its lists (○)."""
        above = self.ending.get(self.blocks[run[0] - 1].order) if run[0] else None
        return above.style if above and above.style.startswith("sign:") else None

    def _runs_of_items(self) -> list[list[int]]:
        runs: list[list[int]] = []
        for index in range(len(self.blocks)):
            if not self._is_item(index):
                continue
            if runs and runs[-1][-1] == index - 1:
                runs[-1].append(index)
            else:
                runs.append([index])
        return runs

    def _is_item(self, index: int) -> bool:
        after = self.blocks[index + 1].gap_before if index + 1 < len(self.blocks) else 1
        spaced = self.blocks[index].gap_before == 1 and after >= 1
        return spaced and self._free(index) and not _ENDINGS.search(self.blocks[index].text.strip())

    def _title(self, index: int) -> Heading | None:
        if not self._free(index) or not self._alone(index) or index + 1 >= len(self.blocks):
            return None
        if self.blocks[index + 1].grid is not None and not _OF_CHART.search(
            self.blocks[index].text
        ):
            return None  # the caption of a table
        if self._leads(index) or _ENDINGS.search(self.blocks[index].text.strip()):
            return self._bare(index, "bare")
        return None

    def _leads(self, index: int) -> bool:
        """Whether the next line begins a sequence, or a history, that this line would head."""
        following = self.blocks[index + 1]
        heading = self.starting.get(following.order)
        if heading is None:
            return parse_span(following.text) is not None and len(following.text) < 12
        if heading.listed or (heading.code, squeeze(heading.title)) in self.printed:
            return False
        first_of_its_kind = self.before.get(heading.order) != heading.style
        return heading.number == 1 or (
            first_of_its_kind and heading.style.startswith(("sign:", "angle"))
        )


def level_lines(blocks: Sequence[Block], found: Sequence[Heading]) -> dict[int, str]:
    """Lines such as 具体的施策 that stand before headings of one style: order → that style.

    One printing proves nothing; a second one before the same style does (T27). The words that a
    vocabulary knows need no second printing: `levels.py` looks at those.
    """
    starting = {heading.order: heading for heading in found}
    following: dict[str, list[tuple[int, str]]] = {}
    for block, after in pairwise(blocks):
        heading = starting.get(after.order)
        if heading is not None and may_name_a_level(block) and len(block.text.strip()) <= 12:
            following.setdefault(block.text.strip(), []).append((block.order, heading.style))
    return {
        order: style
        for places in following.values()
        if len(places) > 1 and len(Counter(style for _, style in places)) == 1
        for order, style in places
    }
