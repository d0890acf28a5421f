"""Tables of single cells beside which others are left are doubted at their names."""

import pytest

from tests.unit.ingest.lines.told import tables

DOUBT = "!name.cells_beside"


@pytest.mark.parametrize(
    ("lines", "doubted"),
    [
        ("指標\n港の来客数\n舟の数\n現状値\n12人\n31隻\n\n終わり。\n", True),
        ("指標\n現状値\n目標値\n港の来客数\n12人\n15人\n舟の数\n31隻\n40隻\n\n終わり。\n", False),
        ("指標\n現状値\n目標値\n港の来客数\n12人\n15人\n舟の数\n31隻\n40隻\n\n55人\n60人\n", True),
    ],
)
def test_what_may_not_be_the_whole_table_is_doubted(lines: str, doubted: bool) -> None:
    assert [DOUBT in table for table in tables(lines)] == [doubted]
