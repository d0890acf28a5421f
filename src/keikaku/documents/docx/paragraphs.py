"""Paragraphs of a Word file with their numbers, their levels and their looks."""

from dataclasses import dataclass

from lxml import etree

from keikaku.documents.docx.forms import BODY_LEVEL, Form, form_of
from keikaku.documents.docx.inline import Inline
from keikaku.documents.docx.numbering import Listed
from keikaku.documents.docx.parts import Paragraph
from keikaku.documents.docx.styles import Style
from keikaku.documents.docx.word import Word
from keikaku.documents.model import BlockKind
from keikaku.documents.office.markup import child, head, local
from keikaku.documents.office.pieces import State

# Half the width of a letter of 10.5 points, in twips: indents count half-width letters.
_HALF_LETTER = 105
_TAKES_END = ("del", "moveFrom")


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph as read. `loses_end` says that a tracked change takes its end away."""

    inline: Inline
    style: Style
    direct: Form
    state: State
    loses_end: bool

    @property
    def form(self) -> Form:
        """What its style and the paragraph itself say."""
        return self.style.form.under(self.direct)

    @property
    def is_listed(self) -> bool:
        """Whether it names a list."""
        return (self.direct.list_id or self.style.form.list_id) is not None

    @property
    def runs_on(self) -> bool:
        """Whether its text goes on in the next paragraph."""
        return self.loses_end and bool(self.inline.pieces.text.strip())

    @property
    def is_gone(self) -> bool:
        """Whether a tracked change takes out the whole of it."""
        text = self.inline.pieces.text.strip()
        return not text and (self.loses_end or self.state >= State.DELETED)


def read_paragraph(
    element: etree._Element, state: State, word: Word, before: Inline | None, *, in_cell: bool
) -> ReadParagraph:
    """Reads a paragraph, behind the text of one that runs on into it."""
    properties = head(element, "pPr")
    direct = form_of(properties, in_cell=in_cell)
    style = word.styles.paragraph(direct.style)
    inline = before if before is not None else Inline()
    word.inline.read(element, style.look, inline, state)
    mark = child(properties, "rPr") if properties is not None else None
    loses_end = mark is not None and any(local(each) in _TAKES_END for each in mark)
    return ReadParagraph(inline, style, direct, state, loses_end)


def paragraph_of(read: ReadParagraph, word: Word, address: str, in_cell: bool) -> Paragraph:
    """The paragraph with what Word prints before it; in a cell a number may stand alone."""
    counts = read.is_listed and not read.is_gone
    listed = word.numbering.next(read.form, read.style.ids) if counts else None
    if in_cell:
        # A cell is a text: what stands around its paragraphs does not matter there, but their size.
        told = read.inline
        paragraph = Paragraph(address, told.pieces, sizes=told.sizes, ruby=told.ruby)
    else:
        paragraph = _formed(read, listed, address)
    if listed is not None and (in_cell or paragraph.pieces.text.strip()):
        _put_mark(paragraph, listed)
    return paragraph


def _formed(read: ReadParagraph, listed: Listed | None, address: str) -> Paragraph:
    inline, form = read.inline, _form(read, listed)
    level = form.level if form.level is not None and 0 <= form.level < BODY_LEVEL else None
    paragraph = Paragraph(
        address,
        inline.pieces,
        depth=level + 1 if level is not None else None,
        indent=max(0, (form.left or 0) + (form.first or 0)) // _HALF_LETTER,
        style=read.form.style,
        before=form.before or 0,
        after=form.after or 0,
        contextual=bool(form.contextual),
        sizes=inline.sizes,
        is_bold=0 < inline.letters == inline.bold,
        is_contents=inline.is_contents or read.style.is_contents,
        is_gone=read.is_gone,
        ruby=inline.ruby,
    )
    if paragraph.depth is not None:
        paragraph.kind = BlockKind.HEADING
    return paragraph


def _form(read: ReadParagraph, listed: Listed | None) -> Form:
    """An indent that a list gives goes before that of the style, behind that of the paragraph."""
    if listed is None:
        return read.form
    of_list = Form(left=listed.form.left, first=listed.form.first)
    return read.form.under(of_list).under(read.direct)


def _put_mark(paragraph: Paragraph, listed: Listed) -> None:
    if not listed.text.strip():
        return
    if listed.is_bullet and paragraph.kind is BlockKind.PARAGRAPH:
        paragraph.kind = BlockKind.LIST_ITEM
        paragraph.marker = listed.text
    else:
        paragraph.pieces.prefix(listed.text + listed.joined)
