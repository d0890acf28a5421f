"""Lines with a name and values behind heads or arrows are the rows of a table."""

import pytest

from tests.unit.ingest.lines.told import tables, tabulated, texts

TOP = "KPI\n"
HEAD = "{指標名}|{現状値}|{目標値}"


def row(line: str) -> list[str]:
    """The one table below KPI that a line becomes, without its caption."""
    (table,) = tables(TOP + line + "\n")
    return table.splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("港の来客数：41人 → 60人", "港の来客数|41人|60人"),
        ("港の来客数:41人→60人", "港の来客数|41人|60人"),
        ("港の来客数　41人 ⇒ 60人", "港の来客数|41人|60人"),
        ("港の来客数 41人 ──→ 60人", "港の来客数|41人|60人"),
        ("港の来客数 ……… 41人 ➡ 60人以上", "港の来客数|41人|60人以上"),
        (
            "港の来客数（年間）：41人（R5）→ 60人（R11）",
            "港の来客数（年間）|41人（R5）|60人（R11）",
        ),
        ("港の来客数（R5：41人 → R11：60人）", "港の来客数|R5：41人|R11：60人"),
        (
            "港の来客数　令和5年度 41人 ⇒ 令和11年度 60人",
            "港の来客数|令和5年度 41人|令和11年度 60人",
        ),
        ("港の来客数　41人（R5）から60人（R11）へ", "港の来客数|41人（R5）|60人（R11）"),
        ("港の来客数　41人（R5）を60人（R11）にする", "港の来客数|41人（R5）|60人（R11）"),
        ("・港の来客数：41人→60人", "港の来客数|41人|60人"),
        ("○港の来客数：41人→60人", "港の来客数|41人|60人"),
        ("① 港の来客数：41人→60人", "港の来客数|41人|60人"),
        ("(1) 港の来客数：41人→60人", "港の来客数|41人|60人"),
        ("60歳で24本の歯がある者の割合 50％→60％", "60歳で24本の歯がある者の割合|50％|60％"),
        ("港の来客数：未調査 → 60人", "港の来客数|未調査|60人"),
        ("港の来客数：－→60人", "港の来客数|－|60人"),
        ("港まつりの来客数：中止（R3）→ 60人（R11）", "港まつりの来客数|中止（R3）|60人（R11）"),
        ("港の計画：未策定 → 策定（R8）", "港の計画|未策定|策定（R8）"),
        ("港の評判：52％ → 向上", "港の評判|52％|向上"),
        ("港の利用戸数（累計）　274戸 → 500戸", "港の利用戸数（累計）|274戸|500戸"),
        ("港の収支：▲3億円 → ±0円", "港の収支|▲3億円|±0円"),
    ],
)
def test_an_arrow_leads_from_the_present_value_to_the_target(line: str, cells: str) -> None:
    assert row(line) == [HEAD, cells]


@pytest.mark.parametrize(
    ("line", "head", "cells"),
    [
        (
            "来客数　現状値（R3）41人⇒目標値（R11）60人",
            "現状値（R3）|目標値（R11）",
            "来客数|41人|60人",
        ),
        ("来客数：現状 41人（R5）、目標 60人（R11）", "現状|目標", "来客数|41人（R5）|60人（R11）"),
        ("来客数 【現状値】41人 【目標値】60人", "現状値|目標値", "来客数|41人|60人"),
        (
            "来客数　目標値60人（R9）（基準値41人（R4））",
            "目標値|基準値",
            "来客数|60人（R9）|41人（R4）",
        ),
        ("来客数 R3現状値 41人 R11目標値 60人", "R3現状値|R11目標値", "来客数|41人|60人"),
        ("来客数：現状41人／中間50人／最終60人", "現状|中間|{目標値}", "来客数|41人|50人|60人"),
        ("来客数　基準値 41人　目標値 県平均以上", "基準値|目標値", "来客数|41人|県平均以上"),
        ("現状に満足する人 基準値 4割 目標値 5割", "基準値|目標値", "現状に満足する人|4割|5割"),
        ("来客数　単位：人　現状値：41　目標値：60", "単位|現状値|目標値", "来客数|人|41|60"),
        ("来客数　目標値：60人　担当課：港湾課", "担当課|目標値", "来客数|港湾課|60人"),
    ],
)
def test_printed_heads_are_the_heads_of_the_table(line: str, head: str, cells: str) -> None:
    assert row(line) == [f"{{指標名}}|{head}", cells]


