"""Presentations made with python-pptx or written by hand, and what was read of them."""

import io
import zipfile
from collections.abc import Callable

from pptx import Presentation
from pptx.presentation import Presentation as Made
from pptx.slide import Slide
from pptx.util import Inches

from keikaku.documents.model import Block, Document
from keikaku.documents.read import read_bytes
from tests.unit.documents.docx.words import packed, rows

TITLE_SLIDE, TITLE_AND_BODY, TITLE_ONLY, BLANK = 0, 1, 5, 6


def saved(deck: Made) -> bytes:
    data = io.BytesIO()
    deck.save(data)
    return data.getvalue()


def one(draw: Callable[[Slide], object], layout: int = BLANK) -> bytes:
    """A presentation of one slide."""
    deck = Presentation()
    draw(deck.slides.add_slide(deck.slide_layouts[layout]))
    return saved(deck)


def box(
    slide: Slide, text: str, left: float, top: float, width: float = 2, height: float = 0.5
) -> None:
    """A text box; lengths in inches."""
    places = (Inches(left), Inches(top), Inches(width), Inches(height))
    slide.shapes.add_textbox(*places).text_frame.text = text


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The same file with something changed in one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new).encode()
    return packed(parts)


SLIDE = "ppt/slides/slide1.xml"


def read(data: bytes) -> Document:
    return read_bytes("資料.pptx", data, source_id="s1")


def blocks(data: bytes) -> list[Block]:
    return list(read(data).blocks)


def lines(data: bytes) -> list[str]:
    """The text of each block; a table's are its rows."""
    return [
        " / ".join("|".join(row) for row in rows(block.grid)) if block.grid else block.text
        for block in blocks(data)
    ]


def told(data: bytes) -> list[tuple[str, str, str | None]]:
    return [
        (
            doubt.code,
            "".join(doubt.details.values()),
            doubt.source.address if doubt.source else None,
        )
        for doubt in read(data).doubts
    ]
