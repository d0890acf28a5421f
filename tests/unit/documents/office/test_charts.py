"""Charts as tables of categories and series."""

import pytest
from lxml import etree

from keikaku.documents.office.charts import chart_data, chart_table


def points(name: str, *texts: str | None, code: str = "") -> str:
    listed = "".join(
        f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>'
        for at, text in enumerate(texts)
        if text is not None
    )
    shown = f"<c:formatCode>{code}</c:formatCode>" if code else ""
    return f"<c:{name}><c:numRef><c:f>Sheet1!A1</c:f><c:numCache>{shown}{listed}</c:numCache></c:numRef></c:{name}>"


def series(name: str, *others: str) -> str:
    return f"<c:ser><c:tx><c:strRef><c:f>A1</c:f><c:strCache><c:pt idx='0'><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>{''.join(others)}</c:ser>"


def chart(*all_series: str, title: str = "") -> etree._Element:
    told = f"<c:title><a:r><a:t>{title}</a:t></a:r></c:title>" if title else ""
    return etree.fromstring(
        f'<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><c:chart>{told}<c:plotArea>{"".join(all_series)}'
        "</c:plotArea></c:chart></c:chartSpace>"
    )


@pytest.mark.parametrize(
    ("drawn", "rows"),
    [
        (
            chart(series("実績", points("cat", "R4", "R5"), points("val", "1.5", "0.1"))),
            (("", "実績"), ("R4", "1.5"), ("R5", "0.1")),
        ),
        (
            chart(
                series("実績", points("cat", "R4", "R5"), points("val", "10", None)),
                series("目標", points("cat", "R4", "R5"), points("val", None, "20")),
            ),
            (("", "実績", "目標"), ("R4", "10", ""), ("R5", "", "20")),
        ),
        (chart(series("率", points("val", "0.644", "0.07", code="0.0%"))), (("", "率"), ("1", "64.4%"), ("2", "7%"))),
        (chart(series("点", points("xVal", "1", "2"), points("yVal", "3", "4"))), (("", "点"), ("1", "3"), ("2", "4"))),
        (chart(series("数", points("val", "1E3", "0.30000000000000004", "x"))), (("", "数"), ("1", "1000"), ("2", "0.3"), ("3", "x"))),
        (chart(series("数", points("val", "1e999", "nan"))), (("", "数"), ("1", "1e999"), ("2", "nan"))),
    ],
)  # fmt: skip
def test_categories_stand_below_and_series_beside_each_other(drawn, rows):
    data = chart_data(drawn)
    assert data is not None
    assert data.rows == rows


def test_of_nested_categories_the_innermost_are_read():
    nested = (
        "<c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:lvl><c:pt idx='0'><c:v>男</c:v></c:pt></c:lvl>"
        "<c:lvl><c:pt idx='0'><c:v>R4</c:v></c:pt></c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"
    )
    data = chart_data(chart(series("数", nested, points("val", "5"))))
    assert data is not None
    assert data.rows == (("", "数"), ("男", "5"))


def test_a_chart_is_a_table_that_says_what_it_is():
    table = chart_table(chart(series("数", points("val", "5")), title="人口"), "p.3 ")
    assert table is not None
    assert (table.where, table.caption, table.evidence, table.header_rows) == (
        "p.3 ",
        "人口",
        ("chart",),
        1,
    )
    assert [cell.pieces.text for cell in table.cells] == ["", "数", "1", "5"]


def test_a_chart_without_figures_is_none():
    assert chart_data(chart()) is None
    assert chart_table(chart(series("数")), "") is None


def test_a_chart_of_measurements_is_cut():
    data = chart_data(chart(series("数", points("val", *["1"] * 3000))))
    assert data is not None
    assert len(data.rows) == 2001
