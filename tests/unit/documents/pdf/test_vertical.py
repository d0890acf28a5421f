"""Text that runs downwards."""

import numpy as np
import pytest

from keikaku.documents.pdf.lines import lines_of
from keikaku.documents.pdf.vertical import laid_down, runs_down, stacks
from tests.unit.documents.pdf.typeset import Run, every, glyphs, typeset

PROSE = "本市は豊かな自然に恵まれ、"


def test_a_word_set_downwards_in_a_narrow_column_is_one_line():
    letters = glyphs(Run(50, 50, "基本目標", down=True), Run(80, 50, "子育て"))
    found = [(line.text, line.down) for line in lines_of(letters, every(letters))]
    assert found == [("基本目標", True), ("子育て", False)]


def test_columns_that_run_downwards_are_read_from_right_to_left():
    letters = glyphs(Run(50, 50, "子育て", down=True), Run(62, 50, "基本目標", down=True))
    assert [line.text for line in lines_of(letters, every(letters))] == ["基本目標", "子育て"]


@pytest.mark.parametrize(
    "runs",
    [
        [Run(50, 50 + 13 * n, unit) for n, unit in enumerate("人人件回")],
        [Run(50, 50 + 11 * n, digit) for n, digit in enumerate("8520")],
        [Run(50, 50 + 11 * n, "本市") for n in range(4)],
    ],
    ids=["units of rows", "digits of rows", "short lines"],
)
def test_letters_below_each_other_in_rows_are_no_word(runs):
    letters = glyphs(*runs)
    assert [line.text for line in lines_of(letters, every(letters))] == [run.text for run in runs]


def test_the_characters_that_run_downwards_are_told_apart():
    across, down = stacks(
        glyphs(Run(50, 50, "あい"), Run(90, 50, "縦書き", down=True)), np.arange(5)
    )
    assert (across.tolist(), [column.tolist() for column in down]) == ([0, 1], [[2, 3, 4]])


def test_a_page_of_vertical_text_reads_from_right_to_left():
    page = typeset(
        Run(500, 50, PROSE, down=True), Run(480, 50, "人口は", down=True), Run(50, 800, "3")
    )
    assert runs_down(page) > 0.9
    turned = laid_down(page)
    lines = lines_of(turned.glyphs, every(turned.glyphs))
    assert [line.text for line in lines] == [PROSE, "人口は", "3"]
    assert [turned.shown(line.box) for line in lines] == [
        (500, 50, 510, 180),
        (480, 50, 490, 80),
        (50, 800, 55, 810),
    ]


def test_a_page_of_horizontal_text_has_nothing_that_runs_down():
    assert runs_down(typeset(Run(50, 50, PROSE), Run(50, 61, PROSE))) == 0
    assert runs_down(typeset()) == 0
