"""Older formats are converted where LibreOffice is there, and a clear word is said where not."""

import hashlib
import sys
import tempfile
from pathlib import Path
from time import monotonic

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents import convert
from keikaku.documents.identify import DOC, ODP, ODT, PPT, RTF, Format
from keikaku.documents.read import read_bytes
from tests.unit.documents.docx.words import docx, p, packed
from tests.unit.documents.pptx.slides import box, one

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FILES = {
    DOC: _OLE + "WordDocument".encode("utf-16-le"),
    PPT: _OLE + "PowerPoint Document".encode("utf-16-le"),
    RTF: rb"{\rtf1\ansi Plan}",
    ODT: packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
    ODP: packed({"mimetype": "application/vnd.oasis.opendocument.presentation"}),
}
RESULTS = {"docx": docx(p("本文")), "pptx": one(lambda slide: box(slide, "本文", 1, 1))}
# A program in the place of LibreOffice: it takes the same arguments and writes what it was given.
PROGRAM = """
import pathlib, sys, time
folder = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
source = pathlib.Path(sys.argv[-1])
time.sleep({seconds})
for kind in {kinds!r}:
    folder.mkdir()
    result = pathlib.Path({results!r}) / kind
    (folder / source.with_suffix("." + kind).name).write_bytes(result.read_bytes())
"""


@pytest.fixture
def program(monkeypatch, tmp_path):
    """Puts a program in the place of LibreOffice; tells what it was called with."""
    for kind, data in RESULTS.items():
        (tmp_path / kind).write_bytes(data)
    (tmp_path / "work").mkdir()
    calls: list[list[str]] = []
    true_command = convert._command

    def install(*kinds: str, seconds: float = 0) -> list[list[str]]:
        text = PROGRAM.format(kinds=kinds, results=str(tmp_path), seconds=seconds)

        def command(name: str, *rest: object) -> list[str]:
            calls.append(true_command(name, *rest))  # type: ignore[arg-type]
            return [sys.executable, "-c", text, *calls[-1][1:]]

        monkeypatch.setattr(convert, "libreoffice", lambda: "soffice")
        monkeypatch.setattr(convert, "_command", command)
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "work"))
        return calls

    return install


@pytest.mark.parametrize("found", [*FILES])
def test_without_libreoffice_a_clear_word_is_said(monkeypatch, found: Format):
    monkeypatch.setattr(convert, "libreoffice", lambda: None)
    with pytest.raises(Unreadable) as caught:
        read_bytes("計画", FILES[found], source_id="s1")
    assert caught.value.reason == f"{found.name}を読むには、このパソコンにLibreOfficeが必要です。"
    assert "名前を付けて保存" in caught.value.advice


@pytest.mark.parametrize(
    ("found", "kind"), [(DOC, "docx"), (RTF, "docx"), (ODT, "docx"), (PPT, "pptx"), (ODP, "pptx")]
)
def test_what_is_converted_is_read_and_says_so(program, tmp_path, found: Format, kind: str):
    program(kind)
    document = read_bytes("計画", FILES[found], source_id="s1")
    assert [block.text for block in document.blocks] == ["本文"]
    assert (document.file.reader, document.file.media_type) == (
        f"keikaku-{kind}+libreoffice",
        found.media_type,
    )
    assert document.file.sha256 == hashlib.sha256(FILES[found]).hexdigest()
    assert [doubt.code for doubt in document.doubts] == ["file.converted"]
    assert [*(tmp_path / "work").iterdir()] == []


def test_no_name_comes_from_the_document(program):
    calls = program("docx")
    read_bytes("../-env:x; rm 計画.doc", FILES[DOC], source_id="s1")
    (call,) = calls
    assert Path(call[-1]).name == "document.doc"
    assert not any("計画" in word or ".." in word for word in call)
    assert call[1].startswith("-env:UserInstallation=file:///")


def test_a_failure_is_told(program, tmp_path):
    program()
    with pytest.raises(Unreadable, match="変換できませんでした"):
        read_bytes("計画.doc", FILES[DOC], source_id="s1")
    assert [*(tmp_path / "work").iterdir()] == []


def test_a_conversion_without_end_is_ended(program, monkeypatch, tmp_path):
    program("docx", seconds=60)
    monkeypatch.setattr(convert, "SECONDS", 0.5)
    begin = monotonic()
    with pytest.raises(Unreadable, match="秒たっても終わりません"):
        read_bytes("計画.doc", FILES[DOC], source_id="s1")
    assert monotonic() - begin < 20
    assert [*(tmp_path / "work").iterdir()] == []


def test_a_result_that_is_too_large_is_refused(program, monkeypatch):
    program("docx")
    monkeypatch.setattr("keikaku.documents.limits.MAX_BYTES", len(FILES[DOC]) + 10)
    with pytest.raises(Unreadable, match="大きすぎます"):
        read_bytes("計画.doc", FILES[DOC], source_id="s1")


def test_a_document_of_ichitaro_gets_a_clear_word():
    data = _OLE + "DocumentText".encode("utf-16-le")
    with pytest.raises(Unreadable) as caught:
        read_bytes("計画.jtd", data, source_id="s1")
    assert caught.value.reason == "一太郎文書（.jtd）は読み込めません。"
    assert "Word文書（.docx）" in caught.value.advice


def test_the_program_is_looked_for_where_it_is_installed(monkeypatch, tmp_path):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    assert convert.libreoffice() is None or sys.platform == "darwin"
    installed = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    installed.parent.mkdir(parents=True)
    installed.touch()
    assert convert.libreoffice() == str(installed)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "libreoffice" else None)
    assert convert.libreoffice() == "libreoffice"


@pytest.mark.skipif(convert.libreoffice() is None, reason="LibreOffice is not installed")
def test_a_file_is_converted_for_real():
    row = r"\trowd\cellx3000\cellx5000 \intbl {0}\cell {1}\cell\row"
    table = row.format("KPI", "Target") + row.format("Members", "20")
    document = read_bytes(
        "計画.rtf", (r"{\rtf1\ansi Plan\par " + table + r"\pard End\par}").encode(), source_id="s1"
    )
    found = [block.grid.row(1) if block.grid else block.text for block in document.blocks]
    assert found == ["Plan", ("Members", "20"), "End"]
