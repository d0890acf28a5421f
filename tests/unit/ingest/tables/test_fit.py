"""A row that does not fit its heads is shifted back, or doubted."""

import pytest

from keikaku.ingest.tables.fit import cells_out_of_place, fit_row
from keikaku.ingest.tables.layout import layout_of
from keikaku.ingest.tables.regions import split_regions
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks

PLAIN = "KPI→項目→現状値→目標値"
UNITS = "KPI→項目→単位→現状値→目標値"
REMARKS = "KPI→項目→現状値→目標値→備考"


def fitted(head, row):
    """By how many columns the row is shifted, and its cells that are out of place then."""
    text = f"{head}\n{'→'.join(['', '港の数', *['5'] * (head.count('→') - 1)])}\n{row}\n"
    grid = next(block.grid for block in blocks(text) if block.grid)
    (region,) = split_regions(grid, vocabulary())
    layout = layout_of(grid, region, vocabulary())
    assert layout is not None
    shift = fit_row(grid, 2, layout, vocabulary())
    return shift, tuple(cells_out_of_place(grid, 2, layout, shift))


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        (PLAIN, "→客数→5→6", (0, ())),
        (PLAIN, "客数→5→6→", (-1, ())),
        (PLAIN, "→→客数→5→6", (1, ())),
        ("指標→項目→現状値→目標値", "1→客数→5→6", (0, ())),
        ("指標→項目→現状値→目標値", "1,250→客数→5→6", (0, ("1,250",))),
        (PLAIN, "→計画の策定→-→策定", (0, ())),
        (PLAIN, "→計画の策定→→", (0, ())),
        (PLAIN, "KPI→計画の策定→→", (0, ())),
        (PLAIN, "→客数→調べ中です→6", (0, ())),
        (PLAIN, "→5→6→", (0, ())),
        (PLAIN, "客数→5→6→7", (0, ())),
        ("→KPI→項目→現状値", "→客数→5→6", (0, ("5",))),
        (UNITS, "→客数→人→5→6", (0, ())),
        (UNITS, "客数→人→5→6→", (-1, ())),
        (UNITS, "→客数→5→6→", (0, ("5",))),
        (UNITS, "→人→5→6→", (0, ("人", "5"))),
        (REMARKS, "客数→5→6→市の調べ→", (-1, ())),
    ],
)
def test_rows(head, row, expected):
    assert fitted(head, row) == expected
