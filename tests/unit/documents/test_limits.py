"""Inputs that are too large are refused, with the place that is."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents import limits
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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f"])
def test_a_text_has_a_greatest_number_of_lines(monkeypatch, end):
    monkeypatch.setattr(limits, "MAX_LINES", 4)
    assert len(list(read("計画" + f"{end}目標" * 4).blocks)) == 5
    with pytest.raises(Unreadable) as caught:
        read("計画" + f"{end}目標" * 5)
    assert (caught.value.place, caught.value.reason) == ("", "行が多すぎます（上限4行）。")


@pytest.mark.parametrize(
    ("row", "place"), [("a\tb\tc\n", "3行目"), ("a,b,c\n", "3行目"), ("|a|b|c|\n", "4行目")]
)
def test_a_text_has_a_greatest_number_of_cells(monkeypatch, row, place):
    text = row + ("|-|-|-|\n" if row.startswith("|") else "") + row * 3
    monkeypatch.setattr(limits, "MAX_CELLS", 12)
    assert [block.grid.n_rows for block in read(text).blocks if block.grid] == [4]
    monkeypatch.setattr(limits, "MAX_CELLS", 8)
    with pytest.raises(Unreadable) as caught:
        read(text)
    assert (caught.value.place, caught.value.reason) == (
        place,
        "表のセルが多すぎます（上限8）。",
    )


@pytest.mark.parametrize(
    ("limit", "reason"),
    [
        ("MAX_LINES", "段落が多すぎます（上限5）。"),
        ("MAX_CELLS", "表のセルが多すぎます（上限5）。"),
        ("MAX_TAGS", "中身が大きすぎます（上限5タグ）。"),
    ],
)
def test_a_page_has_a_greatest_extent(monkeypatch, limit, reason):
    cells = "<tr><td>1<td>2<td>3"
    page = f"<!DOCTYPE html><body><table>{cells}{cells}</table>" + "<p>計画" * 6
    assert len(list(read(page).blocks)) == 7
    monkeypatch.setattr(limits, limit, 5)
    with pytest.raises(Unreadable) as caught:
        read(page)
    assert caught.value.reason == reason


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
