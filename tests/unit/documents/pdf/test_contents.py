"""Which paragraphs are lines of a table of contents."""

from keikaku.documents.pdf.contents import contents_of
from keikaku.documents.pdf.paragraphs import Paragraph
from tests.unit.documents.pdf.bodies import line


def found(*pages: list[str]) -> list[str]:
    made = [[Paragraph([line(text, 100)]) for text in page] for page in pages]
    contents = contents_of(made)
    return [p.text for page in made for p in page if id(p) in contents]


LED = ["第1章 総論………………1", "第2章 各論………………5"]
PLAIN = ["目　次", "第1章 総論　　1", "第2章 各論　　5", "資料編　　30"]


def test_lines_with_dots_that_lead_to_a_number_are_contents_wherever_they_stand():
    assert found(["はじめに", *LED], ["本文です。", "第1節 人口……3"]) == [*LED, "第1節 人口……3"]


def test_below_their_title_lines_that_end_with_a_number_are_contents():
    assert found(["はじめに", *PLAIN]) == PLAIN


def test_contents_go_on_over_the_page_as_long_as_its_lines_look_like_them():
    further = ["第3章 推進　　40", "第4章 財政　　44", "付録"]
    assert found(PLAIN, further, ["人口　　10", "本文です。", "指標です。"]) == [
        *PLAIN,
        *further[:2],
    ]


def test_lines_that_end_with_a_number_are_nothing_without_a_title():
    assert found(["人口　　10", "世帯　　5"], ["目次", "本文です。", "本文です。"]) == []
