"""Cells of CSV, and what a spreadsheet must not make of them."""

import csv
import io
from decimal import Decimal

import pytest

from keikaku.exchange.tables.cells import csv_text, guarded


@pytest.mark.parametrize(
    "text",
    [
        "", "観光客数", "1-1 観光", "(1) にぎわう町", "n1", "e1", "a12", "s1", "31行目 3列目",
        "-", "－", "+", "=", "—", "▲843", "▲843人/年間", "5", "-5", "+5", "0", "0.1", "70.0",
        "1,648", "1,234,567", "12.1%", "51,220人 (H30年度)", "H30", "R2～R6", "平成30年度",
        "2023-07-01", "令和5年7月頃", "10月", "1社(H28) 1社(H29)", "・項目", "「@」", "3位",
    ],
)  # fmt: skip
def test_text_that_stays_what_it_is_is_left_alone(text):
    assert guarded(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "=HYPERLINK(A1)", "＝合計", "+81-83", "-運営", "- 1,522人(H30)", "－ 中止", "@観光",
        "＠観光", " =A1", "\t=A1", "\n@A", "\r=A", "-(未調査)", "--", "=-",
        "(1)", "（1）", "(12)", "1-1", "1-1-1", "1-1-1.", "１－１", "10/20", "2024/4", "12:30",
        "007", "1e3", "2E5", "1e-7", "10月1日", "１月１日", "1 2", "1,22", "-1-1", "2020-2024",
        "'", "'観光", "'=1",
    ],
)  # fmt: skip
def test_text_that_a_spreadsheet_would_change_has_a_quote_in_front(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (["a", "観光", ""], "a,観光,"),
        ([1, 0, -3], "1,0,-3"),
        ([Decimal("70.0"), Decimal("-843"), Decimal("1E+3")], "70.0,-843,1000"),
        (["1,648", 'と"言う"'], '"1,648","と""言う"""'),
        (["二\n行", "二\r\n行", "\r"], '"二\n行","二\r\n行","\r"'),
        (["=1,2"], '"\'=1,2"'),
        ([Decimal("-5"), "-5人"], "-5,'-5人"),
    ],
)
def test_a_row_follows_rfc_4180(row, line):
    assert csv_text([row]) == f"{line}\r\n"
    (read,) = csv.reader(io.StringIO(csv_text([row]), newline=""))
    assert len(read) == len(row)


def test_no_rows_are_no_text():
    assert csv_text([]) == ""
