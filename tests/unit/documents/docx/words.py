"""Word files written by hand, as small as they may be, and short ways to show what was read."""

import io
import zipfile
from collections.abc import Mapping

from keikaku.documents.model import Block, Document, Grid
from keikaku.documents.read import read_bytes

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="urn:shape" xmlns:v="urn:vml" xmlns:o="urn:office"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# Parts that a file may have beside its body: their element, and the relation to them.
_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header1": "hdr",
    "header2": "hdr",
    "footer1": "ftr",
}


def docx(body: str, others: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """A Word file of the contents of its body and of other parts.

    `others` are parts of another kind, each under "kind/id".
    """
    content = {"word/document.xml": _part("document", f"<w:body>{body}</w:body>")}
    listed = [("rId0", "officeDocument", "word/document.xml")]
    inner = []
    for name, text in parts.items():
        content[f"word/{name}.xml"] = _part(_PARTS[name], text)
        inner.append((name, name.rstrip("12"), f"{name}.xml"))
    for place, text in (others or {}).items():
        kind, identifier = place.split("/")
        content[f"word/{identifier}.xml"] = text
        inner.append((identifier, kind, f"{identifier}.xml"))
    content["_rels/.rels"] = _relations(listed)
    content["word/_rels/document.xml.rels"] = _relations(inner)
    return packed(content)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def _part(name: str, text: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_NAMESPACES}>{text}</w:{name}>'


def _relations(listed: list[tuple[str, str, str]]) -> str:
    each = (f'<Relationship Id="{i}" Type="{OFFICE}/{k}" Target="{t}"/>' for i, k, t in listed)
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(each)}</Relationships>'


def r(text: str, look: str = "") -> str:
    """A run."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str = "", form: str = "") -> str:
    """A paragraph of one run, or of the elements given."""
    inside = text if text.startswith("<") or not text else r(text)
    return f"<w:p>{f'<w:pPr>{form}</w:pPr>' if form else ''}{inside}</w:p>"


def deleted(text: str) -> str:
    """Letters that a tracked change takes out."""
    return f'<w:del w:id="1"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    """Letters that a tracked change brings in."""
    return f'<w:ins w:id="2">{r(text)}</w:ins>'


def tc(text: str = "", properties: str = "") -> str:
    """A cell of one paragraph, or of the elements given."""
    inside = text if text.startswith(("<w:p", "<w:tbl", "<w:sdt")) else p(text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells, or of texts."""
    inside = "".join(cell if cell.startswith("<w:") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def span(count: int) -> str:
    """What makes a cell cover several columns."""
    return f'<w:gridSpan w:val="{count}"/>'


FIRST = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"


def read(body: str, others: Mapping[str, str] | None = None, **parts: str) -> Document:
    return read_bytes("計画.docx", docx(body, others, **parts), source_id="s1")


def blocks(body: str, others: Mapping[str, str] | None = None, **parts: str) -> list[Block]:
    return list(read(body, others, **parts).blocks)


def lines(body: str, others: Mapping[str, str] | None = None, **parts: str) -> list[str]:
    """The text of each block; a table's are its rows."""
    return [
        " / ".join("|".join(row) for row in rows(block.grid)) if block.grid else block.text
        for block in blocks(body, others, **parts)
    ]


def rows(grid: Grid | None) -> list[tuple[str, ...]]:
    """The texts of a table, "<" where a cell reaches in from the left or from above."""
    assert grid is not None
    return [
        tuple(
            grid.text(row, column)
            if grid.starts_at(row, column)
            else "<"
            if grid.at(row, column)
            else "."
            for column in range(grid.n_columns)
        )
        for row in range(grid.n_rows)
    ]


def grid(table: str) -> list[tuple[str, ...]]:
    """The rows of the one table of a body."""
    (block,) = [block for block in blocks(table) if block.grid is not None]
    return rows(block.grid)


def told(
    body: str, others: Mapping[str, str] | None = None, **parts: str
) -> list[tuple[str, str, str | None]]:
    """Code, what is told, and address of each doubt of the file."""
    return [
        (
            doubt.code,
            "".join(doubt.details.values()),
            doubt.source.address if doubt.source else None,
        )
        for doubt in read(body, others, **parts).doubts
    ]
