"""The indicators of a form end where a further word stands below KPI in its first column."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

FORM = """\
KPI | 指標名 | 基準値(R2) | 目標値(R8)
 | 来客数 | 41人 | 60人
 | 船便 | 4便 | 6便
"""
CASES = {
    "another part of the form": ("役割分担 | 港市:事務 | |\n | 町:案内 | |\n", 2),
    "remarks": ("備考 | 町が提供 | |\n", 2),
    "the same kind again": ("KPI | 漁獲量 | 4ｔ | 5ｔ\n", 3),
    "a group with values": ("漁業 | 漁獲量 | 4ｔ | 5ｔ\n", 3),
    "a group whose later rows have values": ("漁業 | 漁獲量 | |\n | 釣り人の数 | 4人 | 5人\n", 4),
}


@pytest.mark.parametrize(("rows", "count"), CASES.values(), ids=CASES)
def test_rows_behind_the_indicators_of_a_form_are_none(rows: str, count: int):
    plan = read_plan([document("港の計画", grid(FORM + rows))])
    assert len(plan.plan.indicators) == count


def test_what_other_parts_say_is_told():
    rows = CASES["another part of the form"][0]
    plan = read_plan([document("港の計画", grid(FORM + rows))])
    told = [p.details["text"] for p in plan.problems if p.code == "cell.not_taken"]
    assert told == ["役割分担 港市:事務", "町:案内"]


SHEET = """\
成果指標 | 単位 | 基準値(R2) | 実績値(R6) | 目標値(R8)
来客数 | 人 | 41 | 52 | 60
船便 | 便 | 4 | 5 | 6
"""


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ("成果の分析 | 船便が増えた。 | < | < | <\n今後の方向性 | 継続 | < | < | <\n", 2),
        ("今後の方向性 | 継続 | < | < | <\n委員の意見 | 適切である。 | < | < | <\n", 2),
        ("計画の策定 | 策定 | < | < | <\n", 3),
        ("網の数 | 張 | 継続 | < | <\n籠の数 | 個 | 継続 | < | <\n", 4),
    ],
)
def test_texts_across_units_and_values_are_of_the_form(rows: str, count: int):
    plan = read_plan([document("港の計画", grid(SHEET + rows))])
    assert len(plan.plan.indicators) == count
