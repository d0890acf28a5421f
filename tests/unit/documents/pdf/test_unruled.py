"""Tables without rules: shading and aligned text show them, and every one of them is doubted."""

import pytest

from keikaku.documents.pdf.cells import DOUBTFUL
from tests.unit.documents.pdf.printed import Sheet
from tests.unit.documents.pdf.tabled import (
    AMBER,
    BLUE,
    GREY,
    KPI,
    WIDTHS,
    Table,
    fill,
    found,
    prose,
    shown,
    tables_on,
)

WRAPPED = [
    ["指標名", "単位", "現状値", "目標値", "備考"],
    ["子育て世代包括支援センターの利用者数", "人", "4,120", "5,000", "R2年度に見直し"],
    ["市内の事業所数", "所", "312", "320", ""],
    ["公共施設における太陽光発電設備の設置数", "件", "4", "8", "再掲"],
]


def wrapped(sheet: Sheet, *, middle: bool) -> None:
    """The rows of WRAPPED; long names on two lines, values beside the first or between them."""
    at = 6 if middle else 0
    for x, text in zip((64, 244, 294, 364, 424), WRAPPED[0], strict=True):
        sheet.text(x, 100, text)
    y = 120
    for name, unit, *values, note in WRAPPED[1:]:
        sheet.text(64, y, name[:15])
        sheet.text(64, y + 12, name[15:])
        low = at if name[15:] else 0
        sheet.text(244, y + low, unit)
        for right, value in zip((340, 410), values, strict=True):
            sheet.text(right - sheet.canvas.stringWidth(value, "HeiseiMin-W3", 10), y + low, value)
        sheet.text(424, y, note[:5])
        sheet.text(424, y + 12, note[5:])
        y += 30 if name[15:] else 18


def doubted(table):
    return all(cell.flags == (DOUBTFUL,) for cell in table.cells) and table.guessed


@pytest.mark.parametrize("shade", ["cells", "row", "zebra", "nothing"])
def test_shaded_heads_and_rows_stand_for_rules(shade):
    table = Table(rules="")

    def draw(sheet: Sheet) -> None:
        if shade == "cells":
            table.fill(sheet, 0, range(4), BLUE)
        if shade in ("row", "zebra"):
            fill(sheet, (60, 100, 470, 118), BLUE)
        if shade == "zebra":
            fill(sheet, (60, 136, 470, 154), GREY)
        table.write(sheet)

    (one,) = tables_on(draw, lambda sheet: prose(sheet, 60), prose)
    assert shown(one) == KPI
    assert doubted(one)


@pytest.mark.parametrize("middle", [False, True], ids=["from the top", "in the middle"])
def test_names_over_two_lines_are_one_name(middle):
    (one,) = tables_on(lambda sheet: wrapped(sheet, middle=middle))
    assert shown(one) == WRAPPED


def test_labels_that_are_shaded_over_several_rows_are_merged():
    rows = [["内容", "交流を進めます。", "<"], ["KPI", "項目", "目標値"], ["^", "出生数", "150人"]]
    rows += [["^", "転入者数", "900人"]]
    table = Table(rows, "", widths=(60, 200, 100), align="l")

    def draw(sheet: Sheet) -> None:
        fill(sheet, (60, 100, 120, 118), BLUE)
        fill(sheet, (60, 118, 120, 172), BLUE)
        table.fill(sheet, 1, (1, 2), BLUE)
        table.write(sheet)

    (one,) = tables_on(draw)
    rows[0] = ["内容", "交流を進めます。", ""]
    assert shown(one) == rows


def test_bars_of_shading_over_years_are_merged_cells():
    rows = [["取組", "R2", "R3", "R4"], ["調査", "準備", "<", ""], ["整備", "", "工事", "<"]]
    table = Table(rows, "", widths=(120, 60, 60, 60), align="l")

    def draw(sheet: Sheet) -> None:
        table.fill(sheet, 0, range(4), BLUE)
        fill(sheet, (180, 118, 300, 136), AMBER)
        fill(sheet, (240, 136, 360, 154), AMBER)
        table.write(sheet)

    (one,) = tables_on(draw)
    assert shown(one) == rows
    assert [cell.text for cell in one.cells if cell.bar] == ["準備", "工事"]


