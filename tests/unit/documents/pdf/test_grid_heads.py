"""Heads that stand over the gap between two others, with no rule between them."""

import numpy as np
import pytest

from keikaku.documents.pdf.grid_heads import below_upper_heads
from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import Table, shown, tables_on

AIM = (416, 202, 434, 211)
YEARS = [(354, 221, 404, 230), (445, 221, 495, 230)]
NAME = (115, 219, 151, 228)


@pytest.mark.parametrize(
    ("boxes", "height"),
    [
        pytest.param([AIM, NAME, *YEARS], 215.0, id="between and above two years"),
        pytest.param(
            [AIM, NAME, *YEARS, (285, 202, 303, 211)], 215.0, id="and another at its side"
        ),
        pytest.param([AIM, *YEARS, (416, 221, 434, 230)], None, id="over a text of its own"),
        pytest.param([AIM, NAME, YEARS[0]], None, id="nothing at its right"),
        pytest.param([(416, 216, 434, 225), *YEARS], None, id="half a line above"),
        pytest.param([(416, 221, 434, 230), *YEARS], None, id="beside them"),
        pytest.param([AIM, (436, 202, 444, 211), *YEARS], None, id="two over one gap"),
        pytest.param([AIM], None, id="alone"),
        pytest.param([], None, id="nothing"),
    ],
)
def test_a_head_over_a_gap(boxes: list[tuple[int, ...]], height: float | None) -> None:
    assert below_upper_heads(np.array(boxes, np.float32).reshape(-1, 4)) == height


def test_the_lines_of_a_head_between_two_rules_are_rows() -> None:
    table = Table(
        [["", "", "", ""], ["開催回数", "26", "34", "40"], ["登録者数", "134", "250", "400"]],
        "tbh",
        widths=(160, 80, 80, 80),
        step=36,
        top=100,
    )

    def draw(sheet: Sheet) -> None:
        table.draw(sheet)
        for x, y, text in (
            (100, 127, "指標"),
            (280, 127, "R5"),
            (358, 127, "R10"),
            (438, 127, "R15"),
        ):
            sheet.text(x, y, text)
        sheet.text(396, 112, "目標")

    (one,) = tables_on(draw)
    assert shown(one) == [
        ["", "", "目標", ""],
        ["指標", "R5", "R10", "R15"],
        ["開催回数", "26", "34", "40"],
        ["登録者数", "134", "250", "400"],
    ]
