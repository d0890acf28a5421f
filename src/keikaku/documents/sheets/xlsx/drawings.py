"""What lies over the cells of a sheet: text boxes, arrows and bars, pictures and charts."""

from collections.abc import Iterator

from lxml import etree

from keikaku.documents.office.markup import local, reference
from keikaku.documents.package import Package
from keikaku.documents.sheets.sheet import Area, Shape
from keikaku.documents.sheets.xlsx.references import LAST_COLUMN, LAST_ROW

# Of a cell that a shape only touches, less than this part lies under it.
_TOUCHED = 0.25
_CELL_WIDTH = 609_600  # of a usual column and row, in the units of drawings
_CELL_HEIGHT = 171_450
_LINES = ("cxnSp",)
_ARROWS = ("arrow", "line", "connector", "homeplate", "chevron")


def shapes_of(package: Package, sheet_part: str) -> list[Shape]:
    """The shapes of a sheet in the order of their places."""
    found: list[Shape] = []
    for part in package.related(sheet_part, "drawing"):
        for anchor in package.xml(part):
            area = _area(anchor)
            if area is not None:
                found += _shapes(anchor, area, package, part)
    return sorted(found, key=lambda shape: (shape.area.top, shape.area.left))


def _area(anchor: etree._Element) -> Area | None:
    """The cells under an anchor; of an anchor without an end that of its beginning."""
    corners = {local(child): child for child in anchor}
    if "from" not in corners:
        return None
    top, left = _corner(corners["from"], at_end=False)
    bottom, right = _corner(corners["to"], at_end=True) if "to" in corners else (top, left)
    return Area(top, left, max(top, bottom), max(left, right))


def _corner(corner: etree._Element, *, at_end: bool) -> tuple[int, int]:
    texts = {local(child): child.text or "0" for child in corner}
    row, column = _number(texts.get("row")), _number(texts.get("col"))
    down = _number(texts.get("rowOff")) / _CELL_HEIGHT
    across = _number(texts.get("colOff")) / _CELL_WIDTH
    if at_end:
        row, column = row - (down < _TOUCHED), column - (across < _TOUCHED)
    else:
        row, column = row + (down > 1 - _TOUCHED), column + (across > 1 - _TOUCHED)
    return max(0, min(row, LAST_ROW)), max(0, min(column, LAST_COLUMN))


def _number(text: str | None) -> int:
    digits = (text or "0").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else 0


def _shapes(element: etree._Element, area: Area, package: Package, part: str) -> Iterator[Shape]:
    """The shapes inside of an anchor or a group; of two editions of a shape the first."""
    for child in element:
        name = local(child)
        if name == "sp" or name in _LINES:
            yield from _shape(child, area)
        elif name == "grpSp":
            yield from _shapes(child, area, package, part)
        elif name == "AlternateContent":
            yield from _shapes(child[0], area, package, part) if len(child) else ()
        elif name in ("pic", "graphicFrame"):
            yield from _figure(child, area, package, part)


def _shape(shape: etree._Element, area: Area) -> Iterator[Shape]:
    lines = tuple(line for line in _lines(shape) if line.strip())
    is_bar = local(shape) in _LINES or _is_arrow(shape)
    if lines or is_bar:
        yield Shape(area, lines, is_bar)


def _is_arrow(shape: etree._Element) -> bool:
    """Whether a shape is an arrow, or a rectangle that is coloured: the frames of texts are not."""
    kinds = [each.get("prst", "").lower() for each in shape.iter("{*}prstGeom")]
    if any(sign in kind for kind in kinds for sign in _ARROWS):
        return True
    boxed = any(each.get("txBox") in ("1", "true") for each in shape.iter("{*}cNvSpPr"))
    settings = [child for child in shape if local(child) == "spPr"]
    filled = any(local(each) == "solidFill" for part in settings for each in part)
    return not boxed and filled and any("rect" in kind for kind in kinds)


def _lines(shape: etree._Element) -> Iterator[str]:
    """The paragraphs of a text box; a line break inside of one parts it."""
    for paragraph in shape.iter("{*}p"):
        text = ""
        for each in paragraph.iter("{*}t", "{*}br"):
            text += "\n" if local(each) == "br" else each.text or ""
        yield from text.split("\n")


def _figure(figure: etree._Element, area: Area, package: Package, part: str) -> Iterator[Shape]:
    """A picture by what it is said to show, a chart by its title."""
    said = [each.get("descr") or "" for each in figure.iter("{*}cNvPr")]
    titles = [text for text in (*said, _chart_title(figure, package, part)) if text.strip()]
    if titles:
        yield Shape(area, (titles[-1].strip(),), is_figure=True)


def _chart_title(figure: etree._Element, package: Package, part: str) -> str:
    relations = package.relations(part)
    for chart in figure.iter("{*}chart"):
        held = relations.get(reference(chart, "id") or "")
        if held is not None and held.part in package.names:
            titles = list(package.xml(held.part).iter("{*}title"))[:1]
            return "".join(each.text or "" for title in titles for each in title.iter("{*}t"))
    return ""
