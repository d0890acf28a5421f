"""Paragraphs of a Word file with their numbers, their levels and their looks."""

from dataclasses import dataclass

from lxml import etree

from keikaku.documents.docx.forms import BODY_LEVEL, UNSAID, Form, form_of
from keikaku.documents.docx.inline import Inline
from keikaku.documents.docx.numbering import Listed
from keikaku.documents.docx.parts import Paragraph
from keikaku.documents.docx.pieces import State
from keikaku.documents.docx.styles import Style
from keikaku.documents.docx.word import Word
from keikaku.documents.markup import child, value
from keikaku.documents.model import BlockKind

# Half the width of a letter of 10.5 points, in twips: indents count half-width letters.
_HALF_LETTER = 105


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph as read. `loses_end` says that a tracked change takes its end away."""

    inline: Inline
    style: Style
    form: Form
    direct: Form
    state: State
    loses_end: bool

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
    element: etree._Element, state: State, word: Word, before: Inline | None
) -> ReadParagraph:
    """Reads a paragraph, behind the text of one that runs on into it."""
    properties = child(element, "pPr")
    named = child(properties, "pStyle")
    style = word.styles.paragraph(value(named) if named is not None else None)
    direct = form_of(properties)
    inline = before if before is not None else Inline()
    word.inline.read(element, style.look, inline, state)
    mark = child(properties, "rPr")
    loses_end = any(child(mark, name) is not None for name in ("del", "moveFrom"))
    return ReadParagraph(inline, style, style.form.under(direct), direct, state, loses_end)


def paragraph_of(read: ReadParagraph, word: Word, address: str, in_cell: bool) -> Paragraph:
    """The paragraph with what Word prints before it; in a cell a number may stand alone."""
    listed = None if read.is_gone else word.numbering.next(read.form, read.style.ids)
    inline, form = read.inline, _form(read, listed)
    level = form.level if form.level is not None and 0 <= form.level < BODY_LEVEL else None
    paragraph = Paragraph(
        address,
        inline.pieces,
        depth=level + 1 if level is not None else None,
        indent=max(0, (form.left or 0) + (form.first or 0)) // _HALF_LETTER,
        style=read.style.ids[0] if read.style.ids else None,
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
    if listed is not None and (in_cell or paragraph.pieces.text.strip()):
        _put_mark(paragraph, listed)
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
