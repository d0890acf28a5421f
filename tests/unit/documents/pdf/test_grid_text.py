"""Pieces of text are the same whether rows are looked at one by one or all at once."""

from itertools import pairwise

import numpy as np
import pytest

from keikaku.documents.pdf.grid_text import NARROW, PARTED, Pieces, Scene
from tests.unit.documents.pdf.typeset import Run, glyphs

YS = [0.0, 30.0, 30.0, 55.0, 200.0]
SCENE = Scene.of(
    glyphs(
        Run(10, 10, "指標　現状値"),
        Run(90, 12, "目標値"),
        Run(10, 20, "（単位）"),
        Run(10, 40, "参加者数 1,200人"),
        Run(10, 180, "備考"),
        Run(400, 40, "欄外"),
    )
)


def told(pieces: Pieces) -> list[object]:
    parts = (pieces.box, pieces.size, pieces.line, pieces.first, pieces.end, pieces.letters)
    return [part.tolist() for part in parts]


def bands() -> list[tuple[float, float, float, float]]:
    return [(5.0, top, 200.0, bottom) for top, bottom in pairwise(YS)]


def test_the_letters_of_rows_are_those_inside_of_each():
    rows = SCENE.in_rows(5.0, 200.0, YS)
    assert [row.tolist() for row in rows] == [SCENE.inside(band).tolist() for band in bands()]
    assert [len(row) for row in rows] == [12, 0, 10, 2]


def test_a_letter_on_the_edge_of_rows_is_in_none():
    scene = Scene.of(glyphs(Run(10, 10, "値")))
    middle = float(scene.y[0])
    assert [len(row) for row in scene.in_rows(0.0, 100.0, [0.0, middle, 100.0])] == [0, 0]


@pytest.mark.parametrize("parted", [NARROW, PARTED, 1.2])
def test_pieces_of_groups_are_those_of_each_group(parted):
    groups = SCENE.in_rows(5.0, 200.0, YS)
    found = SCENE.pieces_of_groups(groups, parted)
    assert list(map(told, found)) == [told(SCENE.pieces(group, parted)) for group in groups]


def test_no_groups_make_no_pieces():
    assert SCENE.pieces_of_groups([]) == []


def test_a_scene_without_letters_keeps_the_others():
    box = (5.0, 30.0, 200.0, 55.0)
    taken = SCENE.inside(box)
    rest = SCENE.without(box)
    assert set(rest.shown.tolist()) == set(SCENE.shown.tolist()) - set(taken.tolist())
    assert np.array_equal(rest.y, SCENE.y[~np.isin(SCENE.shown, taken)])


@pytest.mark.parametrize("taken", [(5.0, 30.0, 200.0, 55.0), (5.0, 0.0, 60.0, 200.0)])
def test_what_is_known_of_boxes_does_not_outlive_their_letters(taken):
    boxes = [(5.0, 0.0, 200.0, 30.0), (5.0, 20.0, 200.0, 200.0), (60.0, 0.0, 200.0, 55.0)]
    SCENE.pieces_inside(boxes)
    rest = SCENE.without(taken)
    fresh = Scene(rest.glyphs, rest.shown, rest.x, rest.y)
    for box in boxes:
        assert np.array_equal(rest.inside(box), fresh.inside(box))
    assert list(map(told, rest.pieces_inside(boxes))) == [
        told(fresh.pieces(fresh.inside(box))) for box in boxes
    ]


def test_the_lines_of_rows_are_those_of_their_pieces():
    groups = SCENE.in_rows(5.0, 200.0, YS)
    counts = [len(set(pieces.line.tolist())) for pieces in SCENE.pieces_of_groups(groups)]
    assert SCENE.lines_in_rows(5.0, 200.0, YS) == counts == [2, 0, 1, 1]


def test_a_letter_on_the_edge_of_rows_makes_no_line():
    scene = Scene.of(glyphs(Run(10, 10, "値")))
    middle = float(scene.y[0])
    assert scene.lines_in_rows(0.0, 100.0, [0.0, middle, 100.0]) == [0, 0]
    assert scene.lines_in_rows(200.0, 300.0, [0.0, 50.0, 100.0]) == [0, 0]
