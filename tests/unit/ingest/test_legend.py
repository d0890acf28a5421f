"""Legends: where they stand in a document, and where they hold."""

import pytest

from keikaku.documents.model import Document
from keikaku.documents.read import read_bytes
from keikaku.ingest.legend import Legend, Legends, find_legends, with_own_words
from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import vocabulary

BOTH = "現状値は令和5年度、目標値は令和11年度の値です。\n"
EARLIER = "現状値は令和4年度、目標値は令和10年度の値です。\n"
TABLE = "| 指標 | 現状値 | 目標値 |\n|---|---|---|\n| 来客数 | 41人 | 60人 |\n"
FAR = "\n町は広いです。\n\n道は長いです。\n\n港は深いです。\n\n山は高いです。\n\n川は青いです。\n\n"
COVER = "# 港町みらい計画\n\n計画期間　令和7年度～令和12年度\n\n"


def document(text: str) -> Document:
    return read_bytes("plan.md", text.encode(), source_id="s1")


def found(text: str) -> list[str]:
    """The legends of a text: the labels with their years."""
    legends = find_legends(document(text).blocks, vocabulary())
    return [" ".join(f"{p.label}@{p.period.end}" for p in one.pairs) for one in legends]


def years(text: str) -> dict[str, list[str]]:
    """The years of the values of each indicator of a document, with the source of each."""
    plan = read_plan([document(COVER + text)]).plan
    return {
        indicator.name: [
            f"{v.role.value}@{v.period.end} {v.period.stated_in.value}"
            if v.period
            else v.role.value
            for v in indicator.values
        ]
        for indicator in plan.indicators
    }


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (BOTH, ["現状値@2023 目標値@2029"]),
        ("町は広いです。" + BOTH + "金額は税込みです。", ["現状値@2023 目標値@2029"]),
        ("- 現状値：令和5年度の実績\n- 目標値：令和11年度の目標\n", ["現状値@2023 目標値@2029"]),
        (
            "現状値：令和5年度\n\n目標値：令和11年度\n\n町は広いです。\n",
            ["現状値@2023 目標値@2029"],
        ),
        (
            "| 値 | 年 |\n|---|---|\n| 現状値 | 令和5年度 |\n| 目標値 | 令和11年度 |\n",
            [],
        ),
        (
            "| 現状値 | 令和5年度 |\n|---|---|\n| 目標値 | 令和11年度 |\n",
            ["現状値@2023 目標値@2029"],
        ),
        ("| 令和7年度 | 計画の策定 |\n|---|---|\n| 令和9年度 | 中間見直し |\n", []),
        ("現状値：令和5年度\n\n町は広いです。\n\n目標値：令和11年度\n", []),
        (BOTH + "\n" + EARLIER, ["現状値@2023 目標値@2029", "現状値@2022 目標値@2028"]),
    ],
)
def test_where_legends_stand(text: str, labels: list[str]) -> None:
    assert found(text) == labels


def legend(text: str) -> Legend:
    found_ = find_legends(document(text).blocks, vocabulary())
    return Legends(([], one.pairs) for one in found_).under([])


def test_a_legend_tells_by_role_by_year_and_by_label() -> None:
    said = legend("策定時の値は令和4年度、令和9年度は通過点、令和14年度は到達水準です。")
    by_label = said.of_label("策定時")
    period = said.of_role(ColumnRole.TARGET)
    assert by_label is not None
    assert period is not None
    assert (by_label.period.end, period.end) == (2022, 2032)
    assert said.role_of(period) is ColumnRole.TARGET
    assert said.of_label("来客数") is None
    assert said.of_role(ColumnRole.PLANNED) is None


def test_two_legends_that_disagree_say_nothing() -> None:
    said = legend(BOTH + "\n" + EARLIER)
    assert said.of_role(ColumnRole.TARGET) is None
    assert said.of_label("目標値") is None


def test_a_year_with_two_roles_has_none() -> None:
    said = legend(BOTH + "\n令和5年度は実績、令和11年度は見込です。\n")
    period = legend(BOTH).of_role(ColumnRole.CURRENT)
    assert period is not None
    assert said.role_of(period) is None


def test_the_nearest_heading_with_a_legend_holds() -> None:
    (first,), (second,) = (
        list(find_legends(document(text).blocks, vocabulary())) for text in (BOTH, EARLIER)
    )
    chapter, section, other = object(), object(), object()
    legends = Legends([([chapter], first.pairs), ([section, chapter], second.pairs)])
    ends = [
        period.end if (period := legends.under(over).of_role(ColumnRole.TARGET)) else None
        for over in ([chapter], [other, chapter], [section, chapter], [other], [])
    ]
    assert ends == [2029, 2029, 2028, None, None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOTH + FAR + TABLE, ["baseline@2023 caption", "target@2029 caption"]),
        (TABLE + FAR + BOTH, ["baseline@2023 caption", "target@2029 caption"]),
        # What stands nearer beats it.
        (
            BOTH + FAR + TABLE.replace("41人", "41人（R4）"),
            ["baseline@2022 cell", "target@2029 caption"],
        ),
        (
            BOTH + FAR + TABLE.replace("目標値", "目標値（R10）"),
            ["baseline@2023 caption", "target@2028 header"],
        ),
        (
            BOTH + FAR + "〔現状値：令和3年度〕\n\n" + TABLE,
            ["baseline@2021 caption", "target@2029 caption"],
        ),
        # Heads that are years take their roles from it.
        (
            "R5は現状値、R11は目標値です。\n"
            + FAR
            + TABLE.replace("現状値", "R5").replace("目標値", "R11"),
            ["baseline@2023 header", "target@2029 header"],
        ),
        # Words of its own.
        (
            "「いまの姿」は令和5年度、「先の姿」は令和11年度の値です。\n"
            + FAR
            + TABLE.replace("現状値", "いまの姿").replace("目標値", "先の姿"),
            ["baseline@2023 caption", "target@2029 caption"],
        ),
        # Lines have it as tables have.
        (
            BOTH + FAR + "- 来客数：現状値 41人、目標値 60人\n- 船の数：現状値 4隻、目標値 6隻\n",
            ["baseline@2023 header", "target@2029 header"],
        ),
        # One of a single indicator is none of the others.
        (
            "排出量の基準年度は平成25年度、目標年度は令和11年度です。\n" + FAR + TABLE,
            ["baseline", "target@2030 document"],
        ),
    ],
)
def test_values_are_dated_by_a_legend(text: str, said: list[str]) -> None:
    assert years(text)["来客数"] == said


def test_chapters_have_legends_of_their_own() -> None:
    text = f"## 第1章 港\n\n{EARLIER}{FAR}{TABLE}\n## 第2章 町\n\n{BOTH}{FAR}" + TABLE.replace(
        "来客数", "店の数"
    )
    assert years(text) == {
        "来客数": ["baseline@2022 caption", "target@2028 caption"],
        "店の数": ["baseline@2023 caption", "target@2029 caption"],
    }


def test_own_words_are_added_where_there_are_any() -> None:
    words = vocabulary()
    plain = find_legends(document(BOTH).blocks, words)
    own = find_legends(
        document("「今の姿」は令和5年度、「先の姿」は令和11年度です。").blocks, words
    )
    assert with_own_words(words, plain) is words
    assert with_own_words(words, own).columns["target"] == (*words.columns["target"], "先の姿")
