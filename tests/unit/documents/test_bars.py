"""Tables drawn with bars are known, and told of when they cannot be read."""

import pytest

from keikaku.documents.bars import has_pipe_table, is_delimiter_row
from keikaku.documents.lines import split_lines
from tests.unit.documents.reading import blocks, doubts, read


@pytest.mark.parametrize(
    "row",
    [
        "|---|---|",
        "| :-- | --: |",
        "---|---",
        "|-|-|",
        ":-:|-",
        "|---|",
        "> | --- | --- |",
        " |---|",
    ],
)
def test_a_delimiter_row_is_known(row):
    lines = split_lines(f"| 指標 | 値 |\n{row}\n")
    assert is_delimiter_row(lines, 1)
    assert has_pipe_table(lines)


@pytest.mark.parametrize(
    "text",
    [
        "|---|---|",
        "指標\n|---|---|",
        "|a|b|\n---",
        "|a|b|\n|---|x|",
        "|a|b|\n|---||",
        "|a|b|\n\n|-|-|",
    ],
)
def test_other_lines_are_no_delimiter_row(text):
    assert not has_pipe_table(split_lines(text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("| 指標 | 値 |\n| 設置数 | 11 |\n本文\n| a | b |\n", [1, 4]),
        ("| 指標 | 値 |\n\n|---|---|\n| 設置数 | 11 |\n", [1, 3]),
        ("|a|b|\n|-|-|\n|1|2|\n\n| c | d |\n| 3 | 4 |\n", [5]),
        ("|a|b|\n|-|-|\n|1|2|\n\nc | d | e\n--- | ---\n", [6]),
        ("| 指標 | 値 |\tx\n", []),
        ("観光|交流\n|注|\n", []),
    ],
)
def test_rows_that_are_in_no_table_are_doubted_where_they_begin(text, lines):
    assert doubts(read(text)) == [("markdown.broken_table", {}, line) for line in lines]


def test_rows_that_are_in_no_table_are_kept_as_lines():
    assert [block.text for block in blocks("| 指標 | 値 |\n| 設置数 | 11 |\n")] == [
        "| 指標 | 値 |",
        "| 設置数 | 11 |",
    ]
