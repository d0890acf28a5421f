"""The blocks of a web page, in the order in which a browser shows them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.block_list import BlockList
from keikaku.documents.characters import check_characters, suspect_characters
from keikaku.documents.html.charset import text_of_page
from keikaku.documents.html.contents import CONTENTS, leads_within
from keikaku.documents.html.elements import (
    HEADINGS,
    Element,
    is_furniture,
    is_hidden,
    line_of,
    number_in,
)
from keikaku.documents.html.lists import BULLET, mark_of, nesting, number_lists
from keikaku.documents.html.tables import STRUCK_OUT, cells_of, grid_of, is_for_layout
from keikaku.documents.html.ways import leads, skips
from keikaku.documents.html.wording import PLAIN, LineWriter, Style, TextLine, Visitor
from keikaku.documents.inputs import FileInput, Reading
from keikaku.documents.limits import check_tags
from keikaku.documents.lines import Line
from keikaku.documents.model import BlockKind, Page, ReadingDoubt
from keikaku.documents.signs import LineSigns, as_printed, signs_of

_DEEPEST = 200
_WITH_TEXT = "文字の入ったページを指定してください。"
_SAVE_AGAIN = "ブラウザーで開き、保存し直したものを読み込んでください。"


def read_html(file: FileInput) -> Reading:
    """The blocks of a page. Raises Unreadable when it is damaged or hostile."""
    decoded = text_of_page(file.name, file.data)
    check_characters(file.name, decoded.text)
    root = _parsed(file.name, decoded.text)
    number_lists(root)
    walk = _Walk(file.name, file.source, root)
    walk.inside(root, PLAIN)
    walk.flush()
    pages = walk.blocks.pages()
    if not pages[0].blocks:
        raise Unreadable(file.name, "", "文字が1つもないページです。", _WITH_TEXT)
    of_encoding = (decoded.doubt,) if decoded.doubt else ()
    suspects = suspect_characters(list(_lines(pages)), file.source)
    return Reading(pages, (*of_encoding, *suspects, *_hidden(root, file.source)))


def _parsed(name: str, text: str) -> Element:
    check_tags(name, "", text.count("<"))
    # No entity is followed to a file or an address: HTML has none, and the parser knows no other.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(text.encode(), parser)
    too_deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    if root is None or too_deep or _depth(root) > _DEEPEST:
        raise Unreadable(name, "", "HTMLの入れ子が深すぎるか、中身がありません。", _SAVE_AGAIN)
    return root


def _depth(root: Element) -> int:
    deepest, waiting = 0, [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting += [(child, depth + 1) for child in element]
    return deepest


def _lines(pages: tuple[Page, ...]) -> Iterator[Line]:
    """The texts of all blocks and cells, each with its line."""
    for block in (block for page in pages for block in page.blocks):
        yield Line(block.source.line or 0, None, block.text)
        for cell in block.grid.cells if block.grid else ():
            yield Line(cell.source.line or 0, None, cell.text)


def _hidden(root: Element, source: str) -> tuple[ReadingDoubt, ...]:
    """A doubt for each hidden part with a table: with a click it may be what readers see."""
    return tuple(
        ReadingDoubt(
            "content.hidden",
            {"what": f"HTMLの非表示の部分（{line_of(element) or '?'}行目）"},
            Location(source, f"{line_of(element) or '?'}行目", line=line_of(element)),
        )
        for element in root.iter()
        if is_hidden(element) and next(element.iter("table"), None) is not None
        if not any(is_hidden(above) for above in element.iterancestors())
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the elements around a line make of it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    depth: int | None = None
    indent: int = 0
    evidence: tuple[str, ...] = ()
    marker: str | None = None
    in_furniture: bool = False


class _Walk(Visitor):
    """Goes through the page and makes a block of each line and each table."""

    def __init__(self, name: str, source: str, root: Element) -> None:
        super().__init__()
        self.blocks = BlockList()
        self._name, self._source = name, source
        # The title of the document may stand in the head of the page.
        self._title_in_header = not any(not _in_furniture(heading) for heading in root.iter("h1"))
        self._setting = _Setting()
        self._pictures: list[Element] = []
        self._gap = self._count = self._tables = 0

    def image(self, element: Element, style: Style) -> None:
        """A picture in the text is a block of its own; in a heading it is the heading."""
        if self._setting.kind is BlockKind.HEADING:
            super().image(element, style)
        elif element.get("alt", "").strip():
            self._pictures.append(element)

    def element(self, element: Element, tag: str, style: Style) -> None:
        """A link that skips what stands before the text is a line of its own."""
        if skips(element, tag):
            self.block(element, tag, style)
        else:
            super().element(element, tag, style)

    def block(self, element: Element, tag: str, style: Style) -> None:
        """Makes blocks of an element that begins and ends a line."""
        self.flush()
        if tag == "hr":
            self._gap = max(self._gap, 1)
        elif tag == "table":
            self._table(element, style)
        else:
            self._in_setting(element, tag, style)

    def _in_setting(self, element: Element, tag: str, style: Style) -> None:
        around = self._setting
        self._setting = self._setting_of(element, tag)
        self.writer = LineWriter(keeps_space=tag == "pre")
        if tag == "li" and (mark := mark_of(element)) != BULLET:
            self.writer.add(mark, style, line_of(element))
        self.inside(element, style)
        self.flush()
        self._setting = around

    def _setting_of(self, element: Element, tag: str) -> _Setting:
        around = self._setting
        depth = HEADINGS.get(tag)
        if element.get("role", "").lower() == "heading":
            depth = number_in(element, "aria-level", depth or 2)
        if depth is not None and self._is_title(element, depth):
            return _Setting(BlockKind.HEADING, depth)
        if around.in_furniture or is_furniture(element) or leads(element, tag):
            return _Setting(BlockKind.FURNITURE, in_furniture=True)
        if depth is not None:
            return _Setting(BlockKind.HEADING, depth)
        contents = (CONTENTS,) if leads_within(element, tag) else ()
        around = replace(around, evidence=(*_not_contents(around.evidence), *contents))
        if tag == "li":
            marker = BULLET if mark_of(element) == BULLET else None
            indent = 2 * (nesting(element) - 1)
            return replace(around, kind=BlockKind.LIST_ITEM, indent=indent, marker=marker)
        indent = around.indent + 2 * (tag == "dd")
        quote = ("quote",) if tag == "blockquote" else ()
        return replace(around, indent=indent, evidence=around.evidence + quote)

    def _is_title(self, heading: Element, depth: int) -> bool:
        in_nav = next(heading.iterancestors("nav", "footer"), None) is not None
        return depth == 1 and self._title_in_header and not in_nav

    def _table(self, table: Element, style: Style) -> None:
        if self._setting.in_furniture or is_furniture(table) or is_for_layout(table):
            for cell in cells_of(table):
                self._in_setting(cell, "td", style)
            return
        grid = grid_of(table, self._name, self._source, self._tables + 1)
        if grid is not None:
            self._tables += 1
            self.blocks.table(grid, gap_before=self._gap)
            self._gap = 0
        for cell in cells_of(table):
            for inner in cell.iter("table"):
                if next(inner.iterancestors("table")) is table:
                    self._table(inner, style)

    def flush(self) -> None:
        """Ends the lines so far, if any, and makes blocks of them."""
        lines, self.writer = self.writer.lines(), LineWriter()
        *above, last = lines
        if self._setting.kind is BlockKind.HEADING:
            above, last = [], _one_line(lines)
        for line in (*above, last):
            if line.text.strip() or line.original:
                self._line(line)
            elif line is not last:
                self._gap += 1
        self._figures()

    def _line(self, line: TextLine) -> None:
        setting = self._setting
        signs = _signs(line.text, setting)
        bold = ("bold",) if line.bold and setting.kind is not BlockKind.HEADING else ()
        flags = () if line.original is None else (STRUCK_OUT,)
        self._add(signs, line, (*setting.evidence, *bold), flags)
        if setting.kind is BlockKind.LIST_ITEM:
            # What else stands in the item is no item of its own.
            self._setting = replace(setting, kind=BlockKind.PARAGRAPH, indent=setting.indent + 2)

    def _figures(self) -> None:
        kind = BlockKind.FURNITURE if self._setting.in_furniture else BlockKind.FIGURE
        pictures, self._pictures = self._pictures, []
        for picture in pictures:
            signs = as_printed(picture.get("alt", ""), kind)
            self._add(signs, TextLine(signs.text, line=line_of(picture)), (), ())

    def _add(
        self, signs: LineSigns, line: TextLine, evidence: tuple[str, ...], flags: tuple[str, ...]
    ) -> None:
        self._count += 1
        address = f"{line.line}行目" if line.line else f"{self._count}段落目"
        place = Location(self._source, address, line=line.line, paragraph=self._count)
        self.blocks.text(
            signs,
            place,
            gap_before=self._gap,
            evidence=evidence,
            flags=flags,
            original=line.original,
        )
        self._gap = 0


def _not_contents(evidence: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in evidence if one != CONTENTS)


def _in_furniture(element: Element) -> bool:
    return any(is_furniture(above) for above in (element, *element.iterancestors()))


def _one_line(lines: list[TextLine]) -> TextLine:
    """A heading stays one, though it may be set on several lines."""
    filled = [line for line in lines if line.text.strip()]
    if not filled:
        return TextLine("")
    text = " ".join(line.text for line in filled)
    changed = any(line.original is not None for line in filled)
    original = " ".join(line.original or line.text for line in filled) if changed else None
    return TextLine(text, original, True, filled[0].line)


def _signs(text: str, setting: _Setting) -> LineSigns:
    """What a line is: by its elements first, by its own signs where they say nothing."""
    if setting.kind in (BlockKind.HEADING, BlockKind.FURNITURE):
        return as_printed(text, setting.kind)._replace(depth=setting.depth)
    signs = signs_of(text)
    if signs.kind is BlockKind.HEADING:
        signs = as_printed(text, BlockKind.PARAGRAPH)  # the mark of another medium
    if setting.kind is BlockKind.LIST_ITEM and signs.kind is not BlockKind.LIST_ITEM:
        signs = signs._replace(kind=BlockKind.LIST_ITEM, marker=setting.marker)
    return signs._replace(indent=signs.indent + setting.indent)
