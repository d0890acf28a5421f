"""Names of something measured, and what tells one name from another."""

import pytest

from keikaku.ingest.unread_names.names import bare_name, core_name, is_measured_name


@pytest.mark.parametrize(
    "text",
    [
        "新規就農者数",
        "① 給食での地場産物利用率",
        "・体験型観光の参加者数（延べ）",
        "1-2 メタボリックシンドローム該当者の割合",
        "【ＫＰＩ】空き家バンクの登録件数【累計】",
        "KPI3：町内総生産",
        "指標 2　１日の野菜摂取量",
        "65歳健康寿命（男性）",
        "刑法犯認知件数（人口千人当たり）",
        "河川の環境基準達成率",
        "家庭で３日分以上の備蓄をしている市民の割合",
    ],
)
def test_a_name_that_ends_in_a_measure_is_one(text: str) -> None:
    assert is_measured_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "件数",
        "現状：6件",
        "新規就農者数 12人",
        "令和12年度の達成率",
        "目標達成率",
        "達成率",
        "町民税の決算額",
        "有効回収数",
        "成果指標数",
        "補助率",
        "令和8年度見込量",
        "受診者数÷対象者数",
        "受診率48％→60％",
        "受診者数です。受診率",
        "道路の整備（延長",
        "事業費の額",
        "移住・定住の促進",
        "担い手の育成",
        "あ" * 61 + "数",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert not is_measured_name(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("① 受診率", "受診率"),
        ("・受診率", "受診率"),
        ("(1) 受診率", "受診率"),
        ("1-2　受診率", "受診率"),
        ("【成果指標】受診率", "受診率"),
        ("ＫＰＩ1：受診率", "受診率"),
        ("65歳以上の人口", "65歳以上の人口"),
    ],
)
def test_what_stands_before_a_name_is_none_of_it(text: str, bare: str) -> None:
    assert bare_name(text) == bare


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("空き家バンク の成約数（累計）", "空き家バンクの成約数"),
        ("・「移住者」数【延べ】(市外から)", "移住者」数"),
        ("率（％）", "率(%)"),
    ],
)
def test_brackets_behind_a_name_tell_it_from_no_other(text: str, core: str) -> None:
    assert core_name(text) == core
