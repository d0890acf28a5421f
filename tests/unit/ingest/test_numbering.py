"""Lines are read as numbered or signed headings, whatever the script of the number."""

import pytest

from keikaku.ingest.numbering import Mark, number_of, parse_mark


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("重点戦略 1", Mark("label:重点戦略", "", "1", 1, "重点戦略")),
        ("重点戦略 5 「港」の推進", Mark("label:重点戦略", "「港」の推進", "5", 5, "重点戦略")),
        ("基本目標1：にぎわい", Mark("label:基本目標", "にぎわい", "1", 1, "基本目標")),
        ("基本目標Ⅳ", Mark("label:基本目標", "", "Ⅳ", 4, "基本目標")),
        ("基本方針三 港", Mark("label:基本方針", "港", "三", 3, "基本方針")),
        ("基本目標1「にぎわい」", Mark("label:基本目標", "「にぎわい」", "1", 1, "基本目標")),
        ("第1章 はじめに", Mark("chapter:章", "はじめに", "第1章", 1, "章")),
        ("第二編 基本構想", Mark("chapter:編", "基本構想", "第二編", 2, "編")),
        ("第 3 節　期間", Mark("chapter:節", "期間", "第3節", 3, "節")),
        ("1-1-2. 港の整備", Mark("compound:3-", "港の整備", "1-1-2", 2, None, (1, 1, 2))),
        ("1-1-2　港の整備", Mark("compound:3-", "港の整備", "1-1-2", 2, None, (1, 1, 2))),
        ("1-1-2", Mark("compound:3-", "", "1-1-2", 2, None, (1, 1, 2))),
        ("1.2.3 港", Mark("compound:3.", "港", "1.2.3", 3, None, (1, 2, 3))),
        ("3-1 策定体制", Mark("compound:2-", "策定体制", "3-1", 1, None, (3, 1))),
        ("施策1-1-2　観光", Mark("compound:3-", "観光", "1-1-2", 2, "施策", (1, 1, 2))),
        ("施策の方向2-3 福祉", Mark("compound:2-", "福祉", "2-3", 3, "施策の方向", (2, 3))),
        ("(1) 趣旨", Mark("paren", "趣旨", "(1)", 1)),
        ("（１２）担い手", Mark("paren", "担い手", "(12)", 12)),
        ("①案内", Mark("circled", "案内", "①", 1)),
        ("ア 港", Mark("kana", "港", "ア", 1)),
        ("(イ) 駅", Mark("kana", "駅", "イ", 2)),
        ("Ⅱ くらし", Mark("roman", "くらし", "Ⅱ", 2)),
        ("IX. 資料", Mark("roman", "資料", "IX", 9)),
        ("12. 農業", Mark("number", "農業", "12", 12)),
        ("2、医療", Mark("number", "医療", "2", 2)),
        ("7", Mark("number", "", "7", 7)),
        ("【主な取組】", Mark("angle", "主な取組")),
        ("○ 道の駅", Mark("sign:○", "道の駅")),
        ("１　ＩＣＴの活用", Mark("number", "ＩＣＴの活用", "1", 1)),
    ],
)
def test_a_line_that_can_be_a_heading(line, mark):
    assert parse_mark(line) == mark


@pytest.mark.parametrize(
    "line",
    [
        "5人",
        "3月",
        "20%",
        "1-1",
        "令和 7 年度",
        "平成30",
        "約 30",
        "図 1 人口",
        "表2-1 推移",
        "図2-1 推移",
        "合計 25",
        "2024/4/1 開始",
        "1-1-1年",
        "港を直します。",
        "IT化の推進",
        "あ",
        "",
        "1 " + "長" * 200,
    ],
)
def test_a_line_that_counts_dates_or_says_something(line):
    assert parse_mark(line) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *[("3", 3), ("１", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31)],
        *[("Ⅳ", 4), ("Ⅻ", 12), ("IX", 9), ("XIV", 14), ("XL", 40), ("①", 1), ("⑳", 20)],
        *[("A", None), ("", None), ("二百", None), ("ア", None)],
    ],
)
def test_numbers_in_every_script(text, number):
    assert number_of(text) == number
