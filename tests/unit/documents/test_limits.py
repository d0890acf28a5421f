"""Inputs that are too large are refused, with the place that is."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.limits import MAX_BYTES, check_size
from tests.unit.documents.reading import read


def test_a_file_has_a_greatest_size():
    check_size("a", MAX_BYTES)
    with pytest.raises(Unreadable) as caught:
        check_size("計画.txt", MAX_BYTES + 1)
    assert caught.value.reason == "ファイルが大きすぎます（上限64MB）。"
    assert caught.value.advice == "ファイルを分けて、もう一度読み込んでください。"


def test_a_line_has_a_greatest_length():
    assert len(list(read("あ" * 1_000_000).blocks)) == 1
    with pytest.raises(Unreadable) as caught:
        read("目標\n" + "あ" * 1_000_001)
    assert (caught.value.place, caught.value.reason) == (
        "2行目",
        "1行が長すぎます（上限1,000,000文字）。",
    )


@pytest.mark.parametrize("parted", ["\t".join, ",".join, " | ".join])
def test_a_table_has_a_greatest_width(parted):
    def table(columns):
        rows = [parted(["値"] * columns), parted(["---"] * columns), parted(["値"] * columns)]
        return "\n".join(rows)

    assert [block.grid.n_columns for block in read(table(1000)).blocks if block.grid] == [1000]
    with pytest.raises(Unreadable) as caught:
        read("\n" + table(10_000))
    assert (caught.value.place, caught.value.reason) == (
        "2行目",
        "表の列が多すぎます（10,000列、上限1,000列）。",
    )
