"""The unit that a line over rows states for them."""

import pytest

from keikaku.core.plan import PlanDraft
from keikaku.core.values.model import Amount
from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.group_units import title_and_unit, unit_for_rows_below
from tests.drawn import document, grid
from tests.reading import codes

HEAD = "指標 | 基準値（R5） | 目標値（R11）\n"
ROWS = """
植えた広さ | 12 | 20
道の延長 | 3km | 4km
※広さは見込みを含む | < | <
手入れの広さ | 5 | 6
"""


def _read(drawn: str) -> PlanDraft:
    return read_plan([document("総合計画", "1 森と川", grid(drawn))])


def _units(reading: PlanDraft) -> list[tuple[str | None, ...]]:
    readings = [[v.reading for v in i.values] for i in reading.plan.indicators]
    return [tuple(r.unit for r in row if isinstance(r, Amount)) for row in readings]


@pytest.mark.parametrize(
    ("line", "title", "unit"),
    [
        ("方針１　森を育てる（単位：ha）", "方針１　森を育てる", "ha"),
        ("森を育てる【単位：㎥】", "森を育てる", "㎥"),
        ("［単位：千人］森を育てる", "森を育てる", "千人"),
        ("森を育てる\n（単位 ha）", "森を育てる", "ha"),
        ("森を育てる　単位：千m3", "森を育てる", "千m3"),
        ("森を育てる（％）", "森を育てる", "%"),
        ("森を育てる（世帯）", "森を育てる（世帯）", None),
        ("森を育てる（単位：ha・件）", "森を育てる（単位：ha・件）", None),
        ("森を育てる", "森を育てる", None),
        ("（単位：ha）", "", "ha"),
    ],
)
def test_a_line_states_a_unit_beside_its_title(line: str, title: str, unit: str | None) -> None:
    assert title_and_unit(line) == (title, unit)


def test_a_remark_changes_nothing_and_another_line_ends_the_unit() -> None:
    assert unit_for_rows_below(["※千人の単位は概数"], "ha") == "ha"
    assert unit_for_rows_below(["備え", "12"], "ha") == "ha"
    assert unit_for_rows_below(["川を守る"], "ha") is None


@pytest.mark.parametrize(
    "line", ["方針１　森を育てる（単位：ha）", "方針１　森を育てる【単位：ha】"]
)
def test_the_unit_holds_to_the_next_line_unless_a_row_prints_its_own(line: str) -> None:
    below = "間伐率（％） | 30 | 45\n方針２　川を守る | < | <\n調べた所 | 4 | 6"
    reading = _read(f"{HEAD}{line} | < | <{ROWS}{below}")
    of_rows = ["ha", "km", "ha", "%", None]
    assert _units(reading) == [(unit, unit) for unit in of_rows]
    titles = [node.title for node in reading.plan.nodes]
    assert "森を育てる" in titles
    assert codes(reading, "unit") == ["unit.missing"]


def test_a_line_of_another_group_that_may_state_a_unit_ends_the_one_before() -> None:
    lines = (
        "森を育てる（単位：ha） | < | <\n植えた広さ | 1 | 2\n暮らし（世帯） | < | <\n集い | 4 | 6"
    )
    reading = _read(HEAD + lines)
    assert _units(reading) == [("ha", "ha"), (None, None)]
    assert codes(reading, "unit") == ["unit.missing"]


def test_a_line_that_contradicts_the_heads_of_values_is_told() -> None:
    head = "指標 | 基準値（R5）（人） | 目標値（R11）（人）\n"
    reading = _read(f"{head}森を育てる（単位：ha） | < | <\n植えた広さ | 12 | 20")
    assert _units(reading) == [("ha", "ha")]
    assert codes(reading).count("unit.conflict") == 2


def test_a_dash_in_the_column_of_units_takes_none_from_the_line() -> None:
    head = "指標 | 単位 | 基準値（R5） | 目標値（R11）\n"
    rows = "植えた印 | － | 12 | 20\n守る人 | 人 | 12 | 20\n伐る広さ | | 12 | 20"
    reading = _read(f"{head}森を育てる（単位：ha） | < | < | <\n{rows}")
    assert _units(reading) == [(None, None), ("人", "人"), ("ha", "ha")]


def test_a_rate_under_a_line_of_things_is_told() -> None:
    reading = _read(f"{HEAD}森を育てる（単位：件） | < | <\n間伐率 | 12 | 20")
    assert "unit.unlikely" in codes(reading)


@pytest.mark.parametrize("unit", ["（TJ）", "（単位：TJ）", "［TJ］"])
def test_a_measure_with_its_unit_over_rows_ends_the_one_above(unit: str) -> None:
    parts = "家庭 | 12.5 | 20.5\n店舗 | 4.5 | 3.5"
    lines = f"排出量（単位：千t） | < | <\n{parts}\n熱の消費量{unit} | < | <\n{parts}"
    read = _read(f"{HEAD}{lines}")
    names = [indicator.name for indicator in read.plan.indicators]
    assert names == ["排出量", "排出量", "熱の消費量", "熱の消費量"]
    assert _units(read) == [("千t", "千t")] * 2 + [("TJ", "TJ")] * 2


@pytest.mark.parametrize(
    "title",
    [
        "表２　山と川の手入れ" + "　" * 40 + "（単位：ha）",
        "表２　市が国の基準により算定した山と川の手入れの現状と計画の期間の終わりにおける目標（単位：ha）",
    ],
)
def test_a_long_line_right_over_a_table_states_its_unit(title: str) -> None:
    rows = grid(f"{HEAD}山の手入れ | 12.5 | 20.5")
    read = read_plan([document("総合計画", "1 森と川", title, rows)])
    assert _units(read) == [("ha", "ha")]
