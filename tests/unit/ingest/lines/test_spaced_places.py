"""Columns that stand below each other only where letters are counted as their writer counted them."""

from collections.abc import Callable, Sequence

import pytest

from keikaku.ingest.lines.tokens import width
from tests.reading import codes, draft
from tests.unit.ingest.lines.told import tables, texts

HEADS = ("領   域", "項   目", "現状値", "中間値", "目標値")
YEARS = ("", "", "（R4）", "（R8）", "（R11）")
ROWS = (
    ("乳幼児", "３歳児でむし歯のない者の割合", "87.9％", "", "92.0％"),
    ("", "ＢＭＩ25以上の者 (40～64歳) の割合", "30.1％", "28.0％", "25.0％"),
    ("高齢期", "ﾌﾚｲﾙを知る人の数", "", "1,200人", "1,500人"),
    ("", "健康づくり応援店", "28店", "", "50店"),
)
READ = (
    "領   域|項   目|現状値（R4）|中間値（R8）|目標値（R11）\n"
    "乳幼児|３歳児でむし歯のない者の割合|87.9％||92.0％\n"
    "|ＢＭＩ25以上の者 (40～64歳) の割合|30.1％|28.0％|25.0％\n"
    "高齢期|ﾌﾚｲﾙを知る人の数||1,200人|1,500人\n"
    "|健康づくり応援店|28店||50店"
)
PLACES = (0, 14, 56, 68, 80)
Line = Sequence[str]


def printed(rows: Sequence[Line], measure: Callable[[str], int], right: int = 0) -> str:
    """Rows with their cells at the same places, those of figures at their right edges."""
    lines: list[str] = []
    for row in rows:
        line = ""
        for n, (cell, place) in enumerate(zip(row, PLACES, strict=True)):
            start = place + right - measure(cell) if n > 1 and right else place
            line += " " * max(0, start - measure(line)) + cell if cell else ""
        lines.append(line)
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("right", [0, 8], ids=["left", "right"])
@pytest.mark.parametrize("measure", [len, width], ids=["letters", "widths"])
def test_blank_cells_leave_the_others_in_their_columns(
    measure: Callable[[str], int], right: int
) -> None:
    assert tables(printed([HEADS, YEARS, *ROWS], measure, right)) == [READ]


def test_rows_without_a_full_one_are_placed_by_the_heads() -> None:
    text = printed([HEADS, YEARS, ROWS[0], ROWS[3]], len)
    assert tables(text) == ["\n".join(READ.splitlines()[:2] + READ.splitlines()[-1:])]


@pytest.mark.parametrize(
    ("heads", "read"),
    [
        ("指 標 名      単 位      現 状 値      目 標 値", "指 標 名|単 位|現 状 値|目 標 値"),
        ("指   標     単   位   現状値   目  標  値", "指   標|単   位|現状値|目  標  値"),
        ("指標   単 位   現  状  値    目標値", "指標|単 位|現  状  値|目標値"),
    ],
)
def test_heads_whose_letters_fill_their_columns(heads: str, read: str) -> None:
    text = f"{heads}\n港の来客数　　　人　　　41　　　　　　60\n港の満足度　　　％　　　52.5　　　　　70\n"
    assert tables(text) == [f"{read}\n港の来客数|人|41|60\n港の満足度|％|52.5|70"]


def test_a_row_that_no_column_takes_is_told_and_the_others_are_read() -> None:
    text = (
        "指標            単位   現状値    目標値\n"
        "港の来客数        人    41      60\n"
        "港の倉庫    棟   3   4   5   6   7\n"
        "港の満足度        ％    52.5    70\n"
        "港の船    隻   3   4   5   6   7\n"
    )
    assert tables(text) == ["指標|単位|現状値|目標値\n港の来客数|人|41|60\n港の満足度|％|52.5|70"]
    assert texts(text) == ["港の倉庫    棟   3   4   5   6   7", "港の船    隻   3   4   5   6   7"]
    assert codes(draft(f"港の計画\n\n{text}")).count("row.places_unread") == 2


def test_rows_over_all_headings_are_told_too() -> None:
    text = printed([HEADS, YEARS, *ROWS], len)
    assert "row.places_unread" in codes(draft(text + "港の倉庫    棟   3   4   5   6   7\n"))


UNREAD = (
    "                   基準値        実績\n指標\n                   H30     R1     R2    目標値\n"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"第１章 港\n{UNREAD}来客数    41    42    43    50\n満足度    4    5    5    6\n", 1),
        (f"第１章 港\n{UNREAD}来客数    41    42    43    50\n", 0),
        ("第１章 港\n費用    R5    R6\n来客数    41    42\n満足度    4    5\n", 0),
    ],
    ids=["rows below a column of targets", "a single row", "no targets"],
)
def test_rows_below_targets_that_nothing_reads_are_told(text: str, told: int) -> None:
    assert codes(draft(text)).count("indicator.rows_unread") == told


def test_what_names_the_rows_is_told() -> None:
    text = f"第１章 港\n{UNREAD}来客数    41    42    43    50\n満足度    4    5    5    6\n"
    found = [p for p in draft(text).problems if p.code == "indicator.rows_unread"]
    assert [p.details["text"] for p in found] == ["来客数」「満足度"]
