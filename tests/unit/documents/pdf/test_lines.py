"""Characters into lines, wherever in the file they stand."""

import numpy as np
import pytest

from keikaku.documents.pdf.lines import LineMaker, lines_of, lines_of_groups
from keikaku.documents.pdf.spacing import WIDE
from keikaku.documents.pdf.text_line import TextLine, settled
from tests.unit.documents.pdf.typeset import Run, every, glyphs


def lines(*runs: Run) -> list[str]:
    letters = glyphs(*runs)
    return [line.text for line in lines_of(letters, every(letters))]


def pieces(*runs: Run) -> list[str]:
    letters = glyphs(*runs)
    return [line.text for line in LineMaker(letters, WIDE).lines([every(letters)])[0]]


def test_lines_stand_from_top_to_bottom_whatever_their_order_in_the_file():
    assert lines(Run(50, 80, "三行目"), Run(50, 50, "一行目"), Run(50, 65, "二行目")) == [
        "一行目",
        "二行目",
        "三行目",
    ]


def test_pieces_of_one_base_line_are_one_line_whatever_their_size_and_order():
    assert lines(Run(80, 50, "目標"), Run(50, 51.72, "R6", 8.0), Run(58, 48.28, "の", 12)) == [
        "R6の 目標"
    ]


def test_a_line_tells_its_box_its_size_and_whether_all_of_it_is_bold():
    letters = glyphs(
        Run(50, 50, "　重点戦略", 14, bold=True), Run(50, 80, "重点", bold=True), Run(70, 80, "と")
    )
    first, second = lines_of(letters, every(letters))
    assert (first.box, first.size, first.bold) == ((64, 50, 120, 64), 14, True)
    assert (second.box, second.size, second.bold) == ((50, 80, 80, 90), 10, False)
    assert first.indexes.tolist() == [0, 1, 2, 3, 4]


def test_a_wide_gap_parts_the_pieces_of_a_line_and_a_tab_does_not():
    assert pieces(Run(50, 50, "左の段"), Run(300, 50, "右の段")) == ["左の段", "右の段"]
    assert pieces(Run(50, 50, "(1)"), Run(77, 50, "目的")) == ["(1) 目的"]


def test_spaces_in_a_wide_gap_part_it_as_well():
    assert pieces(Run(50, 50, "項目"), Run(70, 50, "　　　"), Run(100, 50, "値")) == ["項目", "値"]


def test_pieces_are_put_together_with_the_spaces_that_are_printed():
    letters = glyphs(Run(50, 50, "項目　　　値"), Run(200, 50, "人"))
    maker = LineMaker(letters, WIDE)
    made = maker.joined(maker.lines([every(letters)])[0])
    assert made.text == "項目　　　値　人"
    assert made.box == (50, 50, 210, 60)


def test_groups_are_read_apart_even_side_by_side():
    letters = glyphs(
        Run(50, 50, "現状値"), Run(80, 50, "目標値"), Run(50, 65, "12"), Run(80, 65, "15")
    )
    groups = [np.array([0, 1, 2, 6, 7]), np.array([3, 4, 5, 8, 9]), np.array([], np.intp)]
    assert [[line.text for line in group] for group in lines_of_groups(letters, groups)] == [
        ["現状値", "12"],
        ["目標値", "15"],
        [],
    ]


def test_lines_of_two_columns_that_are_set_off_against_each_other_stay_apart():
    runs = [Run(x, y + 5 * (x > 100), f"{x}の{y}") for y in (50, 65, 80) for x in (50, 300)]
    assert pieces(*runs) == [f"{x}の{y}" for y in (50, 65, 80) for x in (50, 300)]


def test_letters_of_no_width_and_spaces_alone_make_no_line():
    assert lines(Run(50, 50, " "), Run(50, 80, "　　")) == []
    assert lines() == []


def test_text_that_stands_sideways_is_a_line_of_its_own_in_the_order_of_the_file():
    sideways = Run(50, 50, "基本目標", angle=90, down=True)
    upwards = [Run(70, 90 - 10 * n, letter, angle=270) for n, letter in enumerate("施策A")]
    letters = glyphs(sideways, *upwards, Run(90, 50, "子育て"), Run(90, 65, "教育"))
    found = [(line.text, line.down) for line in lines_of(letters, every(letters))]
    assert found == [("基本目標", True), ("子育て", False), ("教育", False), ("施策A", True)]


@pytest.mark.parametrize("sizes", [(10.5,), (9, 12), (8, 12, 9), (8, 10.5, 9, 10.5)])
def test_the_middle_size_is_the_median_of_the_sizes(sizes):
    letters = glyphs(*(Run(50, 50 + 20 * n, "値", size) for n, size in enumerate(sizes)))
    assert letters.middle_size == float(np.median(letters.size))


def test_lines_are_settled_group_by_group_without_their_characters():
    letters = glyphs(Run(50, 50, "目標"), Run(50, 80, "値"))
    groups = [lines_of(letters, every(letters)), [], lines_of(letters, every(letters)[2:])]
    kept = settled(groups)
    assert [[line.text for line in lines] for lines in kept] == [["目標", "値"], [], ["値"]]
    assert all(type(line) is TextLine and not len(line.indexes) for own in kept for line in own)
    told = [[(*line[:4], *line[5:]) for line in own] for own in groups]
    assert [[(*line[:4], *line[5:]) for line in own] for own in kept] == told
