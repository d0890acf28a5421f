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
SIGNED_BEHIND = """\
区分（人） | R7 | R8
量の見込み① | 120 | 118
確保方策② | 130 | 131
過不足②－① | 10 | 13
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
        SIGNED_BEHIND,
        SIGNED_BEHIND.replace("①", "（A）").replace("②", "（B）"),
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


def parts(read: PlanDraft) -> list[tuple[str, str, list[str]]]:
    """The names of indicators, with what parts them and their values."""
    return [
        (i.name, "・".join(i.scope_notes), [v.raw for v in i.values]) for i in read.plan.indicators
    ]


OF_CLASS = """\
区分 | < | R7 | R8
①量の見込み（必要利用定員総数） | < | 152 | 150
②確保方策 | 保育所 | 160 | 161
^ | 小規模保育 | 10 | 11
②－① | < | 18 | 22
"""


@pytest.mark.parametrize("over", ["■ 2号認定　　　（単位：人）", "（1）2号認定"])
def test_those_whom_a_law_numbers_have_tables_as_services_do(over: str) -> None:
    read = read_plan([document(*COVER, "1 量の見込みと確保方策", over, grid(OF_CLASS))])
    assert parts(read) == [
        ("2号認定", "量の見込み（必要利用定員総数）", ["152", "150"]),
        ("2号認定", "確保方策・保育所", ["160", "161"]),
        ("2号認定", "確保方策・小規模保育", ["10", "11"]),
    ]


OF_AREAS = """\
区域 | 区分 | R7 | R8
北部 | 量の見込み（人） | 52 | 50
^ | 確保方策（人） | 60 | 61
南部 | 量の見込み（人） | 40 | 38
^ | 確保方策（人） | 45 | 46
"""


def test_areas_before_what_is_planned_part_the_service_over_the_table() -> None:
    read = read_plan([document(*COVER, HEADING, PROSE, grid(OF_AREAS))])
    assert {i.unit for i in read.plan.indicators} == {"人"}
    assert parts(read)[1:3] == [
        ("延長保育事業", "北部・確保方策", ["60", "61"]),
        ("延長保育事業", "南部・量の見込み", ["40", "38"]),
    ]


def test_what_is_reckoned_from_two_rows_is_none_of_a_service_beside_them() -> None:
    drawn = """\
認定区分 | 項目 | R7 | R8
1号認定 | 量の見込み① | 52 | 50
^ | 確保方策② | 90 | 91
^ | 過不足②－① | 38 | 41
2号認定 | 量の見込み① | 140 | 138
^ | 確保方策② | 150 | 151
^ | 過不足②－① | 10 | 13
"""
    read = read_plan([document(*COVER, "1 量の見込みと確保方策", grid(drawn))])
    assert [(name, values) for name, _, values in parts(read)] == [
        ("1号認定", ["52", "50"]),
        ("1号認定", ["90", "91"]),
        ("2号認定", ["140", "138"]),
        ("2号認定", ["150", "151"]),
    ]


def test_places_among_the_rows_are_read_and_what_was_reached_stays_so() -> None:
    drawn = """\
区分 | 実績 | 見込み | <
^ | R5 | R7 | R8
量の見込み（人） | 42 | 48 | 49
実施か所数（か所） | 1 | 1 | 2
"""
    read = read_plan([document(*COVER, HEADING, PROSE, grid(drawn))])
    roles = [[(v.role.value, v.raw) for v in one.values] for one in read.plan.indicators]
    assert roles == [
        [("actual", "42"), ("planned", "48"), ("planned", "49")],
        [("actual", "1"), ("planned", "1"), ("planned", "2")],
    ]
    assert [i.name for i in read.plan.indicators] == ["延長保育事業"] * 2


@pytest.mark.parametrize("words", [("ニーズ量", "提供体制"), ("見込み量", "確保内容")])
def test_other_words_of_what_is_needed_and_offered(words: tuple[str, str]) -> None:
    drawn = PLAIN.replace("量の見込み", words[0]).replace("確保方策", words[1])
    read = read_plan([document(*COVER, HEADING, PROSE, grid(drawn))])
    assert [part for _, part, _ in parts(read)] == [*words]


def test_one_count_beside_each_service_is_named_by_it() -> None:
    drawn = """\
サービス名 | 区分（単位） | 実績 | 見込量 | <
^ | ^ | R5 | R7 | R8
共同生活援助 | 利用者数（人） | 12 | 14 | 15
施設入所支援 | 利用者数（人） | 28 | 27 | 26
"""
    read = read_plan([document(*COVER, "1 居住系サービス", grid(drawn))])
    assert [(i.name, i.unit) for i in read.plan.indicators] == [
        ("共同生活援助", "人"),
        ("施設入所支援", "人"),
    ]
