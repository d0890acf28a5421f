"""Broken, locked and hostile Word files are refused in bounded time, or read as far as they go."""

import io
import re
import zipfile
from time import process_time

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents import limits, package
from keikaku.documents.docx import tables
from keikaku.documents.read import read_bytes
from tests.unit.documents.docx.words import (
    OFFICE,
    WORD,
    docx,
    lines,
    p,
    packed,
    r,
    read,
    tbl,
    tc,
    tr,
)

_ROOT = f'<Relationships><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'


def reason(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read_bytes("計画.docx", data, source_id="s1")
    assert caught.value.name == "計画.docx"
    assert caught.value.advice
    return f"{caught.value.place} {caught.value.reason}".strip()


def document(text: str, prolog: str = "") -> bytes:
    body = f'{prolog}<w:document xmlns:w="{WORD}">{text}</w:document>'
    return packed({"_rels/.rels": _ROOT, "word/document.xml": body})


def test_an_empty_document_is_told():
    assert reason(docx("")) == "文字が1つもない文書です。"
    assert reason(docx(p("") + tbl(tr("", "")) + p("　"))) == "文字が1つもない文書です。"


def test_a_document_of_pictures_is_told_how_to_be_read():
    with pytest.raises(Unreadable, match="--ocr"):
        read(p("<w:r><w:drawing><wp:inline><a:blip/></wp:inline></w:drawing></w:r>"))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (packed({"word/other.xml": "<a/>"}), "_rels/.rels ファイルが壊れています（本文の部品がありません）。"),
        (packed({"_rels/.rels": _ROOT, "word/styles.xml": "<a/>"}), "_rels/.rels ファイルが壊れています（本文の部品がありません）。"),
        (packed({"_rels/.rels": "<a", "word/document.xml": "<a/>"}), "_rels/.rels ファイルが壊れています（XMLの1行目）。"),
        (document("\n<w:body>"), "word/document.xml ファイルが壊れています（XMLの2行目）。"),
        (document("<w:other/>"), "word/document.xml Word文書の本文がありません。"),
        (docx(p("本文"), {"styles/s": "<w:styles"}), "word/s.xml ファイルが壊れています（XMLの1行目）。"),
        (document("<w:body/>", '<!DOCTYPE x [<!ENTITY a "b">]>'), "word/document.xml 外部参照や実体の宣言（DOCTYPE）が入っています。"),
        (document("<w:body/>", '<!DOCTYPE x SYSTEM "http://x.invalid/x.dtd">'), "word/document.xml 外部参照や実体の宣言（DOCTYPE）が入っています。"),
        (document("<w:body/>", "<!--" + " " * 9000 + "--><!DOCTYPE x>"), "word/document.xml 外部参照や実体の宣言（DOCTYPE）が入っています。"),
    ],
)  # fmt: skip
def test_damaged_and_hostile_parts_are_told(data, told):
    assert reason(data) == told


def test_a_declaration_in_another_encoding_is_found():
    text = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><w:document xmlns:w="{WORD}"><w:body/></w:document>'
    data = packed({"_rels/.rels": _ROOT, "word/document.xml": text.encode("utf-16")})
    assert "DOCTYPE" in reason(data)


def test_a_damaged_archive_is_told():
    data = bytearray(docx(p("本文" * 500)))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 20] = b"\xff" * 20
    assert reason(bytes(data)).startswith("word/document.xml ファイルが壊れています")


def test_a_file_that_unpacks_without_end_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(package, "MAX_UNPACKED", 1024 * 1024)
    data = packed({"word/document.xml": b"\0" * 2 * 1024 * 1024})
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    assert reason(data).startswith("展開すると大きすぎます（上限1MB")


def test_more_tags_than_a_plan_has_are_refused_before_they_are_parsed(monkeypatch):
    monkeypatch.setattr(limits, "MAX_TAGS", 1000)
    assert (
        reason(docx("<w:p/>" * 1000)) == "word/document.xml 中身が大きすぎます（上限1,000タグ）。"
    )


def test_more_paragraphs_than_a_plan_has_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "MAX_LINES", 100)
    assert reason(docx("<w:p/>" * 101)) == "word/document.xml 段落が多すぎます（上限100）。"


def test_cells_without_number_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "MAX_CELLS", 20)
    assert reason(docx(tbl(*[tr("a", "b")] * 11))) == "表のセルが多すぎます（上限20）。"
    assert reason(docx(tbl(*[tr("a")] * 21))) == "表のセルが多すぎます（上限20）。"


