"""The last word of a header says what its column is; words before it may make that doubtful."""

import pytest

from keikaku.ingest.tables.roles import (
    ColumnRole,
    HeaderRole,
    is_of_others,
    names_years,
    role_of_words,
)
from keikaku.ingest.vocabulary import vocabulary

ROLES = {
    ColumnRole.NAME: "項目 指標 指標名 kpi 成果指標 kpi指標名 重要業績評価指標 数値目標",
    ColumnRole.PART: "内訳 区分 性別",
    ColumnRole.UNIT: "単位",
    ColumnRole.BASE: "基準値 策定時 計画策定時 前回計画策定時 基準値※1 計画策定時実績 基準の実績値 ベース値",
    ColumnRole.CURRENT: "今回調査 現状値 現状 現況値 現在値 kpi現状値 計画策定時の現状値",
    ColumnRole.TARGET: "目標値 目標 めざす値 最終目標値 目標数値 kpiの目標値 目標値等",
    ColumnRole.INTERIM: "中間目標 中間目標値 中間めざす値 中間年度の目標値",
    ColumnRole.ACTUAL: "実績値 実績 前回調査 前回調査値",
    ColumnRole.PLANNED: "計画値 見込",
    ColumnRole.BASE_YEAR: "基準年度 基準値年度 現状年度",
    ColumnRole.TARGET_YEAR: "目標年度 目標年次",
    ColumnRole.YEAR_BESIDE: "年度 年",
    ColumnRole.OWNER: "担当課 所管課名 担当部署",
    ColumnRole.DEFINITION: "算出方法 目標値の考え方 目標設定の考え方",
    ColumnRole.REMARKS: "備考 現状値の出典",
    ColumnRole.DERIVED: "達成率 目標値に対する達成率 現状値からの増減 r7実績の評価",
    ColumnRole.CODE: "施策番号 no",
    ColumnRole.MEASURE: "施策名 基本施策",
}
UNKNOWN = [
    *["めざす姿", "目標人口", "計画額", "実績額", "目標達成に向けた取組", "基準値との差"],
    *["県の現状値", "全国平均", "前期計画の目標値", "類似団体の実績値", "長" * 28 + "目標値"],
]


@pytest.mark.parametrize(
    ("header", "role"), [(header, role) for role in ROLES for header in ROLES[role].split()]
)
def test_a_known_header(header, role):
    assert role_of_words(header, vocabulary(), dated=False) == HeaderRole(role)


@pytest.mark.parametrize("header", ["", *UNKNOWN])
def test_an_unknown_header(header):
    assert role_of_words(header, vocabulary(), dated=False) == HeaderRole(None)


@pytest.mark.parametrize("header", ["", "年度", "年"])
def test_a_year_without_a_word(header):
    assert role_of_words(header, vocabulary(), dated=True) == HeaderRole(ColumnRole.YEAR)


@pytest.mark.parametrize("header", ["努力目標値", "東部の現状値"])
def test_a_role_with_words_that_may_change_it_is_assumed(header):
    said = role_of_words(header, vocabulary(), dated=False)
    assert said.assumed


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        *[("全国平均", True), ("県の現状値", True), ("現状値", False), ("", False)],
        *[("平均", False), ("年平均値", False), ("類似団体平均", True)],
        # Times of what stands in the row, unlike values of another plan.
        *[("前回", False), ("第1期末", False), ("前回の目標値", True), ("第1期戦略", True)],
    ],
)
def test_columns_about_others(header, expected):
    assert is_of_others(header, vocabulary()) is expected


@pytest.mark.parametrize(
    "header", ["にめざす姿", "めざす姿", "における目指す姿", "までに達成したい姿", "の将来像"]
)
def test_a_state_to_reach_is_a_target_only_where_its_year_is_known(header: str) -> None:
    assert role_of_words(header, vocabulary(), dated=True) == HeaderRole(ColumnRole.TARGET)
    assert role_of_words(header, vocabulary(), dated=False) == HeaderRole(None)


@pytest.mark.parametrize(
    ("header", "dated", "undated"),
    [
        ("直近実績年度", ColumnRole.ACTUAL, ColumnRole.YEAR_BESIDE),
        ("最新年度", ColumnRole.CURRENT, ColumnRole.BASE_YEAR),
        ("計画目標年度", ColumnRole.TARGET, ColumnRole.TARGET_YEAR),
        ("評価年度", None, None),
    ],
)
def test_a_word_for_years_heads_values_where_its_year_is_known(
    header: str, dated: ColumnRole | None, undated: ColumnRole | None
) -> None:
    assert role_of_words(header, vocabulary(), dated=True).role is dated
    assert role_of_words(header, vocabulary(), dated=False).role is undated
    assert names_years(header, vocabulary()) is (undated is not None)
