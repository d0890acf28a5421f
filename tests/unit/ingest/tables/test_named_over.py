"""Rows of 回数 and 人数 alone: what stands over them says of what."""

import pytest

from keikaku.core.indicators import Role
from keikaku.core.plan import PlanDraft
from keikaku.core.problems.model import Severity
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = (
    "青葉市計画",
    "計画期間：令和6年度～令和8年度",
    "第5章 サービス量の見込み",
    "1 居宅サービス",
)
HEAD = "区分 | R4実績 | R5実績 | R6見込 | R7見込\n"
ROWS = "回数（回/月） | 6,214 | 6,487 | 6,850 | 7,010\n人数（人/月） | 318 | 326 | 338 | 345\n"
TABLE = grid(HEAD + ROWS)
LINE = HEAD.replace("区分", "訪問介護")
OVER = "訪問介護 | < | < | < | <\n"
AIMS = "項目 | 現状値（R5） | 目標値（R8）\n件数 | 10件 | 12件\n割合 | 30％ | 40％"


def named(read: PlanDraft) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.name, one.scope_notes) for one in read.plan.indicators]


def warned(read: PlanDraft) -> list[str]:
    """What is warned of at indicators."""
    found = [p for p in read.problems if p.severity is Severity.WARNING]
    return [p.code for p in found if not p.code.startswith("plan.")]


@pytest.mark.parametrize(
    "parts",
    [
        ("(1) 訪問介護", TABLE),
        ("(1) 訪問介護", "自宅で食事や入浴の手伝いを受けるサービスです。", TABLE),
        ("(1) 訪問介護", "（単位：回/月、人/月）", TABLE),
        ("(1) 訪問介護", "【実績と見込み】", TABLE),
        ("【訪問介護】", TABLE),
        ("■訪問介護の利用見込み", TABLE),
        (grid(HEAD + ROWS, caption="表1 訪問介護の見込量"),),
        (grid(LINE + ROWS),),
        (grid(HEAD + OVER + ROWS),),
    ],
)
def test_a_count_takes_the_service_that_stands_over_it(parts) -> None:
    read = read_plan([document(*COVER, *parts)])
    assert named(read) == [("訪問介護", ("回数",)), ("訪問介護", ("人数",))]
    assert [one.unit for one in read.plan.indicators] == ["回/月", "人/月"]
    assert warned(read) == []


def test_tables_under_services_of_their_own_are_told_apart() -> None:
    parts = ("(1) 訪問介護", TABLE, "(2) 福祉用具貸与", TABLE)
    read = read_plan([document(*COVER, *parts)])
    assert [name for name, _ in named(read)] == [
        "訪問介護",
        "訪問介護",
        "福祉用具貸与",
        "福祉用具貸与",
    ]
    assert warned(read) == []


def test_whom_a_service_is_for_is_a_part_of_it() -> None:
    read = read_plan([document(*COVER, "(1) 訪問介護", "【予防給付】", TABLE)])
    assert named(read) == [("訪問介護", ("予防給付", "回数")), ("訪問介護", ("予防給付", "人数"))]


def test_what_counts_the_use_of_a_service_is_named_by_it_as_well() -> None:
    rows = "給付費（千円） | 100 | 110 | 120 | 130\n実利用者数（人） | 1 | 2 | 3 | 4\n"
    read = read_plan([document(*COVER, "(1) 訪問介護", grid(HEAD + rows))])
    assert named(read) == [("訪問介護", ("給付費",)), ("訪問介護", ("実利用者数",))]


def test_a_heading_that_is_no_service_is_taken_with_a_warning() -> None:
    read = read_plan([document(*COVER[:2], "第1章 多様な学びの充実", grid(AIMS))])
    assert named(read) == [("多様な学びの充実", ("件数",)), ("多様な学びの充実", ("割合",))]
    assert warned(read) == ["name.from_above_unsure"] * 2


@pytest.mark.parametrize("heading", ["第1章 計画の目標", "第1章 令和8年度の数値目標"])
def test_a_count_that_nothing_is_said_of_is_told(heading: str) -> None:
    read = read_plan([document(*COVER[:2], heading, grid(AIMS))])
    assert named(read) == [("件数", ()), ("割合", ())]
    assert warned(read) == ["name.counts_only"] * 2


def test_a_share_among_whole_names_is_not_that_of_the_heading() -> None:
    rows = AIMS.replace("件数", "出前講座の件数")
    read = read_plan([document(*COVER, "(1) 相談支援", grid(rows))])
    assert named(read) == [("出前講座の件数", ()), ("割合", ())]
    assert warned(read) == ["name.counts_only"]


def test_a_measure_in_a_column_names_what_its_rows_count() -> None:
    head = "事業名 | 指標 | 現状値（R5） | 目標値（R8）\n"
    rows = "出前講座 | 回数 | 10回 | 12回\n^ | 延べ人数 | 30人 | 40人"
    read = read_plan([document(*COVER[:2], "第1章 計画の目標", grid(head + rows))])
    assert [name for name, _ in named(read)] == ["出前講座", "出前講座"]
    assert warned(read) == []


SERVICES = "種別 | 項目 | R4実績 | R5実績 | R6見込 | R7見込\n"


@pytest.mark.parametrize("service", ["行動援護", "手話通訳者派遣", "移動の足"])
@pytest.mark.parametrize("count", ["時間数（時間）", "延べ日数（日）", "回数（回）"])
def test_what_names_a_bare_count_names_the_users_beside_it(service: str, count: str) -> None:
    rows = f"{service} | {count} | 48 | 52 | 54 | 56\n^ | 利用者数（人） | 4 | 4 | 5 | 5"
    read = read_plan([document(*COVER[:2], "第5章 見込量", grid(SERVICES + rows))])
    assert [name for name, _ in named(read)] == [service] * 2
    assert [notes[0] for _, notes in named(read)] == [count.split("（", maxsplit=1)[0], "利用者数"]
    assert warned(read) == []


