"""Image files: scans when asked for, and otherwise a word on what to do."""

import struct
import zlib
from time import process_time

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
        "scan: 画像です。 元のWordやExcelのファイルを読み込むか、"
        "コマンド keikaku read --ocr で文字認識してください。"
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


@pytest.mark.parametrize(
    ("width", "height", "reason"),
    [
        (2**31 - 1, 2**31 - 1, "画像が大きすぎます。"),
        (60_000, 60_000, "画像が大きすぎます。"),
        (0, 0, "画像として開けません。ファイルが壊れています。"),
        (0, 5, "画像として開けません。ファイルが壊れています。"),
        (1_000, 1_000, "画像として開けません。ファイルが壊れています。"),
    ],
)
def test_an_image_that_says_a_size_that_it_has_not_is_refused(width, height, reason):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b"")]
    data = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    with pytest.raises(Unreadable, match=reason):
        read(b"\x89PNG\r\n\x1a\n" + data)


@pytest.mark.parametrize("size", [(100_000, 1), (1, 100_000)])
def test_a_hair_of_an_image_holds_nothing(size):
    (doubt,) = read(saved(Image.new("L", size))).doubts
    assert doubt.code == "page.nothing_recognised"


def test_of_an_animation_the_first_picture_is_read():
    data = saved(PAGE, "GIF", save_all=True, append_images=[Image.new("L", (1000, 400))])
    document = read(data)
    assert (len(document.pages), cells(document)) == (1, CELLS)


def two_pages() -> bytes:
    return saved(PAGE, "TIFF", save_all=True, append_images=[Image.fromarray(PAGE)])


def directories(data: bytes) -> list[int]:
    """Where the directories of the pages of a TIFF file begin."""
    found = []
    (at,) = struct.unpack_from("<I", data, 4)
    while at:
        found.append(at)
        (at,) = struct.unpack_from("<I", data, link_of(data, at))
    return found


def link_of(data: bytes, directory: int) -> int:
    """Where a directory says where the next one begins."""
    return directory + 2 + 12 * int(struct.unpack_from("<H", data, directory)[0])


def linked(data: bytes, page: int, target: int) -> bytes:
    """The file, the directory of a page followed by what stands at the target."""
    made = bytearray(data)
    struct.pack_into("<I", made, link_of(data, directories(data)[page]), target)
    return bytes(made)


def with_entry(data: bytes, tag: int, value: int) -> bytes:
    """The file, an entry of the directory of its last page changed."""
    made, last = bytearray(data), directories(data)[-1]
    at = next(
        at
        for at in range(last + 2, link_of(data, last), 12)
        if struct.unpack_from("<H", data, at)[0] == tag
    )
    struct.pack_into("<HII", made, at + 2, 4, 1, value)
    return bytes(made)


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (two_pages()[:-300], "p.2", "画像として開けません。ファイルが壊れています。"),
        (with_entry(two_pages(), 257, 0), "p.2", "画像として開けません。ファイルが壊れています。"),
        (with_entry(two_pages(), 257, 2**31 - 1), "p.2", "画像が大きすぎます。"),
        (
            with_entry(two_pages(), 273, 2**31),
            "p.2",
            "画像として開けません。ファイルが壊れています。",
        ),
        (with_entry(two_pages(), 259, 99), "", "画像として開けません。ファイルが壊れています。"),
        (linked(two_pages(), 0, 2**31), "", "画像として開けません。ファイルが壊れています。"),
    ],
    ids=["cut off", "no height", "too high", "strips outside", "unknown coding", "page outside"],
)
def test_a_broken_page_of_a_tiff_is_told(data, place, reason):
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert (caught.value.place, caught.value.reason) == (place, reason)


def test_pages_that_follow_each_other_in_a_circle_are_read_once_or_refused():
    data = two_pages()
    assert len(read(linked(data, 1, directories(data)[0])).pages) == 2


def test_very_many_pages_are_refused_at_once():
    """Their number alone would take hours to find."""
    entries = [(256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (279, 1)]
    size, count = 2 + 12 * len(entries) + 4, 50_000
    fields = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    pages = (
        struct.pack("<H", len(entries)) + fields + struct.pack("<I", 8 + (n + 1) * size)
        for n in range(count)
    )
    began = process_time()
    with pytest.raises(Unreadable, match="ページが多すぎます"):
        read(b"II*\0" + struct.pack("<I", 8) + b"".join(pages))
    assert process_time() - began < 10


def test_each_page_is_told_before_it_is_read():
    told: list[tuple[int, int]] = []
    options = ReaderOptions(ocr=True, progress=lambda *page: told.append(page))
    read_bytes("scan", two_pages(), source_id="s1", options=options)
    assert told == [(1, 2), (2, 2)]


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
