"""Which paragraphs are large, bold or named by bookmarks, and how deep they head."""

from keikaku.documents.pdf.bookmarks import Bookmark
from keikaku.documents.pdf.headings import Styles
from keikaku.documents.pdf.paragraphs import Paragraph
from tests.unit.documents.pdf.bodies import column, line

PROSE = "本市の人口は減少を続けており、次の取組を進めます。"


def paragraph(text: str, size: float = 10.0, *, bold: bool = False, page: int = 1) -> Paragraph:
    return Paragraph([line(text, 100, size=size, bold=bold, at=column(page))])


def told(*paragraphs: Paragraph, bookmarks: tuple[Bookmark, ...] = ()):
    """Evidence and depth of each paragraph."""
    styles = Styles(paragraphs, bookmarks)
    return [(styles.evidence(p), styles.depth(p)) for p in paragraphs]


def test_letters_larger_than_those_of_the_text_head_the_deeper_the_smaller_they_are():
    found = told(
        paragraph(PROSE),
        paragraph("第1章", 16),
        paragraph("第1節", 13, bold=True),
        paragraph("施策", 12.8),
        paragraph("取組", 11.5),
        paragraph("注記", 10.5),
        paragraph("出典", 8),
        paragraph("強調", bold=True),
    )
    assert found == [
        ((), None),
        (("large",), 1),
        (("large", "bold"), 2),
        (("large",), 2),
        (("large",), 3),
        ((), None),
        ((), None),
        (("bold",), None),
    ]


def test_a_cover_is_large_and_heads_nothing():
    found = told(
        paragraph("総合計画", 28),
        paragraph("令和7年3月", 16),
        paragraph(PROSE),
        paragraph("序", 16),
    )
    assert found == [
        (("large",), None),
        (("large",), None),
        ((), None),
        (("large",), 1),
    ]


def test_the_first_section_of_an_extract_heads_as_the_later_ones_do():
    sections = [paragraph("施策1-1", 16), paragraph("現状", 13), paragraph(PROSE)] * 3
    sections = [paragraph(p.text, p.first.size) for p in sections]
    assert [depth for _, depth in told(*sections)] == [1, 2, None] * 3


def test_a_cover_on_a_page_of_its_own_heads_nothing():
    found = told(
        paragraph("総合計画", 16),
        paragraph(PROSE, page=2),
        *(paragraph(text, 16, page=2) for text in ("序", "港")),
    )
    assert [depth for _, depth in found] == [None, None, 1, 1]


def test_a_long_text_in_large_letters_is_a_text():
    assert told(paragraph(PROSE * 4), paragraph(PROSE * 3, 14)) == [((), None), ((), None)]


def test_a_bookmark_names_a_heading_whatever_its_size():
    bookmarks = (Bookmark(1, 1, "第１章　暮らし"), Bookmark(1, 2, "1-1 保育"))
    found = told(
        paragraph("第1章 暮らし", 16),
        paragraph(PROSE),
        paragraph("1-1 保育"),
        paragraph("1-1 保育"),
        bookmarks=bookmarks,
    )
    assert [depth for _, depth in found] == [1, None, 2, None]


def test_sizes_that_bookmarks_leave_out_head_below_those_that_they_name():
    bookmarks = (Bookmark(1, 2, "暮らし"), Bookmark(2, 1, "産業"), Bookmark(1, 1, ""))
    found = told(
        paragraph(PROSE),
        paragraph("暮らし", 16),
        paragraph("保育", 13),
        paragraph("産業", 16),
        bookmarks=bookmarks,
    )
    assert [depth for _, depth in found] == [None, 2, 3, 2]


def test_no_paragraph_at_all_is_no_trouble():
    assert told() == []