@pytest.mark.parametrize(
    ("line", "head", "cells"),
    [
        (
            "来客数：41人（R5）→50人（R8）→60人（R11）",
            "現状値|中間目標値|目標値",
            "41人（R5）|50人（R8）|60人（R11）",
        ),
        ("来客数 R5 41人→R8 50人→R11 60人", "現状値|中間目標値|目標値", "R5 41人|R8 50人|R11 60人"),
    ],
)
def test_what_lies_between_the_ends_of_arrows_is_an_interim_target(
    line: str, head: str, cells: str
) -> None:
    assert row(line) == [
        "{指標名}|" + "|".join(f"{{{h}}}" for h in head.split("|")),
        f"来客数|{cells}",
    ]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("【成果指標（KPI）】　来客数：41人⇒60人", "成果指標"),
        ("〔重要業績評価指標(KPI)〕来客数：41人→60人", "重要業績評価指標"),
        ("【ＫＰＩ】来客数：41人 → 60人", "KPI"),
        ("KPI① 来客数　41人 → 60人", "KPI"),
        ("KPI：来客数 41人 → 60人", "KPI"),
        ("成果指標１：来客数 41人 → 60人", "成果指標"),
        ("◆指標　来客数　41人 → 60人", "指標"),
        ("数値目標：来客数　41人 → 60人", "数値目標"),
        ("目　　標　来客数　41人 → 60人", "目  標"),
    ],
)
def test_a_label_makes_a_line_an_indicator_with_nothing_above_it(line: str, label: str) -> None:
    assert tables(line + "\n") == [f"{{{label}}}|{{現状値}}|{{目標値}}\n来客数|41人|60人"]


def test_a_number_that_begins_a_name_is_no_number_of_its_label() -> None:
    assert row("KPI 65歳以上の来客数：41人→60人")[1] == "65歳以上の来客数|41人|60人"


RECORDS = {
    "keys and values": (
        "指標名：来客数\n単位：人\n現状値：41（R3）\n目標値：60（R9）\n出典：港湾課\n",
        "{指標名}|単位|出典|現状値|目標値\n来客数|人|港湾課|41（R3）|60（R9）",
    ),
    "a name above its values": (
        "◆指標　来客数\n　現状 41人（R5）　中間 50人（R9）／最終 60人（R12）\n",
        "{指標}|現状|中間|{目標値}\n来客数|41人（R5）|50人（R9）|60人（R12）",
    ),
    "a number behind the label": (
        "指標1　来客数\n現状（令和4年）41人\n目標（令和11年）60人\n",
        "{指標}|現状（令和4年）|目標（令和11年）\n来客数|41人|60人",
    ),
    "a name over two lines": (
        "KPI\n港の良さを知り\n訪れた人の数\n41人（R4）→60人（R9）\n",
        "KPI\n{指標名}|{現状値}|{目標値}\n港の良さを知り/訪れた人の数|41人（R4）|60人（R9）",
    ),
    "spread keys": (
        "指　標：来客数\n現　状：24人（R6.5）\n目　標：0人（R11.5）\n",
        "{指 標}|現　状|目　標\n来客数|24人（R6.5）|0人（R11.5）",
    ),
    "years before the values below a numbered name": (
        "指標の一覧\nNo.1 週1回以上歩く人\n　R4：45％　R9：55％　R14：65％\n",
        "指標の一覧\n{指標名}|{現状値}|{中間目標値}|{目標値}\n"
        "週1回以上歩く人|R4：45％|R9：55％|R14：65％",
    ),
    "values broken over two lines": (
        "KPI\n来客数　41人\n（R4）→60人（R10）\n",
        "KPI\n{指標名}|{現状値}|{目標値}\n来客数|41人（R4）|60人（R10）",
    ),
    "a name broken before its values": (
        "KPI\n港を訪れた人の\n数　41人→60人\n",
        "KPI\n{指標名}|{現状値}|{目標値}\n港を訪れた人の数|41人|60人",
    ),
    "parts of one indicator": (
        "【KPI】楽しい人の割合：（小）86％（中）81％（R2）→（小）90％（中）86％（R8）\n",
        "{KPI}|{内訳}|{現状値（R2）}|{目標値（R8）}\n"
        "楽しい人の割合|{小}|86％|90％\n楽しい人の割合|{中}|81％|86％",
    ),
    "years of both sides in a note below": (
        "KPI\n来客数：41人→60人\n※現状値は令和６年度、目標値は令和12年度\n",
        "KPI\n{指標名}|{現状値（令和６年度）}|{目標値（令和12年度）}\n来客数|41人|60人",
    ),
    "years of both sides in a bracket below": (
        "達成目標\n来客数　41人→60人\n（現状：令和２年度　目標：令和７年度）\n",
        "達成目標\n{指標名}|{現状値（令和２年度）}|{目標値（令和７年度）}\n来客数|41人|60人",
    ),
    "years of both sides above": (
        "3 数値目標\n2022年 → 2028年\n来客数　41人 → 60人\n",
        "3 数値目標\n{指標名}|{現状値（2022年）}|{目標値（2028年）}\n来客数|41人|60人",
    ),
    "heads above": (
        "【指標】基準（R5）→目標（R11）\n来客数　41人 → 60人\n",
        "【指標】基準（R5）→目標（R11）\n{指標名}|{基準（R5）}|{目標（R11）}\n来客数|41人|60人",
    ),
    "values that bear their years": (
        "３ 目標\n来客数　令和5年度 41人　令和8年度 60人\n",
        "３ 目標\n{指標名}|{現状値}|{目標値}\n来客数|令和5年度 41人|令和8年度 60人",
    ),
}


