"""Targets in brackets and grades beside the arrow of a line."""

import pytest

from keikaku.ingest.lines.line_ends import calls_value, plain_line
from tests.unit.ingest.lines.told import tables, texts

_PLAIN = {
    "a target in brackets": (
        "数 3人(R3) ⇒ 4人(R6) [目標 5人(R8)]",
        "数 3人(R3) ⇒ 4人(R6)  目標 5人(R8) ",
    ),
    "its year before it": ("数 3人→4人【R8目標:5人】", "数 3人→4人 R8目標:5人 "),
    "its year behind the word": ("数 3人→4人(目標(R8):5人)", "数 3人→4人 目標(R8):5人 "),
    "what was reached": ("数 3人→5人 (実績 4人)", "数 3人→5人  実績 4人 "),
    "a grade": ("数 3人 → 5人 評価A", "数 3人 → 5人    "),
    "a grade in brackets": ("数 3人 → 5人【B】", "数 3人 → 5人   "),
    "a grade in words": ("数 3人 → 5人 進捗:順調", "数 3人 → 5人      "),
    "a rate behind it": ("数 3人 → 5人 達成率 92.3%", "数 3人 → 5人          "),
    "a share of the target": ("数 3人→4人(目標比 95%)", "数 3人→4人(目標比 95%)"),
    "a target reached in part": ("数 3人→4人(目標 95%達成)", "数 3人→4人(目標 95%達成)"),
    "how it compares": ("数 3人→4人 [前年 2人]", "数 3人→4人 [前年 2人]"),
    "a unit is no grade": ("数 3 人 → 5 人", "数 3 人 → 5 人"),
    "a grade close behind a bracket": ("数 3人→4人(R6)評価A", "数 3人→4人(R6)   "),
    "figures with kanji": ("数 3人→4人[目標 1万5千人以上]", "数 3人→4人 目標 1万5千人以上 "),
    "a sentence": ("数を3人→4人(目標 5人)とする。", "数を3人→4人(目標 5人)とする。"),
    "no arrow": ("数 4人 [目標 5人] 評価A", "数 4人 [目標 5人] 評価A"),
    "a bracket that does not close": ("数 3人→4人 [目標 5人", "数 3人→4人 [目標 5人"),
}


@pytest.mark.parametrize(("line", "plain"), _PLAIN.values(), ids=_PLAIN)
def test_a_line_is_read_without_its_grade_and_the_brackets_of_values(line: str, plain: str) -> None:
    assert plain_line(line) == plain


_NAMES = {
    "転入超過数[目標 150人(R8)]": True,
    "転入超過数[目標 150人": True,
    "参加者数(延べ)": False,
    "目標値を定めた計画の数(累計)": False,
}


@pytest.mark.parametrize(("name", "called"), _NAMES.items(), ids=_NAMES)
def test_a_value_in_a_name_is_told(name: str, called: bool) -> None:
    assert calls_value(name) is called


_PLAN = "港の計画（令和４年度～令和８年度）\n\n【数値目標】\n"
_HEADS = "【数値目標】\n{指標名}|{現状値}|{実績値}"
_LINES = {
    "［目標 {}（R8）］": f"{_HEADS}|目標",
    "　【目標 {}（R8）】　評価Ｂ": f"{_HEADS}|目標",
    "（目標値：{}（R8））": f"{_HEADS}|目標値",
    "　／　目標 {}（R8）": f"{_HEADS}|目標",
}


@pytest.mark.parametrize(("end", "heads"), _LINES.items(), ids=_LINES)
def test_what_leads_up_to_a_target_in_brackets_has_been_reached(end: str, heads: str) -> None:
    lines = (
        f"甲の数　△312人（R3）⇒△184人（R6）{end.format('△150人')}\n"
        f"乙の額　62.4億円（R3）⇒118.7億円（R6）{end.format('120.0億円')}\n"
    )
    assert tables(_PLAN + lines) == [
        f"{heads}\n甲の数|△312人（R3）|△184人（R6）|△150人（R8）"
        "\n乙の額|62.4億円（R3）|118.7億円（R6）|120.0億円（R8）"
    ]


def test_what_was_reached_behind_the_target_is_no_target() -> None:
    lines = "甲の数　3人（R3）⇒9人（R8）［実績 4人（R6）］\n乙の数　1人（R3）⇒8人（R8）［実績 2人（R6）］\n"
    assert tables(_PLAN + lines) == [
        "【数値目標】\n{指標名}|{現状値}|{目標値}|実績\n甲の数|3人（R3）|9人（R8）|4人（R6）"
        "\n乙の数|1人（R3）|8人（R8）|2人（R6）"
    ]


def test_a_target_between_a_name_and_its_arrow_is_not_read_past() -> None:
    lines = [
        "甲の数［目標 5人（R8）］　3人（R3）⇒4人（R6）",
        "乙の数［目標 9人（R8）］　6人（R3）⇒7人（R6）",
    ]
    assert tables(_PLAN + "\n".join(lines)) == []
    assert texts(_PLAN + "\n".join(lines))[-2:] == lines
