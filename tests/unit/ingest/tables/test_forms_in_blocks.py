"""Forms with a block for each initiative: its labels, a head further down, its indicators."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市行政改革 実施計画", "計画期間：令和7年度～令和9年度", "第1章 取組")


def read(*tables):
    """Each indicator with its measure and its values, and the codes of what is warned of."""
    found = read_plan([document(*COVER, *(grid(table) for table in tables))])
    titles = {node.id: node.title for node in found.plan.nodes}
    told = [
        (
            one.name,
            titles[one.placements[0].node or ""],
            [f"{v.role}={v.raw}@{v.period.end if v.period else None}" for v in one.values],
        )
        for one in found.plan.indicators
    ]
    return told, [p.code for p in found.problems if p.severity == "warning"]


def block(number, name, *rows):
    head = [f"取組番号 | {number} | 所管課 | 港湾課 | <", f"取組名 | {name} | < | < | <"]
    return "\n".join([*head, *rows])


YEARS = "項目 | < | 現状値（R6） | R7 | R9"
STEPS = "工程 | < | | 検討 | 実施"
AIMED = ["baseline=4@2024", "interim_target=5@2025", "target=9@2027"]


@pytest.mark.parametrize(
    "rows",
    [
        (YEARS, STEPS, "目標値 | 来客数（人） | 4 | 5 | 9"),
        (YEARS, "目標値 | 来客数（人） | 4 | 5 | 9"),
        (YEARS, STEPS, "目標 | 来客数（人） | 4 | 5 | 9", "事業費（千円） | < | 70 | 80 | 90"),
        ("項目 | 単位 | 現状値（R6） | R7 | R9", "来客数 | 人 | 4 | 5 | 9"),
    ],
)
def test_years_under_the_labels_of_an_initiative_are_its_indicators(rows):
    assert read(block("1-1", "港の案内", *rows)) == ([("来客数", "港の案内", AIMED)], [])


def test_a_label_over_several_rows_leaves_each_its_name():
    rows = (YEARS, STEPS, "目標値 | 来客数（人） | 4 | 5 | 9", "^ | 船便の数（便） | 4 | 5 | 9")
    told, warned = read(block("1-1", "港の案内", *rows))
    assert [name for name, _, _ in told] == ["来客数", "船便の数"]
    assert all(values == AIMED for _, _, values in told) and not warned


ENDS = ("指標名 | 単位 | 基準値（R6） | 目標値（R9） | 備考",)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (ENDS, "{} | 人 | 4 | 9 | "),
        ((YEARS, STEPS), "目標値 | {}（人） | 4 | 5 | 9"),
        (("項目 | 単位 | 現状値（R6） | R7 | R9",), "{} | 人 | 4 | 5 | 9"),
    ],
)
def test_blocks_in_one_table_are_read_each_with_its_measure(head, row):
    table = "\n".join(
        block(number, name, *head, row.format(f"{name}の利用者数"))
        for number, name in (("1-1", "港の案内"), ("1-2", "市場の案内"), ("2-1", "駅の案内"))
    )
    told, warned = read(table)
    assert [(name, measure) for name, measure, _ in told] == [
        ("港の案内の利用者数", "港の案内"),
        ("市場の案内の利用者数", "市場の案内"),
        ("駅の案内の利用者数", "駅の案内"),
    ]
    assert not warned


@pytest.mark.parametrize(
    "table",
    [
        "項目 | 現状値（R6） | R7 | R9\n来客数（人） | 4 | 5 | 9\n船便の数（便） | 1 | 2 | 3",
        block("1-1", "港の案内", "項目 | 単位 | R6 | R7 | R9", "来客数 | 人 | 4 | 5 | 9"),
        block("1-1", "港の案内", YEARS, "事業費 | 千円 | 70 | 80 | 90"),
    ],
)
def test_years_that_nothing_makes_those_of_indicators_are_told(table):
    assert read(table)[0] == []


def test_labels_among_the_rows_of_one_head_do_not_end_it():
    table = "指標名 | 基準値（R6） | 目標値（R9）\n来客数 | 4人 | 9人\n施策名 | 市場 | <\n店の数 | 4店 | 9店"
    assert [name for name, _, _ in read(table)[0]][-1] == "店の数"
