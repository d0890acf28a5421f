"""A row that names one indicator, over heads and values without a name."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid
from tests.reading import told_plan

PLAN = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")

CASES = {
    "a number and a name over heads": (
        """\
指標1 | 女性の自治会長数 | < | <
策定時（R5） | 目標値（R11） | 単位 | 把握方法
9 | 20 | 人 | 調べ
""",
        """\
  * 女性の自治会長数 [KPI level 人 increase] ?cell.not_taken
      baseline 9<人> 2023(年・年度の別なし)
      target 20<人> 2029(年・年度の別なし)
""",
    ),
    "an arrow from value to value in a column of its own": (
        """\
空き家の利用件数 | < | <
現状値（令和5年度） | ➡ | 目標値（令和11年度）
9件 | ^ | 20件
""",
        """\
  * 空き家の利用件数 [KPI level 件 increase]
      baseline 9<件> 2023年度
      target 20<件> 2029年度
""",
    ),
    "labels merged down from the names to the values": (
        """\
指標1 | 空き家の利用件数 | <
^ | 令和5年度（現状） | 令和11年度（目標）
^ | 9件 | 20件
指標2 | 相談会の参加者数 | <
^ | 令和5年度（現状） | 令和11年度（目標）
^ | 45人 | 60人以上
""",
        """\
  * 空き家の利用件数 [KPI level 件 increase]
      baseline 9<件> 2023年度
      target 20<件> 2029年度
  * 相談会の参加者数 [KPI level 人 increase]
      baseline 45<人> 2023年度
      target 60<人>以上 2029年度
""",
    ),
    "a merged label beside a name, its unit and heads over two lines": (
        """\
数値目標① | 空き家の利用件数 | < | 単位：件
^ | 現状値 | 中間目標 | 目標値
^ | 令和5年度 | 令和8年度 | 令和11年度
^ | 9 | 15 | 20
""",
        """\
  * 空き家の利用件数 [KPI level 件 increase]
      baseline 9<件> 2023年度
      interim_target 15<件> 2026年度
      target 20<件> 2029年度
""",
    ),
    "a unit beside the name, rows of kinds": (
        """\
