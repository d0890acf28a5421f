"""The unit behind the definition of a row, where nothing else states one."""

import pytest

from keikaku.core.values.model import Amount
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

HEAD = "指標 | 指標の定義 | 現状値（R5） | 目標値（R11）\n"


def unit_of(drawn: str) -> str | None:
    (indicator,) = read_plan([document("健康計画", "1 健診", grid(drawn))]).plan.indicators
    (unit,) = {v.reading.unit for v in indicator.values if isinstance(v.reading, Amount)}
    return unit


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ("歯科健診の受診率 | 県への報告値（％） | 48.3 | 60.5", "%"),
        ("新しい患者の数 | 国保の加入者（人） | 3 | 1", "人"),
        ("歩く人 | アンケート（単位：％） | 48.3 | 60.5", "%"),
        ("一人のごみの量 | 家庭から出る量［g/人・日］ | 930 | 800", "g/人・日"),
        # What is reckoned of counts is in none of their units, nor is a rate a count.
        ("会の参加率 | 参加者（人）÷定員（人） | 48.3 | 60.5", None),
        ("会の参加率 | 参加者（人）の定員に占める割合（％） | 48.3 | 60.5", None),
        ("会の参加率 | 会の参加者（人） | 48.3 | 60.5", None),
        ("会の参加者数 | 市内の人（外国人を含む） | 48 | 60", None),
        # What stands nearer to the values says more.
        ("会の参加者数（人） | 出席の状況（回） | 48 | 60", "人"),
        ("会の開催 | 参加者（人） | 48回 | 60回", "回"),
    ],
)
def test_a_definition_states_the_unit_of_its_row(row: str, unit: str | None) -> None:
    assert unit_of(HEAD + row) == unit


def test_a_column_of_units_or_a_head_states_it_first() -> None:
    column = "指標 | 指標の定義 | 単位 | 現状値（R5） | 目標値（R11）\n"
    assert unit_of(f"{column}参加の状況 | 会の参加者（人） | 組 | 48 | 60") == "組"
    assert unit_of(f"{column}参加の状況 | 会の参加者（人） | － | 48 | 60") is None
    head = "指標 | 指標の定義 | 現状値（組） | 目標値（組）\n"
    assert unit_of(f"{head}参加の状況 | 会の参加者（人） | 48 | 60") == "組"
