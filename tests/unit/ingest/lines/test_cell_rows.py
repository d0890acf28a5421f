"""Rows of tables without heads are read as lines where arrows or years lead."""

import pytest

from keikaku.documents.model import Block
from keikaku.documents.read import read_bytes
from keikaku.ingest.furniture import set_aside
from keikaku.ingest.lines.tabulate import lines_as_tables
from keikaku.ingest.vocabulary import vocabulary

PLAN = "<p>港の計画</p><p>計画期間は令和6年度から令和10年度までです。</p>"


def read(*rows: list[str], label: str = "【KPI】", before: str = "") -> list[Block]:
    """The tables of a page with such rows below a label."""
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    html = f"<html><body>{PLAN}{before}<p>{label}</p><table>{cells}</table></body></html>"
    blocks = read_bytes("plan.html", html.encode(), source_id="s1").blocks
    tables = lines_as_tables(set_aside(list(blocks)), vocabulary())
    return [block for block in tables if block.grid is not None]


def texts(block: Block) -> list[tuple[str, ...]]:
    assert block.grid is not None  # only tables come here
    return [block.grid.row(row) for row in range(block.grid.n_rows)]


@pytest.mark.parametrize(
    ("rows", "read_as"),
    [
        (
            [["来客数", "41人（R5） → 60人（R10）"], ["船の数", "2隻（R5） → 3隻（R10）"]],
            [
                ("指標名", "現状値", "目標値"),
                ("来客数", "41人（R5）", "60人（R10）"),
                ("船の数", "2隻（R5）", "3隻（R10）"),
            ],
        ),
        (
            [["来客数", "41人（R5）", "⇒", "50人（R8）", "⇒", "60人（R10）"]],
            [
                ("指標名", "現状値", "中間目標値", "目標値"),
                ("来客数", "41人（R5）", "50人（R8）", "60人（R10）"),
            ],
        ),
        (
            [["来客数", "人", "41（R5）→60（R10）"], ["船の数", "隻", "2（R5）→3（R10）"]],
            [
                ("指標名", "単位", "現状値", "目標値"),
                ("来客数", "人", "41（R5）", "60（R10）"),
                ("船の数", "隻", "2（R5）", "3（R10）"),
            ],
        ),
        (
            [["来客数", "41人（R5）", "60人（R10）"], ["船の数", "2隻（R5）", "3隻（R10）"]],
            [
                ("指標名", "現状値", "目標値"),
                ("来客数", "41人（R5）", "60人（R10）"),
                ("船の数", "2隻（R5）", "3隻（R10）"),
            ],
        ),
        (
            [["来客数　R5：41人 ⇒ R10：60人"], ["船の数", "R5：2隻", "⇒", "R10：3隻"]],
            [
                ("指標名", "現状値", "目標値"),
                ("来客数", "R5：41人", "R10：60人"),
                ("船の数", "R5：2隻", "R10：3隻"),
            ],
        ),
        (
            [
                ["来客数（累計）", "R1～5年度：41人", "⇒", "R6～10年度：60人"],
                ["船の数　R5：2隻 ⇒ R10：3隻"],
            ],
            [
                ("指標名", "現状値", "目標値"),
                ("来客数（累計）", "R1～5年度：41人", "R6～10年度：60人"),
                ("船の数", "R5：2隻", "R10：3隻"),
            ],
        ),
        (
            [
                ["ア", "来客数", "基準値（R5）41人", "目標値（R10）60人"],
                ["イ", "船の数", "基準値（R5）△2隻", "目標値（R10）3隻"],
            ],
            [
                ("指標名", "基準値（R5）", "目標値（R10）"),
                ("来客数", "41人", "60人"),
                ("船の数", "△2隻", "3隻"),
            ],
        ),
    ],
)
def test_rows_without_heads(rows: list[list[str]], read_as: list[tuple[str, ...]]) -> None:
    (table,) = read(*rows)
    assert texts(table) == read_as


def test_each_value_keeps_the_place_of_its_cell() -> None:
    (table,) = read(["来客数", "41人（R5）", "→", "60人（R10）"])
    assert table.grid is not None
    places = [(c.source.row, c.source.column) for c in table.grid.cells if c.row == 1]
    assert places == [(1, 1), (1, 2), (1, 4)]


@pytest.mark.parametrize(
    "rows",
    [
        [["指標", "現状と目標"], ["来客数", "41人（R5）→60人（R10）"]],
        [["来客数", "41人（R5）→60人（R10）"], ["船の数", "調べています"]],
        [["来客数", "41人"], ["船の数", "2隻"]],
        [["来客数の推移"], ["41人（R5）→60人（R10）"]],
    ],
)
def test_tables_of_other_forms_stay(rows: list[list[str]]) -> None:
    (table,) = read(*rows)
    assert texts(table) == [tuple(row) for row in rows]


def test_arrows_of_the_past_are_no_indicators() -> None:
    rows = [["書庫", "32冊（R2）→40冊（R3）"], ["棚", "12本（R2）→24本（R3）"]]
    (table,) = read(*rows, label="館は令和3年度に改修しました。")
    assert texts(table) == [tuple(row) for row in rows]


def test_rows_behind_the_end_of_a_page_are_left_to_the_table_above() -> None:
    text = (
        "港の計画\n\n基本目標\t数値目標\t基準値\t目標値\n"
        "１　海の仕事\t港の来客数\t41人（令和3年）\t60人（令和9年）\n\n7\n\n港の計画の体系\n\n"
        "\t港の船の数\t5隻（令和5年）\t6隻（令和9年）\n"
        "２　海の暮らし\t港の満足度\t5％（令和3年）\t6％（令和9年）\n"
    )
    found = lines_as_tables(
        set_aside(list(read_bytes("p.txt", text.encode(), source_id="s1").blocks)), vocabulary()
    )
    tables = [block for block in found if block.grid is not None]
    assert texts(tables[1])[1] == (
        "２　海の暮らし",
        "港の満足度",
        "5％（令和3年）",
        "6％（令和9年）",
    )
