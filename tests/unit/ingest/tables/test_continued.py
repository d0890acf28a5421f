"""Rows that go on with a table behind what a page prints between them, and rows left unread."""

import pytest

from tests.reading import codes, draft, told_plan

HEAD = "評価指標→単位→現況値(R4)→目標値(R10)\n"
FIRST, REST = "乗合の利用者数→人→1,200→1,300\n", "タクシーの利用件数→件→340→400\n車両の数→台→5→8\n"
READ = {
    "乗合の利用者数": ["1,200", "1,300"],
    "タクシーの利用件数": ["340", "400"],
    "車両の数": ["5", "8"],
}
BEHIND, UNREAD = "table.continued_behind", "table.rows_unread"


def read(between: str, rest: str = REST) -> tuple[dict[str, list[str]], list[str]]:
    """The values by the names, and what is told of the tables."""
    reading = draft(f"芦立市総合計画\n\n第1章 交通\n\n{HEAD}{FIRST}{between}{rest}")
    values = {i.name: [v.raw for v in i.values] for i in reading.plan.indicators}
    return values, [
        code for code in codes(reading) if code.startswith("table.") and code != "table.kept"
    ]


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("", []),
        ("\n", ["table.continued"]),
        ("65\n", [BEHIND]),
        ("- 65 -\n", ["table.continued"]),
        ("\n65\n\n", [BEHIND]),
        ("\n65\n\n芦立市総合計画\n\n", [BEHIND]),
        ("芦立市総合計画\n", [BEHIND]),
        ("\n※運休日を除く\n\n", [BEHIND]),
        ("※運休日を除く\n", []),
        ("（２）デマンド交通\n", []),
        ("\n（２）デマンド交通\n\n", [BEHIND]),
        ("デマンド交通\n", []),
        ("▲コミュニティバス「ひまわり号」\n", []),
        ("\n資料：市調べ\n", [BEHIND]),
        ("\n乗合の利用者は、通学の利用により増えている。\n\n", [BEHIND]),
    ],
)
def test_rows_go_on_with_the_heads_of_their_table(between: str, told: list[str]) -> None:
    assert read(between) == (READ, told)


@pytest.mark.parametrize(
    ("between", "rest"),
    [
        ("\n65\n\n", "車両の数→5→8\n件数→1→2\n"),
        ("\n65\n\n", "車両の数→台→5→8→9\n件数→件→1→2→3\n"),
        ("\n65\n\n", "車両の数→台→5→\n件数→件→1→\n"),
        ("\n65\n\n", "車両の数→台→5%上昇を検討→3\n件数→件→1→2\n"),
        ("\n人口\n\n", "総人口→21,300→22,000→22,300\n世帯の数→8,100→8,200→8,300\n"),
    ],
)
def test_rows_of_figures_that_do_not_fit_are_told(between: str, rest: str) -> None:
    values, told = read(between, rest)
    assert (list(values), told) == (["乗合の利用者数"], [UNREAD])


@pytest.mark.parametrize(
    ("between", "rest"),
    [
        ("\n交通は暮らしを支える。\n\n", "車両の数→5→8\n件数→1→2\n"),
        (f"\n{'交通は暮らしを支える。' * 20}\n\n", REST),
        ("\n一\n\n二\n\n三\n\n四\n\n五\n\n", REST),
        ("\n65\n\n", "項目→R5→R6→R7\nシステム経費(千円)→184→236→412\n"),
        ("\n65\n\n", "事業費→千円→1,200→1,300\n人件費→千円→1,400→1,500\n決算→千円→1→2\n"),
        ("\n65\n\n", "具体的な取組→相談会を年3回開く\n"),
    ],
)
def test_other_tables_are_left_as_they_are(between: str, rest: str) -> None:
    values, told = read(between, rest)
    assert UNREAD not in told
    assert not [name for name in values if "経費" in name or "取組" in name]


def test_a_row_of_years_in_brackets_dates_the_values_above_it() -> None:
    text = """\
1 環境

指標→単位→現状値→目標値
ごみの排出量→t→11,206→10,400
→→(R4)→(R9)
リサイクル率→%→21.3→26.0
→→(R4)→(R9)
"""
    assert (
        told_plan(draft(text))
        == """\
!plan.title_missing@title
# 1 環境
  * ごみの排出量 [KPI level t decrease]
      baseline 11206<t> 2022(年・年度の別なし)
      target 10400<t> 2027(年・年度の別なし)
  * リサイクル率 [KPI level % increase]
      baseline 21.3<%> 2022(年・年度の別なし)
      target 26.0<%> 2027(年・年度の別なし)"""
    )
