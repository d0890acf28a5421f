"""The paragraphs and tables of a story before they become blocks of the document."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from keikaku.documents.docx.pieces import Pieces
from keikaku.documents.model import BlockKind

Ruby = list[tuple[str, str]]


@dataclass(slots=True)
class Paragraph:
    """A paragraph, heading, list item, note or piece of page furniture.

    `address` says where it is in the terms of a person, `number` counts paragraphs of the body.
    `style` is the id of its style; `before` and `after` are free space in twips, which paragraphs
    of one style do without where they are `contextual`. `is_gone` marks one that a tracked change
    takes out as a whole.
    """

    address: str
    pieces: Pieces
    kind: BlockKind = BlockKind.PARAGRAPH
    number: int | None = None
    page: int | None = None
    depth: int | None = None
    marker: str | None = None
    indent: int = 0
    style: str | None = None
    before: int = 0
    after: int = 0
    contextual: bool = False
    sizes: Counter[int | None] = field(default_factory=Counter)
    is_bold: bool = False
    is_contents: bool = False
    is_gone: bool = False
    ruby: Ruby = field(default_factory=list)


class LeftOut(NamedTuple):
    """Text that is not read, and the code of the problem catalogue that tells it."""

    code: str
    text: str


@dataclass(slots=True)
class RawCell:
    """A cell before its table has a number; `fill` is the colour of its ground."""

    row: int
    column: int
    pieces: Pieces
    colspan: int = 1
    rowspan: int = 1
    page: int | None = None
    fill: str | None = None
    bar: bool = False
    ruby: Ruby = field(default_factory=list)


@dataclass(slots=True)
class RawTable:
    """A table before it has a number; `where` is said before its address ("" in the body)."""

    where: str
    n_rows: int = 0
    n_columns: int = 0
    cells: list[RawCell] = field(default_factory=list)
    header_rows: int = 0
    caption: str | None = None
    evidence: tuple[str, ...] = ()
    left_out: list[LeftOut] = field(default_factory=list)


Part = Paragraph | RawTable
