"""What a file is, told by its bytes: names are often wrong, and renaming changes nothing."""

import io
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is no text: what people call it and how to make text of it.

    `short` names its reader: "docx" is read by keikaku-docx.
    """

    media_type: str
    name: str
    advice: str
    short: str


_SAVE_AS = "{}で開き、「名前を付けて保存」で{}として保存したものを読み込んでください。"
_IN_WORD = _SAVE_AS.format("Word", "Word文書（.docx）")
_IN_EXCEL = _SAVE_AS.format("Excel", "シートごとにCSV（.csv）")
_IN_POWERPOINT = _SAVE_AS.format("PowerPoint", "PowerPointプレゼンテーション（.pptx）")
_COPY = (
    "開いて文字と表をコピーし、テキスト（.txt）かCSVに貼り付けて保存したものを読み込んでください。"
)
_TYPE = "文字の入ったファイル（テキスト、CSV、Markdown）を用意してください。"
_UNLOCK = (
    "Officeで開き、「ファイル」→「情報」→「パスワードを使用して暗号化」で"
    "パスワードを空にして保存し直してください。"
)
_GET_AGAIN = "元のソフトで開いて保存し直すか、もう一度受け取ったものを読み込んでください。"
_UNZIP = "展開し、中の文書を1つずつ読み込んでください。"

_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
PDF = Format("application/pdf", "PDF", _COPY, "pdf")
DOCX = Format(f"{_OOXML}.wordprocessingml.document", "Word文書（.docx）", _IN_WORD, "docx")
XLSX = Format(f"{_OOXML}.spreadsheetml.sheet", "Excelブック（.xlsx）", _IN_EXCEL, "xlsx")
PPTX = Format(
    f"{_OOXML}.presentationml.presentation", "PowerPoint（.pptx）", _IN_POWERPOINT, "pptx"
)
ODT = Format(f"{_ODF}.text", "OpenDocument文書（.odt）", _IN_WORD, "odt")
ODS = Format(f"{_ODF}.spreadsheet", "OpenDocument表計算（.ods）", _IN_EXCEL, "ods")
ODP = Format(
    f"{_ODF}.presentation", "OpenDocumentプレゼンテーション（.odp）", _IN_POWERPOINT, "odp"
)
ZIP = Format("application/zip", "ZIP圧縮ファイル", _UNZIP, "zip")
BROKEN_ZIP = Format("application/zip", "壊れたファイル（Word、Excel、ZIPなど）", _GET_AGAIN, "zip")
DOC = Format("application/msword", "以前のWord文書（.doc）", _IN_WORD, "doc")
XLS = Format("application/vnd.ms-excel", "以前のExcelブック（.xls）", _IN_EXCEL, "xls")
PPT = Format("application/vnd.ms-powerpoint", "以前のPowerPoint（.ppt）", _IN_POWERPOINT, "ppt")
JTD = Format(
    "application/x-js-taro",
    "一太郎文書（.jtd）",
    _SAVE_AS.format("一太郎", "Word文書（.docx）またはテキスト"),
    "jtd",
)
LOCKED = Format("application/x-ole-storage", "パスワードで保護されたOffice文書", _UNLOCK, "locked")
OLE = Format("application/x-ole-storage", "以前のOffice文書", _COPY, "ole")
RTF = Format("application/rtf", "リッチテキスト（.rtf）", _IN_WORD, "rtf")
HTML = Format("text/html", "HTML", _COPY, "html")
XML = Format("application/xml", "XML", _COPY, "xml")
IMAGE = Format("image/*", "画像", _TYPE, "image")

_OLE_SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS = (
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF87a", IMAGE),
    (b"GIF89a", IMAGE),
    (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE),
    (b"BM", IMAGE),
)
_ZIP_PARTS = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX))
# Names of streams as an OLE file writes them; 一太郎 keeps its text in DocumentText.
_OLE_STREAMS = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("DocumentText", JTD),
    ("Workbook", XLS),
    ("Book", XLS),
)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# The body of a page as content management systems hand it out, from its first block on.
_FRAGMENT = re.compile(
    rb"\s*(?>(?:<!--.*?-->\s*)*)<(title|meta|style|main|article|section|div|table|h[1-6]|ul|ol|dl)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_ENDS_BLOCK = re.compile(
    rb"</(?:table|tr|div|section|article|h[1-6]|[uo]l|dl|p)\s*>", re.IGNORECASE
)
# A text with marks of Markdown may hold tags too.
_MARKDOWN = re.compile(rb"^(?:#{1,6} |\|.*\||[-*+] |```)", re.MULTILINE)
_HEAD = 4096
# What zipfile raises for an archive that is damaged, locked, or compressed in an unknown way.
BROKEN_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, OSError,
    EOFError, ValueError,
)  # fmt: skip


def recognise(data: bytes) -> Format | None:
    """The format that the bytes show; None when they may be plain text, CSV or Markdown."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(_OLE_SIGN):
        return _stored(data)
    for beginning, found in _BEGINNINGS:
        # "BM" may begin a text; an image has a NUL in its header.
        if data.startswith(beginning) and (found is RTF or b"\0" in data[:64]):
            return found
    return _markup(data)


def _zipped(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = _beginning_of(archive, "mimetype") if "mimetype" in names else b""
    except BROKEN_ARCHIVE:
        return _broken(data)
    for odf in (ODT, ODS, ODP):
        if kind == odf.media_type.encode():
            return odf
    for part, found in _ZIP_PARTS:
        if any(name.startswith(part) for name in names):
            return found
    return ZIP


def _broken(data: bytes) -> Format:
    """What is left of a package: the names of its parts stand in it as they are."""
    kinds = (found for part, found in _ZIP_PARTS if part.encode() in data)
    return next(kinds, BROKEN_ZIP)


def _beginning_of(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(100)


def _stored(data: bytes) -> Format:
    for stream, found in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return found
    return OLE


def _markup(data: bytes) -> Format | None:
    # Without NULs and byte order marks the tags of UTF-16 read as those of UTF-8.
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
    if _MARKUP.match(head) or _is_fragment(head):
        return HTML
    return XML if head.startswith(b"<?xml") else None


def _is_fragment(head: bytes) -> bool:
    """Whether a text is marked up from its first sign on, without what makes it a whole page."""
    begins = _FRAGMENT.match(head)
    return bool(begins and _ENDS_BLOCK.search(head) and not _MARKDOWN.search(head))
