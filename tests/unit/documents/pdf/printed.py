"""PDF files as a test prints them, with fonts that every PDF program knows."""

import io
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from keikaku.documents.model import Block, Document
from keikaku.documents.read import read_bytes

MINCHO, GOTHIC = "HeiseiMin-W3", "HeiseiKakuGo-W5"
WIDTH, HEIGHT = 595.0, 842.0

Draw = Callable[["Sheet"], None]


class Sheet:
    """A page in the making; coordinates run down from the top left, as the reader has them."""

    def __init__(self, canvas: Canvas, size: tuple[float, float]) -> None:
        self.canvas = canvas
        self.width, self.height = size

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = MINCHO) -> None:
        """A line whose letters stand on y + 0.86 of their size."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y - 0.86 * size, text)

    def lines(self, y: float, *texts: str, x: float = 57, step: float = 15) -> None:
        """Lines below each other, in letters of ten points."""
        for n, text in enumerate(texts):
            self.text(x, y + step * n, text)

    def hidden(self, x: float, y: float, text: str) -> None:
        """Text that is in the file and not painted, as under a scan."""
        made = self.canvas.beginText(x, self.height - y - 8.6)
        made.setTextRenderMode(3)
        made.setFont(MINCHO, 10)
        made.textOut(text)
        self.canvas.drawText(made)

    def turned(self, x: float, y: float, text: str, angle: float, size: float = 40) -> None:
        """Text that is turned against the others."""
        self.canvas.saveState()
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(angle)
        self.canvas.setFont(MINCHO, size)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()

    def picture(self, left: float, top: float, right: float, bottom: float) -> None:
        """A picture of one pixel, as large as the box."""
        self.canvas.drawInlineImage(
            _pixel(), left, self.height - bottom, right - left, bottom - top
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin line."""
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def frame(self, left: float, top: float, right: float, bottom: float) -> None:
        """A box of thin lines."""
        self.canvas.setLineWidth(0.5)
        self.canvas.rect(left, self.height - bottom, right - left, bottom - top, fill=0)

    def table(self, left: float, top: float, widths: list[float], rows: list[list[str]]) -> None:
        """A table with all rules; rows are 18 points high."""
        edges = [left + sum(widths[:n]) for n in range(len(widths) + 1)]
        bottom = top + 18 * len(rows)
        for x in edges:
            self.rule(x, top, x, bottom)
        for n in range(len(rows) + 1):
            self.rule(left, top + 18 * n, edges[-1], top + 18 * n)
        for n, row in enumerate(rows):
            for x, text in zip(edges, row, strict=False):
                self.text(x + 4, top + 18 * n + 4, text)


def _pixel():
    from PIL import Image

    return Image.new("RGB", (1, 1), (120, 160, 120))


def pdf(
    *pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT), password: str | None = None
) -> bytes:
    """A file with a page for each function that draws one."""
    for font in (MINCHO, GOTHIC):
        pdfmetrics.registerFont(UnicodeCIDFont(font))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, encrypt=password)
    for draw in pages:
        draw(Sheet(canvas, size))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(data: bytes) -> Document:
    return read_bytes("計画.pdf", data, source_id="s1")


def shown(document: Document) -> list[tuple[str, object]]:
    """Kind and text of each block; a table's text are its rows."""
    return [(block.kind.value, _content(block)) for block in document.blocks]


def _content(block: Block) -> object:
    if block.grid is None:
        return block.text
    return [block.grid.row(row) for row in range(block.grid.n_rows)]
