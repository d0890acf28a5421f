"""On a page of the web, and in Word, the name of an indicator may be set as a heading."""

import pytest

from tests.unit.ingest.lines.told import html_tables

TOP = "<h1>港町計画</h1><p>計画期間：令和7年度～令和12年度</p><h2>施策1 港</h2>"
ENDS = "現状（R6）|目標（R12）"
NAMED = "港の来客数"

BELOW = {
    "labels and values on lines of their own": (
        "<dl><dt>現状（R6）</dt><dd>41人</dd><dt>目標（R12）</dt><dd>60人</dd></dl>"
    ),
    "values over their labels": ("<p>41人</p><p>現状（R6）</p><p>60人</p><p>目標（R12）</p>"),
    "labels and values on one line": "<p>現状（R6）：41人</p><p>目標（R12）：60人</p>",
    "items of a list": "<ul><li>現状（R6） 41人</li><li>目標（R12） 60人</li></ul>",
}


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_a_heading_right_over_labelled_values_is_their_name(below: str) -> None:
    assert html_tables(f"{TOP}<h4>{NAMED}</h4>{below}") == [f"{{指標名}}|{ENDS}\n{NAMED}|41人|60人"]


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_each_heading_names_its_own_values(below: str) -> None:
    other = below.replace("41", "1").replace("60", "2")
    page = f"{TOP}<h3>成果指標</h3><h4>{NAMED}</h4>{below}<h4>船の数</h4>{other}"
    (table,) = html_tables(page)
    assert table.splitlines()[-2:] == [f"{NAMED}|41人|60人", "船の数|1人|2人"]


@pytest.mark.parametrize("label", ["目標1　", "成果目標1：", "【目標①】", "KPI1 ", "目標指標："])
@pytest.mark.parametrize(
    "below", [BELOW["items of a list"], BELOW["labels and values on one line"]]
)
def test_what_a_plan_counts_as_goals_is_named_without_the_word_for_it(label: str, below: str):
    page = f"{TOP}<h3>計画の目標</h3><h4>{label}{NAMED}</h4>{below}<p>（港の調査による）</p>"
    more = below.replace("41", "1").replace("60", "2")
    found = html_tables(page + f"<h4>{label.replace('1', '2')}船の数</h4>{more}")
    rows = [table.splitlines()[-1] for table in found]
    assert rows == [f"{NAMED}|41人|60人", "船の数|1人|2人"]


def test_a_heading_of_the_plan_may_go_on_with_a_labelled_name() -> None:
    page = f"{TOP}<h4>施策1-1 港をひらく　成果指標：{NAMED}</h4>{BELOW['items of a list']}"
    (table,) = html_tables(page)
    assert table.endswith(f"施策1-1 港をひらく　成果指標：{NAMED}|41人|60人")


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_a_goal_that_measures_nothing_is_of_the_plan(below: str) -> None:
    assert html_tables(f"{TOP}<h4>目標1 港をひらく</h4>{below}") == []


def test_cards_whose_values_are_of_other_years_stand_for_themselves() -> None:
    below = BELOW["labels and values on lines of their own"]
    page = f"{TOP}<h4>{NAMED}</h4>{below}<h4>船の数</h4>{below.replace('R6', 'R5')}"
    assert html_tables(page) == [
        f"{{指標名}}|{ENDS}\n{NAMED}|41人|60人",
        f"{{指標名}}|{ENDS.replace('R6', 'R5')}\n船の数|41人|60人",
    ]


@pytest.mark.parametrize("heading", ["施策1-1 港をひらく", "第2章 港", "港をひらきます。"])
@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_a_heading_of_the_plan_is_no_name(heading: str, below: str) -> None:
    assert html_tables(f"{TOP}<h4>{heading}</h4>{below}") == []


@pytest.mark.parametrize(
    "below",
    [
        "<p>目標（R12）：60人</p>",
        "<p>現状（R6）：41人</p><p>課題（R6）：人が少ない</p>",
        "<dl><dt>会場</dt><dd>41人</dd><dt>定員</dt><dd>60人</dd></dl>",
    ],
)
def test_a_heading_over_anything_else_stays_one(below: str) -> None:
    assert html_tables(f"{TOP}<h4>{NAMED}</h4>{below}") == []


UNIT, NOW, THEN = ("単位", "隻"), ("現状値", "12（令和6年度）"), ("目標値", "20（令和12年度）")
LISTS = {
    "the unit first": (UNIT, NOW, THEN),
    "the unit last": (NOW, THEN, UNIT),
    "who does it": (UNIT, NOW, THEN, ("担当課", "港湾課")),
    "what it says": (("指標の説明", "港に寄る船の数"), UNIT, NOW, THEN),
    "a remark first": (("備考", "春に数えます。"), UNIT, NOW, THEN),
    "its year apart": (UNIT, ("基準年度", "令和6年度"), ("基準値", "12"), THEN),
}


@pytest.mark.parametrize("pairs", LISTS.values(), ids=LISTS)
def test_words_behind_their_labels_stand_among_the_values(pairs: tuple[tuple[str, str], ...]):
    below = "".join(f"<dt>{label}</dt><dd>{said}</dd>" for label, said in pairs)
    (table,) = html_tables(f"{TOP}<h4>寄港する船の数</h4><dl>{below}</dl>")
    row = "|".join(said for _, said in pairs)
    labels = "|".join(label for label, _ in pairs)
    assert table == f"{{指標名}}|{labels}\n寄港する船の数|{row}"


def test_a_remark_behind_the_values_stays_text_and_ends_them():
    below = (
        "<dt>単位</dt><dd>隻</dd><dt>現状値</dt><dd>12（R6）</dd><dt>目標値</dt><dd>20（R12）</dd>"
    )
    page = f"{TOP}<h4>寄港する船の数</h4><dl>{below}<dt>備考</dt><dd>春に数えます。</dd></dl>"
    more = f"<h4>倉庫の数</h4><dl>{below}</dl>"
    found = html_tables(page + more)
    assert [one.splitlines()[-1] for one in found] == [
        "寄港する船の数|隻|12（R6）|20（R12）",
        "倉庫の数|隻|12（R6）|20（R12）",
    ]
