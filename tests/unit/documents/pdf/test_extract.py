"""What is taken out of a page: letters as they are printed, wherever the file puts them."""

import numpy as np
import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.pdf import extract, glyphs, paths
from keikaku.documents.pdf.extract import open_pdf
from tests.unit.documents.pdf import raw
from tests.unit.documents.pdf.printed import GOTHIC, MINCHO, Sheet, pdf
from tests.unit.documents.pdf.tabled import contents


def content(data: bytes):
    (page,) = contents(data)
    return page


def text(page) -> str:
    return "".join(map(chr, page.glyphs.codes.tolist()))


def box_of(page) -> tuple[int, ...]:
    """The box around all letters, in whole points."""
    box = page.glyphs.box
    return (
        *box[:, :2].min(axis=0).round().astype(int),
        *box[:, 2:].max(axis=0).round().astype(int),
    )


def test_a_letter_stands_where_its_line_is_and_is_as_high_as_it_is_large():
    page = content(raw.page(raw.words("Hg", 100, 700, 20)))
    assert (page.width, page.height, page.turn) == (595, 842, 0)
    assert page.glyphs.box[:, [1, 3]] == pytest.approx(np.array([[124.8, 144.8]] * 2))
    assert page.glyphs.size.tolist() == [20, 20]
    assert page.glyphs.box[0, 0] == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    "drawn",
    [
        b"BT /F 1 Tf 12 0 0 12 100 700 Tm (A) Tj ET",
        b"BT /F 120 Tf .1 0 0 .1 100 700 Tm (A) Tj ET",
        b"q 2 0 0 2 0 0 cm BT /F 6 Tf 50 350 Td (A) Tj ET Q",
        b"BT /F 12 Tf 50 Tz 100 700 Td (A) Tj ET",
    ],
    ids=["size 1 and a matrix", "a small matrix", "a scaled page", "narrow letters"],
)
def test_the_size_is_the_printed_one(drawn):
    assert content(raw.page(drawn)).glyphs.size.round(2).tolist() == [12]


def test_spaces_that_only_the_layout_makes_are_left_out():
    page = content(raw.page(raw.words("A B", 100, 700) + raw.words("C", 300, 700)))
    assert text(page) == "A BC"


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen():
    page = content(raw.page(raw.words("YYYY-MM-", 100, 700) + raw.words("DD", 100, 688)))
    assert text(page) == "YYYY-MM-DD"


@pytest.mark.parametrize(
    ("drawn", "bold"),
    [
        (raw.words("A", 100, 700), False),
        (raw.words("A", 100, 700, font="B"), True),
        (b"2 Tr " + raw.words("A", 100, 700), True),
        (b"BT 2 Tr /F 12 Tf 100 700 Td (A) Tj ET", True),
    ],
    ids=["plain", "by name", "outlined before", "outlined"],
)
def test_bold_letters_are_told_by_their_font_or_their_outline(drawn, bold):
    page = content(raw.page(drawn))
    assert page.glyphs.bold.tolist() == [bold]
    assert [page.fonts[font].bold for font in page.glyphs.font.tolist()] == [bold]


def test_fonts_of_a_page_are_named_once():
    def draw(sheet: Sheet) -> None:
        for y, font in ((100, MINCHO), (120, GOTHIC), (140, MINCHO)):
            sheet.text(60, y, "目標", font=font)

    page = content(pdf(draw))
    assert [font.name for font in page.fonts] == [MINCHO, GOTHIC]
    assert page.glyphs.font.tolist() == [0, 0, 1, 1, 0, 0]


def test_text_that_is_not_painted_is_marked():
    page = content(raw.page(b"BT 3 Tr /F 12 Tf 100 700 Td (A) Tj 0 Tr (B) Tj ET"))
    assert list(zip(text(page), page.glyphs.hidden.tolist(), strict=True)) == [
        ("A", True),
        ("B", False),
    ]


@pytest.mark.parametrize(
    ("rotate", "box"),
    [(0, (100, 133, 107, 143)), (90, (699, 100, 709, 107)), (180, (488, 699, 495, 709))],
)
def test_the_rotation_of_a_page_is_undone(rotate, box):
    """Two letters of the page: one upright, so that the page is not turned again, one to see."""
    drawn = raw.words("A", 100, 700) + _turned("HHHH", rotate)
    page = content(raw.page(drawn, b"/Rotate %d" % rotate))
    first = page.glyphs.box[text(page).index("A")]
    assert tuple(first.round().astype(int)) == box
    assert page.turn == 0


def _turned(letters: str, degrees: int) -> bytes:
    """Letters that are upright on a page that is displayed turned."""
    matrices = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1"}
    return f"BT /F 10 Tf {matrices[degrees]} 300 300 Tm ({letters}) Tj ET".encode()


def test_a_page_whose_text_lies_on_its_side_is_turned_and_places_are_told_as_displayed():
    page = content(raw.page(b"BT /F 10 Tf 0 1 -1 0 300 100 Tm (HHH) Tj ET"))
    assert (page.width, page.height, page.turn) == (842, 595, 90)
    assert page.glyphs.angle.tolist() == [0, 0, 0]
    upright = box_of(page)
    assert upright[3] - upright[1] == 10
    assert page.shown(tuple(map(float, upright))) == (291, 720, 301, 742)


