"""A line (or two) taken as a heading, and the signs that tell headings from sentences."""

from dataclasses import dataclass, field

from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.numbering import Mark

# A heading is a phrase. Longer lines, and lines that close with a full stop, are sentences.
LONGEST_TITLE = 80
LONGEST_BARE = 40
LONGEST_BULLET = 60
LONGEST_REST = 30
_CLOSING = "。．、，,"
# The styles of lines that only their letters show to be headings.
BOLD, LARGE = "shown:bold", "shown:large"


@dataclass(slots=True, eq=False)
class Heading:
    """A heading with its style, number and title; `uses` are the blocks that it consists of.

    `level` is the plan's word for its level, `bracket` the sign that opens a title in brackets.
    `same_as` is an earlier heading that this one only prints again.
    """

    order: int
    uses: tuple[int, ...]
    style: str
    title: str
    source: Location | None
    code: str | None = None
    number: int | None = None
    word: str | None = None
    parts: tuple[int, ...] = ()
    depth: int | None = None
    indent: int = 0
    bracket: str = ""
    listed: bool = False
    level: str | None = None
    parent: "Heading | None" = None
    same_as: "Heading | None" = None
    reconstructed: bool = False
    cross_listed: bool = False
    assumed: tuple[str, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)

    def ancestors(self) -> "list[Heading]":
        """Its parent, the parent's parent and so on, nearest first."""
        chain: list[Heading] = []
        at = self.parent
        while at is not None:
            chain.append(at)
            at = at.parent
        return chain

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes two printings of one heading alike."""
        return self.code, squeeze(self.title)


def heading_of(block: Block, mark: Mark) -> Heading:
    """The heading that a mark makes of its block."""
    return Heading(
        order=block.order,
        uses=(block.order,),
        style=mark.style,
        title=mark.title,
        source=block.source,
        code=mark.code,
        number=mark.number,
        word=mark.word,
        parts=mark.parts,
        depth=block.depth,
        indent=block.indent,
        bracket=fold(block.text).strip()[:1] if mark.style == "angle" else "",
        listed=block.kind is BlockKind.LIST_ITEM,
    )


def is_phrase(text: str, longest: int = LONGEST_TITLE) -> bool:
    """Whether a text can be a title: short, and no sentence."""
    stripped = text.strip()
    return 0 < len(stripped) <= longest and "。" not in stripped and stripped[-1] not in _CLOSING
