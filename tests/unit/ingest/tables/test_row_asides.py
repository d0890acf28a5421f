"""Rows among those of indicators that are none, and what is told of them."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import codes

HEAD = "指標 | 単位 | 現状(R5) | 目標(R11) | 備考\n来館者数 | 人 | 100 | 200 |\n"
FORM = "指標 | 単位 | 区分 | R5 | R6\n来館者数 | 人 | 目標 | 5 | 6\n^ | ^ | 実績 | 4 | 5\n"


def read(drawn):
    return read_plan([document("青葉市計画", "第1章 港", grid(drawn))])


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("※暦年の値です。 | < | < | < | <", ["cell.not_taken"]),
        ("(注)市の調べ |  |  |  |", ["cell.not_taken"]),
        ("（単位：人） | < | < | < | <", ["cell.not_taken"]),
        ("資料：観光課 | < | < | < | <", ["cell.not_taken"]),
        ("長い文が表の幅いっぱいに書かれています。 | < | < | < | <", ["cell.not_taken"]),
        ("合計 | 人 | 100 | 200 |", ["row.total"]),
        ("達成率 | % | 50 | 60 |", ["cell.not_taken"]),
        ("対前年比 | % | 50 | 60 |", ["cell.not_taken"]),
        ("増減率 | % | 1.5 | 2.0 |", ["row.computed"]),
        ("増減数（転入－転出） | 人 | ▲15 | 20 |", ["row.computed"]),
        ("増減率 |  | 1.5 | 2.0 |", ["cell.not_taken"]),
        ("増減率 | % | 1.5 | － |", ["row.computed"]),
        ("増減率 | % | 1.5 | 向上 |", ["cell.not_taken"]),
        ("事業費 | 千円 | 50 | 60 |", ["cell.not_taken"]),
        ("（人）¶200¶150¶100¶0 | < | 50 | 60 |", ["row.of_chart"]),
        ("200¶150¶100 |  | 50 | 60 |", ["row.of_chart"]),
        ("200¶150 |  | 50 | 60 |", ["row.of_chart"]),
        ("備考 | 令和5年の調べによります | < | < | <", ["cell.not_taken"]),
        ("担当課 | 図書館 | 図書館 | 図書館 |", ["cell.not_taken"]),
        ("備考 | 利用が増えています。 |  |  |", ["cell.not_taken"]),
        (" |  | 100 | 200 |", ["row.no_name"]),
        ("- |  | 100 | 200 |", ["row.no_name"]),
        ("ア |  | 100 | 200 |", ["row.no_name"]),
        ("千円 |  | 100 | 200 |", ["row.no_name"]),
        ("（人） |  | 100 | 200 |", ["row.no_name"]),
        (" |  |  |  |", []),
        # The empty slots of a form hold stray zeros.
        ("イ |  |  |  |", []),
        ("ウ |  | 0 | 0 |", []),
        ("ウ |  | 0 | 12 |", ["row.no_name"]),
    ],
)
def test_a_row_that_is_no_indicator(row, told):
    reading = read(HEAD + row)
    assert [i.name for i in reading.plan.indicators] == ["来館者数"]
    assert codes(reading) == told


def test_counters_that_name_what_is_counted_are_names():
    reading = read(f"{HEAD}世帯 | 世帯 | 100 | 200 |\n小学校 | 校 | 3 | 2 |")
    assert [i.name for i in reading.plan.indicators] == ["来館者数", "世帯", "小学校"]


@pytest.mark.parametrize("label", ["事業費", "決算額"])
def test_a_row_of_costs_below_indicators_has_its_unit_where_they_have_names(label):
    form = "KPI | 指標 | < | 現状値（R6） | < | 目標値（R11） | <\n^ | 来館者数 | < | 10人 | < | 20人 | <\n"
    reading = read(f"{form}{label} | 千円 | 300 | 310 | 320 | 330 | 340")
    assert [i.name for i in reading.plan.indicators] == ["来館者数"]
    (told,) = [p for p in reading.problems if label in str(p.details)]
    assert told.code == "cell.not_taken"


def test_numbers_that_stand_in_the_heads_are_values():
    head = "指標 | 単位 | 基準値2021年度 | 目標値2030年度\n来館者数 | 人 | 100 | 200\n"
    reading = read(f"{head}認定企業数 | 社 | 2 | 20\n貸出冊数 | 冊 | 1 | 3\n")
    assert [i.name for i in reading.plan.indicators] == ["来館者数", "認定企業数", "貸出冊数"]


def test_heads_printed_again_are_no_values():
    head = "指標 | 単位 | 基準値2021年度 | 目標値2030年度\n来館者数 | 人 | 100 | 200\n"
    reading = read(f"{head}指標 |  | 基準値 | 目標値\n貸出冊数 | 冊 | 1 | 3\n")
    assert [i.name for i in reading.plan.indicators] == ["来館者数", "貸出冊数"]


def test_a_name_in_one_column_of_values_groups_nothing():
    reading = read(HEAD + "貸出冊数 | 冊 | 貸出冊数 |  |\n相談件数 | 件 | 1 | 2 |")
    assert [i.name for i in reading.plan.indicators] == ["来館者数", "貸出冊数", "相談件数"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (" |  | 目標 | 0 | 0\n^ | ^ | 実績 | 0 |", []),
        ("イ |  | 目標 |  |\n^ | ^ | 実績 |  |", []),
        (" |  | 目標 | 7 | 0\n^ | ^ | 実績 | 0 |", ["row.no_name"]),
        ("活動指標 | 手段（主な活動） | < | < | <", ["cell.not_taken"]),
        ("貸出冊数 | 冊 |  | 7 | 8", ["row.kind_missing"]),
        ("貸出冊数 | 冊 | 男 | 7 | 8", ["row.kind_missing"]),
        ("評価 | 順調 | < | < | <", ["cell.not_taken"]),
    ],
)
def test_rows_of_a_form_that_are_no_indicator(rows, told):
    reading = read(FORM + rows)
    assert [i.name for i in reading.plan.indicators] == ["来館者数"]
    assert codes(reading) == ["target.on_the_way", *told]


def test_heads_printed_again_beside_the_number_of_a_row_are_no_indicator():
    reading = read(
        "No. | 指標 | 現状 | 目標\n1 | 客数 | 5 | 6\n2 | 指標 | 現状 | 目標\n3 | 泊数 | 7 | 8"
    )
    assert [i.name for i in reading.plan.indicators] == ["客数", "泊数"]


@pytest.mark.parametrize("name", ["達成率", "合計特殊出生率", "前年比"])
def test_the_first_row_is_computed_from_nothing(name):
    reading = read(f"指標 | 単位 | 現状(R5) | 目標(R11)\n{name} | % | 50 | 60")
    assert [i.name for i in reading.plan.indicators] == [name]


@pytest.mark.parametrize(
    ("row", "node"),
    [
        ("【観光】 |  |  |  |", (None, None, "観光")),
        ("基本方針１　意識の改革 | < | < | < | <", ("基本方針", "1", "意識の改革")),
        ("基本方針１　意識の改革 |  |  |  |", ("基本方針", "1", "意識の改革")),
        ("港のにぎわい | < | < | < | <", (None, None, "港のにぎわい")),
    ],
)
def test_a_line_over_rows_is_a_node_of_theirs(row, node):
    reading = read(HEAD + row + "\n泊数 | 泊 | 5 | 6 |")
    made = reading.plan.nodes[-1]
    assert (made.level, made.code, made.title) == node
    assert [i.placements[0].node for i in reading.plan.indicators] == ["n1", made.id]


def test_a_name_without_values_is_no_line_over_rows():
    reading = read(HEAD + "計画の策定 |  |  |  |")
    assert [i.name for i in reading.plan.indicators] == ["来館者数", "計画の策定"]


def test_what_is_spent_ends_the_indicators():
    reading = read(
        FORM + "(2) 総事業費の推移（単位：千円） | < | < | < | <\n事業費 | 国費 | 計画 | 7 | 8"
    )
    assert [i.name for i in reading.plan.indicators] == ["来館者数"]
    assert len(reading.plan.tables) == 1


NUMBERED = (
    "No | 指標 | 単位 | 基準値(R2) | 実績(R4) | 目標(R9)\n1 | 来館者数 | 人 | 100 | 110 | 200\n"
)


@pytest.mark.parametrize(
    "row",
    [
        "事業費 | 人件費を含む総事業費（千円） | < | < | 4123 |",
        "コスト | 総事業費 | 千円 | 50 | 60 | 70",
    ],
)
def test_what_is_spent_is_said_in_the_place_of_a_number(row):
    reading = read(NUMBERED + row)
    assert [i.name for i in reading.plan.indicators] == ["来館者数"]
    assert "cell.not_taken" in codes(reading)


def test_an_indicator_in_a_group_of_that_name_stays_one():
    reading = read(NUMBERED + "財源 | 市税の収納率 | % | 97 | 98 | 99")
    assert [i.name for i in reading.plan.indicators] == ["来館者数", "市税の収納率"]


GROUPED = """\
指標 | 現状(R5) | 目標(R11)
担い手の育成 | |
農業者数(人) | 57 | 65
{second} | |
面積(ha) | 92 | 110
{last}"""


@pytest.mark.parametrize(
    ("second", "last", "names"),
    [
        ("産地の振興", "", ["農業者数", "面積"]),
        # A name that measures something, or with no rows of values below it, may wait for its own.
        ("出荷量", "", ["担い手の育成", "農業者数", "出荷量", "面積"]),
        (
            "産地の振興",
            "食育の推進 | |\n",
            ["担い手の育成", "農業者数", "産地の振興", "面積", "食育の推進"],
        ),
    ],
)
def test_rows_of_nothing_but_names_group_those_below(second, last, names):
    reading = read(GROUPED.format(second=second, last=last))
    assert [i.name for i in reading.plan.indicators] == names


def test_one_row_of_nothing_but_a_name_may_wait_for_its_values():
    reading = read("指標 | 現状(R5) | 目標(R11)\n計画の策定 | |\n農業者数(人) | 57 | 65\n")
    assert [i.name for i in reading.plan.indicators] == ["計画の策定", "農業者数"]


@pytest.mark.parametrize(
    "said",
    [
        "【目標設定の考え方】現状を維持する。",
        "【目標設定の考え方】令和元年度比で約１割の削減を目指す。",
        "【設定根拠】毎年度10件増",
        "（算出方法）3年間の累計",
        "目標値の考え方：前年度以上",
        "設定理由：120人",
        "令和5年度と同じ水準を維持する。",
    ],
)
@pytest.mark.parametrize("over", ["^ | SAID | < | <", "^ |  | SAID | <"])
def test_what_is_said_across_the_values_of_a_name_is_none_of_them(said, over):
    rows = f"指標 | 説明 | 現状(R5) | 目標(R11)\n来館者数 | 延べ | 100人 | 200人\n{over}\n"
    reading = read(rows.replace("SAID", said))
    assert [[v.raw for v in i.values] for i in reading.plan.indicators] == [["100人", "200人"]]
    assert "cell.not_taken" in codes(reading)


def test_what_is_said_under_the_one_value_is_no_second_one():
    rows = "指標 | 説明 | 目標(R11)\n来館者数 | 延べ | 200人\n^ | 【設定根拠】毎年10人増 | <\n"
    assert [[v.raw for v in i.values] for i in read(rows).plan.indicators] == [["200人"]]


def test_short_words_across_the_values_are_a_target():
    rows = "指標 | 現状(R5) | 目標(R11)\n来館者数 | 前年度以上 | <\n貸出冊数 | 10冊 | 20冊\n"
    names = [i.name for i in read(rows).plan.indicators]
    assert names == ["来館者数", "貸出冊数"]
