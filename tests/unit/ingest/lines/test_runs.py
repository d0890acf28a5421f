"""Lines that are alike, as tables."""

import pytest

from tests.unit.ingest.lines.told import tables, tabulated

_PLAN = "港の計画（令和６年度～令和10年度）\n\n１　港\n"
_BY_ORDER = "{指標名}|{現状値}|{目標値}"

_READ = {
    "arrows with years": (
        "甲の数　1件（R5）→ 2件（R10）\n乙の数　3件（R5）→ 4件（R10）\n",
        f"{_BY_ORDER}\n甲の数|1件（R5）|2件（R10）\n乙の数|3件（R5）|4件（R10）",
    ),
    "spaces around digits, as word processors print them": (
        "①甲の数：3,823 人（令和 5 年）→ 4,107 人（令和 10 年）\n"
        "②乙の数：5.5‰（令和 4 年）→ 5.9‰（令和 10 年）\n",
        f"{_BY_ORDER}\n甲の数|3,823 人（令和 5 年）|4,107 人（令和 10 年）\n"
        "乙の数|5.5‰（令和 4 年）|5.9‰（令和 10 年）",
    ),
    "spaces around digits, a line for each value": (
        "甲の会員数\n現状（令和６年度）　732 人\n▼\n目標（令和 16 年度）　1,000 人\n"
        "乙の参加者数\n現状（令和６年度）　94 人\n▼\n目標（令和 16 年度）　200 人\n",
        "{指標名}|現状（令和６年度）|目標（令和 16 年度）\n"
        "甲の会員数|732 人|1,000 人\n乙の参加者数|94 人|200 人",
    ),
    "the years in a note, one line with its own": (
        "※現状値（令和５年度）→目標値（令和10年度）。\n"
        "・甲の数　1件（令和４年度）→ 10件\n・乙の数　38％ → 80％\n",
        "{指標名}|{現状値（令和５年度）}|{目標値（令和10年度）}\n"
        "甲の数|1件（令和４年度）|10件\n乙の数|38％|80％",
    ),
    "arrows, the years in a note below": (
        "☞ 甲の数　1 ▶ 2\n☞ 乙の数　3 ▶ 4\n\n◇左の数字は令和５年度、右は令和10年度\n",
        "{指標名}|{現状値（令和５年度）}|{目標値（令和10年度）}\n甲の数|1|2\n乙の数|3|4",
    ),
    "labels of no known words, by years": (
        "甲　はじめ R5：1　中ほど R8：2　おわり R10：3\n"
        "乙　はじめ R5：4　中ほど R8：5　おわり R10：6\n",
        "{指標名}|{現状値（R5）}|{中間目標値（R8）}|{目標値（R10）}\n甲|1|2|3\n乙|4|5|6",
    ),
    "labels of no known words, by a note": (
        "甲：前 1／後 2\n乙：前 3／後 4\n※前＝令和５年度　後＝令和10年度\n",
        "{指標名}|{現状値（令和５年度）}|{目標値（令和10年度）}\n甲|1|2\n乙|3|4",
    ),
    "years alone that lead into the plan": (
        "甲 | R5 1人 | R10 2人\n乙 | R5 3人 | R10 4人\n",
        f"{_BY_ORDER}\n甲|R5 1人|R10 2人\n乙|R5 3人|R10 4人",
    ),
    "parts set in": (
        "通う人の割合\n　　男　　1％（R5）→2％（R10）\n　　女　　3％（R5）→4％（R10）\n",
        "{指標名}|{内訳}|{現状値}|{目標値}\n"
        "通う人の割合|男|1％（R5）|2％（R10）\n通う人の割合|女|3％（R5）|4％（R10）",
    ),
    "a line for each value": (
        "甲の数\n　今の数字〔R5〕　1人\n　先の数字〔R10〕　2人\n"
        "乙の数\n　今の数字〔R5〕　3人\n　先の数字〔R10〕　増やす\n",
        "{指標名}|{現状値（R5）}|{目標値（R10）}\n甲の数|1人|2人\n乙の数|3人|増やす",
    ),
    "a name over two lines": (
        "☆ 港で働いたことの\n　ある人　1人（R5）→2人（R10）\n☆ 乙の数　3人（R5）→4人（R10）\n",
        f"{_BY_ORDER}\n港で働いたことの/ある人|1人（R5）|2人（R10）\n乙の数|3人（R5）|4人（R10）",
    ),
    "arrows from the present before the plan to values without a year": (
        "① 港の組数：3組〔R5〕→ 5組\n② 船の台数：12台〔R4〕→ 15台\n",
        f"{_BY_ORDER}\n港の組数|3組〔R5〕|5組\n船の台数|12台〔R4〕|15台",
    ),
    "over the end of a page": (
        "港の章\n甲　1件（R5）→ 2件（R10）\n- 3 -\n港の章\n乙　3件（R5）→ 4件（R10）\n",
        f"{_BY_ORDER}\n甲|1件（R5）|2件（R10）\n乙|3件（R5）|4件（R10）",
    ),
    "two dated targets in one value": (
        "甲　今 R5：1％　先 R8：2％（R10：3％）\n乙　今 R5：4％　先 R8：5％（R10：6％）\n",
        "{指標名}|{現状値（R5）}|{目標値（R8）}|{目標値（R10）}\n甲|1％|2％|3％\n乙|4％|5％|6％",
    ),
}


@pytest.mark.parametrize(("text", "table"), _READ.values(), ids=_READ)
def test_lines_that_are_alike_are_the_rows_of_a_table(text: str, table: str) -> None:
    assert tables(_PLAN + text) == [table]


