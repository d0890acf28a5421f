"""Bookmarks as PDF files have them, loops among them."""

import io

from reportlab.pdfgen.canvas import Canvas

from keikaku.documents.pdf.bookmarks import Bookmark
from keikaku.documents.pdf.extract import open_pdf


def bookmarks(data: bytes) -> list[Bookmark]:
    with open_pdf("計画.pdf", data) as pdf:
        return pdf.bookmarks()


def written(*marks: tuple[int, int, str]) -> bytes:
    """Three pages and bookmarks: the page, the level from 0, the title."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=0)
    for page in (1, 2, 3):
        for number, (of_page, level, title) in enumerate(marks):
            if of_page == page:
                canvas.bookmarkPage(f"m{number}")
                canvas.addOutlineEntry(title, f"m{number}", level)
        canvas.drawString(50, 50, "text")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_bookmarks_tell_page_depth_and_title_in_their_order():
    data = written((1, 0, "第1章"), (2, 1, "第1節"), (3, 0, "第2章"))
    assert bookmarks(data) == [
        Bookmark(1, 1, "第1章"),
        Bookmark(2, 2, "第1節"),
        Bookmark(3, 1, "第2章"),
    ]


def test_a_file_without_bookmarks_has_none():
    assert bookmarks(written()) == []


def test_bookmarks_that_follow_each_other_in_a_circle_end():
    data = written((1, 0, "A"), (2, 0, "B"), (3, 0, "C"))
    first = data.index(b"/Title (A)")
    start = data.rindex(b" obj", 0, first)
    number = data[:start].split()[-2]
    end = data.index(b"/Title (C)")
    dictionary = data[data.rindex(b"<<", 0, end) : data.index(b">>", end)]
    looped = dictionary.replace(b"/Title (C)", b"/Title (C) /Next " + number + b" 0 R")
    assert len(bookmarks(data.replace(dictionary, looped))) <= 5_000
