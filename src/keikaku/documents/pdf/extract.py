"""Opens PDF files and takes out of each page what it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_void_p, cast
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from keikaku.core.errors import Unreadable
from keikaku.documents.pdf.bookmarks import Bookmark, bookmarks_of
from keikaku.documents.pdf.frame import Frame
from keikaku.documents.pdf.glyphs import glyphs_of
from keikaku.documents.pdf.guards import check_bytes
from keikaku.documents.pdf.legible import enlarged, times_larger
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.rules import drawings_of
from keikaku.documents.pdf.spilt import in_their_cells

MAX_PAGES = 3_000
MAX_PIXELS = 20_000_000

_POINTS = 72.0
_BROKEN = "PDFとして開けません。ファイルが壊れています。"
_BROKEN_PAGE = "ページが壊れています。"

_PAGES_AT_ONCE = 50
_SAVE_AGAIN = "元のソフトでPDFに保存し直したものを読み込んでください。"
_UNLOCK = (
    "PDFソフトで開き、文書のセキュリティでパスワードを外して保存し直したものを読み込んでください。"
)
_SPLIT = "ファイルを分けて、もう一度読み込んでください。"


class PdfFile:
    """An open PDF: its pages one at a time, each closed before the next is opened."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._data = data
        self._document = pdfium.PdfDocument(data)
        self.page_count = len(self._document)

    def pages(self) -> Iterator[PageContent]:
        """What each page shows, in order. Raises Unreadable at a page that is damaged."""
        for number in range(1, self.page_count + 1):
            # PDFium keeps all that it has parsed; opened anew, it forgets.
            if number % _PAGES_AT_ONCE == 0:
                self.close()
                self._document = pdfium.PdfDocument(self._data)
            yield self.page(number)

    def bookmarks(self) -> list[Bookmark]:
        """The headings that the file names itself."""
        return bookmarks_of(self._document)

    def page(self, number: int) -> PageContent:
        """What a page shows; pages count from 1. Raises Unreadable when it is damaged."""
        page = raw.FPDF_LoadPage(self._document.raw, number - 1)
        if not page:
            raise Unreadable(self._name, f"p.{number}", _BROKEN_PAGE, _SAVE_AGAIN)
        try:
            return content_of(page, number)
        finally:
            raw.FPDF_ClosePage(page)

    def close(self) -> None:
        """Lets go of the file."""
        self._document.close()

    def picture(self, number: int, dpi: float) -> tuple[NDArray[np.uint8], float]:
        """How a page looks, in grey, and its dots an inch: fewer than asked of a large page."""
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError as error:
            raise Unreadable(self._name, f"p.{number}", _BROKEN_PAGE, _SAVE_AGAIN) from error
        try:
            width, height = page.get_size()
            most = (MAX_PIXELS * _POINTS**2 / max(width * height, 1.0)) ** 0.5
            dpi = min(dpi, most)
            bitmap = page.render(scale=dpi / _POINTS, grayscale=True)
            grey = np.array(bitmap.to_numpy(), np.uint8)
        finally:
            page.close()
        return grey.reshape(grey.shape[:2]), dpi


@contextmanager
def open_pdf(name: str, data: bytes) -> Iterator[PdfFile]:
    """Opens a PDF. Raises Unreadable when it is locked, damaged, empty or has too many pages."""
    check_bytes(name, data)
    try:
        file = PdfFile(name, data)
    except pdfium.PdfiumError as error:
        raise _unreadable(name, data, error) from error
    try:
        if file.page_count > MAX_PAGES:
            reason = f"ページが多すぎます（{file.page_count:,}ページ、上限{MAX_PAGES:,}）。"
            raise Unreadable(name, "", reason, _SPLIT)
        yield file
    finally:
        file.close()


def content_of(page: Any, number: int) -> PageContent:
    """What a page of PDFium shows, upright."""
    handle = cast(page, c_void_p).value or 0
    frame = Frame.of_page(page)
    glyphs, fonts, texts, cut_text = glyphs_of(page, frame)
    turned = frame.upright(glyphs)
    times = times_larger(glyphs)
    frame, glyphs = turned.frame.enlarged(times), enlarged(turned.glyphs, times)
    drawings = drawings_of(handle, frame, texts)
    return PageContent(
        number,
        frame.width,
        frame.height,
        turned.turn,
        in_their_cells(glyphs, drawings.rules),
        fonts,
        drawings.rules,
        drawings.fills,
        drawings.fill_colours,
        drawings.shapes,
        drawings.pictures,
        cut_text or drawings.cut,
        times=times,
    )


def _unreadable(name: str, data: bytes, error: pdfium.PdfiumError) -> Unreadable:
    # PDFium may still tell the error of the file before; a locked file names its lock.
    if b"/Encrypt" not in data:
        return Unreadable(name, "", _BROKEN, _SAVE_AGAIN)
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return Unreadable(name, "", "パスワードで保護されています。", _UNLOCK)
    if error.err_code == raw.FPDF_ERR_SECURITY:
        return Unreadable(name, "", "この方式の保護には対応していません。", _UNLOCK)
    return Unreadable(name, "", _BROKEN, _SAVE_AGAIN)