@pytest.mark.parametrize(
    "text",
    [
        "人口　R1 9人　R5 8人\n世帯　R1 7世帯　R5 6世帯\n",
        "市税　令和７年度 72億円　令和８年度 71億円\n交付金　令和７年度 8億円　令和８年度 7億円\n",
        "総人口の見通し\n総人口　9人（R5）→ 8人（R17）\n65歳以上　3人（R5）→ 4人（R17）\n",
        "道路の設計　　令和７年度　　令和８年度\n道路の工事　　令和９年度　　令和10年度\n",
        "駅まで　バス 25分　徒歩 70分\n",
        "道路の事業費　12百万円（R5）→ 15百万円（R8）\n橋の事業費　1百万円（R5）→ 2百万円（R8）\n",
        "はじめに‥‥‥１\nおわりに‥‥‥２\n",
        "出荷額　9億円（H30）→ 8億円（R3）\n販売額　7億円（H30）→ 6億円（R3）\n",
        "港の工事　L=420m W=5.0m\n橋の工事　L=20m W=4.0m\n",
        # Long before the plan, within it, of nothing that is measured, one line alone.
        "港の組数　3組（H25）→ 5組\n船の台数　12台（H25）→ 15台\n",
        "港の組数　3組（R8）→ 5組\n船の台数　12台（R8）→ 15台\n",
        "港を直す　3組（R5）→ 5組\n船を直す　12台（R5）→ 15台\n",
        "港の組数　3組（R5）→ 5組\n",
        "（参考）節減額　令和６年度 38千円　令和７年度 52千円　令和８年度 61千円（見込み）\n",
        "来客数　令和６年度 38人　令和７年度 52人（見込）\n",
    ],
)
def test_figures_that_are_no_indicators_stay_text(text: str) -> None:
    assert tables(_PLAN + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "来客数　令和６年度 38人　令和10年度 52人（見込み）\n",
        "目標\n来客数　令和６年度 38人　令和８年度 52人（見込み）\n",
    ],
)
def test_what_is_expected_at_the_end_or_below_a_word_for_targets_is_read(text: str) -> None:
    assert len(tables(_PLAN + text)) == 1


def test_the_note_nearest_to_the_lines_tells_their_years() -> None:
    text = (
        f"{_PLAN}甲　1人　2人\n乙　3人　4人\n（左が令和４年度の実績、右が令和９年度の目標）\n"
        "２　山\n丙　5人　6人\n丁　7人　8人\n（左が令和５年度の実績、右が令和10年度の目標）\n"
    )
    assert [table.split("\n")[0] for table in tables(text)] == [
        "{指標名}|{現状値（令和４年度）}|{目標値（令和９年度）}",
        "{指標名}|{現状値（令和５年度）}|{目標値（令和10年度）}",
    ]


def test_lines_alike_that_are_not_read_are_told() -> None:
    text = f"{_PLAN}甲の数　いま 1人　さき 2人\n乙の数　いま 3人　さき 4人\n"
    flagged = [block.text for block in tabulated(text) if "indicator.lines_alike" in block.flags]
    told = tables(text)
    assert bool(told) != bool(flagged)
    assert flagged in ([], ["甲の数　いま 1人　さき 2人", "乙の数　いま 3人　さき 4人"])


def test_lines_alike_of_what_is_expected_are_told() -> None:
    lines = [f"{name}　令和６年度 38人　令和７年度 52人（見込）" for name in ("来客数", "会員数")]
    made = tabulated(_PLAN + "\n".join(lines) + "\n")
    flagged = [block.text for block in made if "indicator.lines_alike" in block.flags]
    assert flagged == lines


def test_an_arrow_to_a_value_without_a_year_that_is_not_read_is_told() -> None:
    lines = ["港の組数　3組（H25）→ 5組", "船の台数　12台（H25）→ 15台"]
    flagged = [b.text for b in tabulated(_PLAN + "\n".join(lines)) if b.flags]
    assert flagged == lines


@pytest.mark.parametrize(
    "said",
    [
        "以下は、区分　R6年度、R7年度の実績の順。",
        "R6年度・R7年度の実績値の順に示す。",
        "数値はR6年度、R7年度の実績の並びです。",
    ],
)
def test_values_said_to_be_actual_in_the_order_of_years(said: str) -> None:
    text = f"港の計画（令和６年度～令和10年度）\n\n【実績値】\n{said}\n甲の数　7人　13人\n乙の数　5人　9人\n"
    assert tables(text) == ["{指標名}|{R6年度実績}|{R7年度実績}\n甲の数|7人|13人\n乙の数|5人|9人"]


PAID = (
    "委託料　令和７年度 8,800千円、令和８年度 6,600千円（債務負担行為）\n",
    "倉庫の改修工事費：令和７年度 8,800千円、令和11年度 6,600千円\n道の負担金：令和７年度 8,800千円、令和11年度 6,600千円\n",
    "来た人の数　令和７年度 8,800人、令和８年度 6,600人\n",
)


@pytest.mark.parametrize("text", PAID, ids=["one line", "several lines", "no money, but alone"])
def test_money_paid_and_figures_of_two_years_alone_stay_text(text: str) -> None:
    assert tables(f"港の計画\n\n第１章 体制\n{text}") == []


def test_money_that_is_aimed_at_is_read() -> None:
    lines = "港の使用料収入：880千円（R5）→990千円（R11）\n港の寄附額：88千円（R5）→99千円（R11）\n"
    assert len(tables(f"港の計画（令和７年度～令和11年度）\n\n第１章 指標\n{lines}")) == 1
