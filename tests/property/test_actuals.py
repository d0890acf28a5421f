"""Laws of reading reported values: no file breaks the program, and what is told is told once."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.errors import KeikakuError
from keikaku.core.values.model import Amount
from keikaku.exchange.actuals import COLUMNS
from keikaku.ingest.actuals.read import read_actuals
from tests.reported_plan import INDICATORS, PLAN, actual

HEADS = [column.head for column in COLUMNS]
PIECES = st.sampled_from(
    ["", "i1", "i2", "i5", "1-1", "新規就農者数", "相談件数", "R4", "R9", "12人", "▲3", "-", "集計中",
     "済", "速報", "累計", "3年平均", "素案@R3=済", "'", "=1", "10人 3人", "約1万2千人", "（令和4年）", ","]
)  # fmt: skip
CELLS = st.lists(PIECES, max_size=2).map("".join) | st.text(max_size=8)
ROWS = st.lists(st.lists(CELLS, max_size=len(HEADS) + 1), max_size=4)


def text_of(rows: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


@given(ROWS)
@settings(max_examples=150)
def test_whatever_stands_in_the_rows_is_read_or_told(rows):
    try:
        found = read_actuals("表.csv", text_of([HEADS, *rows]).encode("utf-8", "replace"), PLAN)
    except KeikakuError as error:
        assert str(error).startswith("表.csv")
        return
    keys = [(one.indicator, one.year, one.status) for one in found.actuals]
    assert len(set(keys)) == len(keys) <= len(rows)
    assert {one.indicator for one in found.actuals} <= {one.id for one in INDICATORS}


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_told(data):
    try:
        read_actuals("表", data, PLAN)
    except KeikakuError as error:
        assert str(error).startswith("表")


@given(st.permutations(range(4)), st.integers(-(10**9), 10**9))
def test_the_order_of_the_columns_changes_nothing(order, number):
    cells = {"指標ID": "i1", "年度": "R4", "実績値": str(number), "単位": "人"}
    heads = [list(cells)[place] for place in order]
    reading = actual(",".join(cells[head] for head in heads), head=",".join(heads)).reading
    assert isinstance(reading, Amount)
    assert (reading.amount, reading.unit) == (number, "人")