def test_the_users_of_several_things_are_told_apart_with_a_warning() -> None:
    rows = "の湯 | 利用者数（人） | 4 | 4 | 5 | 5\n^ | 入浴券の販売枚数（枚） | 90 | 91 | 92 | 93\n"
    heads = SERVICES.replace("種別 | 項目", "サービス種別 | <")
    read = read_plan(
        [document(*COVER[:2], "第5章 見込量", grid(heads + f"東{rows}西{rows}".strip()))]
    )
    assert [one.name for one in read.plan.indicators][::2] == ["東の湯", "西の湯"]
    assert warned(read).count("name.from_above_unsure") == 2


def test_the_users_beside_one_thing_are_named_by_it_with_a_warning() -> None:
    rows = "福祉有償運送 | 利用者数（人） | 4 | 4 | 5 | 5\n^ | 登録の届出数（件） | 4 | 4 | 5 | 5"
    table = grid(SERVICES.replace("種別 | 項目", "種類 | 区分") + rows)
    read = read_plan([document(*COVER[:2], "第5章 見込量", table)])
    assert named(read)[0] == ("福祉有償運送", ("利用者数",))
    assert "name.from_above_unsure" in warned(read)


def test_a_deed_beside_them_has_no_users() -> None:
    rows = "港を使う人の増加策の推進 | 利用者数（人） | 4 | 4 | 5 | 5\n^ | 登録の届出数（件） | 4 | 4 | 5 | 5"
    table = grid(SERVICES.replace("種別 | 項目", "種類 | 区分") + rows)
    read = read_plan([document(*COVER[:2], "第5章 見込量", table)])
    assert named(read)[0][0] == "利用者数"


def test_a_line_over_a_bare_count_names_the_users_in_its_table() -> None:
    rows = "利用者数（人） | 4 | 4 | 5 | 5\n件数（件） | 9 | 9 | 9 | 9\n"
    read = read_plan([document(*COVER, "【点字広報】", grid(HEAD + rows))])
    assert named(read) == [("点字広報", ("利用者数",)), ("点字広報", ("件数",))]
    assert warned(read) == []


def test_a_service_that_rows_are_parts_of_names_them() -> None:
    rows = "援護 | 利用者数（人） | 4 | 4 | 5 | 5\n^ | 支給決定者数（人） | 90 | 91 | 92 | 93\n"
    table = grid(SERVICES + f"同行{rows}行動{rows}".strip())
    read = read_plan([document(*COVER[:2], "第5章 見込量", table)])
    assert named(read)[::2] == [("同行援護", ("利用者数",)), ("行動援護", ("利用者数",))]


def test_users_headed_as_an_indicator_are_named_whole() -> None:
    rows = "東の湯 | 利用者数 | 4人 | 5人\n西の湯 | 利用者数 | 7人 | 8人"
    table = grid("施設 | 指標 | 現状値（R5） | 目標値（R8）\n" + rows)
    read = read_plan([document(*COVER[:2], "第5章 見込量", table)])
    assert [name for name, _ in named(read)] == ["利用者数"] * 2


@pytest.mark.parametrize("name", ["利用者数", "参加者数", "相談件数"])
def test_a_name_that_tells_who_is_counted_stays_under_other_headings(name: str) -> None:
    rows = f"項目 | 現状値（R5） | 目標値（R8）\n{name} | 10人 | 12人"
    read = read_plan([document(*COVER[:2], "第1章 図書館の充実", grid(rows))])
    assert (named(read), warned(read)) == ([(name, ())], [])


BARE = "区分 | R6 | R7 | R8\n回数（回） | 10 | 11 | 12\n人数（人） | 3 | 4 | 5"


@pytest.mark.parametrize(
    "parts",
    [
        ("(1) 訪問介護", grid(BARE)),
        (grid(BARE.replace("区分", "訪問介護")),),
        (
            "(1) 訪問介護",
            grid(BARE.replace("R6", "R6見込").replace("R7", "R7見込").replace("区分", "")),
        ),
    ],
)
def test_years_without_a_word_are_read_where_a_service_is_expected(parts) -> None:
    read = read_plan([document(*COVER, *parts)])
    assert named(read) == [("訪問介護", ("回数",)), ("訪問介護", ("人数",))]
    assert {v.role for i in read.plan.indicators for v in i.values} == {Role.PLANNED}
    assert warned(read) == []


def test_their_roles_are_told_as_guesses_where_they_may_be_reached() -> None:
    read = read_plan([document(*COVER, "(1) 訪問介護の推移", grid(BARE))])
    assert named(read) == [("訪問介護", ("回数",)), ("訪問介護", ("人数",))]
    assert "column.role_assumed" in warned(read)


def test_they_are_left_and_told_where_some_are_reached_and_some_expected() -> None:
    read = read_plan([document(*COVER, "(1) 訪問介護の実績と見込み", grid(BARE))])
    assert (named(read), warned(read)) == ([], ["table.indicators_unread"])


def test_they_are_told_where_nothing_says_that_they_are_expected() -> None:
    read = read_plan([document(*COVER[:2], "第5章 サービス", "(1) 訪問介護", grid(BARE))])
    assert (named(read), warned(read)) == ([], ["table.indicators_unread"])
