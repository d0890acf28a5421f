"""Lines of a table that was put together by nobody are told with their names."""

import pytest

from keikaku.core.sources import Location
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.unread_lines import unread_lines
from tests.drawn import document

_NOTHING = Accounted(frozenset(), frozenset())

CASES = {
    "rows with single spaces": (
        ("指標 単位 現状値 目標値", "港の来客数 人 12 15", "1 か月に舟に乗る人の割合 ％ 3.1 5.0"),
        "港の来客数」「1か月に舟に乗る人の割合",
    ),
    "names broken over lines": (
        ("成果指標", "目標値", "港を歩く人の", "割合 ％ 12.1 15.0", "舟に乗る人の数", "31 40"),
        "港を歩く人の割合」「舟に乗る人の数",
    ),
    "names broken beside figures": (
        (
            "指標            単位     現状値   目標値",
            "港を歩く人の                          把握する",
            "              ％      12.1   15.0",
            "割合",
            "舟に乗る人の数       人      31     40",
        ),
        "港を歩く人の」「把握する」「割合舟に乗る人の数",
    ),
    "whom rows count": (
        (
            "指標 現状値 目標値",
            "舟に乗る人の割合 男性 12.1％ 15.0％",
            "女性 8.1％ 10.0％",
            "港を歩く人の割合",
            "60歳以上 31％ 40％",
        ),
        "舟に乗る人の割合（男性）」「舟に乗る人の割合（女性）」「港を歩く人の割合」"
        "「港を歩く人の割合（60歳以上）",
    ),
    "rows of years": (
        ("区分 令和7年度 令和8年度", "量の見込み 人 68 66 65", "確保方策 人 75 75 75"),
        "量の見込み」「確保方策",
    ),
}


def told(*lines: str, known: Accounted = _NOTHING, titles: tuple[Location, ...] = ()) -> list[str]:
    blocks = [*document(*lines).blocks]
    return [doubt.details["text"] for _, doubt in unread_lines(blocks, known, titles)]


@pytest.mark.parametrize(("lines", "names"), CASES.values(), ids=CASES.keys())
def test_lines_with_figures_are_told_with_what_they_name(
    lines: tuple[str, ...], names: str
) -> None:
    assert told(*lines) == [names]


def test_names_that_were_read_are_not_told() -> None:
    lines = CASES["rows with single spaces"][0]
    known = Accounted(frozenset({"港の来客数"}), frozenset(), "舟に乗る人の割合")
    assert "港の来客数" not in "".join(told(*lines, known=known))


def test_figures_without_words_of_indicators_are_not_told() -> None:
    assert told("項目 令和5年度", "港の来客数 人 12 15", "舟に乗る人の数 人 31 40") == []


def test_sentences_part_what_is_told() -> None:
    assert told("指標", "目標を定める。", "次のとおりである。", "港の来客数 12 15") == []


def test_headings_name_nothing() -> None:
    blocks = [*document("目標値", "2 港の来客", "港の来客数 12 15").blocks]
    found = [*unread_lines(blocks, _NOTHING, [blocks[1].source])]
    assert [doubt.details["text"] for _, doubt in found] == ["港の来客数"]
