"""The invented plan as a PDF with ruled tables, a page for each page of the plan."""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.platypus import PageBreak, SimpleDocTemplate
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus import Table as PrintedTable

from tools.plan_files.content import Block, Heading, Page, Paragraph, Table

# Japanese fonts with TrueType outlines, which can be put into a PDF, where systems keep them.
FONTS = (
    "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf",
    "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
    "C:/Windows/Fonts/BIZ-UDGothicR.ttc",
    "C:/Windows/Fonts/msgothic.ttc",
    "/Library/Fonts/Arial Unicode.ttf",
)
# A font that every PDF viewer has to bring along.
UNEMBEDDED = "HeiseiKakuGo-W5"
_SIZES = {1: 18, 2: 15, 3: 13, 4: 11.5}
_BODY, _CELL, _WIDTH, _MARGIN = 9.5, 8.0, 480, 40


def pdf(pages: Sequence[Page], *, embedded: bool = True, compressed: bool = True) -> bytes:
    """`embedded` takes a font of the system where there is one, else as with False one by name.

    What is not `compressed` can be read and changed as text.
    """
    font = _embedded_font() if embedded else _named_font()
    written = io.BytesIO()
    document = SimpleDocTemplate(
        written,
        pagesize=A4,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        pageCompression=int(compressed),
        invariant=1,
        title="青葉市総合戦略",
    )
    document.build([part for page in pages for part in (*_page(page, font), PageBreak())])
    return written.getvalue()


@cache
def _embedded_font() -> str:
    for path in FONTS:
        if Path(path).is_file():
            try:
                pdfmetrics.registerFont(TTFont("PlanFont", path))
            except TTFError:
                continue
            return "PlanFont"
    return _named_font()


@cache
def _named_font() -> str:
    pdfmetrics.registerFont(UnicodeCIDFont(UNEMBEDDED))
    return UNEMBEDDED


def _page(page: Page, font: str) -> list[Any]:
    return [_printed(block, font) for block in page]


def _printed(block: Block, font: str) -> Any:
    match block:
        case Heading():
            return Printed(block.text, _style(font, _SIZES[block.depth]))
        case Paragraph():
            return Printed(block.text, _style(font, _BODY))
        case Table():
            return _table(block, font)


def _table(table: Table, font: str) -> Any:
    style = _style(font, _CELL)
    cells = [[Printed(text, style) for text in row] for row in table.rows]
    others = len(table.rows[0]) - 1
    name = _WIDTH * 2 / 5
    widths = [name, *[(_WIDTH - name) / others] * others]
    ruled = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    shaded = [("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    return PrintedTable(cells, colWidths=widths, style=[*ruled, *shaded], spaceBefore=8)


@cache
def _style(font: str, size: float) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}-{size}",
        fontName=font,
        fontSize=size,
        leading=size * 1.5,
        spaceAfter=size * 0.6,
        wordWrap="CJK",
    )
