"""A table falls into regions; every row is in exactly one, as a head or as a row."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.ingest.tables.figures import mostly_figures
from keikaku.ingest.tables.regions import split_regions
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks


def regions(text):
    grid = next(block.grid for block in blocks(text + "\n") if block.grid)
    return split_regions(grid, vocabulary())


def told(text):
    return [(region.kind.value, region.heads, tuple(region.rows)) for region in regions(text)]


LONG = "港の施設を直して、訪れる人の安全を守ります。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KPI→項目→現状値→目標値\n→数→1→2", [("indicators", (0,), (1,))]),
        (
            f"内容→{LONG}→→\nKPI→項目→現状値→目標値\n→数→1→2",
            [("content", (), (0,)), ("indicators", (1,), (2,))],
        ),
        ("担当課→観光課→", [("owners", (), (0,))]),
        ("担当課→現状値→目標値\n観光課→1→2", [("indicators", (0,), (1,))]),
        ("指標→現状→→目標→\n→年度→値→年度→値\n数→R5→1→R9→2", [("indicators", (0, 1), (2,))]),
        ("指標→現状値→\n→R5→R6\n数→1→2", [("indicators", (0, 1), (2,))]),
        ("取組→R7→R8\n港→設計→工事", [("initiatives", (0,), (1,))]),
        ("→R7→R8\n港→設計→工事", [("initiatives", (0,), (1,))]),
        ("区分→R7→R8\n港→1,200→1,300", [("other", (), (0, 1))]),
        ("指標→R7→R8\n客数→1,200→1,300", [("indicators", (0,), (1,))]),
        ("区分→R7予算額→R8予算額\n港→1,200→1,300", [("other", (), (0, 1))]),
        ("項目→計画額→実績額\n港→1,200→1,300", [("other", (), (0, 1))]),
        ("区分→令和2年→推計(令和22年)\n総人口→64→50", [("other", (), (0, 1))]),
        ("項目→現状値→目標値", [("other", (), (0,))]),
        (
            "指標→現状値→目標値\nA→1→2\n指標→現状値→目標値\nB→3→4",
            [("indicators", (0,), (1,)), ("indicators", (2,), (3,))],
        ),
        ("指標→現状値→目標値\n目標達成数→実績5件→目標10件", [("indicators", (0,), (1,))]),
        ("港→道\n駅→橋", [("other", (), (0, 1))]),
    ],
)
def test_tables_fall_apart(text, expected):
    assert told(text) == expected


CELLS = st.sampled_from(
    [
        "指標",
        "項目",
        "現状値",
        "目標値",
        "R7",
        "年度",
        "値",
        "5人",
        "港",
        "",
        "内容",
        LONG,
        "担当課",
        "-",
    ]
)


def _rows(width: int) -> st.SearchStrategy[list[list[str]]]:
    """Rows of one width: in a text, a shorter one may be the rest of the one before it."""
    return st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)


@settings(max_examples=60)
@given(st.integers(2, 5).flatmap(_rows))
def test_every_row_is_in_one_region(rows):
    text = "\n".join("→".join(["港", *cells]) for cells in rows)
    found = [row for region in regions(text) for row in (*region.heads, *region.rows)]
    assert sorted(found) == list(range(len(rows)))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        *[(["1,200", "3人"], True), (["1棟改修", "1棟改修"], False), (["設計", "3"], False)],
        *[([], False), (["", "5"], True), (["-", "-"], False)],
    ],
)
def test_figures_are_bare_numbers_or_numbers_with_a_unit(texts, expected):
    assert mostly_figures(texts) is expected