def test_plan_and_actual_stay_two_rows():
    rows = [
        ["指標", "区分", "R5", "R6"],
        ["待機児童数", "計画", "10", "20"],
        ["", "実績", "11", "21"],
    ]
    (one,) = tables_on(Table(rows, "", widths=(120, 60, 60, 60), step=13).write)
    assert shown(one) == [*rows[:2], ["^", "実績", "11", "21"]]


def test_years_in_brackets_under_values_are_of_their_row():
    rows = [
        ["指標", "基準値", "目標値"],
        ["出生数", "142人\n（R4）", "150人\n（R11）"],
        ["転入者数", "812人\n（R4）", "900人\n（R11）"],
    ]
    (one,) = tables_on(Table(rows, "", widths=(120, 80, 80), step=13).write)
    texts = [[text.replace("\n", "") for text in row] for row in shown(one)]
    assert texts == [[text.replace("\n", "") for text in row] for row in rows]


def test_a_word_spread_over_its_column_is_one_head():
    rows = [["指　　標", "現　状　値", "目　標　値"], *(row[:1] + row[2:] for row in KPI[1:])]
    (one,) = tables_on(Table(rows, "", widths=(180, 90, 90)).write)
    assert shown(one) == rows


def test_a_title_and_its_unit_are_no_row():
    def title(sheet: Sheet) -> None:
        sheet.text(60, 82, "数値目標", 12)
        sheet.text(420, 84, "（単位：人）")

    (one,) = tables_on(title, Table(rules="tbhr").draw)
    assert shown(one) == KPI


def test_prose_beside_a_label_is_one_cell():
    def draw(sheet: Sheet) -> None:
        sheet.text(64, 82, "内容")
        sheet.text(124, 82, "本市の人口は減少へ転じ、若い世代の転出が続いていることから、働く")
        sheet.text(124, 95, "場をつくります。")
        rows = [["KPI", "項目", "現状値", "目標値"], ["", "就農者数", "12人", "20人"]]
        Table(
            [*rows, ["", "起業件数", "3件", "8件"]], "", top=106, widths=(60, 150, 100, 100)
        ).write(sheet)

    (one,) = tables_on(draw)
    assert [cell.text for cell in one.cells if cell.row == 0 and cell.text] == [
        "内容",
        "本市の人口は減少へ転じ、若い世代の転出が続いていることから、働く場をつくります。",
    ]


CONTENTS = [
    ("第１章　計画の策定に当たって", 1),
    ("第２章　現状と課題", 5),
    ("第３章　施策の展開", 12),
]


def contents_page(sheet: Sheet) -> None:
    for n, (title, page) in enumerate(CONTENTS):
        sheet.text(60, 100 + 18 * n, title)
        sheet.text(500, 100 + 18 * n, str(page))


def leaders(sheet: Sheet) -> None:
    for n, (title, page) in enumerate(CONTENTS):
        sheet.text(60, 100 + 18 * n, title)
        sheet.text(300, 100 + 18 * n, "・" * 18)
        sheet.text(500, 100 + 18 * n, str(page))


def two_columns(sheet: Sheet) -> None:
    for n in range(12):
        sheet.text(60, 100 + 15 * n, "本市の人口は減少へ転じ、若い世代の転出")
        sheet.text(300, 100 + 15 * n, "が続いていることから働く場をつくります")


def numbers_in_prose(sheet: Sheet) -> None:
    sheet.lines(
        100,
        "　令和５年度の出生数は142人で、前年度の150人より８人少なくなりました。転入者数",
        "は812人、転出者数は900人で、88人の転出超過です。観光入込客数は24.5万人でした。",
    )


def outline(sheet: Sheet) -> None:
    for n, text in enumerate(["(1)", "(2)", "(3)"]):
        sheet.text(60, 100 + 15 * n, text)
        sheet.text(
            90, 100 + 15 * n, "働く場をつくり、若い世代の転出を抑えることを目指して取り組みます。"
        )


@pytest.mark.parametrize("draw", [contents_page, leaders, two_columns, numbers_in_prose, outline])
def test_prose_contents_and_lists_are_no_tables(draw):
    assert tables_on(draw) == []


@pytest.mark.parametrize("rows", [KPI[1:3], KPI[1:2]])
def test_lines_at_the_top_of_a_page_go_on_in_the_columns_of_the_page_before(rows):
    first = Table(rules="", top=600)

    def second(sheet: Sheet) -> None:
        sheet.text(400, 30, "第３期総合戦略")
        Table(rows, "", top=60, widths=WIDTHS, headed=False).write(sheet)
        prose(sheet)

    before, after = found(first.write, second)
    assert [len(tables) for tables in (before, after)] == [1, 1]
    assert after[0].xs == before[0].xs
    assert [row[0] for row in shown(after[0])] == [row[0] for row in rows]


