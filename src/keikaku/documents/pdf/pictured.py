"""Pages that are pictures, or whose text is worth nothing, read by character recognition."""

from collections.abc import Iterator

from keikaku.documents.ocr.installed import check_installed
from keikaku.documents.pdf.extract import PdfFile
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.quality import PageText, page_text

_DPI = 200.0


def recognised(pdf: PdfFile, name: str) -> Iterator[PageContent]:
    """The pages of a PDF; those without text that can be relied on as they look.

    Raises Unreadable when the parts that recognise characters are not installed.
    """
    check_installed(name)
    from keikaku.documents.ocr.page import page_content

    for content in pdf.pages():
        if page_text(content) is PageText.GOOD:
            yield content
        else:
            picture, dpi = pdf.picture(content.number, _DPI)
            yield page_content(picture, dpi, content.number)
