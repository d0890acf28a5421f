"""Sheets of 事務事業評価 and reports of grants: fixed slots, kinds beside names, aims by a month."""

import pytest

from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import ROUTINE


def read(*parts):
    """Each indicator with its values by role and year, and what is doubted of them."""
    reading = read_plan([document(*parts)], ReadOptions())
    titles = {node.id: node.title for node in reading.plan.nodes}
    told = [
        (
            indicator.name,
            titles.get(indicator.placements[0].node or ""),
            [(v.role.value, v.raw, v.period.end if v.period else None) for v in indicator.values],
        )
        for indicator in reading.plan.indicators
    ]
    return told, {problem.code for problem in reading.problems} - ROUTINE


FINAL = [
    ("interim_target", "560", 2024),
    ("target", "640", 2026),
    ("actual", "531", 2024),
]


@pytest.mark.parametrize(
    "head",
    [
        "最終達成¶（8年度）",
        "最終目標¶（8年度）",
        "最終目標値（令和8年度）",
        "最終達成目標（８年度末）",
    ],
)
def test_a_final_target_takes_the_era_of_the_years_beside_it(head):
    table = f"指標名 | 単位 | 区分 | 令和6年度 | {head}\n開催回数 | 回 | 目標値 | 560 | 640"
    told, _ = read("見守り事業", grid(f"{table}\n^ | ^ | 実績値 | 531 | "))
    ((name, _, values),) = told
    assert (name, [value for value in values if value[1].strip()]) == ("開催回数", FINAL)


@pytest.mark.parametrize(
    "kinds",
    [("活動指標", "成果指標"), ("成果指標", "成果指標"), ("指標①", "指標②"), ("KPI1", "KPI2")],
)
@pytest.mark.parametrize("heads", ["指標 | 指標名", "指標 | <"])
def test_a_column_of_kinds_beside_the_names_names_nothing(kinds, heads):
    told, _ = read(
        "見守り事業",
        grid(
            f"{heads} | 単位 | 現状値(R5) | 目標値(R11)\n"
            f"{kinds[0]} | 訪問支援の回数 | 回 | 18 | 36\n{kinds[1]} | 設立地区数 | 地区 | 5 | 9"
        ),
    )
    assert [name for name, _, _ in told] == ["訪問支援の回数", "設立地区数"]


GRANT = (
    "事業の名称 | 本事業における指標（KPI） | < | < | < | < | 実績値\n"
    "^ | 指標 | < | 指標値 | 単位 | {head} | ^\n"
    "分譲促進事業 | 指標① | 新規雇用者数 | 35 | 人 | {month} | 41\n"
    "^ | 指標② | 市内就職者数 | 60 | 人 | {month} | 52"
)


@pytest.mark.parametrize("head", ["目標年月", "目標年度", "達成年月"])
@pytest.mark.parametrize(
    ("month", "year", "kind"),
    [
        ("R6.3", 2023, "fiscal_year"),
        ("令和6年3月", 2023, "fiscal_year"),
        ("令和5年度", 2023, "fiscal_year"),
        ("R5.12", 2023, "date"),
        ("R6.4", 2024, "date"),
    ],
)
def test_the_figure_beside_the_month_aimed_at_is_the_target(head, month, year, kind):
    drawn = grid(GRANT.format(head=head, month=month))
    reading = read_plan([document("交付金", drawn)], ReadOptions())
    targets = [v for i in reading.plan.indicators for v in i.values if v.role.value == "target"]
    assert [i.name for i in reading.plan.indicators] == ["新規雇用者数", "市内就職者数"]
    assert [v.raw for v in targets] == ["35", "60"]
    periods = [
        (v.period.end, v.period.kind.value, v.period.as_printed) for v in targets if v.period
    ]
    assert periods == [(year, kind, month)] * 2
    assert {node.title for node in reading.plan.nodes} >= {"分譲促進事業"}


@pytest.mark.parametrize("head", ["まちづくりの方針¶（ターゲット）", "目指すまちの姿", ""])
def test_merged_cells_before_the_names_are_headings_of_their_rows(head):
    told, _ = read(
        "目標値の設定",
        grid(
            f"{head} | 成果指標 | 現状値(R5) | 目標値(R11)\n"
            "①健康寿命の延伸 | 元気生活率 | 82％ | 84％\n"
            "②子育て世代の居住 | 出生数 | 486人 | 500人\n^ | 移住者数 | 20人 | 30人"
        ),
    )
    places = [place for _, place, _ in told]
    assert places[1] == places[2] and places[1].endswith("子育て世代の居住")
    assert places[0].endswith("健康寿命の延伸")


def test_a_column_beside_each_name_alone_groups_nothing():
    told, _ = read(
        "目標値の設定",
        grid(
            "印 | 指標 | 現状値(R5) | 目標値(R11)\n新 | 出生数 | 486人 | 500人\n継 | 移住者数 | 2人 | 3人"
        ),
    )
    assert [place for _, place, _ in told] == [None, None]