def test_the_end_of_a_name_at_the_top_of_a_page_is_found():
    rows = [*KPI[:3], ["市民一人当たりの図書館の本の貸出", "冊", "5.2", "6.0"]]
    first = Table(rows, "", top=600, widths=(150, 50, 90, 90))

    def draw(sheet: Sheet) -> None:
        first.fill(sheet, 0, range(4), BLUE)
        first.write(sheet)

    def second(sheet: Sheet) -> None:
        sheet.text(64, 60, "冊数", 9)
        prose(sheet)

    (before,), after = found(draw, second)
    assert shown(before) == rows
    assert [shown(table) for table in after] == [[["冊数", "", "", ""]]]


def test_a_long_name_that_runs_over_its_column_leaves_the_value_behind_it():
    rows = [["数値目標", "策定時の値（令和3年度）", "目標値"], ["来客数", "29.6％", "40％"]]
    rows += [["どんなことがあっても船に乗る人の割合", "94.8％", "100％"], ["船の数", "2隻", "3隻"]]
    (one,) = tables_on(Table(rows, "", widths=(120, 160, 80)).write)
    assert shown(one) == rows


YEARS = [["事業", "R6", "R7", "R8", "R9"], ["船の調査", "準備", "開始", "→", "→"]]
YEARS += [["港の整備", "設計", "工事", "工事", "完了"]]


def one_below_the_other(between: str) -> list[list[list[str]]]:
    """The tables of a page where a line parts KPI from YEARS, no further off than the rows."""
    above = Table(rules="", align="l")
    below = Table(YEARS, "", top=208, widths=(150, 60, 60, 60, 60), align="l")

    def draw(sheet: Sheet) -> None:
        above.write(sheet)
        sheet.text(64, 192, between, 9)
        below.write(sheet)

    return [shown(table) for table in tables_on(draw)]


@pytest.mark.parametrize(
    "heading", ["４．年次計画", "(2) 年次計画", "第２節　年次計画", "【年次計画】"]
)
def test_a_numbered_heading_with_heads_below_it_parts_two_tables(heading):
    assert one_below_the_other(heading) == [KPI, YEARS]


@pytest.mark.parametrize("line", ["資料：港湾課調べ", "2,000人"])
def test_a_line_without_a_number_parts_no_tables(line):
    assert len(one_below_the_other(line)) == 1


def test_a_numbered_line_with_values_below_it_is_a_row():
    rows = [*KPI[:2], ["(3) 港に着く船", "", "", ""], *KPI[2:]]
    (one,) = tables_on(Table(rows, "", align="l").write)
    assert shown(one) == rows


def card(sheet: Sheet, bottom: float) -> None:
    """The heads and the values of a card, and two lines below that stand in its columns."""
    sheet.canvas.roundRect(57, sheet.height - bottom, 370, bottom - 100, 6, fill=0)
    for y, line in ((105, ("現状値", "目標値")), (122, ("1,480人", "1,800人"))):
        sheet.text(90, y, line[0])
        sheet.text(310, y, line[1])
    sheet.text(62, 148, "2", 11)
    sheet.text(88, 148, "港のまち", 11)
    sheet.text(62, 170, "関連する目標")
    sheet.text(310, 170, "働きがい")


def test_what_stands_below_a_card_is_no_row_of_the_table_in_it():
    (table,) = tables_on(lambda sheet: card(sheet, 140))
    assert shown(table) == [["現状値", "目標値"], ["1,480人", "1,800人"]]


def test_a_figure_around_the_heads_alone_ends_no_table():
    (table,) = tables_on(lambda sheet: card(sheet, 120))
    assert shown(table)[:2] == [["現状値", "目標値"], ["1,480人", "1,800人"]]


def test_a_heading_set_larger_is_no_row_of_the_table_below_it():
    def draw(sheet: Sheet) -> None:
        sheet.text(64, 84, "目標２　　人が集う港", 14)
        Table(rules="", align="l").write(sheet)

    assert [shown(table) for table in tables_on(draw)] == [KPI]


