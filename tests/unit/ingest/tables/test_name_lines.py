"""The lines of a cell of names."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.name_lines import (
    definition_apart,
    measured_line,
    seems_joined,
    with_unit_in_brackets,
)
from tests.drawn import document, grid
from tests.reading import codes


@pytest.mark.parametrize(
    ("text", "name", "definition"),
    [
        ("収支率\n運賃収入÷運行経費", "収支率", "運賃収入÷運行経費"),
        (
            "①収支率\n（定義）運賃収入を運行経費で割ったもの",
            "①収支率",
            "（定義）運賃収入を運行経費で割ったもの",
        ),
        ("利用者数\n※４月から翌年３月まで", "利用者数", "※４月から翌年３月まで"),
        (
            "①公共交通利用者数\n鉄道、路線バス、乗合タクシーの\n年間利用者数",
            "①公共交通利用者数",
            "鉄道、路線バス、乗合タクシーの\n年間利用者数",
        ),
        (
            "市民の満足度\n市民アンケートで「満足」と答えた人の割合",
            "市民の満足度",
            "市民アンケートで「満足」と答えた人の割合",
        ),
        (
            "公共交通に対する市民\nの満足度\n※市民アンケート",
            "公共交通に対する市民\nの満足度",
            "※市民アンケート",
        ),
        (
            "人口カバー率\nバス停から300ｍ圏内の人口割合",
            "人口カバー率",
            "バス停から300ｍ圏内の人口割合",
        ),
        ("健康寿命（男性）\n自立している期間の平均", "健康寿命（男性）", "自立している期間の平均"),
        ("間伐面積\n１年間に間伐した民有林の面積", "間伐面積", "１年間に間伐した民有林の面積"),
        ("観光消費額\n市観光動態調査による", "観光消費額", "市観光動態調査による"),
        ("間伐面積\n間伐した面積を示します。", "間伐面積", "間伐した面積を示します。"),
        (
            "合計特殊出生率\n15歳から49歳までの出生率を合計したもの",
            "合計特殊出生率",
            "15歳から49歳までの出生率を合計したもの",
        ),
        ("投入額\n市が負担する補助金等の総額", "投入額", "市が負担する補助金等の総額"),
        # Names that their cells break over lines.
        ("特定健康診査の受診率\n（国民健康保険加入者）", None, None),
        ("有害鳥獣による農作物\n被害額", None, None),
        ("１人１日当たりのごみ排出量\nの削減率", None, None),
        ("ファミリー・サポート・センターの利用者数\n及び会員数", None, None),
        ("子育て講座の参加者数\n市民の満足度", None, None),
        ("市の施策に満足している市民の数\nと満足していない市民の数", None, None),
        # A line as wide as the one above may be the rest of a name.
        ("出産後に職場へ復帰した率\n支援を受けた者の割合", None, None),
        ("利用者数", None, None),
        ("", None, None),
    ],
)
def test_a_definition_under_a_name(text: str, name: str | None, definition: str | None) -> None:
    assert definition_apart(text) == (text if name is None else name, definition)


_JOINED = {
    "転入超過数\n市が独自に算出": True,
    "公共施設の延床面積\n市が保有する施設": True,
    "図書館の貸出冊数\n図書館の利用登録者数": True,
    "参加した人の割合\n市民意識調査": True,
    "１人１日当たりのごみ排出量\nの削減率": False,
    "１人１日当たりのごみ排出量\n削減率": False,
    "有害鳥獣による農作物\n被害額": False,
    "特定健康診査の受診率\n（国民健康保険加入者）": False,
    "制度融資の利用件数\n〈新たに利用した件数〉": False,
    "生活習慣病の予防のための特定健康診査の受診率\n及び特定保健指導の実施率": False,
    "利用者数": False,
    "": False,
}


@pytest.mark.parametrize(("name", "joined"), _JOINED.items(), ids=_JOINED)
def test_a_phrase_under_a_whole_name_may_be_none_of_it(name: str, joined: bool) -> None:
    assert seems_joined(name) is joined


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("新規就農者を増やします\n○新規就農者数", "新規就農者数"),
        ("新規就農者数", "新規就農者数"),
        ("新規就農者\n数", "新規就農者\n数"),
    ],
)
def test_an_aim_over_what_is_measured_is_no_part_of_the_name(text: str, line: str) -> None:
    assert measured_line(text) == line


def test_the_definition_under_a_name_is_that_of_the_indicator() -> None:
    table = grid(
        "指標 | 現状値（R5） | 目標値（R11）\n①収支率¶運賃収入÷運行経費 | 14.7％ | 18.0％\n"
    )
    (indicator,) = read_plan([document("港市交通計画", "第1章 交通", table)]).plan.indicators
    assert (indicator.name, indicator.definition) == ("収支率", "運賃収入÷運行経費")


def test_a_name_that_may_hold_what_is_said_of_it_is_told() -> None:
    table = grid(
        "指標 | 現状値（R5） | 目標値（R11）\n転入超過数¶市が独自に算出 | 14人 | 18人\n"
        "公園に満足している市民¶の割合 | 14％ | 18％\n"
    )
    draft = read_plan([document("港市総合計画", "第1章 交流", table)])
    told = [p for p in draft.problems if p.code == "name.lines_joined"]
    first, second = draft.plan.indicators
    assert (first.name, second.name) == ("転入超過数市が独自に算出", "公園に満足している市民の割合")
    assert [p.details["text"] for p in told] == [first.name]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("苗木の配布本数\n千本", "苗木の配布本数\n（千本）"),
        ("緑被率\n％", "緑被率\n（％）"),
        ("苗木の配布本数\n単位：千本", "苗木の配布本数\n（単位：千本）"),
        ("苗木の配布本数\n単位　千本", "苗木の配布本数\n（単位：千本）"),
        ("花壇の手入れに加わる\n人", None),
        ("大学の取得\n単位数", None),
        ("苗木の配布\n本数", None),
        ("単位：千本", None),
        ("苗木の配布本数", None),
    ],
)
def test_a_unit_under_a_name_is_read_as_in_brackets(text: str, read: str | None) -> None:
    assert with_unit_in_brackets(text) == (read or text)


@pytest.mark.parametrize("unit", ["単位：千本", "単位 千本", "（千本）", "【単位】千本", "千本"])
def test_a_unit_under_a_name_is_no_part_of_it(unit: str) -> None:
    table = grid(
        "項目 | 基準（令和5年度） | 目標（令和11年度）\n"
        f"苗木の配布本数¶{unit} | 12 | 18\n緑被率¶{unit} | 14 | 16\n"
    )
    draft = read_plan([document("港市緑の基本計画", "第1章 緑化", table)])
    names = [(indicator.name, indicator.unit) for indicator in draft.plan.indicators]
    assert names == [("苗木の配布本数", "千本"), ("緑被率", "千本")]
    assert "name.lines_joined" not in {problem.code for problem in draft.problems}
    assert draft.plan.indicators[0].placements[0].printed_name == f"苗木の配布本数\n{unit}"


@pytest.mark.parametrize(
    ("printed", "name", "note"),
    [
        ("受診率¶【単位：％】¶※健診の記録", "受診率", "※健診の記録"),
        ("受診率¶単位：％¶※健診の記録", "受診率", "※健診の記録"),
        ("受診率¶※健診の記録¶【単位：％】", "受診率", "※健診の記録"),
        ("受診率¶（単位：％）¶（出典：健診の記録）", "受診率", "（出典：健診の記録）"),
        ("再訪の意向¶［単位：％］¶※3年ごとの調査", "再訪の意向", "※3年ごとの調査"),
        ("再訪の意向¶〔単位：％〕", "再訪の意向", None),
    ],
)
def test_a_line_of_the_unit_and_one_of_the_source_stand_under_a_name(
    printed: str, name: str, note: str | None
) -> None:
    rows = f"指標 | 基準値（R5） | 目標値（R11）\n{printed} | 40 | 60"
    reading = read_plan([document("総合計画", "1 健康", grid(rows))])
    (indicator,) = reading.plan.indicators
    assert (indicator.name, indicator.unit, indicator.definition) == (name, "%", note)
    assert codes(reading) == []