def test_a_paragraph_without_end_is_refused():
    assert reason(docx(p("あ" * 1_000_001))) == "1段落が長すぎます（上限1,000,000文字）。"


def test_tables_without_bounds_are_refused(monkeypatch):
    assert reason(docx(tbl(tr(*["a"] * 1001)))).startswith("表が大きすぎます（1行1,001列")
    monkeypatch.setattr(tables, "MAX_PLACES", 50)
    assert reason(docx(tbl(*[tr(*["a"] * 10)] * 6))).startswith("表が大きすぎます（6行10列")


@pytest.mark.parametrize("count", ["999999999", "-5", "x", "1e300", "9" * 400, "nan"])
def test_a_cell_over_columns_without_number_covers_those_that_are_there(count):
    table = tbl(tr(tc("広い", f'<w:gridSpan w:val="{count}"/>')), tr("a", "b"), widths=(900, 900))
    try:
        assert lines(table)[0].startswith("広い|")
    except Unreadable as refused:
        assert refused.reason.startswith("表が大きすぎます")


@pytest.mark.parametrize("depth", [30, 80])
def test_tables_in_tables_have_an_end(depth):
    inner = p("底")
    for _ in range(depth):
        inner = tbl(tr("a", tc(inner + p("")))) + p("")
    told = reason(docx(inner))
    assert "入れ子が深すぎます" in told or "壊れています" in told


@pytest.mark.parametrize("wrapper", ["<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:ins>{}</w:ins>", "<w:smartTag>{}</w:smartTag>"])  # fmt: skip
@pytest.mark.parametrize("inside", [p("底"), r("底")])
def test_wrappers_in_wrappers_are_opened_or_refused(wrapper, inside):
    for _ in range(110):
        inside = wrapper.format(inside)
    assert lines(inside if "<w:p>" in inside else f"<w:p>{inside}</w:p>") == ["底"]


def test_thousands_of_boxes_in_a_row_take_bounded_time():
    box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    begin = process_time()
    assert len(lines(f"<w:p>{box * 3000}</w:p>")) == 3000
    assert process_time() - begin < 5


def test_references_to_outside_are_not_followed():
    outside = f'<Relationship Id="h" Type="{OFFICE}/header" Target="http://x.invalid/h.xml" TargetMode="External"/>'
    far = f'<Relationship Id="s" Type="{OFFICE}/styles" Target="../../../etc/passwd"/>'
    body = f'<w:document xmlns:w="{WORD}"><w:body>{p("本文")}</w:body></w:document>'
    data = packed({
        "_rels/.rels": _ROOT,
        "word/document.xml": body,
        "word/_rels/document.xml.rels": f"<Relationships>{outside}{far}</Relationships>",
    })  # fmt: skip
    document_read = read_bytes("計画.docx", data, source_id="s1")
    assert [block.text for block in document_read.blocks] == ["本文"]


def test_the_strict_form_of_the_format_is_read_alike():
    strict = {
        WORD: "http://purl.oclc.org/ooxml/wordprocessingml/main",
        OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    body = p(r("太い", "<w:b/>"), '<w:outlineLvl w:val="0"/>') + tbl(
        tr(tc("広い", '<w:gridSpan w:val="2"/>')), tr("a", "b")
    )
    with zipfile.ZipFile(io.BytesIO(docx(body))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for old, new in strict.items():
        parts = {name: text.replace(old, new) for name, text in parts.items()}
    found = list(read_bytes("計画.docx", packed(parts), source_id="s1").blocks)
    assert [(b.depth, b.text, b.evidence) for b in found] == [
        (1, "太い", ("bold",)),
        (None, "", ()),
    ]
    assert found[1].grid is not None
    assert found[1].grid.row(0) == ("広い", "広い")


def test_a_file_cut_or_changed_anywhere_is_read_or_refused():
    data = docx(
        p(r("前") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("a"))
        + tbl(tr("a", "b"), tr("c", "d")),
        styles='<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/></w:style>',
        numbering='<w:num w:numId="1"/>',
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    places = [match.start() for match in re.finditer('<|>|"', text)]
    for place in places[::4]:
        for changed in (
            text[:place] + text[place + 1 :],
            text[:place] + "&" + text[place:],
            text[:place],
        ):
            try:
                read_bytes(
                    "計画.docx", packed({**parts, "word/document.xml": changed}), source_id="s1"
                )
            except Unreadable:
                continue