@pytest.mark.parametrize(("text", "table"), RECORDS.values(), ids=RECORDS)
def test_records(text: str, table: str) -> None:
    assert tables(text) == [table]


def test_lines_of_one_shape_are_rows_of_one_table_and_others_of_another() -> None:
    text = "KPI\n甲の数：1人→2人\n\n乙の数：3人→4人\n丙の数　現状値 5人 目標値 6人\n"
    assert tables(text) == [
        "KPI\n{指標名}|{現状値}|{目標値}\n甲の数|1人|2人\n乙の数|3人|4人",
        "KPI\n{指標名}|現状値|目標値\n丙の数|5人|6人",
    ]


def test_a_key_that_one_record_lacks_is_blank_there() -> None:
    text = (
        "指標名：甲\n現状値：1人\n目標値：2人\n出典：課\n\n指標名：乙\n現状値：3人\n目標値：4人\n"
    )
    assert tables(text) == ["{指標名}|出典|現状値|目標値\n甲|課|1人|2人\n乙||3人|4人"]


def test_the_announcing_line_is_the_caption_and_a_numbered_heading_stays_a_heading() -> None:
    assert texts("《数値目標》\n来客数：41人→60人\n") == []
    assert texts("（３）目標\n来客数：41人→60人\n") == ["（３）目標"]


def test_each_value_has_the_place_of_its_line_and_of_its_first_letter() -> None:
    (block,) = tabulated("KPI\n来客数　41人\n（R4）→60人（R10）\n")
    assert block.grid is not None
    name, now, then = (block.grid.at(1, column) for column in range(3))
    places = [(c.source.line, c.source.column) for c in (name, now, then) if c is not None]
    assert places == [(2, 1), (2, 5), (3, 6)]


SINGLE = {
    "below KPI": ("KPI\n来客数　累計10人\n", "KPI\n{指標名}|{目標値}\n来客数|累計10人"),
    "behind a label": ("数値目標：来客数　10人\n", "{数値目標}|{目標値}\n来客数|10人"),
    "of a year before the plan": (
        "港の計画（令和7年度～令和11年度）\n\nKPI\n来客数　10人（R4）\n",
        "KPI\n{指標名}|{目標値}\n来客数|10人（R4） !value.role_by_place",
    ),
}


@pytest.mark.parametrize(("text", "table"), SINGLE.values(), ids=SINGLE)
def test_one_value_alone_is_the_target(text: str, table: str) -> None:
    assert tables(text) == [table]


@pytest.mark.parametrize(
    "text",
    [
        "議員定数：20人 → 18人\n",
        "利用料を500円から600円に改定\n",
        "人口：48,213人（昭和60年）→36,907人（令和2年）\n",
        "計画期間：令和5年度 → 令和9年度\n",
        "来客数　10人\n",
        "KPI\n施策1 港の10人\n",
        "KPI\n来客数は41人から60人に増えた。\n",
        "KPIは毎年度検証し、3年目に見直します。\n",
        "港の現状：課題が多い\n",
        "現状と課題\n・来客数が41人に減少\n",
        "KPI\n施策1 港を直す\n議員定数：20人 → 18人\n",
        "港の計画（令和7年度～令和11年度）\n\n将来推計\n人口：48,213人（R2）→36,907人（R9）\n",
        "港の計画（令和7年度～令和11年度）\n\n人口：48,213人（S60）→36,907人（R2）\n",
        "港の計画（令和7年度～令和11年度）\n\n人口：48,213人（R2）→16,907人（R42）\n",
        "基本目標　１ しごと　２ ひとの流れ　３ 地域\n",
        "基本目標　１ しごと　２ ひとの流れ　３ 結婚・子育て　４ 校区の力\n",
        "→\n",
        "：→：\n",
        "KPI\n→→→\n【】\n",
    ],
)
def test_what_is_no_indicator_stays_text(text: str) -> None:
    assert tables(text) == []


