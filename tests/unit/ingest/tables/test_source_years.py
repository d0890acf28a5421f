"""The year of a baseline that stands in the column of its source."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("青葉市健康増進計画", "計画期間：令和6年度～令和17年度", "第1章 港")


def baseline(heads: str, cells: str, *cover: str) -> str:
    """The year of the one baseline, ? where a note and ! where a warning tells of it."""
    drawn = f"指標 | {heads}\n魚を食べる人の割合 | {cells}"
    read = read_plan([document(*(cover or PLAN), grid(drawn))])
    (indicator,) = read.plan.indicators
    (value,) = (v for v in indicator.values if v.role.value == "baseline")
    told = [p for p in read.problems if p.field == "baseline.period"]
    mark = "".join("?" if p.severity == "note" else "!" for p in told)
    return f"{value.period.end if value.period else None}{mark}"


HEADS = "単位 | 現状値 | 目標値（R17） | 資料"


@pytest.mark.parametrize(
    "source",
    [
        "令和5年度 市民健康調査",
        "市民健康調査（令和5年度）",
        "R5市民アンケート",
        "2023年度 国保データベース",
        "令和5年度町調べ",
        "令和5年度市民健康調査による",
    ],
)
@pytest.mark.parametrize("head", ["資料", "出典", "調査", "資料名", "データの出典"])
def test_the_source_says_when_the_baseline_was_measured(head: str, source: str) -> None:
    assert baseline(HEADS.replace("資料", head), f"％ | 41 | 60 | {source}") == "2023?"


@pytest.mark.parametrize(
    "source",
    [
        "市民健康調査",
        "令和5年度・令和2年度 市民健康調査",
        "令和2～5年度 市民健康調査",
        "令和5年度から実施する市民健康調査",
        "令和5年度策定の第2次計画",
        "令和8年度 市民健康調査",
        "令和5年3月公表",
        "令和5年版 環境白書",
        "令和5年度の県平均",
    ],
)
def test_a_source_that_says_no_single_year_of_a_survey_dates_nothing(source: str) -> None:
    assert baseline(HEADS, f"％ | 41 | 60 | {source}") == "None!"


def test_what_is_printed_nearer_is_nearer() -> None:
    source = "％ | 41 | 60 | 令和5年度 市民健康調査"
    assert baseline(HEADS.replace("現状値", "現状値（R4）"), source) == "2022"
    assert baseline(HEADS, source.replace("41", "41（R3）")) == "2021"


def test_another_year_beside_it_leaves_it_open() -> None:
    heads = f"{HEADS} | 備考"
    assert baseline(heads, "％ | 41 | 60 | R5市民調査 | R4国民調査と比べる") == "None!"


@pytest.mark.parametrize(
    ("remark", "year"),
    [
        ("令和5年度市民アンケート", "2023?"),
        ("市民アンケート（R5）", "2023?"),
        ("令和5年度に開始", "None!"),
        ("R5", "None!"),
    ],
)
def test_a_remark_has_to_name_a_survey(remark: str, year: str) -> None:
    assert baseline(HEADS.replace("資料", "備考"), f"％ | 41 | 60 | {remark}") == year


def test_without_the_years_of_the_plan_it_lies_before_the_target() -> None:
    cells = "％ | 41 | 60 | 令和5年度 市民健康調査"
    assert baseline(HEADS, cells, "青葉市の指標", "第1章 港") == "2023?"
    heads = HEADS.replace("R17", "R5")
    assert baseline(heads, cells, "青葉市の指標", "第1章 港") == "None!"


def test_two_baselines_are_not_of_one_year() -> None:
    heads = "単位 | 基準値 | 現状値 | 目標値（R17） | 資料"
    drawn = f"指標 | {heads}\n魚を食べる人の割合 | ％ | 41 | 42 | 60 | R5市民調査"
    read = read_plan([document(*PLAN, grid(drawn))])
    assert all(problem.code != "period.of_source" for problem in read.problems)


def test_a_source_in_one_cell_is_that_of_all_its_rows() -> None:
    drawn = (
        "項目 | < | 単位 | 現状値 | 目標値（R17） | 資料\n"
        "魚を食べる人の割合 | 男性 | ％ | 41 | 60 | 令和5年度 市民調査\n^ | 女性 | ^ | 43 | 62 | ^"
    )
    read = read_plan([document(*PLAN, grid(drawn))])
    assert [v.period.end for i in read.plan.indicators for v in i.values if v.period] == [
        2023,
        2035,
        2023,
        2035,
    ]


@pytest.mark.parametrize(
    "head",
    [
        "出典・担当課",
        "担当課・出典",
        "担当課\n（出典）",
        "出典（所管課）",
        "資料／所管",
        "所管課・調査名",
    ],
)
@pytest.mark.parametrize(
    ("source", "year"),
    [
        ("町民意識調査（令和4年）", "2022?"),
        ("水産課（R4年度）", "2022?"),
        ("水産課（令和5年4月）", "2023?"),
        ("都市計画課（令和4年度）", "2022?"),
        ("都市計画マスタープラン（令和4年度）", "None!"),
        ("水産課（令和4年度策定）", "None!"),
        ("水産課", "None!"),
    ],
)
def test_one_column_says_whose_and_of_which_year(head: str, source: str, year: str) -> None:
    head = head.replace("\n", "")
    assert baseline(HEADS.replace("資料", head), f"％ | 41 | 60 | {source}") == year


def test_a_year_is_no_department() -> None:
    heads = HEADS.replace("資料", "出典・担当課")
    drawn = f"指標 | {heads}\n魚を食べる人の割合 | ％ | 41 | 60 | 水産課（令和4年度）、港湾課（東）"
    (indicator,) = read_plan([document(*PLAN, grid(drawn))]).plan.indicators
    assert indicator.owners == ("水産課", "港湾課（東）")


@pytest.mark.parametrize("head", ["担当課", "備考", "考え方", "把握の方法"])
@pytest.mark.parametrize(
    "line",
    [
        "※現状値の年次は「担当課」欄のかっこ内のとおり。",
        "注 現状値の年度は担当課の欄に記載している。",
        "※基準値の時点については、各指標の【担当課】に示す。",
    ],
)
def test_a_line_says_in_which_column_the_years_are(line: str, head: str) -> None:
    heads = HEADS.replace("資料", head)
    drawn = f"指標 | {heads}\n魚を食べる人の割合 | ％ | 41 | 60 | 水産課（令和4年度）"
    for said, year in ((line.replace("担当課", head), 2022), ("※港は広い。", None)):
        read = read_plan([document(*PLAN, grid(drawn), said)])
        (indicator,) = read.plan.indicators
        (value,) = (v for v in indicator.values if v.role.value == "baseline")
        assert (value.period.end if value.period else None) == year


@pytest.mark.parametrize(
    ("source", "year"),
    [
        ("市民健康調査（令和4年度）", "2023!"),
        ("市民健康調査（令和5年度）", "2023"),
        ("市民健康調査（令和6年1月）", "2023"),
        ("市民健康調査", "2023"),
    ],
)
def test_a_source_of_another_year_than_a_sentence_gives_to_all_is_told(
    source: str, year: str
) -> None:
    said = "現状値は特に記載のない限り令和5年度の値です。"
    assert baseline(HEADS, f"％ | 41 | 60 | {source}", *PLAN, said) == year


def test_a_source_in_the_last_line_of_a_form_is_that_of_its_value() -> None:
    drawn = (
        "指標① | 船の利用者数 | < | <\n算定方法 | 全ての船の合計 | < | <\n"
        "現況値 | 48人 | 目標値 | 50人\nデータの出所 | 町民アンケート（令和4年度） | < | <"
    )
    (indicator,) = read_plan([document(*PLAN, grid(drawn))]).plan.indicators
    assert [v.period.end for v in indicator.values if v.period] == [2022, 2035]
