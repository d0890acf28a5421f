"""Image files: scans when asked for, and otherwise a word on what to do."""

import numpy as np
import pytest
from PIL import Image

from keikaku.core.errors import Unreadable
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.model import Document, Origin
from keikaku.documents.ocr import images
from keikaku.documents.read import read_bytes
from tests.unit.documents.ocr.drawing import filled, lattice, paper, saved, written

XS, YS = (100, 500, 800), (100, 160, 220)
PAGE = written(
    filled(paper(1000, 400), lattice(XS, YS)),
    [(120, 112, "Visitors"), (530, 112, "1,648"), (120, 172, "Tours"), (530, 172, "2,091")],
)
CELLS = ["Visitors", "1,648", "Tours", "2,091"]


def read(data: bytes, *, ocr: bool = True) -> Document:
    return read_bytes("scan", data, source_id="s1", options=ReaderOptions(ocr=ocr))


def cells(document: Document) -> list[str]:
    return [cell.text for b in document.blocks if b.grid for cell in b.grid.cells]


def test_an_image_is_read_as_a_scan():
    document = read(saved(PAGE, dpi=(200, 200)))
    assert cells(document) == CELLS
    (table,) = (block for block in document.blocks if block.grid)
    assert table.grid is not None
    second = table.grid.cells[1]
    assert (table.origin, second.origin) == (Origin.OCR, Origin.OCR)
    assert second.source.address == "p.1 表1 1行目 2列目"
    assert second.source.box == pytest.approx((180.0, 36.5, 288.0, 58.0), abs=1.5)
    assert 0.8 < second.confidence <= 1.0
    assert second.flags == ("value.ocr",)
    assert [doubt.code for doubt in document.doubts] == ["page.read_by_ocr"]
    assert (document.file.media_type, document.file.reader) == ("image/*", "keikaku-image")


def test_without_being_asked_an_image_is_not_read():
    with pytest.raises(Unreadable) as caught:
        read(saved(PAGE), ocr=False)
    assert str(caught.value) == (
        "scan: 画像です。 --ocr を付けて文字認識で読み取るか、"
        "元のWordやExcelのファイルを読み込んでください。"
    )


@pytest.mark.parametrize(
    "image",
    [
        Image.fromarray(PAGE).convert("RGB"),
        Image.fromarray(PAGE).convert("1"),
        Image.fromarray(PAGE).convert("P"),
        Image.fromarray(PAGE.astype(np.uint16) * 257),
        Image.merge("LA", (Image.new("L", (1000, 400), 30), Image.fromarray(255 - PAGE))),
    ],
    ids=["colours", "black and white", "palette", "16 bits", "letters on nothing"],
)
def test_whatever_the_depth_an_image_is_read(image):
    assert cells(read(saved(image, dpi=(200, 200)))) == CELLS


@pytest.mark.parametrize("kind", ["JPEG", "BMP", "GIF", "TIFF"])
def test_whatever_the_kind_an_image_is_read(kind):
    assert cells(read(saved(PAGE, kind))) == CELLS


def test_the_pages_of_a_tiff_are_pages():
    second = Image.fromarray(written(paper(1000, 400), [(100, 100, "Lectures 2,468")]))
    data = saved(PAGE, "TIFF", save_all=True, append_images=[second], dpi=(200, 200))
    document = read(data)
    assert [page.number for page in document.pages] == [1, 2]
    assert cells(document) == CELLS
    assert [block.text for block in document.pages[1].blocks] == ["Lectures 2,468"]


def test_a_facsimile_has_half_as_many_rows():
    flat = Image.fromarray(PAGE).resize((1000, 200))
    assert cells(read(saved(flat, "TIFF", dpi=(200, 100)))) == CELLS


def test_a_photo_is_upright_as_a_viewer_shows_it():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(Image.fromarray(np.rot90(PAGE).copy()), "JPEG", exif=exif)
    document = read(data)
    assert cells(document) == CELLS
    (table,) = (block for block in document.blocks if block.grid)
    assert table.source.box is not None
    assert table.source.box[2] - table.source.box[0] > table.source.box[3] - table.source.box[1]


def test_an_image_without_letters_is_said():
    document = read(saved(paper(600, 400, 90)))
    assert [(doubt.code, doubt.details) for doubt in document.doubts] == [
        ("page.nothing_recognised", {"pages": "p.1"})
    ]
    assert list(document.blocks) == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (saved(PAGE)[:900], "画像として開けません。ファイルが壊れています。"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "画像として開けません。ファイルが壊れています。"),
        (b"II*\0" + bytes(200), "画像として開けません。ファイルが壊れています。"),
        (saved(Image.new("1", (20_000, 20_000))), "画像が大きすぎます。"),
        (saved(Image.new("1", (10_000, 10_000))), "画像が大きすぎます。"),
    ],
    ids=["cut off", "no picture", "no TIFF", "a bomb", "larger than paper"],
)
def test_a_bad_image_is_refused(data, reason):
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert (caught.value.reason, caught.value.place) == (reason, "")
    assert caught.value.advice


def test_an_image_of_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(images, "MAX_PAGES", 1)
    data = saved(PAGE, "TIFF", save_all=True, append_images=[Image.fromarray(PAGE)])
    with pytest.raises(Unreadable, match="上限1ページ"):
        read(data)


@pytest.mark.parametrize(
    ("size", "said", "dpi"),
    [
        ((1654, 2339), (200, 200), (200.0, 200.0)),
        ((1654, 2339), None, (2339 / 11.7, 2339 / 11.7)),
        ((3000, 4000), (72, 72), (4000 / 11.7, 4000 / 11.7)),
        ((1654, 2339), (2400, 2400), (2339 / 11.7, 2339 / 11.7)),
        ((1728, 1100), (204, 98), (204.0, 98.0)),
        ((3, 2), None, (1.0, 1.0)),
    ],
    ids=["scanner", "unsaid", "camera", "impossible", "facsimile", "tiny"],
)
def test_dots_an_inch_are_as_said_or_as_on_a4(size, said, dpi):
    image = Image.new("L", size)
    image.info.update({"dpi": said} if said else {})
    assert images._dpi(image) == pytest.approx(dpi)