def test_an_arrow_into_the_years_of_the_plan_needs_no_word_above_it() -> None:
    text = "港の計画（令和7年度～令和11年度）\n\n1 港\n来客数：41人（R5）→60人（R11）\n"
    assert tables(text) == ["{指標名}|{現状値}|{目標値}\n来客数|41人（R5）|60人（R11）"]


def test_a_heading_of_targets_holds_for_the_headings_below_it() -> None:
    text = (
        "第5章 目標と評価指標\n\n1 港\n来客数：41人（R4）→60人（R10）\n\n"
        "第6章 資料\n人口：9人（R2）→8人（R7）\n"
    )
    assert tables(text) == ["{指標名}|{現状値}|{目標値}\n来客数|41人（R4）|60人（R10）"]


def test_lines_that_begin_with_years_are_a_schedule_and_name_nothing():
    lines = "令和6年度　計画の一部見直し\n令和9年度　最終評価に向けた調査\n令和10年度　最終評価・次の策定\n"
    assert tables("今後の進め方\n" + lines) == []


def test_a_target_below_its_name_needs_no_word_above_but_a_goal_does():
    assert tables("（1）年間移行者数\n　目標値：64人\n") == ["{指標名}|目標値\n年間移行者数|64人"]
    assert tables("年間移行者の支援\n目標：3か所\n") == []
    assert tables("第７章　目標値の設定と評価\n") == []


def test_a_numbered_line_goes_on_with_no_line_above_it():
    (table,) = tables(
        "３　目標\n\n【基本目標１】運動に親しむ\n　（１）運動の実施率\n　　　現状　51.8％（R5）　→　目標　70％（R15）\n"
    )
    assert table.splitlines()[-1].split("|")[0] == "運動の実施率"


def test_the_indicators_of_resilience_plans_have_a_name_of_their_own():
    (table,) = tables("（重要業績指標）\n認定事業者数　　41者（R5）→ 120者（R12）\n")
    assert table.splitlines()[-1] == "認定事業者数|41者（R5）|120者（R12）"


NEXT = "指標2　宿泊者数\n　　現　状　70人（R5）\n　　目　標　80人（R10）\n"
BOTH = """\
KPI
{指標}|現　状|目　標
来客数|41人（R5）|60人（R10）
宿泊者数|70人（R5）|80人（R10）"""


@pytest.mark.parametrize(
    "lines",
    [
        "指標1　来客数\n　　現　状　41人（R5）\n　　目　標　60人（R10）\n",
        # A page ends between the lines: a blank one is left, or what a page prints.
        "指標1　来客数\n　　現　状　41人（R5）\n\n　　目　標　60人（R10）\n",
        "指標1　来客数\n　　現　状　41人（R5）\n- 3 -\n　　目　標　60人（R10）\n",
        "指標1　来客数\n- 3 -\n　　現　状　41人（R5）\n　　目　標　60人（R10）\n",
    ],
)
def test_a_page_may_end_between_the_lines_of_an_indicator(lines):
    assert tables(TOP + lines + NEXT) == [BOTH]


@pytest.mark.parametrize(
    "line",
    [
        "評価：◎ 目標値を達成　○ 基準値より改善　△ 基準値より後退",
        "Ａ：目標値に達した　Ｂ：現状値と同じ　Ｃ：現状値より後退",
        "順調：目標値（R11）を達成　遅れ：基準値（R5）より後退",
        "◎：目標を達成",
    ],
)
def test_a_word_that_a_sentence_goes_on_with_is_no_head(line: str) -> None:
    assert texts(TOP + line + "\n") == ["KPI", line]


@pytest.mark.parametrize(
    ("value", "head", "cells"),
    [
        ("5年間の累計で20件（基準値：令和6年度 3件）", "基準値", "5年間の累計で20件|令和6年度 3件"),
        ("20件（現状値　3件）", "現状値", "20件|3件"),
        ("20件以上（R6実績：3件）", "R6実績", "20件以上|3件"),
        ("年間20件（現状：3件）", "現状", "年間20件|3件"),
    ],
)
def test_how_it_stood_may_stand_in_a_bracket_behind_the_one_value(
    value: str, head: str, cells: str
) -> None:
    assert row(f"○ 港の商談の件数　　{value}") == [
        f"{{指標名}}|{{目標値}}|{head}",
        f"港の商談の件数|{cells}",
    ]


@pytest.mark.parametrize("value", ["3件（目標値：20件）", "基準値 3件（R6）"])
def test_one_value_that_says_another_role_is_no_target(value: str) -> None:
    assert all(head != "{目標値}" for head in row_heads(f"港の商談の件数　{value}"))


def row_heads(line: str) -> list[str]:
    """The heads of the values of the table that a line becomes; none where it becomes none."""
    return [head for table in tables(TOP + line + "\n") for head in table.split("\n")[1].split("|")]
