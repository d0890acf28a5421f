"""Tables of a plan: which there are, what their columns hold, how rows name their places."""

from dataclasses import replace
from decimal import Decimal

import pytest

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import Initiative, Node, Plan, PlanDraft, PlanHead
from keikaku.core.sources import Location, SourceFile
from keikaku.core.values.model import Amount
from keikaku.exchange.tables import KINDS, all_tables, tables
from tests.golden.exchange.minimal import MINIMAL

ALWAYS = ["nodes.csv", "indicators.csv", "values.csv", "initiatives.csv", "problems.csv"]
WHERE_FILLED = [
    "results.csv", "areas.csv", "members.csv", "bodies.csv", "terms.csv", "periods.csv",
    "events.csv", "links.csv", "tables.csv",
]  # fmt: skip
EMPTY = PlanDraft(Plan(PlanHead("計画")))


def test_the_first_five_are_there_without_any_rows():
    assert list(tables(EMPTY)) == ALWAYS
    assert [len(rows) for rows in tables(EMPTY).values()] == [1] * 5


def test_the_others_are_there_where_filled():
    assert list(tables(MINIMAL)) == ALWAYS + WHERE_FILLED
    assert list(all_tables(EMPTY)) == ALWAYS + WHERE_FILLED


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_columns_have_headers_of_their_own_and_the_source_is_the_last(kind):
    headers = [column.header for column in kind.columns]
    assert len(set(headers)) == len(headers)
    assert headers[-2:] == ["出典ファイル", "出典箇所"]
    assert all(column.ja and column.en for column in kind.columns)


@pytest.mark.parametrize("name", ALWAYS + WHERE_FILLED)
def test_every_row_is_as_long_as_the_header(name):
    header, *rows = tables(MINIMAL)[name]
    assert {len(row) for row in rows} == {len(header)}


def row_of(name: str, draft: PlanDraft, number: int = 0) -> dict[str, object]:
    header, *rows = tables(draft)[name]
    return {
        str(column): cell for column, cell in zip(header, rows[number], strict=True) if cell != ""
    }


def test_a_value_can_be_read_alone():
    assert row_of("values.csv", MINIMAL, 1) == {
        "値ID": "v2",
        "対象": "指標",
        "対象ID": "i1",
        "計画での位置": "(1) にぎわう町 > 1-1 観光",
        "名称": "観光客数",
        "役割": "目標値",
        "原文": "540.0",
        "読み方": "数値",
        "数値": Decimal("540.0"),
        "単位": "千人",
        "換算した数値": Decimal("540000.0"),
        "換算した単位": "人",
        "以上・以下": "以上",
        "約": 0,
        "確度": "確報",
        "年の種類": "年度",
        "最初の年": 2024,
        "最後の年": 2024,
        "和暦": "令和6年度",
        "年の出所": "文書",
        "補った項目": "unit; period",
        "出典ファイル": "計画.txt",
        "出典箇所": "22行目 2列目",
    }


def test_a_second_placement_is_a_row_with_the_same_values():
    original, again = (row_of("indicators.csv", MINIMAL, number) for number in (0, 1))
    differing = {"計画での位置", "書かれた名前", "再掲", "出典箇所"}
    assert {key for key in original if original[key] != again.get(key)} == differing
    assert (original["再掲"], again["再掲"]) == (0, 1)
    assert again["計画での位置"] == "観光(再掲)"


def test_numbers_are_numbers():
    for rows in tables(MINIMAL).values():
        header, *body = rows
        for row in body:
            for column, cell in zip(header, row, strict=True):
                if cell != "" and column in NUMBERS:
                    assert isinstance(cell, int | Decimal), (column, cell)


NUMBERS = {
    "数値", "下限", "上限", "換算した数値", "倍率", "最初の年", "最後の年", "最初の年度",
    "最後の年度", "累計の最初の年", "集計の年数", "再掲", "復元", "約", "確認済み",
}  # fmt: skip


def test_an_initiative_without_a_span_is_kept():
    plan = Plan(PlanHead("計画"), initiatives=(Initiative("a1", None, "案内", ()),))
    assert row_of("initiatives.csv", PlanDraft(plan)) == {"ID": "a1", "取組名": "案内"}


def test_two_values_of_one_role_stand_beside_each_other():
    values = tuple(
        Value(f"v{n}", Role.BASELINE, f"{n}社", Amount(Decimal(n), "社")) for n in (1, 2)
    )
    indicator = Indicator(
        "i1", "協定", IndicatorKind.KPI, IndicatorType.LEVEL, "社", Direction.AT_LEAST,
        (Placement(None, "協定", False, None),), values,
    )  # fmt: skip
    row = row_of("indicators.csv", PlanDraft(Plan(PlanHead("計画"), indicators=(indicator,))))
    assert row["基準値(原文)"] == "1社; 2社"


def test_an_indicator_without_a_placement_keeps_its_values():
    (indicator,) = [replace(each, placements=()) for each in MINIMAL.plan.indicators[1:2]]
    draft = PlanDraft(Plan(PlanHead("計画"), indicators=(indicator,)))
    assert len(tables(draft)["values.csv"]) == 1 + len(indicator.values)


def test_a_place_in_an_unknown_file_has_an_address_still():
    node = Node("n1", None, None, None, "観光", source=Location("s9", "3行目"))
    plan = Plan(PlanHead("計画"), (SourceFile("s1", "a.txt", "", "", "", ""),), (node,))
    assert row_of("nodes.csv", PlanDraft(plan))["出典箇所"] == "3行目"