空き家の利用 | < | < | < | 単位：件
区分 | R5 | R6 | R7 | R11（最終）
目標 | 3 | 5 | 7 | 12
実績 | 2 | 6 | － | －
""",
        """\
  * 空き家の利用 [KPI level 件 increase]
      interim_target[1] 3<件> 2023(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 5<件> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[3] 7<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 12<件> 2029(年・年度の別なし) 注:最終
      actual[1] 2<件> 2023(年・年度の別なし)
      actual[2] 6<件> 2024(年・年度の別なし)
      actual[3] 値なし(hyphen) ?value.missing@amount
      actual[4] 値なし(hyphen) ?value.missing@amount
""",
    ),
    "a unit behind its label, and rows that say no more than 数値": (
        """\
成果指標1 | 相談への参加者 | < | 単位 | 人
項目 | 策定時（H30） | R2実績 | R7目標 | 備考
数値 | 1852 | 611 | 2000 |
""",
        """\
  * 相談への参加者 [KPI level 人 increase]
      baseline 1852<人> 2018(年・年度の別なし)
      actual 611<人> 2020(年・年度の別なし)
      target 2000<人> 2025(年・年度の別なし)
""",
    ),
    "what more is told of it between the name and the heads": (
        """\
No. | 1 | 指標 | 新規の利用件数 | < | <
算出根拠 | 会議所の報告による件数 | < | < | 単位 | 件
担当課 | 商工課 | < | < | < | <
区分 | 基準値（R5） | R6 | R7 | R8 | 最終目標（R11）
目標値 |  | 70 | 75 | 80 | 90
実績値 | 64 | 121 | 58 |  |
""",
        """\
  * 新規の利用件数 [KPI level 件 increase]
      interim_target[1] 70<件> 2024(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[2] 75<件> 2025(年・年度の別なし) 推定:role ?target.on_the_way@role
      interim_target[3] 80<件> 2026(年・年度の別なし) 推定:role ?target.on_the_way@role
      target 90<件> 2029(年・年度の別なし)
      baseline 64<件> 2023(年・年度の別なし)
      actual[1] 121<件> 2024(年・年度の別なし)
      actual[2] 58<件> 2025(年・年度の別なし)
      actual[3] 値なし(blank) ?value.missing@amount
""",
    ),
    "several in one table": (
        """\
KPI① | 体験農園の区画 | <
基準（R5） | 中間（R8） | 目標（R11）
12区画 | 20区画 | 40区画
KPI② | 直売所の売上げ | <
基準（R5） | 中間（R8） | 目標（R11）
1.2億円 | 1.5億円 | 2億円
""",
        """\
  * 体験農園の区画 [KPI level 区画 increase]
      baseline 12<区画> 2023(年・年度の別なし)
      interim_target 20<区画> 2026(年・年度の別なし)
      target 40<区画> 2029(年・年度の別なし)
  * 直売所の売上げ [KPI level 億円 increase]
      baseline 1.2<億円> 2023(年・年度の別なし)
      interim_target 1.5<億円> 2026(年・年度の別なし)
      target 2<億円> 2029(年・年度の別なし)
""",
    ),
    "a title over names": (
        """\
数値目標一覧 | < | < | <
指標 | 単位 | 現状値（R5） | 目標値（R11）
出生数 | 人 | 512 | 520
""",
        """\
  * 出生数 [KPI level 人 increase]
      baseline 512<人> 2023(年・年度の別なし)
      target 520<人> 2029(年・年度の別なし)
  [表 数値目標一覧|数値目標一覧|数値目標一覧|数値目標一覧] ?table.kept
""",
    ),
}


@pytest.mark.parametrize(("drawn", "reading"), CASES.values(), ids=CASES)
def test_reading(drawn: str, reading: str):
    told = told_plan(read_plan([document(*PLAN, grid(drawn))])).split("# 章 第1章 港", 1)[1]
    assert told.strip("\n") + "\n" == reading


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("数値目標①　婚姻率", "婚姻率"),
        ("数値目標①：まちを好きな人", "まちを好きな人"),
        ("■ＫＰＩ２　来客のよろこび", "来客のよろこび"),
        ("指標：来客のよろこび", "来客のよろこび"),
        ("表1-2 婚姻率", "婚姻率"),
        ("婚姻率（人口千対）", "婚姻率"),
        ("2　婚姻率", "婚姻率"),
        ("1人1日当たりのごみ排出量", "1人1日当たりのごみ排出量"),
        ("指標2　24時間受診できる人の割合", "24時間受診できる人の割合"),
        ("5歳児の受診率", "5歳児の受診率"),
        # What only heads the table, says no measure or is a sentence names nothing.
        ("数値目標", ""),
        ("子育て支援の充実", ""),
        ("数値目標は次のとおりです。", ""),
    ],
)
def test_a_line_over_the_one_row_of_values_names_them(line: str, name: str):
    drawn = "平成30年¶（基準値） | 令和3年 | 令和6年¶（目標値）\n4.9‰ | 4.2‰ ↓ | 5.2‰\n"
    plan = read_plan([document(*PLAN, line, grid(drawn))])
    assert [(one.name, len(one.values)) for one in plan.plan.indicators] == (
        [(name, 3)] if name else []
    )
    told = [problem.code for problem in plan.problems if problem.code.startswith("table.")]
    assert told == ([] if name else ["table.indicators_unread", "table.kept"])


@pytest.mark.parametrize(
    "label",
    [
        "実績・目標（千t-CO2）",
        "数値（千t-CO2）",
        "基準値・実績値・目標値（千t-CO2）",
        "推移（千t-CO2）",
    ],
)
def test_a_line_names_one_row_whose_label_says_what_values_are_and_their_unit(label: str):
    drawn = f"""\
年度 | 令和元年度（基準） | 令和5年度 | 令和12年度（目標） | 状況
{label} | 612 | 588 | 330 | ○
"""
    plan = read_plan([document(*PLAN, "指標1　工場の排出量", grid(drawn), "【説明】速報です。")])
    [one] = plan.plan.indicators
    assert (one.name, one.unit, len(one.values)) == ("工場の排出量", "千t-CO2", 3)
    assert not [p for p in plan.problems if p.code in ("name.is_head", "indicator.named_unread")]


def test_an_announced_name_over_its_table_is_not_told_as_unread():
    drawn = "現状値（R5） | 目標値（R11）\n892g | 820g\n"
    lines = ("【成果指標】", "1人1日当たりのごみ排出量", grid(drawn))
    plan = read_plan([document(*PLAN, *lines)])
    assert [one.name for one in plan.plan.indicators] == ["1人1日当たりのごみ排出量"]
    told = [p.details["text"] for p in plan.problems if p.code == "indicator.line_unread"]
    assert told == []


@pytest.mark.parametrize(
    "drawn",
    [
        "令和3年 | 令和4年 | 令和5年\n3,174 | 3,060 | 2,986\n",
        "基準値（R3） | 目標値（R6）\n4.9‰ | 5.2‰\n5.9‰ | 6.2‰\n",
    ],
)
def test_years_without_an_aim_or_several_rows_are_not_named_by_a_line(drawn: str):
    plan = read_plan([document(*PLAN, "数値目標①　婚姻率", grid(drawn))])
    assert plan.plan.indicators == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("◆寄港した船の数", "（単位：隻）"),
        ("◆寄港した船の数　　（単位：隻）",),
        ("■ 寄港した船の数", "単位：隻"),
        ("指標１　寄港した船", "（単位：隻）"),
    ],
)
def test_a_name_stands_over_the_unit_over_its_table(lines: tuple[str, ...]):
    table = "現状値 | 目標値 | <\nR5 | R8 | R11\n12 | 15 | 20"
    [read] = read_plan([document(*PLAN, *lines, grid(table))]).plan.indicators
    assert (read.name.startswith("寄港した船"), read.unit) == (True, "隻")
    assert [value.raw for value in read.values] == ["12", "15", "20"]


def test_a_heading_over_the_unit_names_no_table():
    table = "現状値 | 目標値 | <\nR5 | R8 | R11\n12 | 15 | 20"
    found = read_plan([document(*PLAN, "港を整えること", "（単位：隻）", grid(table))])
    assert found.plan.indicators == ()
    assert "table.indicators_unread" in {one.code for one in found.problems}


LABELS_AND_VALUES = "単位 | 隻¶基準値（R5） | 12¶目標値（R11） | 20¶備考 | 港務課の調べ".replace(
    "¶", "\n"
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("寄港した船の数", ["寄港した船の数"]),
        ("指標１　寄港した船", ["寄港した船"]),
        ("表2　寄港した船の数", ["寄港した船の数"]),
        ("港を整えること", []),
    ],
)
def test_a_line_names_labels_with_a_value_beside_each(line: str, names: list[str]):
    found = read_plan([document(*PLAN, line, grid(LABELS_AND_VALUES))])
    assert [(one.name, one.unit) for one in found.plan.indicators] == [(n, "隻") for n in names]
    values = [[value.raw for value in one.values] for one in found.plan.indicators]
    assert values == [["12", "20"] for _ in names]
    told = "table.indicators_unread" in {one.code for one in found.problems}
    assert told == (not names)


def test_labels_with_two_values_beside_each_are_not_named_by_a_line():
    drawn = "区分 | 男 | 女\n基準値（R5） | 12 | 13\n目標値（R11） | 20 | 21"
    found = read_plan([document(*PLAN, "寄港した船の数", grid(drawn))])
    assert "寄港した船の数" not in {one.name for one in found.plan.indicators}


FORM = """\
施策２－1 | 港の推進 | < | 担当課 | 港務課
KPI | 寄港した船の数（隻） | < | < | <
 |  | 基準値（R元） | R3 | R6
 | 目標値 | 480 | 500 | 900
^ | 実績値 | ^ | － | 977
^ | 達成率 | ^ |  | 108%
課題・分析 | 令和3年度は寄港がなかった。 | < | < | <
KPI | 朝市に来た人の数（千人） | < | < | <
 |  | 基準値（R元） | R3 | R6
 | 目標値 | 14.5 | － | 20.0
^ | 実績値 | ^ | 6.3 | 15.2
課題・分析 | 令和3年度は開けなかった。 | < | < | <
次年度の方向 | 継続　／　廃止 | < | < | <
"""


def test_names_between_what_a_form_is_about_and_what_it_says_of_them():
    found = read_plan([document(*PLAN, grid(FORM))])
    assert [(one.name, one.unit) for one in found.plan.indicators] == [
        ("寄港した船の数", "隻"),
        ("朝市に来た人の数", "千人"),
    ]
    values = [[(v.role.value, v.raw) for v in one.values] for one in found.plan.indicators]
    assert values == [
        [
            ("baseline", "480"),
            ("interim_target", "500"),
            ("target", "900"),
            ("actual", "－"),
            ("actual", "977"),
        ],
        # A dash that a row of targets prints is said, beside what came of it too.
        [
            ("baseline", "14.5"),
            ("interim_target", "－"),
            ("target", "20.0"),
            ("actual", "6.3"),
            ("actual", "15.2"),
        ],
    ]
    nodes = {node.id: (node.code, node.title) for node in found.plan.nodes}
    placed = {nodes[one.placements[0].node or ""] for one in found.plan.indicators}
    assert placed == {("2-1", "港の推進")}


@pytest.mark.parametrize(
    "title",
    [
        "見回りを行いました。¶指標1-1 寄港した船の数（単位：隻）",
        "指標1-1　寄港した船の数（単位：隻）",
        "KPI：寄港した船の数（単位：隻）",
    ],
)
def test_a_title_in_one_cell_is_a_name_with_its_label_and_unit(title: str):
    drawn = f"""\
{title} | < | <
 | R元年度（基準） | R6年度
目標値 | 9 | 20
実績値 | ^ | 12
"""
    [one] = read_plan([document(*PLAN, grid(drawn))]).plan.indicators
    assert (one.name, one.unit) == ("寄港した船の数", "隻")


def test_what_is_done_names_no_indicator():
    drawn = "港の整備 | < | <\n区分 | 基準値（R5） | R9\n目標値 | 9 | 20\n実績値 | ^ | 12\n"
    found = read_plan([document(*PLAN, grid(drawn))])
    assert found.plan.indicators == ()
    assert "table.indicators_unread" in {one.code for one in found.problems}
