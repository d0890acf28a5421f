"""Shapes are read as a person reads them: cards, columns, rows, groups."""

import pytest
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

from tests.unit.documents.pptx.slides import TITLE_ONLY, box, lines, one


def ground(slide, left: float, top: float, width: float, height: float, text: str = "") -> None:
    places = (Inches(left), Inches(top), Inches(width), Inches(height))
    slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *places).text_frame.text = text


def arrow(slide, left: float, top: float) -> None:
    places = (Inches(left), Inches(top), Inches(0.4), Inches(0.3))
    slide.shapes.add_shape(MSO_SHAPE.RIGHT_ARROW, *places)


CARDS = (("会員数", "12人", "20人"), ("移住者数", "30人", "50人"), ("観光客数", "9万人", "12万人"))
IN_CARDS = [text for card in CARDS for text in card]


def cards_beside_each_other(slide):
    for at, (name, now, then) in enumerate(CARDS):
        left = 0.3 + 3.2 * at
        box(slide, then, left + 1.6, 2.6, 1.1)
        arrow(slide, left + 1.15, 2.7)
        box(slide, now, left, 2.6, 1.1)
        box(slide, name, left, 2, 2.7)


def cards_below_each_other(slide):
    for at, (name, now, then) in enumerate(CARDS):
        top = 1 + 1.2 * at
        box(slide, then, 6, top, 2)
        box(slide, now, 3.5, top, 2)
        arrow(slide, 5.55, top)
        box(slide, name, 0.5, top, 2.5)


def cards_on_grounds(slide):
    for at, (name, now, then) in enumerate(CARDS):
        left = 0.2 + 3.15 * at
        box(slide, now, left + 0.1, 3, 1.3, 0.6)
        box(slide, then, left + 1.6, 3, 1.3, 0.6)
        box(slide, name, left + 0.1, 2.1, 2.8, 0.5)
        ground(slide, left, 2, 3.05, 1.8)


def cards_in_groups(slide):
    for at, (name, now, then) in enumerate(CARDS):
        left, top = 0.5 + 1.5 * at, 1 + 1.5 * at
        group = slide.shapes.add_group_shape()
        for text, x, y in ((then, 1.2, 0.5), (now, 0, 0.5), (name, 0, 0)):
            places = (Inches(left + x), Inches(top + y), Inches(1), Inches(0.4))
            group.shapes.add_textbox(*places).text_frame.text = text


@pytest.mark.parametrize(
    "draw", [cards_beside_each_other, cards_below_each_other, cards_on_grounds, cards_in_groups]
)
def test_the_boxes_of_a_card_come_one_after_the_other(draw):
    assert lines(one(draw)) == IN_CARDS


def test_columns_are_read_one_after_the_other():
    def draw(slide):
        box(slide, "右の2", 5.5, 3, 4, 2)
        box(slide, "左の2", 0.5, 2.5, 4, 2)
        box(slide, "右の1", 5.5, 1, 4, 1.7)
        box(slide, "左の1", 0.5, 1, 4, 1.2)

    assert lines(one(draw)) == ["左の1", "左の2", "右の1", "右の2"]


def test_what_goes_over_all_columns_parts_them():
    def draw(slide):
        box(slide, "下の帯", 0.5, 6, 9)
        box(slide, "左", 0.5, 2, 4, 3)
        box(slide, "右", 5.5, 2, 4, 3)
        box(slide, "上の帯", 0.5, 1, 9)

    assert lines(one(draw)) == ["上の帯", "左", "右", "下の帯"]


def test_a_title_over_all_columns_does_not_make_rows_of_them():
    def draw(slide):
        box(slide, "港の計画", 0.3, 0.2, 9.4)
        for at in range(3):
            box(slide, f"方針{at}", 0.3 + 3.2 * at, 0.8, 2.8)
            box(slide, f"方針{at}の取組を進めます", 0.3 + 3.2 * at, 1.4, 2.8)

    told = [text for at in range(3) for text in (f"方針{at}", f"方針{at}の取組を進めます")]
    assert lines(one(draw)) == ["港の計画", *told]


def test_the_title_comes_first_wherever_it_stands():
    def draw(slide):
        box(slide, "本文", 1, 0.1)
        slide.shapes.title.text = "表題"
        slide.shapes.title.top, slide.shapes.title.left = Inches(6), Inches(1)
        slide.shapes.title.width, slide.shapes.title.height = Inches(5), Inches(1)

    assert lines(one(draw, TITLE_ONLY)) == ["表題", "本文"]


def test_the_words_of_a_ground_come_before_those_on_it():
    def draw(slide):
        box(slide, "中の文", 1.5, 3, 3)
        ground(slide, 1, 2, 5, 4, "枠の見出し")

    assert lines(one(draw)) == ["枠の見出し", "中の文"]


def test_boxes_that_overlap_are_read_from_above_and_from_the_left():
    def draw(slide):
        box(slide, "三", 1.5, 1.9, 3, 1)
        box(slide, "二", 2, 1.5, 3, 1)
        box(slide, "一", 1, 1, 3, 1)

    assert lines(one(draw)) == ["一", "二", "三"]


def test_a_group_that_is_stretched_holds_its_shapes_where_they_are_seen():
    def draw(slide):
        group = slide.shapes.add_group_shape()
        for text, left in (("右", 3), ("左", 1)):
            group.shapes.add_textbox(
                Inches(left), Inches(1), Inches(1), Inches(0.5)
            ).text_frame.text = text
        group.left, group.top, group.width, group.height = (
            Inches(5),
            Inches(4),
            Inches(4),
            Inches(1),
        )
        box(slide, "下の左", 1, 6)
        box(slide, "上の左", 1, 1)
        line = slide.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, Inches(1), Inches(3), Inches(9), Inches(3)
        )
        line.name = "線"

    assert lines(one(draw)) == ["上の左", "左", "右", "下の左"]


def test_hundreds_of_boxes_are_read_from_above():
    def draw(slide):
        for at in range(420):
            box(slide, f"枠{at}", 0.2 * (at % 20), 0.3 * (at // 20), 0.1, 0.1)

    assert lines(one(draw)) == [f"枠{at}" for at in range(420)]
