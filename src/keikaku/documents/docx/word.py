"""One Word file while it is read: its parts, and what is counted through all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.documents.docx.inline import InlineReader
from keikaku.documents.docx.note_marks import NoteMarks, NoteRef
from keikaku.documents.docx.numbering import Numbering
from keikaku.documents.docx.styles import Styles
from keikaku.documents.inputs import FileInput
from keikaku.documents.limits import check_cells, check_paragraphs
from keikaku.documents.office.markup import attribute, child, descendants
from keikaku.documents.package import Package, Relation

# Tables in tables, boxes in boxes: nobody reads what is deeper.
MAX_DEPTH = 20
_CHECK = "計画の文書であることを確かめてください。"
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(slots=True)
class Counts:
    """What is counted while the file is read; `page` is None where no ends of pages are known.

    `unread` are documents inside the document.
    """

    boxes: int = 0
    pictures: int = 0
    unread: int = 0
    cells: int = 0
    depth: int = 0
    page: int | None = None


class Word:
    """The parts of a Word file. Raises Unreadable where a part is damaged, missing or hostile."""

    def __init__(self, file: FileInput) -> None:
        self._name = file.name
        self.package = Package(file.name, file.data)
        self.main = self.package.main_part()
        self.styles = Styles(self._root("styles"))
        self.numbering = Numbering(self._root("numbering"))
        self.marks = NoteMarks()
        self.inline = InlineReader(self.styles, self.marks)
        self.counts = Counts()

    @cached_property
    def relations(self) -> Mapping[str, Relation]:
        """What the main part refers to."""
        return self.package.relations(self.main)

    def body(self) -> etree._Element:
        """The body. Raises Unreadable when there is none."""
        root = self.package.xml(self.main)
        body = child(root, "body")
        if body is None:
            advice = "Wordで開いて保存し直したものを読み込んでください。"
            raise Unreadable(self._name, self.main, "Word文書の本文がありません。", advice)
        check_paragraphs(self._name, self.main, sum(1 for _ in descendants(body, "p")))
        if next(descendants(body, "lastRenderedPageBreak"), None) is not None:
            self.counts.page = 1
        return body

    def part(self, relation: str) -> etree._Element | None:
        """The root of a part that the main part refers to; None where it is not there."""
        target = self.relations.get(relation)
        return self.package.xml(target.part) if target and self._has(target.part) else None

    def note(self, ref: NoteRef) -> etree._Element | None:
        """The footnote or endnote that a mark refers to."""
        return self._notes.get(ref)

    def running(self) -> Iterator[etree._Element]:
        """The roots of headers and footers."""
        for relation in self.relations.values():
            if relation.kind in ("header", "footer") and self._has(relation.part):
                yield self.package.xml(relation.part)

    def count_cell(self) -> None:
        """Raises Unreadable beyond a number of cells."""
        self.counts.cells += 1
        check_cells(self._name, "", self.counts.cells)

    def enter(self) -> None:
        """Goes into a table, a box or a note. Raises Unreadable beyond MAX_DEPTH of them."""
        self.counts.depth += 1
        if self.counts.depth > MAX_DEPTH:
            raise self.refused(f"表や枠の入れ子が深すぎます（上限{MAX_DEPTH}段）。")

    def leave(self) -> None:
        """Comes out again."""
        self.counts.depth -= 1

    def refused(self, reason: str) -> Unreadable:
        """What is wrong with this file as a whole."""
        return Unreadable(self._name, "", reason, _CHECK)

    @cached_property
    def _notes(self) -> Mapping[NoteRef, etree._Element]:
        found = {}
        for kind, name in _NOTES.items():
            root = self._root(name)
            for note in root if root is not None else ():
                found[NoteRef(kind, attribute(note, "id") or "")] = note
        return found

    def _root(self, kind: str) -> etree._Element | None:
        parts = self.package.related(self.main, kind)
        return self.package.xml(parts[0]) if parts else None

    def _has(self, part: str) -> bool:
        return part in self.package.names
