"""CSV, told from prose and from other tables by its content."""

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.csv_tables import is_csv, read_csv
from keikaku.documents.inputs import TextInput
from keikaku.documents.lines import split_lines
from keikaku.documents.model import Cell
from tests.unit.documents.reading import blocks, doubts, read, rows, shown

TABLE = '指標,現状値,目標値\n入洞者数,499千人,540千人\n販売額,"279,072","287,400"\n'
ROWS = [
    ("指標", "現状値", "目標値"),
    ("入洞者数", "499千人", "540千人"),
    ("販売額", "279,072", "287,400"),
]


def test_a_csv_is_one_table():
    document = read(TABLE)
    assert shown(TABLE) == [("table", ROWS)]
    assert (document.file.media_type, document.file.reader) == ("text/csv", "keikaku-csv")
    assert document.doubts == ()


@pytest.mark.parametrize(
    "text",
    [
        TABLE.replace("\n", "\r\n"),
        TABLE.replace("\n", "\r"),
        "\ufeff" + TABLE,
        TABLE.replace('"', "").replace("279,072", "279072").replace("287,400", "287400"),
        'x;y;z\n1;"2;3";4\n',
        "x,100,200\ny,300,400\nz,未調査,-\n",
        'a,b,c\n"x\n\ny",1,2\n',
        'a\tb\tc\n"x\ny"\t1\t2\n',
        "表1 指標\n\n" + TABLE,
        TABLE
        + "\n備考\n・見直すことがあります。\n\n面積,48.3km2\n漁港数,4港\n\n事業,費用,年,課\na,1,2,x\n",
    ],
)
def test_csv_is_known(text):
    assert read(text).file.media_type == "text/csv"


@pytest.mark.parametrize(
    "text",
    [
        "入洞者数は499千人です。\n設置数は11です。\n",
        "a, b, c\n本文だけの行\n次の行\nまた次の行\n",
        "人口 1,234,567\n世帯 2,345,678\n",
        "指標,現状値\n入洞者数,499\n",
        "a,b,c\n",
        "a,b\nc,d,e\nf\ng,h,i,j\n",
        "Then, we saw, one.\n\nNow, they say, two.\n\nAnd so, at last, three.\n",
        "項目\t値\n入洞者数\t499\n",
        '項目\t値\t年\n入洞者数\t"\t5\n設置数\t"\t6\n',
        '項目\t値\t年\n"働く"と\t1\t2\n',
        "a,b,c\n\f1,2,3\n4,5,6\n",
    ],
)
def test_other_text_is_no_csv(text):
    assert read(text).file.media_type == "text/plain"
    lines = tuple(split_lines(text))
    assert not is_csv(lines)
    with pytest.raises(Unreadable, match="CSVではありません"):
        read_csv(TextInput("計画.csv", "s1", lines))


def test_a_record_over_several_lines_stands_at_its_first():
    grid = blocks('a,b,c\n"x\r\ny",1,2\np,"3 ",4\n')[0].grid
    assert rows(grid) == [("a", "b", "c"), ("x\ny", "1", "2"), ("p", "3 ", "4")]
    assert grid is not None
    assert grid.at(2, 1) == Cell(
        2, 1, "3 ", Location("s1", "4行目 2列目", line=4, table=1, row=3, column=2)
    )


def test_empty_records_part_tables_and_lines_above_them_are_paragraphs():
    text = "表1 指標,,\n■観光,,\na,b,c\n1,2,3\n小計,,\n,,\n\n単位：人,,\nd,e,f\n4,5,6\n,,\n※注,,\n"
    assert shown(text) == [
        ("paragraph", "表1 指標"),
        ("paragraph", "■観光"),
        ("table", [("a", "b", "c"), ("1", "2", "3"), ("小計", "", "")]),
        ("paragraph", "単位：人"),
        ("table", [("d", "e", "f"), ("4", "5", "6")]),
        ("paragraph", "※注"),
    ]
    assert [block.gap_before for block in blocks(text)] == [0, 0, 0, 2, 0, 1]
    assert [block.source.line for block in blocks(text)] == [1, 2, 3, 8, 9, 12]
    assert read(text).doubts == ()


def test_a_header_that_fills_another_cell_than_the_first_is_no_caption():
    assert shown(",目標値,\n指標,R6,R7\nx,1,2\n") == [
        ("table", [("", "目標値", ""), ("指標", "R6", "R7"), ("x", "1", "2")])
    ]


def test_a_row_of_another_width_is_doubted():
    document = read(
        "指標,現状,目標\na,1,2\nb,1,204,2\nc,5,6\nd,7,8\ne,9,10\nf,3\ng,1,1\nh,1,1\ni,1,1\n"
    )
    assert doubts(document) == [
        ("table.ragged_row", {"cells": "4", "usual": "3"}, 3),
        ("table.ragged_row", {"cells": "2", "usual": "3"}, 7),
    ]
    assert rows(next(document.blocks).grid)[2] == ("b", "1", "204", "2")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a,b,c\n1,"2,3\n4,5,6\n7,8,9\n', 2),
        ('"a,b,c\n1,2,3\n4,5,6\n', 1),
        ('a,b,c\n1,2,3\n4,"5"x,6\n', 3),
        ('a,b,c\n"x\ny",2,3\n4,5,"6\n', 4),
        (f'a,b,c\n1,2,3\n4,5,6\n7,8,"{"9" * 200_000}"\n1,2,3\n', 4),
    ],
)
def test_a_broken_quote_is_named(text, line):
    with pytest.raises(Unreadable) as caught:
        read(text)
    assert (caught.value.place, caught.value.reason) == (
        f"{line}行目",
        'CSVの引用符（"）が正しく閉じていません。',
    )
