"""What stands in smaller letters below a name explains it."""

from dataclasses import replace

import pytest

from keikaku.core.indicators import Indicator
from keikaku.documents.model import Grid
from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

COVER = ("青葉市総合計画", "計画期間：令和7年度～令和11年度", "第1章 港")
HEAD = "指標名 | 単位 | 現状値（R5） | 目標値（R11）\n"


def with_small(drawn: Grid, *small: str) -> Grid:
    cells = (
        replace(cell, small=next((text for text in small if cell.text.endswith(text)), ""))
        for cell in drawn.cells
    )
    return replace(drawn, cells=tuple(cells))


def read(rows: str, *small: str) -> list[Indicator]:
    return list(
        read_plan([document(*COVER, with_small(grid(HEAD + rows), *small))]).plan.indicators
    )


@pytest.mark.parametrize(
    ("name", "small"),
    [
        ("港の来客数", "1年間に港に来た人の数"),
        ("健診受診率", "国保の被保険者の健診の受診率"),
        ("事故発生率", "人口10万人当たりの件数"),
        ("港の来客", "各年度末の数"),
    ],
)
def test_smaller_letters_below_a_name_define_it(name: str, small: str) -> None:
    (found,) = read(f"{name}¶{small} | 人 | 41 | 60\n", small)
    assert (found.name, found.definition) == (name, small)


def test_a_bracket_in_smaller_letters_is_a_note_of_the_name() -> None:
    (found,) = read("港の来客数¶（延べ人数） | 人 | 41 | 60\n", "（延べ人数）")
    assert (found.name, found.definition, found.scope_notes) == ("港の来客数", None, ("延べ人数",))


def test_names_that_only_smaller_letters_tell_apart_keep_them() -> None:
    rows = "学力の正答率¶小学校6年生の国語 | ％ | 41 | 60\n学力の正答率¶中学校3年生の国語 | ％ | 42 | 61\n"
    found = read(rows, "小学校6年生の国語", "中学校3年生の国語")
    assert [one.name for one in found] == [
        "学力の正答率小学校6年生の国語",
        "学力の正答率中学校3年生の国語",
    ]
