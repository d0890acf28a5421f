"""What stands in one paragraph: its letters in their states, and what is anchored to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from keikaku.documents.docx.fields import Fields
from keikaku.documents.docx.looks import PLAIN, Look, letters_of, symbol_font
from keikaku.documents.docx.note_marks import NoteMarks, NoteRef
from keikaku.documents.docx.styles import Styles
from keikaku.documents.office.markup import OFF, attribute, child, descendants, head, is_on, local
from keikaku.documents.office.pieces import Pieces, State
from keikaku.documents.office.raised import raised
from keikaku.documents.office.symbols import has_symbols, symbol, unsymboled

_BLANKS = str.maketrans("\n\r\t", "   ")
_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Inline:
    """What one paragraph holds.

    `sizes` counts its letters by their size in half points, `bold` those that are bold. `boxes`
    are drawings and what else is anchored here, `notes` the notes that are marked in the text.
    `pages` counts the ends of pages that Word saw when it saved the file, `pages_above` those
    above the first letter.
    """

    pieces: Pieces = field(default_factory=Pieces)
    sizes: dict[int | None, int] = field(default_factory=dict)
    bold: int = 0
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[NoteRef] = field(default_factory=list)
    ruby: list[tuple[str, str]] = field(default_factory=list)
    pages: int = 0
    pages_above: int = 0
    is_contents: bool = False
    ends_in_mark: bool = False

    @property
    def letters(self) -> int:
        """How many letters it has, spaces aside."""
        return sum(self.sizes.values())


class InlineReader:
    """Reads the paragraphs of one document into `Inline`, in their order."""

    def __init__(self, styles: Styles, marks: NoteMarks) -> None:
        self._styles = styles
        self._marks = marks
        self.fields = Fields()
        self._inline = Inline()
        self._base = PLAIN
        self._look = PLAIN

    def read(self, paragraph: etree._Element, base: Look, into: Inline, state: State) -> None:
        """Adds what a paragraph holds; `base` is how its style makes its letters look."""
        self._inline, self._base = into, base
        self._all(paragraph, state)
        self.fields.end_paragraph()

    def _all(self, element: etree._Element, state: State) -> None:
        for each in element:
            handle = _IN_PARAGRAPH.get(local(each))
            if handle is not None:
                handle(self, each, state)

    def _inserted(self, element: etree._Element, state: State) -> None:
        self._all(element, max(state, State.INSERTED))

    def _deleted(self, element: etree._Element, state: State) -> None:
        self._all(element, max(state, State.DELETED))

    def _control(self, element: etree._Element, state: State) -> None:
        """A content control; one that still shows its prompt holds nothing."""
        content = child(element, "sdtContent")
        prompts = is_on(child(child(element, "sdtPr"), "showingPlcHdr"))
        if content is not None and not prompts:
            self._all(content, state)

    def _alternative(self, element: etree._Element, state: State) -> None:
        """The first of several forms of the same content."""
        for name in ("Choice", "Fallback"):
            chosen = child(element, name)
            if chosen is not None:
                self._all(chosen, state)
                return

    def _run(self, run: etree._Element, state: State) -> None:
        before = self._look
        said, style = letters_of(head(run, "rPr"))
        base = self._base if style is None else self._base.under(self._styles.letters(style))
        self._look = base._replace(**said) if said else base
        if self._look.hidden:
            state = State.HIDDEN
        elif self._look.struck:
            state = max(state, State.STRUCK)
        self._all(run, state)
        self._look = before

    def _text(self, element: etree._Element, state: State) -> None:
        text = element.text or ""
        if not text.isprintable():
            text = text.translate(_BLANKS)
        if element.get(_PRESERVED) != "preserve":
            text = text.strip(" ")
        if self._look.raised:
            text = raised(text)
        if not text.isascii() and has_symbols(text):
            run = element.getparent()
            text = unsymboled(text, symbol_font(run) if run is not None else "")
        self._add(text, state)

    def _add(self, text: str, state: State) -> None:
        if not self.fields.shows:
            return
        inline = self._inline
        if text and inline.ends_in_mark:
            # The digits of a mark and those behind it are not one number.
            inline.pieces.add(" " if text[0].isdecimal() else "", state)
            inline.ends_in_mark = False
        inline.pieces.add(text, state)
        inline.is_contents = inline.is_contents or self.fields.in_contents
        if state <= State.INSERTED:
            letters = len(text) - text.count(" ") - text.count("\u3000")
            inline.sizes[self._look.size] = inline.sizes.get(self._look.size, 0) + letters
            inline.bold += letters if self._look.bold else 0

    def _deleted_text(self, element: etree._Element, state: State) -> None:
        self._text(element, max(state, State.DELETED))

    def _tab(self, element: etree._Element, state: State) -> None:
        self._add("\t", state)

    def _break(self, element: etree._Element, state: State) -> None:
        self._add("\n", state)

    def _hyphen(self, element: etree._Element, state: State) -> None:
        self._add("-", state)

    def _symbol(self, element: etree._Element, state: State) -> None:
        try:
            code = int(attribute(element, "char") or "", 16)
        except ValueError:
            return
        self._add(symbol(code, attribute(element, "font") or ""), state)

    def _note(self, element: etree._Element, state: State) -> None:
        if state > State.INSERTED or not self.fields.shows:
            return
        ref = NoteRef(local(element), attribute(element, "id") or "")
        self._inline.notes.append(ref)
        if (attribute(element, "customMarkFollows") or "0") in OFF:
            self._add(self._marks.mark(ref, after=self._inline.pieces.text[-1:]), state)
            self._inline.ends_in_mark = True

    def _ruby(self, element: etree._Element, state: State) -> None:
        """Letters with their reading above them: the reading is no part of the text."""
        pieces = self._inline.pieces.pieces
        before = len(pieces)
        base, reading = child(element, "rubyBase"), child(element, "rt")
        if base is not None:
            self._all(base, state)
        printed = "".join(piece.text for piece in pieces[before:])
        read = "".join(text.text or "" for text in descendants(reading, "t"))
        if printed and read:
            self._inline.ruby.append((printed, read))

    def _anchored(self, element: etree._Element, state: State) -> None:
        if state <= State.INSERTED:
            self._inline.boxes.append(element)

    def _field_sign(self, element: etree._Element, state: State) -> None:
        self._add(self.fields.take(element), state)

    def _instruction(self, element: etree._Element, state: State) -> None:
        self.fields.instruct(element.text or "")

    def _page(self, element: etree._Element, state: State) -> None:
        self._inline.pages += 1
        self._inline.pages_above += not self._inline.pieces.pieces

    def _below(self, element: etree._Element, state: State) -> None:
        self._add("/", state)
        self._all(element, state)


Handler = Callable[[InlineReader, etree._Element, State], None]
_WRAPPERS = (
    "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "bdo", "dir",
    # Formulas: their letters in the order in which they stand.
    "oMath", "oMathPara", "f", "num", "e", "sup", "sub", "sSup", "sSub", "sSubSup", "sPre", "d",
    "rad", "deg", "nary", "acc", "bar", "func", "fName", "limLow", "limUpp", "lim", "box",
    "borderBox", "groupChr", "m", "mr", "eqArr",
)  # fmt: skip
_IN_PARAGRAPH: Mapping[str, Handler] = {
    **dict.fromkeys(_WRAPPERS, InlineReader._all),
    **dict.fromkeys(("ins", "moveTo"), InlineReader._inserted),
    **dict.fromkeys(("del", "moveFrom"), InlineReader._deleted),
    **dict.fromkeys(("tab", "ptab"), InlineReader._tab),
    **dict.fromkeys(("br", "cr"), InlineReader._break),
    **dict.fromkeys(("footnoteReference", "endnoteReference"), InlineReader._note),
    **dict.fromkeys(("drawing", "pict", "object"), InlineReader._anchored),
    **dict.fromkeys(("instrText", "delInstrText"), InlineReader._instruction),
    "r": InlineReader._run,
    "t": InlineReader._text,
    "delText": InlineReader._deleted_text,
    "noBreakHyphen": InlineReader._hyphen,
    "sym": InlineReader._symbol,
    "ruby": InlineReader._ruby,
    "sdt": InlineReader._control,
    "AlternateContent": InlineReader._alternative,
    "fldChar": InlineReader._field_sign,
    "lastRenderedPageBreak": InlineReader._page,
    "den": InlineReader._below,
}
