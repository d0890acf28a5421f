"""What stands beside the names of lines of values."""

import pytest

from keikaku.ingest.lines.run_names import can_name
from keikaku.ingest.lines.slices import Slice
from tests.unit.ingest.lines.told import tables

HEADS = "港で見る成果                    単位        現状             目標\n"


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("港の魚の水揚量                    ㎥           5,840         8,000", "港の魚の水揚量|㎥"),
        ("港の魚の水揚量              ％    ↓        3.8          2.0", "港の魚の水揚量|％"),
    ],
)
def test_a_unit_apart_behind_a_name_is_that_of_its_values(row: str, read: str) -> None:
    found = tables(f"数値目標\n{HEADS}{row}\n{row.replace('魚', '舟')}\n")
    assert [line.rpartition("|")[0].rpartition("|")[0] for line in found[0].split("\n")[-2:]] == [
        read,
        read.replace("魚", "舟"),
    ]


def test_a_row_with_another_beside_it_has_no_name() -> None:
    assert can_name(Slice("港の魚の水揚量     ％"))
    assert not can_name(Slice("港の魚の水揚量     ％ 76.3     90.0       舟の数      件"))


def test_a_name_between_rows_that_are_set_in_is_doubted() -> None:
    printed = (
        "数値目標（現状値 R4年度→目標値 R17年度）\n"
        "        男性    62.7％ → 66.0％\n"
        "舟に乗る人の割合\n"
        "        女性    65.1％ → 70.0％\n"
        "        男女    64.1％ → 68.0％\n"
    )
    assert "!name.lines_joined" in "".join(tables(printed))