def test_a_label_that_comes_again_below_a_name_begins_anew_and_labels_with_values_are_lines():
    now, aim = ["現状値", "12隻（令和6年度）"], ["目標値", "20隻（令和11年度）"]

    def draw(sheet: Sheet) -> None:
        for nth, name in enumerate(["船の数", "港の数", "客の数"]):
            sheet.text(64, 105 + 60 * nth, name)
            Table([now, aim], "", top=122 + 60 * nth, widths=(150, 150), align="l").write(sheet)

    assert tables_on(draw) == []


def test_rows_of_kinds_below_heads_of_years_stay_one_table_though_a_name_parts_them():
    rows = [
        ["区分", "令和7年度", "令和8年度", "令和9年度"],
        ["目標値", "12", "15", "20"],
        ["港の数", "", "", ""],
        ["目標値", "2", "2", "3"],
    ]
    assert len(tables_on(Table(rows, "", align="l").write)) == 1


def told(rows: list[list[str]], **how) -> list[list[str]]:
    (one,) = tables_on(Table(rows, "", **how).write)
    return [[text.replace("\n", "") for text in row] for row in shown(one)]


@pytest.mark.parametrize("margin", [0.5, 6.0, 14.0])
def test_names_over_lines_are_told_by_the_margin_of_rows(margin: float) -> None:
    """However narrow or wide it is, and however the names end."""
    names = ["市民農園の\n区画数", "港", "直売所を利用\nした人の\n数"]
    rows = [["指標", "R5", "R10"], *([name, "12", "20"] for name in names)]

    def draw(sheet: Sheet) -> None:
        y = 100.0
        for name, *values in rows:
            for place, line in enumerate(name.split("\n")):
                sheet.text(64, y + 11 * place, line)
            for x, value in zip((200, 280), values, strict=True):
                sheet.text(x, y, value)
            y += 11 * (1 + name.count("\n")) + margin

    (one,) = tables_on(draw)
    assert [row[0].replace("\n", "") for row in shown(one)] == [
        "指標", "市民農園の区画数", "港", "直売所を利用した人の数"
    ]  # fmt: skip
    assert one.pitched


def test_second_labels_in_the_column_of_names_are_a_column() -> None:
    rows = [
        ["指標", "R5", "R10"],
        ["歩数の平均", "61", "70"],
        ["", "59", "68"],
        ["体重", "62", "60"],
    ]
    table = Table(rows, "", widths=(200, 60, 60), align="l")

    def draw(sheet: Sheet) -> None:
        table.write(sheet)
        for row, label in ((1, "男性"), (2, "女性")):
            sheet.text(160, table.ys[row] + 4.5, label)

    (one,) = tables_on(draw)
    assert shown(one) == [
        ["指標", "", "R5", "R10"],
        ["歩数の平均", "男性", "61", "70"],
        ["^", "女性", "59", "68"],
        ["体重", "", "62", "60"],
    ]


def test_rows_of_many_texts_stand_far_apart_and_are_one_table() -> None:
    rows = [["区分", "R3", "R4", "R5"], ["回数", "61", "70", "75"], ["人数", "31", "32", "35"]]
    assert told(rows, widths=(120, 60, 60, 60), step=30) == rows


def test_another_table_far_below_in_other_columns_stays_its_own() -> None:
    first = [["施策", "指標", "単位", "R5", "R10"], ["港", "船の数", "隻", "61", "70"]]
    first += [["店", "来客数", "人", "31", "32"]]
    other = [
        ["主な取組", "R2", "R3", "R4", "R5", "R6"],
        ["広い岸壁を備えた港の整備", "61", "7", "8", "9", "9"],
    ]
    upper = Table(first, "", widths=(50, 110, 50, 60, 60), top=100)
    lower = Table(other, "", widths=(150, 40, 40, 40, 40, 40), top=176)

    def draw(sheet: Sheet) -> None:
        upper.write(sheet)
        lower.write(sheet)

    assert [shown(one) for one in tables_on(draw)] == [first, other]


def test_the_end_of_the_last_name_stands_below_the_last_row() -> None:
    rows = [["指標", "R5", "R10"], ["市民農園の区", "12", "15"], ["直売所を使う", "61", "70"]]
    table = Table(rows, "", widths=(200, 60, 60), step=20)

    def draw(sheet: Sheet) -> None:
        table.write(sheet)
        sheet.text(64, table.ys[2] + 5.5 + 11, "人の数")
        sheet.text(64, table.ys[3] + 60, "資料：市の調べによる。令和5年度の値である。")

    one = tables_on(draw)[0]
    assert shown(one)[-1][0].replace("\n", "") == "直売所を使う人の数"


