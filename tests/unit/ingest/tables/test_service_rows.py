"""Tables of many services over years alone, under a heading that says that they are expected."""

import pytest

from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市計画", "計画期間：令和6年度～令和8年度", "第5章 サービスの見込量", "1 居宅サービス")
OF_CHILDREN = ("青葉市計画", "計画期間：令和7年度～令和11年度", "第4章 量の見込みと確保方策")

BESIDE = """\
サービス種別 | < | R6 | R7 | R22
訪問介護 | 回数（回） | 1,842.5 | 1,870.0 | 1,730.6
^ | 人数（人） | 92 | 93 | 86
福祉用具貸与 | 人数（人） | 164 | 167 | 155
"""
UNDER_TERMS = BESIDE.replace(
    "サービス種別 | < | R6 | R7 | R22",
    "サービス種別 | < | 第9期計画 | < | 中長期の推計\n^ | < | R6 | R7 | R22",
)
IN_LINES = """\
 | R6 | R7 | R22
訪問介護 | < | < | <
回数（回） | 1,842.5 | 1,870.0 | 1,730.6
人数（人） | 92 | 93 | 86
福祉用具貸与 | < | < | <
人数（人） | 164 | 167 | 155
"""
BLANK_BELOW = """\
種類 | 区分 | R6 | R7 | R22
訪問介護 | 回数（回） | 1,842.5 | 1,870.0 | 1,730.6
 | 人数（人） | 92 | 93 | 86
福祉用具貸与 | 人数（人） | 164 | 167 | 155
"""


def told(read: PlanDraft) -> list[str]:
    warned = [p.code for p in read.problems if p.severity is Severity.WARNING]
    return [code for code in warned if not code.startswith(("plan.", "column."))]


@pytest.mark.parametrize("drawn", [BESIDE, UNDER_TERMS, IN_LINES, BLANK_BELOW])
def test_services_before_their_counts_name_them(drawn: str) -> None:
    read = read_plan([document(*COVER, grid(drawn))])
    said = [(i.name, i.scope_notes, i.unit) for i in read.plan.indicators]
    assert said == [
        ("訪問介護", ("回数",), "回"),
        ("訪問介護", ("人数",), "人"),
        ("福祉用具貸与", ("人数",), "人"),
    ]
    values = [[(v.role.value, v.raw) for v in i.values] for i in read.plan.indicators]
    assert values[1] == [("planned", "92"), ("planned", "93"), ("planned", "86")]
    assert told(read) == []


ROWS = """\
区分 | 単位 | R7 | R8
1号認定（教育） | 人 | 412 | 398
3号認定（0歳） | 人 | 142 | 144
延長保育事業 | 人 | 33 | 34
計 | 人 | 587 | 576
"""


@pytest.mark.parametrize(
    "drawn", [ROWS, ROWS.replace("区分 | 単位", "事業名 | 単位"), ROWS.replace("区分", " ")]
)
def test_a_row_may_be_a_service_or_those_whom_a_law_numbers(drawn: str) -> None:
    read = read_plan([document(*OF_CHILDREN, grid(drawn))])
    assert [i.name for i in read.plan.indicators] == ["1号認定", "3号認定", "延長保育事業"]
    assert {v.role.value for i in read.plan.indicators for v in i.values} == {"planned"}


def test_the_unit_over_the_table_is_that_of_all_rows() -> None:
    drawn = "サービス | R6 | R7\n介護医療院 | 2 | 3\n訪問看護 | 12 | 13\n"
    read = read_plan([document(*COVER, "（単位：人/月）", grid(drawn))])
    assert [i.unit for i in read.plan.indicators] == ["人/月", "人/月"]


UNKNOWN = """\
区分 | R7 | R8
東部 | 412 | 398
西部 | 142 | 144
"""


@pytest.mark.parametrize("over", ["1 量の見込み", "1 定期利用の必要量"])
def test_rows_that_name_no_service_are_told_there(over: str) -> None:
    read = read_plan([document(*OF_CHILDREN, over, grid(UNKNOWN))])
    assert (read.plan.indicators, told(read)) == ((), ["table.indicators_unread"])


@pytest.mark.parametrize(
    "over", ["1 人口の推計", "1 児童数の推計", "1 給付費の見込み", "1 保険料の見込み"]
)
def test_what_is_expected_of_people_and_money_is_not(over: str) -> None:
    read = read_plan([document(*OF_CHILDREN, over, grid(UNKNOWN))])
    assert (read.plan.indicators, told(read)) == ((), [])


def test_money_by_services_is_none_of_them() -> None:
    drawn = "（単位：千円） | R6 | R7\n訪問介護 | 52,340 | 53,000\n訪問看護 | 12,340 | 13,000\n"
    assert read_plan([document(*COVER, grid(drawn))]).plan.indicators == ()


@pytest.mark.parametrize("over", ["1 サービス見込量の実績との比較", "1 利用の推移"])
def test_what_may_have_been_reached_is_not_read_as_expected(over: str) -> None:
    read = read_plan([document(*COVER[:3], over, grid(BLANK_BELOW))])
    assert (read.plan.indicators, told(read)) == ((), ["table.indicators_unread"])


def test_more_years_than_a_plan_has_are_not_all_its_own() -> None:
    drawn = "種類 | R3 | R4 | R5 | R6 | R7 | R8\n訪問介護 | 1 | 2 | 3 | 4 | 5 | 6\n"
    read = read_plan([document(*COVER, grid(drawn))])
    assert (read.plan.indicators, told(read)) == ((), ["table.indicators_unread"])


def test_years_as_rows_are_told_there() -> None:
    drawn = "年度 | 量の見込み（人） | 確保方策（人）\nR7 | 33 | 40\nR8 | 32 | 40\n"
    read = read_plan([document(*OF_CHILDREN, "1 延長保育事業", grid(drawn))])
    assert (read.plan.indicators, told(read)) == ((), ["table.indicators_unread"])


def test_the_insured_are_a_number_of_people() -> None:
    drawn = "区分 | R6 | R7\n第1号被保険者 | 4,012 | 4,020\n第2号被保険者 | 3,012 | 3,020\n"
    read = read_plan([document(*COVER[:2], "1 被保険者数の見込み", grid(drawn))])
    assert (read.plan.indicators, told(read)) == ((), [])


def test_services_may_stand_behind_what_groups_them() -> None:
    drawn = """\
区分 | サービス名 | 項目 | 単位 | R6 | R7
訪問系サービス | 居宅介護 | 利用者数 | 人/月 | 12 | 13
^ | ^ | 利用時間 | 時間/月 | 120 | 130
日中活動系サービス | 生活介護 | 利用者数 | 人/月 | 31 | 32
"""
    read = read_plan([document(*COVER[:3], grid(drawn))])
    said = [(i.name, i.unit, i.values[0].raw) for i in read.plan.indicators]
    assert said == [
        ("居宅介護", "人/月", "12"),
        ("居宅介護", "時間/月", "120"),
        ("生活介護", "人/月", "31"),
    ]
