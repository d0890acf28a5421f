"""Rules and what only looks like them: strokes of letters between tight rules."""

from itertools import pairwise

import numpy as np
import pytest

from keikaku.documents.ocr.ruled import areas_of, rules_of
from tests.unit.documents.ocr.drawing import DPI, Box, filled, lattice, paper

XS, YS = (50, 250, 450, 650), (50, 83, 116, 149)


def cells(boxes: list[Box], width: int = 700, height: int = 200) -> list[Box]:
    """The boxes of the areas that rules close, top to bottom, and left to right."""
    areas = areas_of(rules_of(filled(paper(width, height), boxes), DPI), DPI)
    found = []
    for number in set(areas[areas > 0].tolist()) - {int(areas[0, 0])}:
        y, x = np.nonzero(areas == number)
        found.append((int(x.min()), int(y.min()), int(x.max()) + 1, int(y.max()) + 1))
    return sorted(found, key=lambda box: (box[1], box[0]))


def closed(*edges: Box) -> list[Box]:
    """The insides of cells with these edges, without their rules."""
    return [(left + 3, top + 3, right, bottom) for left, top, right, bottom in edges]


WHOLE = closed(
    *[(left, top, right, bottom) for top, bottom in pairwise(YS) for left, right in pairwise(XS)]
)


def test_each_closed_cell_is_an_area():
    assert cells(lattice(XS, YS)) == WHOLE


def test_an_empty_page_is_one_area():
    assert cells([]) == []


@pytest.mark.parametrize(
    "stroke",
    [
        (300, 53, 303, 79),
        (300, 90, 303, 116),
        (255, 95, 275, 98),
        (100, 20, 103, 48),
    ],
    ids=["from above, short of the rule", "from below", "level", "outside"],
)
def test_a_stroke_that_stops_short_of_a_rule_is_of_a_letter(stroke):
    assert cells([*lattice(XS, YS), stroke]) == WHOLE


def test_an_upright_stroke_with_others_beside_it_is_of_a_letter():
    letter = [(300, 53, 303, 83), *((306, y, 318, y + 3) for y in range(56, 80, 6))]
    assert cells([*lattice(XS, YS), *letter]) == WHOLE


def test_the_rules_that_a_rule_crosses_are_no_neighbours():
    ys = range(50, 190, 20)
    assert len(cells(lattice(XS, ys, thick=4))) == (len(XS) - 1) * (len(ys) - 1)


def test_a_short_rule_from_rule_to_rule_divides_a_cell():
    found = cells([*lattice(XS, YS), (300, 50, 303, 83)])
    assert found == sorted(
        [
            *(cell for cell in WHOLE if cell != WHOLE[1]),
            *closed((250, 50, 300, 83), (300, 50, 450, 83)),
        ],
        key=lambda box: (box[1], box[0]),
    )


def test_a_cell_over_several_rows_is_one_area():
    rules = [rule for rule in lattice(XS, YS) if rule[1] != YS[1]]
    rules.append((XS[1], YS[1], XS[-1] + 3, YS[1] + 3))
    assert closed((50, 50, 250, 116))[0] in cells(rules)
    assert len(cells(rules)) == 8


def test_a_rule_with_small_breaks_is_whole():
    broken = [(XS[0], YS[1], 300, YS[1] + 3), (302, YS[1], XS[-1] + 3, YS[1] + 3)]
    rules = [rule for rule in lattice(XS, YS) if rule[1] != YS[1] or rule[0] != XS[0]]
    assert len(cells([*rules, *broken])) == 9


def test_the_rest_of_a_letter_at_the_end_of_a_rule_is_no_rule():
    end = (XS[1], YS[-1] + 3, XS[1] + 3, YS[-1] + 25)
    ruled = rules_of(filled(paper(700, 200), [*lattice(XS, YS), end]), DPI)
    assert int(ruled.upright[:, 3].max()) <= YS[-1] + 3
    assert not ruled.pixels[YS[-1] + 6 :].any()


def test_a_solid_block_is_no_rule():
    ruled = rules_of(filled(paper(700, 200), [(50, 50, 650, 110)]), DPI)
    assert not ruled.pixels[55:105].any()


def test_a_pattern_is_read_in_bounds():
    hatched = [(x, 0, x + 2, 600) for x in range(0, 900, 9)]
    hatched += [(0, y, 900, y + 2) for y in range(0, 600, 9)]
    assert rules_of(filled(paper(900, 600), hatched), DPI).pixels.any()
