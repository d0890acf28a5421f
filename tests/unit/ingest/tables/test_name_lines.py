"""The lines of a cell of names."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.name_lines import definition_apart, measured_line
from tests.drawn import document, grid


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
        ("投入額\n市が負担する補助金等の総額", "投入額", "市が負担する補助金等の総額"),
        # Names that their cells break over lines.
        ("特定健康診査の受診率\n（国民健康保険加入者）", None, None),
        ("有害鳥獣による農作物\n被害額", None, None),
        ("１人１日当たりのごみ排出量\nの削減率", None, None),
        ("ファミリー・サポート・センターの利用者数\n及び会員数", None, None),
        ("子育て講座の参加者数\n市民の満足度", None, None),
        ("利用者数", None, None),
        ("", None, None),
    ],
)
def test_a_definition_under_a_name(text: str, name: str | None, definition: str | None) -> None:
    assert definition_apart(text) == (text if name is None else name, definition)


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
