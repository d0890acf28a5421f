"""The paragraphs and tables of a story before they become blocks of the document."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from keikaku.documents.model import BlockKind
from keikaku.documents.office.pieces import Pieces
from keikaku.documents.office.raw_tables import RawTable, Ruby


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
    sizes: Mapping[int | None, int] = field(default_factory=dict)
    is_bold: bool = False
    is_contents: bool = False
    is_gone: bool = False
    ruby: Ruby = field(default_factory=list)


Part = Paragraph | RawTable