def test_what_lies_outside_the_crop_box_is_not_there():
    drawn = (
        raw.words("A", 120, 700)
        + raw.words("X", 20, 700)
        + b"0 0 m 595 0 l S 110 600 m 400 600 l S"
    )
    page = content(raw.page(drawn, b"/CropBox[100 500 500 800]"))
    assert (text(page), page.width, page.height) == ("A", 400, 300)
    assert box_of(page)[:2] == (20, 91)
    assert page.rules.round().tolist() == [[10, 200, 300, 200]]


def test_what_stands_in_forms_is_on_the_page():
    inner = raw.form(raw.words("A", 0, 0) + b"0 0 m 50 0 l S", entries=b"/Matrix[1 0 0 1 10 10]")
    data = raw.page(b"q 2 0 0 2 100 500 cm /X Do Q", forms=b"/X 7 0 R", more=[inner])
    page = content(data)
    assert (text(page), page.glyphs.size.tolist()) == ("A", [20])
    assert page.rules.round().tolist() == [[120, 321, 220, 323]]


def test_pictures_are_told_by_their_boxes():
    page = content(pdf(lambda sheet: sheet.picture(100, 50, 300, 250)))
    assert page.pictures.round().tolist() == [[100, 50, 300, 250]]


def test_more_letters_than_a_page_can_hold_are_cut_and_told(monkeypatch):
    monkeypatch.setattr(glyphs, "MAX_GLYPHS", 3)
    page = content(raw.page(raw.words("ABCDE", 100, 700)))
    assert (text(page), page.cut) == ("ABC", True)


def test_more_paths_than_a_page_can_hold_are_cut_and_told(monkeypatch):
    drawn = b"".join(b"10 %d m 500 %d l S " % (y, y) for y in range(100, 200, 10))
    assert (len(content(raw.page(drawn)).rules), content(raw.page(drawn)).cut) == (10, False)
    monkeypatch.setattr(paths, "MAX_OBJECTS", 4)
    assert (len(content(raw.page(drawn)).rules), content(raw.page(drawn)).cut) == (4, True)


def test_a_page_of_coordinates_without_sense_is_read_for_what_has_some():
    drawn = b"1e30 1e30 m -1e30 5 l S " + raw.words("A", 100, 700)
    page = content(raw.page(drawn + b"BT /F 1e30 Tf 1 0 0 1 1e30 1e30 Tm (hi) Tj ET"))
    assert text(page) == "A"
    assert np.isfinite(page.rules).all()


@pytest.mark.parametrize("box", [b"[0 0 0 0]", b"[-1e9 -1e9 1e9 1e9]", b"[0 0 nan 5]", b"[]"])
def test_page_boxes_without_sense_do_no_harm(box):
    assert text(content(raw.page(raw.words("A", 100, 700), box=box))) in ("A", "")


def test_a_page_without_anything_is_empty():
    page = content(raw.page(b""))
    assert (len(page.glyphs), len(page.rules), page.fonts, page.turn) == (0, 0, (), 0)


def test_long_files_are_opened_anew_and_read_the_same(monkeypatch):
    monkeypatch.setattr(extract, "_PAGES_AT_ONCE", 2)
    data = pdf(*(lambda sheet, n=n: sheet.text(60, 60, f"第{n}章") for n in range(1, 6)))
    assert [(page.number, text(page)) for page in contents(data)] == [
        (n, f"第{n}章") for n in range(1, 6)
    ]


UNREADABLE = [
    (b"%PDF-1.7\n", "PDFとして開けません。ファイルが壊れています。"),
    (raw.page(raw.words("A", 100, 700))[:300], "PDFとして開けません。ファイルが壊れています。"),
    (pdf(lambda sheet: None, password="himitsu"), "パスワードで保護されています。"),
    (
        raw.file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "PDFとして開けません。ファイルが壊れています。",
    ),
]


@pytest.mark.parametrize(
    ("data", "reason"), UNREADABLE, ids=["nothing", "damaged", "locked", "no pages"]
)
def test_what_cannot_be_read_is_said_with_what_to_do(data, reason):
    with pytest.raises(Unreadable) as raised, open_pdf("計画.pdf", data):
        pass
    assert raised.value.reason == reason
    assert raised.value.advice.endswith("ください。")


def test_a_page_that_is_a_loop_is_damaged():
    data = raw.file(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]
    )
    with pytest.raises(Unreadable) as raised:
        contents(data)
    assert (raised.value.place, raised.value.reason) == ("p.1", "ページが壊れています。")


def test_a_file_of_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(extract, "MAX_PAGES", 1)
    with pytest.raises(Unreadable) as raised:
        contents(pdf(lambda sheet: None, lambda sheet: None))
    assert raised.value.reason == "ページが多すぎます（2ページ、上限1）。"
