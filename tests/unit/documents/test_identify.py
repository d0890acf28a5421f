"""Formats are told by bytes, and each refusal says how to go on."""

import io
import zipfile

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents import identify
from keikaku.documents.identify import recognise
from keikaku.documents.read import read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
ODF = "application/vnd.oasis.opendocument."


def zipped(**parts: str) -> bytes:
    """An archive whose parts are named by keyword, `__` for `/`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            # The same bytes at any time: they name the tests.
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/")), content)
    return buffer.getvalue()


def stored(*streams: str) -> bytes:
    return OLE + "\0".join(streams).encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\n", identify.PDF),
        (b"\xef\xbb\xbf\n%PDF-1.4", identify.PDF),
        (zipped(word__document="x"), identify.DOCX),
        (zipped(xl__workbook="x"), identify.XLSX),
        (zipped(ppt__presentation="x"), identify.PPTX),
        (zipped(mimetype=f"{ODF}text"), identify.ODT),
        (zipped(mimetype=f"{ODF}spreadsheet"), identify.ODS),
        (zipped(mimetype=f"{ODF}presentation"), identify.ODP),
        (zipped(mimetype="other", a="x"), identify.ZIP),
        (zipped(plan="x"), identify.ZIP),
        (zipped(word__document="x")[:-30], identify.DOCX),
        (
            zipped(mimetype=f"{ODF}text")[:50] + zipped(mimetype=f"{ODF}text")[60:],
            identify.BROKEN_ZIP,
        ),
        (b"PK\x03\x04", identify.BROKEN_ZIP),
        (stored("WordDocument", "Book"), identify.DOC),
        (stored("Workbook"), identify.XLS),
        (stored("Book"), identify.XLS),
        (stored("PowerPoint Document", "Book"), identify.PPT),
        (stored("DocumentText"), identify.JTD),
        (stored("EncryptedPackage"), identify.LOCKED),
        (OLE, identify.OLE),
        (b"{\\rtf1\\ansi", identify.RTF),
        (b"\x89PNG\r\n\x1a\n\0\0", identify.IMAGE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", identify.IMAGE),
        (b"GIF89a\0\0", identify.IMAGE),
        (b"II*\0\0", identify.IMAGE),
        (b"MM\0*\0", identify.IMAGE),
        (b"BM\0\0\0\0", identify.IMAGE),
        (b"<!DOCTYPE html>", identify.HTML),
        (b"\xef\xbb\xbf\r\n<HTML lang='ja'>", identify.HTML),
        (b"<!-- a --> <!--b-->\n<html>", identify.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html>', identify.HTML),
        ("<html>".encode("utf-16"), identify.HTML),
        (b"<h1>a</h1>\n<table><tr><td>b</table>", identify.HTML),
        (b"<!-- a -->\n<div class='x'><p>a</p>", identify.HTML),
        ("<section><h2>港</h2>".encode("utf-16"), identify.HTML),
        (b'<?xml version="1.0"?><plan/>', identify.XML),
    ],
)
def test_a_format_is_recognised(data, found):
    assert recognise(data) is found


@pytest.mark.parametrize(
    "data",
    [
        b"",
        "第二次総合計画".encode(),
        "第二次総合計画".encode("utf-16"),
        b"BMI 22",
        b"BM",
        b"PK",
        b"<p>text</p>",
        b"<!-- a -->\n<div class='x'>\n- a</div>",
        b"<div>a</div>\n# b",
        b"<div align='center'>\n\n| a | b |\n|---|---|\n</div>",
        b"<table><tr><td>a",
        b"<table a < b> </table>",
        b"a <table><tr><td>b</table>",
        b"<!-- a -->\n# plan",
        b"<!-- " * 500,
        b"<header>",
        b"see %PDF",
        b"x" * 2000 + b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0",
    ],
)
def test_what_may_be_text_is_left_to_the_text_readers(data):
    assert recognise(data) is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            stored("DocumentText"),
            "計画.txt: 一太郎文書（.jtd）は読み込めません。 一太郎で開き、「名前を付けて保存」で"
            "Word文書（.docx）またはテキストとして保存したものを読み込んでください。",
        ),
        (
            zipped(plan="x"),
            "計画.txt: ZIP圧縮ファイルは読み込めません。 展開し、中の文書を1つずつ"
            "読み込んでください。",
        ),
        (
            zipped(plan="x")[:-30],
            "計画.txt: 壊れたファイル（Word、Excel、ZIPなど）は読み込めません。 元のソフトで開いて保存し直すか、"
            "もう一度受け取ったものを読み込んでください。",
        ),
        (
            zipped(word__document="x")[:-30],
            "計画.txt: ファイルが壊れています（ZIPとして開けません）。 元のソフトで開いて保存し直したものを"
            "読み込んでください。",
        ),
    ],
)
def test_a_format_that_is_not_read_is_named_with_the_way_round(data, message):
    with pytest.raises(Unreadable) as caught:
        read_bytes("計画.txt", data, source_id="s1")
    assert str(caught.value) == message


def test_a_part_that_unfolds_without_end_is_not_unfolded():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b"\0" * 50_000_000)
    assert recognise(buffer.getvalue()) is identify.ZIP
