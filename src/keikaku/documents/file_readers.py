"""Which reader reads which format. Each loads its library when it is first used."""

from collections.abc import Mapping

from keikaku.documents.identify import (
    DOC,
    DOCX,
    HTML,
    IMAGE,
    ODP,
    ODS,
    ODT,
    PDF,
    PPT,
    PPTX,
    RTF,
    XLS,
    XLSX,
    Format,
)
from keikaku.documents.inputs import FileInput, FileReader, Reading


def _read_docx(file: FileInput) -> Reading:
    from keikaku.documents.docx.reader import read_docx

    return read_docx(file)


def _read_pptx(file: FileInput) -> Reading:
    from keikaku.documents.pptx.reader import read_pptx

    return read_pptx(file)


def _converting(found: Format) -> FileReader:
    def read(file: FileInput) -> Reading:
        from keikaku.documents.convert import read_converted

        return read_converted(file, found)

    return read


def _read_pdf(file: FileInput) -> Reading:
    from keikaku.documents.pdf.reader import read_pdf

    return read_pdf(file)


def _read_html(file: FileInput) -> Reading:
    from keikaku.documents.html.reader import read_html

    return read_html(file)


def _read_image(file: FileInput) -> Reading:
    from keikaku.documents.ocr.images import read_image

    return read_image(file)


def _read_ods(file: FileInput) -> Reading:
    from keikaku.documents.sheets.ods.reader import read_ods

    return read_ods(file)


def _read_xls(file: FileInput) -> Reading:
    from keikaku.documents.sheets.xls.reader import read_xls

    return read_xls(file)


def _read_xlsx(file: FileInput) -> Reading:
    from keikaku.documents.sheets.xlsx.reader import read_xlsx

    return read_xlsx(file)


FILE_READERS: Mapping[Format, FileReader] = {
    DOCX: _read_docx,
    HTML: _read_html,
    IMAGE: _read_image,
    PDF: _read_pdf,
    PPTX: _read_pptx,
    **{found: _converting(found) for found in (DOC, ODP, ODT, PPT, RTF)},
    ODS: _read_ods,
    XLS: _read_xls,
    XLSX: _read_xlsx,
}
