"""A sheet falls apart into lines and tables, in the order in which it is read."""

import pytest

from keikaku.documents.sheets.sheet import BOTTOM, TOP
from tests.unit.documents.sheets.drawing import lines


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        # a table between lines
        (
            "計画名\n\n|指標|目標|\n|観光客|15|\n※ 注",
            ["p:計画名", "t:指標 目標 / 観光客 15", "p:※ 注"],
        ),
        # nothing blank between the title, the table and the note
        ("計画名\n|指標|目標|\n|観光客|15|\n注", ["p:計画名", "t:指標 目標 / 観光客 15", "p:注"]),
        # tables below each other, with and without lines
        ("|a|b|\n|c|d|\n\n|e|f|\n|g|h|", ["t:a b / c d", "t:e f / g h"]),
        ("a,b\nc,d\n\ne,f\ng,h", ["t:a b / c d", "t:e f / g h"]),
        # blank cells and blank rows between lines cut nothing
        ("|a|b|c|\n|d||e|\n||||\n|f|g||", ["t:a b c / d _ e / _ _ _ / f g _"]),
        ("|a|b|\n|||\n|||\n|||\n|c|d|", ["t:a b / _ _ / c d"]),
        ("|a|b|\n|c|d|\n|||\n|||", ["t:a b / c d"]),
        ("a,b,c\nd,,e\nf,g", ["t:a b c / d _ e / f g _"]),
        # merged heads
        ("|a|b|<|\n|^|c|d|\n|e|f|g|", ["t:a b < / ^ c d / e f g"]),
        # side by side
        ("|a|b|·|c|d|\n|e|f|·|g|h|", ["t:a b / e f", "t:c d / g h"]),
        ("左,,,右\n|a|b|·|c|d|\n|e|f|·|g|h|", ["p:左", "t:a b / e f", "p:右", "t:c d / g h"]),
        (
            "左,,,右\n\n|a|b|·|c|d|\n|e|f|·|g|h|\n\n下",
            ["p:左", "t:a b / e f", "p:右", "t:c d / g h", "p:下"],
        ),
        ("|a|b|·|c|d|\n|e|f|·|g|h|\n|i|j|·|·|·|", ["t:a b / e f / i j", "t:c d / g h"]),
        # a line over its whole width is a title, and the unit at the right one of its own
        (
            "表１,,,（単位：人）\n|a|b|c|d|\n|e|f|g|h|",
            ["p:表１", "p:（単位：人）", "t:a b c d / e f g h"],
        ),
        # label and value
        ("作成日,令和6年\n\n|a|b|\n|c|d|", ["p:作成日\u3000令和6年", "t:a b / c d"]),
        ("番号,3-2\n課,企画課", ["t:番号 3-2 / 課 企画課"]),
        # tables without lines
        ("題\n指標,目標\n観光客,15\n注", ["p:題", "t:指標 目標 / 観光客 15", "p:注"]),
        ("指標,目標\n基本目標１\n観光客,15", ["t:指標 目標 / 基本目標１ _ / 観光客 15"]),
        ("a,b\n一\n二\nc,d", ["p:a\u3000b", "p:一", "p:二", "p:c\u3000d"]),
        ("指標,,目標\n観光客,,15", ["t:指標 目標 / 観光客 15"]),
        ("指標,,指標\n観光客,,宿泊者", ["p:指標", "p:観光客", "p:指標", "p:宿泊者"]),
        # rows without lines right at a table belong to it
        ("|a|b|c|\n|d|e|f|\n計,9,9", ["t:a b c / d e f / 計 9 9"]),
        ("a,b,c\n|d|e|f|\n|g|h|i|", ["t:a b c / d e f / g h i"]),
        # a text in a frame is a line, and so are texts below each other
        ("|計画名|", ["p:計画名"]),
        ("|一|\n|二|", ["p:一", "p:二"]),
        ("|担当課|企画課|", ["t:担当課 企画課"]),
    ],
)
def test_sheets_fall_apart(sheet, shown):
    assert lines(sheet) == shown


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        ("|a|b|c|\n|d|e|f|", ["t:a b c / d e f"]),
        ("題\n|a|b|c|\n|d|e|f|\n注", ["p:題", "t:a b c / d e f", "p:注"]),
    ],
)
def test_level_lines_hold_a_table_together(sheet, shown):
    assert lines(sheet, sides=TOP | BOTTOM) == shown


def test_a_line_under_a_title_does_not_make_it_part_of_a_table():
    assert lines("|題|\n|a|b|\n|c|d|".replace("|題|", "題")) == ["p:題", "t:a b / c d"]


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        # a title and a note inside of the lines
        ("|題|<|\n|a|b|\n|c|d|\n|注|<|", ["p:題", "t:a b / c d", "p:注"]),
        # the name of a group of rows
        ("|a|b|\n|群１|<|\n|c|d|\n|群２|<|\n|e|f|", ["t:a b / 群１ < / c d / 群２ < / e f"]),
        # the same where nothing is merged
        ("|題||\n|a|b|\n|c|d|\n|※ 注||", ["p:題", "t:a b / c d", "p:※ 注"]),
        ("|題|||\n||R5||\n|a|b|c|\n|d||", ["p:題", "t:_ R5 _ / a b c / d _ _"]),
        # a section with other columns
        (
            "|a|b|c|\n|d|e|f|\n|題|<|<|\n|g|h|<|\n|i|j|<|",
            ["t:a b c / d e f / 題 < < / g h < / i j <"],
        ),
        ("|a|b|<|\n|c|d|<|\n|題|<|<|\n|e|<|f|\n|g|<|h|", ["t:a b / c d", "p:題", "t:e f / g h"]),
        # the same heads once more
        ("|a|b|\n|c|d|\n|題|<|\n|a|b|\n|e|f|", ["t:a b / c d", "p:題", "t:a b / e f"]),
        # bars over years do not part a schedule
        (
            "|取組|R6|R7|R8|\n|調査|実施|<|<|\n|群|<|<|<|\n|整備||工事|<|",
            ["t:取組 R6 R7 R8 / 調査 実施 < < / 群 < < < / 整備 _ 工事 <"],
        ),
    ],
)
def test_texts_over_the_whole_width_of_a_table(sheet, shown):
    assert lines(sheet) == shown


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        # graph paper: narrow columns that are merged everywhere
        ("|a|<|<|b|<|\n|^|^|^|^|^|\n|c|<|<|d|<|", ["t:a b / c d"]),
        ("|a|<|b|\n|c|d|e|", ["t:a < b / c d e"]),
        ("|a|b|\n|^|c|\n|^|d|", ["t:a b / ^ c / ^ d"]),
    ],
)
def test_columns_and_rows_are_those_in_which_something_begins(sheet, shown):
    assert lines(sheet) == shown
