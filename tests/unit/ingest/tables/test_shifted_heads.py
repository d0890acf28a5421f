"""Heads that stand a column beside the cells under them."""

import pytest

from keikaku.documents.model import Grid
from keikaku.ingest.tables.shifted_heads import SHIFTED, with_heads_in_place
from keikaku.ingest.vocabulary import vocabulary
from tests.reading import codes, draft
from tests.unit.ingest.printed import blocks

CASES = {
    "the heads at the right of their cells": (
        "→指標名→現状値(R4)→目標値(R9)\nごみの排出量→11,206→10,400\nリサイクル率→21.3→26.0\n",
        ("指標名", "現状値(R4)", "目標値(R9)"),
    ),
    "units stand where the names would be": (
        "→指標名→単位→現状値→目標値\nごみの排出量→t→11,206→10,400\nリサイクル率→%→21.3→26.0\n",
        ("指標名", "単位", "現状値", "目標値"),
    ),
    "a second row of heads at the left of its cells": (
        "指標→単位→基準値→→目標値→\n→年度→値→年度→値\nごみの排出量→t→R4→11,206→R9→10,400\n",
        ("", "", "年度", "値", "年度", "値"),
    ),
}
LEFT = {
    "a column of measures without a head": (
        "→指標名→現状値→目標値\n環境→ごみの排出量→11,206→10,400\n→リサイクル率→21.3→26.0\n"
    ),
    "a column without a head, its rows of four cells": (
        "→指標名→現状値→目標値\n環境→排出量→11,206→\n環境→リサイクル率→21.3→\n"
    ),
    "one row is too little to tell": "→指標名→現状値→目標値\nごみの排出量→11,206→10,400\n",
    "years under their heads": (
        "指標→単位→基準値→→目標値→\n→→年度→値→年度→値\nごみの排出量→t→R4→11,206→R9→10,400\n"
    ),
    "values that look like years under a head of years": (
        "指標→基準値→→目標値→→備考\n→年度→値→年度→値→\nごみの排出量→2013→2014→2030→2031→\n"
    ),
}


@pytest.mark.parametrize(("text", "heads"), CASES.values(), ids=CASES)
def test_heads_are_put_over_their_cells(text: str, heads: tuple[str, ...]) -> None:
    (table,) = with_heads_in_place(blocks(text), vocabulary(None))
    assert isinstance(table.grid, Grid)
    row = 1 if "年度→値" in text else 0
    assert (table.grid.row(row)[: len(heads)], table.flags) == (heads, (SHIFTED,))


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_may_stand_right_is_left(text: str) -> None:
    assert with_heads_in_place(blocks(text), vocabulary(None)) == [*blocks(text)]


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
def test_a_table_that_was_read_so_says_it_once(text: str) -> None:
    assert codes(draft(f"1 環境\n\n{text}")).count(SHIFTED) == 1