STRIPED = [
    ["指標", "区分", "R5", "R10"],
    ["楽しいと感じる", "就学前", "68.5", "75.0"],
    ["人の割合", "小学生", "61.2", "70.0"],
    ["相談できる人の", "就学前", "90.4", "95.0"],
    ["割合", "小学生", "86.7", "92.0"],
    ["好きだと答えた", "中学生", "57.3", "65.0"],
    ["人の割合", "高校生", "53.9", "65.0"],
]


def test_every_other_row_is_shaded_and_all_are_one_table() -> None:
    table = Table(STRIPED, "", widths=(160, 80, 60, 60), step=14, align="l")

    def draw(sheet: Sheet) -> None:
        for row in (0, 3, 4):
            table.fill(sheet, row, range(4), BLUE)
        table.write(sheet)

    (one,) = tables_on(draw)
    assert shown(one)[0] == STRIPED[0]
    assert [row[1:] for row in shown(one)] == [row[1:] for row in STRIPED]


@pytest.mark.parametrize(
    "between", [["2 暮らし", "", "", ""], ["2 ここからは別の表である", "<", "<", "<"]]
)
def test_shaded_heads_below_a_title_begin_another_table(between: list[str]) -> None:
    rows = [STRIPED[0], ["来客数", "成人", "68.5", "75.0"], between, STRIPED[0]]
    rows += [["船の数", "漁船", "61", "70"]]
    table = Table(rows, "", widths=(160, 80, 60, 60), align="l")

    def draw(sheet: Sheet) -> None:
        for row in (0, 3):
            table.fill(sheet, row, range(4), BLUE)
        table.write(sheet)

    assert len(tables_on(draw)) == 2


def test_rules_under_headings_are_none_of_the_shaded_tables_between_them() -> None:
    first = Table(KPI, "", top=140)
    second = Table([KPI[0], ["船の数", "隻", "61", "70"], ["店の数", "店", "3", "4"]], "", top=260)

    def draw(sheet: Sheet) -> None:
        for y, title in ((100, "3-2 指標"), (345, "3-3 進め方")):
            sheet.text(60, y, title, 14)
            sheet.canvas.line(60, sheet.height - y - 17, 470, sheet.height - y - 17)
        for table in (first, second):
            table.fill(sheet, 0, range(4), BLUE)
            table.write(sheet)
        sheet.text(60, 242, "2 港")
        sheet.text(60, 375, "市は、毎年度の終わりに値を調べて公表します。")

    assert [shown(one) for one in tables_on(draw)] == [KPI, second.rows]


def test_names_in_the_middle_of_two_rows_begin_before_their_centred_head() -> None:
    def draw(sheet: Sheet) -> None:
        for x, text in zip((110, 200, 260, 320), ["指標", "区分", "R5", "R17"], strict=True):
            sheet.text(x, 100, text)
        for place, name in enumerate(("健康寿命", "収縮期血圧の平均値")):
            y = 120 + 32 * place
            sheet.text(64, y + 8, name)
            for row, label in enumerate(("男性", "女性")):
                for x, text in zip((200, 260, 320), (label, "61.4", "66.0"), strict=True):
                    sheet.text(x, y + 16 * row, text)

    (one,) = tables_on(draw)
    assert shown(one) == [
        ["指標", "区分", "R5", "R17"],
        ["健康寿命", "男性", "61.4", "66.0"],
        ["^", "女性", "61.4", "66.0"],
        ["収縮期血圧の平均値", "男性", "61.4", "66.0"],
        ["^", "女性", "61.4", "66.0"],
    ]


def test_labels_merged_over_striped_rows_need_no_shading() -> None:
    rows = [["分野", "指標", "R5", "R10"], ["港", "船の数", "61", "70"], ["", "荷の量", "5", "8"]]
    rows += [["", "客数", "12", "15"], ["", "便数", "3", "4"]]
    table = Table(rows, "", widths=(80, 120, 60, 60), step=16, align="l")

    def draw(sheet: Sheet) -> None:
        table.fill(sheet, 0, range(4), BLUE)
        for row in (2, 4):
            table.fill(sheet, row, (1, 2, 3), BLUE)
        table.write(sheet)

    (one,) = tables_on(draw)
    assert [row[1:] for row in shown(one)] == [row[1:] for row in rows]
