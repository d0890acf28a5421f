"""A drawn page is cut around a place, which is framed; the letters in it stay readable."""

import io
import json
import sys
import zlib

import numpy as np
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from keikaku.documents.read import read_bytes
from keikaku.web.intake.marking import marked
from keikaku.web.intake.reading import picture

PIL = pytest.importorskip("PIL.Image")


def page_file(width: int, height: int, scale: float) -> bytes:
    head = json.dumps({"width": width, "height": height, "scale": scale})
    return head.encode() + b"\n" + zlib.compress(bytes([255]) * width * height)


def opened(data: bytes):
    return np.array(PIL.open(io.BytesIO(data)).convert("RGB"))


def test_the_frame_stands_around_the_box_and_the_cut_around_the_frame():
    dots = opened(marked(page_file(400, 2000, 2.0), (50, 500, 100, 520), whole=False))
    assert dots.shape == (2 * (20 + 170), 400, 3)
    ys, xs = np.nonzero((dots == (200, 60, 0)).all(axis=2))
    assert (xs.min(), xs.max()) == (97, 202)
    assert ys.max() - ys.min() == 2 * 20 + 5


def test_the_whole_page_is_shown_where_it_is_asked_for_or_nothing_is_marked():
    page = page_file(40, 60, 1.0)
    assert opened(marked(page, (1, 1, 9, 9), whole=True)).shape == (60, 40, 3)
    assert (opened(marked(page, None, whole=False)) == 255).all()


@pytest.mark.parametrize(
    "box", [(0, 0, 9999, 9999), (390, 1990, 5000, 5000), (5000, 5000, 6000, 6000)]
)
def test_a_box_beyond_the_page_breaks_nothing(box):
    assert marked(page_file(400, 2000, 1.0), box, whole=False).startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform == "win32", reason="the limits would hold for the tests too")
@pytest.mark.parametrize("turned", [False, True])
def test_the_mark_lies_over_the_words_that_were_read_there(tmp_path, monkeypatch, turned):
    monkeypatch.setattr(picture, "confine", lambda *_: None)
    data = a_page(turned)
    (tmp_path / "file").write_bytes(data)
    picture.main(str(tmp_path / "file"), "1", str(tmp_path / "page"), "9", "999")
    block = next(
        each for each in read_bytes("x.pdf", data, source_id="s1").blocks if each.text == "TARGET"
    )
    page = (tmp_path / "page").read_bytes()
    plain, framed = (opened(marked(page, box, whole=True)) for box in (None, block.source.box))
    inside = (framed != plain).any(axis=2)
    dark = (plain < 100).all(axis=2)
    ys, xs = np.nonzero(inside)
    assert dark[ys.min() : ys.max(), xs.min() : xs.max()].sum() > 100
    assert inside.sum() < inside.size / 20


def a_page(turned: bool) -> bytes:
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4)
    if turned:
        canvas.translate(A4[0], 0)
        canvas.rotate(90)
    canvas.setFont("Helvetica", 20)
    canvas.drawString(120, 300, "TARGET")
    canvas.save()
    return written.getvalue()
