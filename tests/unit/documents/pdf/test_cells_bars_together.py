"""The tables of a page are compared with its figures and fills at once: as each would be alone."""

import numpy as np
import pytest

from keikaku.documents.pdf import cells_bars
from keikaku.documents.pdf.cells_bars import Figures, bars_over, shades_of
from keikaku.documents.pdf.grid import Lattice


def lattice(left: float, top: float, n_rows: int) -> Lattice:
    xs = tuple(left + 40 * column for column in range(4))
    ys = tuple(top + 20 * row for row in range(n_rows + 1))
    return Lattice(xs, ys, np.ones((n_rows, 4), np.bool_), np.ones((n_rows + 1, 3), np.bool_))


LATTICES = [lattice(10, 10, 3), lattice(200, 10, 1), lattice(10, 120, 4)]
# Over two columns, at a row's edge, shading of one cell, beside every table, in the last one.
BOXES = [
    (52, 34, 128, 46),
    (52, 30, 128, 31),
    (50, 30, 90, 50),
    (150, 34, 190, 46),
    (12, 145, 80, 155),
]
FIGURES = Figures(np.array(BOXES, np.float32), np.array([False, True, False, False, True]))
# A head, a cell below one, the only row of a table, both rows of a head and a body.
FILLS = np.array(
    [(10, 10, 130, 30), (50, 30, 90, 50), (200, 10, 320, 30), (10, 120, 50, 160)], np.float32
)


def told(found):
    return [[(bar.row, bar.first, bar.end) for bar in bars] for bars in found]


@pytest.mark.parametrize("at_once", [1, 8, 2_000_000])
def test_figures_inside_one_row_are_bars_of_their_table(at_once, monkeypatch):
    monkeypatch.setattr(cells_bars, "_AT_ONCE", at_once)
    found = told(bars_over(LATTICES, FIGURES))
    assert found == [[(1, 1, 3)], [], [(1, 0, 2)]]
    assert found == [told(bars_over([one], FIGURES))[0] for one in LATTICES]


@pytest.mark.parametrize("at_once", [1, 8, 2_000_000])
def test_fills_that_reach_below_the_first_row_may_be_shades(at_once, monkeypatch):
    monkeypatch.setattr(cells_bars, "_AT_ONCE", at_once)
    found = [fills.tolist() for fills in shades_of(LATTICES, FILLS)]
    assert found == [[[50, 30, 90, 50]], [], [[10, 120, 50, 160]]]
    assert found == [shades_of([one], FILLS)[0].tolist() for one in LATTICES]


def test_a_page_without_tables_or_figures_has_no_bars():
    none = np.zeros((0, 4), np.float32)
    assert bars_over([], FIGURES) == shades_of([], FILLS) == []
    assert bars_over(LATTICES, Figures(none, np.zeros(0, np.bool_))) == [[], [], []]
    assert [len(fills) for fills in shades_of(LATTICES, none)] == [0, 0, 0]
