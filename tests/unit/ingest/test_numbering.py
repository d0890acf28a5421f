"""Lines are read as numbered or signed headings, whatever the script of the number."""

import pytest

from keikaku.ingest.numbering import Mark, number_of, parse_mark


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("施策：港の整備", Mark("named", "港の整備", word="施策")),
        ("基本施策名　港の整備", Mark("named", "港の整備", word="基本施策")),
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
        ("施策1-2", Mark("compound:2-", "", "1-2", 2, "施策", (1, 2))),
        ("施策1-2「港」", Mark("compound:2-", "「港」", "1-2", 2, "施策", (1, 2))),
        ("基本施策2.10 港", Mark("compound:2.", "港", "2.10", 10, "基本施策", (2, 10))),
        ("施策2-(3) 港", Mark("compound:2(", "港", "2-(3)", 3, "施策", (2, 3))),
        ("2-1-③　港", Mark("compound:3①", "港", "2-1-③", 3, None, (2, 1, 3))),
        ("1-1-1-1-1 港", Mark("compound:5-", "港", "1-1-1-1-1", 1, None, (1, 1, 1, 1, 1))),
        ("第１　総則", Mark("clause", "総則", "第1", 1)),
        ("第二．計画の体系", Mark("clause", "計画の体系", "第二", 2)),
        ("柱2　くらし", Mark("label:柱", "くらし", "2", 2, "柱")),
        ("取組③　観光", Mark("label:取組", "観光", "③", 3, "取組")),
        ("施策（２）　観光", Mark("label:施策", "観光", "(2)", 2, "施策")),
        ("施策(2)「観光」", Mark("label:施策", "「観光」", "(2)", 2, "施策")),
        ("プロジェクト12 観光", Mark("label:プロジェクト", "観光", "12", 12, "プロジェクト")),
        ("基本目標3．観光", Mark("label:基本目標", "観光", "3", 3, "基本目標")),
        ("基本目標3.", Mark("label:基本目標", "", "3", 3, "基本目標")),
        ("⑵ 期間", Mark("paren", "期間", "⑵", 2)),
        ("(3)", Mark("paren", "", "(3)", 3)),
        ("㉑ 案内", Mark("circled", "案内", "㉑", 21)),
        ("Ⅲ計画の推進", Mark("roman", "計画の推進", "Ⅲ", 3)),
        ("Ⅲ", Mark("roman", "", "Ⅲ", 3)),
        ("1：目的", Mark("number", "目的", "1", 1)),
        ("1.2030年の姿", Mark("number", "2030年の姿", "1", 1)),
        ("1.21世紀の姿", Mark("number", "21世紀の姿", "1", 1)),
        ("2 人口の見通し", Mark("number", "人口の見通し", "2", 2)),
        ("2 人づくり", Mark("number", "人づくり", "2", 2)),
        ("3 日本遺産", Mark("number", "日本遺産", "3", 3)),
        ("〔港湾〕", Mark("angle", "港湾")),
        ("［港湾］", Mark("angle", "港湾")),
        ("＜ 港湾 ＞", Mark("angle", "港湾")),
        ("◎ 港湾", Mark("sign:◎", "港湾")),
        ("(1) 趣旨", Mark("paren", "趣旨", "(1)", 1)),
        ("（１２）担い手", Mark("paren", "担い手", "(12)", 12)),
        ("①案内", Mark("circled", "案内", "①", 1)),
        ("ア 港", Mark("kana", "港", "ア", 1)),
        ("(イ) 駅", Mark("paren_kana", "駅", "(イ)", 2)),
        ("ウ、駅", Mark("kana", "駅", "ウ", 3)),
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
        *["2.1%", "1.5倍", "2.1人", "2.1", "2.1 %", "1.8 ポイント", "2.1 人/世帯", "1:30 開会"],
        *["3 年間の成果", "21 世紀の姿", "3 人に1人が高齢者", "12 ページ", "5 件 20", "2 万人"],
        *["10-12 年", "3-4 月", "3-4月の開催", "4 か所"],
        *["人口 2 万人", "面積 12 ha", "目標 3 件", "市民 10 人", "定員 40", "割合 2.1 ポイント"],
        *["世帯 12", "目標値 12", "午前 9 時", "市内の 3 地区", "さらに 2 つの拠点"],
        *["図(1) 推移", "計画(2)を見直す", "施策(2)"],
        *["目指せ日本一", "規格の統一", "第 2 期の計画", "第1 回の会議", "第4次総合計画"],
        *["Ⅱ期工事", "Ⅱ 期工事", "Ⅰ・Ⅱ", "Ⅰ～Ⅲ", "III", "ア内訳", "アイデアの募集"],
        *["【単位：千円】", "［単位 人］", "【観光】と【産業】", "<br>", "</p>", "[1]", "【注】"],
        *["○○市の例", "★", "▲843人", "※ 注", "- 12 -"],
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
        *[("二三", 23), ("二〇", 20), ("九十九", 99), ("㉟", 35), ("㊿", 50), ("⒇", 20)],
        *[("Ⅼ", None), ("㉠", None), ("㋀", None), ("⒈", None), ("IV", 4), ("VI", 6), ("XX", 20)],
        *[("(12)", 12), ("(ウ)", 3), ("ト", 20)],
        *[("A", None), ("", None), ("二百", None), ("十十", None), ("ナ", None), ("()", None)],
    ],
)
def test_numbers_in_every_script(text, number):
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("【施策１－１】学校教育の充実", "1-1", "学校教育の充実"),
        ("[施策 1-2] 生涯学習の推進", "1-2", "生涯学習の推進"),
        ("■政策１　未来を担う人づくり", "1", "未来を担う人づくり"),
        ("◆第２章　くらし", "第2章", "くらし"),
        ("●1-1-1 健診の受診勧奨", "1-1-1", "健診の受診勧奨"),
    ],
)
def test_a_sign_or_bracket_around_a_level_and_its_number_is_taken_off(text, code, title):
    mark = parse_mark(text)
    assert mark is not None
    assert (mark.code, mark.title) == (code, title)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("【連携中枢都市】 山口市、宇部市", None),
        ("○産業活力を創出する", "sign:○"),
        ("■1 概要", "sign:■"),
        ("【成果指標】", "angle"),
    ],
)
def test_other_signs_and_brackets_stay_what_they_are(text, style):
    mark = parse_mark(text)
    assert (mark.style if mark else None) == style


def test_a_line_of_any_length_takes_little_time_and_a_long_one_heads_nothing() -> None:
    assert parse_mark("1 " + "長" * 198) == Mark("number", "長" * 198, "1", 1)
    assert parse_mark("1 " + "長" * 199) is None
