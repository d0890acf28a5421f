"""Tables of what is needed of one service, and of what is offered, under the name of it."""

import pytest

from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

COVER = ("青葉市計画", "計画期間：令和7年度～令和11年度", "第1章 子育て")
HEADING, PROSE = "1 延長保育事業", "通常の利用時間の前後に保育します。"

PLAIN = """\
 | 単位 | R7 | R8
量の見込み | 人 | 120 | 118
確保方策 | 人 | 130 | 131
"""
COUNTED_BY_ITSELF = """\
区分 | R7 | R8
①量の見込み（人） | 120 | 118
②確保方策（人） | 130 | 131
②－① | 10 | 13
"""
IN_THE_CORNER = """\
（単位：人） | R7 | R8
①量の見込み | 120 | 118
②確保方策 | 130 | 131
過不足（②－①） | 10 | 13
"""
READ = """\
  * 延長保育事業 [KPI level 人 量の見込み]
      planned[1] 120<人> 2025(年・年度の別なし)
      planned[2] 118<人> 2026(年・年度の別なし)
  * 延長保育事業 [KPI level 人 確保方策]
      planned[1] 130<人> 2025(年・年度の別なし) ?value.offer_or_target@role
      planned[2] 131<人> 2026(年・年度の別なし) ?value.offer_or_target@role
"""
UNDER_A_WORD = """\
 | 単位 | 現状 | 見込み | <
^ | ^ | R5 | R7 | R8
量の見込み | 人 | 124 | 120 | 118
確保方策 | 人 | － | 130 | 131
"""
ONE_ROW = """\
 | 単位 | R7 | R8
量の見込み | 人 | 120 | 118
"""
PARTS = """\
 | 単位 | R7 | R8
1～3年生の量の見込み | 人 | 120 | 118
4～6年生の量の見込み | 人 | 46 | 48
"""


@pytest.mark.parametrize(
    "drawn",
    [
        PLAIN,
        COUNTED_BY_ITSELF,
        IN_THE_CORNER,
        IN_THE_CORNER.replace("（単位：人）", "区分（人）"),
        IN_THE_CORNER.replace("（単位：人）", "人"),
    ],
)
def test_a_service_is_named_over_its_table(drawn: str) -> None:
    read = read_plan([document(*COVER, HEADING, PROSE, grid(drawn))])
    assert READ in told_plan(read).replace("\n  ", "\n") + "\n"
    told = [p.code for p in read.problems if p.severity is Severity.WARNING]
    assert told == ["plan.offer_or_target"]


@pytest.mark.parametrize("word", ["見込み", "見込量", "推計"])
def test_years_may_stand_under_the_word_that_says_what_their_values_are(word: str) -> None:
    drawn = UNDER_A_WORD.replace("見込み | <", f"{word} | <")
    read = read_plan([document(*COVER, HEADING, PROSE, grid(drawn))])
    needed, offered = read.plan.indicators
    assert needed.name == offered.name == "延長保育事業"
    told = [(value.role.value, value.raw) for value in needed.values]
    assert told == [("baseline", "124"), ("planned", "120"), ("planned", "118")]
    assert [value.raw for value in offered.values] == ["－", "130", "131"]


def told_of_tables(read: PlanDraft) -> list[str]:
    """What is warned of at tables, not at the plan as a whole."""
    warned = [p for p in read.problems if p.severity is Severity.WARNING]
    return [p.code for p in warned if p.code.startswith("table.")]


@pytest.mark.parametrize("above", [(HEADING, PROSE), ("1 見込み", PROSE, "【延長保育事業】")])
def test_one_row_is_read_as_well(above: tuple[str, ...]) -> None:
    read = read_plan([document(*COVER, *above, grid(ONE_ROW))])
    (only,) = read.plan.indicators
    told = [(value.role.value, value.raw) for value in only.values]
    assert (only.name, told) == ("延長保育事業", [("planned", "120"), ("planned", "118")])


def test_parts_of_who_needs_it_are_told_apart() -> None:
    read = told_plan(read_plan([document(*COVER, "1 学童保育", PROSE, grid(PARTS))]))
    assert "* 学童保育 [KPI level 人 1～3年生の量の見込み]" in read
    assert "* 学童保育 [KPI level 人 4～6年生の量の見込み]" in read


@pytest.mark.parametrize(
    "above",
    [(), ("1 量の見込みと確保方策", PROSE), ("1 子育ての現状", PROSE)],
)
@pytest.mark.parametrize("drawn", [PLAIN, ONE_ROW])
def test_what_no_service_is_named_over_is_told(above: tuple[str, ...], drawn: str) -> None:
    read = read_plan([document(*COVER, *above, grid(drawn))])
    assert (read.plan.indicators, told_of_tables(read)) == ((), ["table.indicators_unread"])


def test_rows_that_plan_nothing_leave_the_table_unread() -> None:
    drawn = PLAIN + "利用できる施設 | 箇所 | 3 | 4\n"
    read = read_plan([document(*COVER, HEADING, PROSE, grid(drawn))])
    assert (read.plan.indicators, told_of_tables(read)) == ((), ["table.indicators_unread"])


@pytest.mark.parametrize("service", ["行動援護", "宿泊型自立訓練", "就労継続支援A型", "生活介護"])
def test_counts_beside_a_service_are_of_it_whichever_its_last_word(service: str) -> None:
    drawn = f"""\
サービス名 | 区分 | 単位 | 実績 | < | 見込量 | <
^ | ^ | ^ | R3 | R4 | R6 | R7
{service} | 利用者数 | 人/月 | 12 | 13 | 14 | 15
^ | 利用日数 | 人日/月 | 119 | 124 | 130 | 135
"""
    read = read_plan([document(*COVER, "1 サービスの量", grid(drawn))])
    assert {indicator.name for indicator in read.plan.indicators} == {service}
