"""Numbers stated in a line become values with what the line says of them."""

from decimal import Decimal

import pytest

from keikaku.core.indicators import Role, Value
from keikaku.core.values.model import Amount
from keikaku.ingest.finds import Doubt
from keikaku.ingest.stated import amounts_in, as_value, doubts_of
from tests.unit.ingest.printed import line


@pytest.mark.parametrize("text", ["", "-", "策定", "倍増", "多数", "1,22人", "20人が参加"])
def test_what_is_no_number_holds_none(text):
    assert amounts_in(text) == ()


def test_a_word_of_total_is_a_note_and_no_label():
    (cell,) = amounts_in("合計22人")
    assert as_value(cell, Role.RESULT, line(1), "参加者数") == Value(
        "",
        Role.RESULT,
        "合計22人",
        Amount(Decimal(22), "人"),
        label="参加者数",
        notes=("合計",),
        source=line(1),
    )


def test_a_label_of_the_cell_stays_where_the_line_has_none():
    (cell,) = amounts_in("全国3位")
    assert as_value(cell, Role.RESULT, line(1)).label == cell.label


def test_several_numbers_are_no_doubt_but_others_are():
    cells = amounts_in("7市町17図書館")
    assert [doubts_of(cell, "values", line(1)) for cell in cells] == [(), ()]
    cells = amounts_in("<b>22人</b>")
    assert [doubts_of(cell, "values", line(1)) for cell in cells] == [
        (Doubt("text.markup", "values", {}, line(1)),)
    ]
