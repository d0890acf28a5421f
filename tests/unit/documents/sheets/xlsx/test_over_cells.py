"""What lies over the cells of a sheet: boxes, arrows, pictures, charts and comments."""

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from keikaku.documents.package import Package
from keikaku.documents.sheets.sheet import Area, Remark, Shape
from keikaku.documents.sheets.xlsx.drawings import shapes_of
from keikaku.documents.sheets.xlsx.references import area_at, cell_at
from keikaku.documents.sheets.xlsx.remarks import remarks_of
from tests.unit.documents.sheets.xlsx.books import book, by_hand, lines, rows

SPACES = 'xmlns:d="http://d" xmlns:a="http://a" xmlns:mc="http://mc" xmlns:r="http://r"'
HALF = 300_000


def corner(name: str, row: int, column: int, down: int = 0, across: int = 0) -> str:
    return (
        f"<d:{name}><d:col>{column}</d:col><d:colOff>{across}</d:colOff>"
        f"<d:row>{row}</d:row><d:rowOff>{down}</d:rowOff></d:{name}>"
    )


def anchored(inside: str, *corners: str) -> list[Shape]:
    where = "".join(corners) or corner("from", 1, 1) + corner("to", 2, 4)
    drawing = f"<d:wsDr {SPACES}><d:twoCellAnchor>{where}{inside}</d:twoCellAnchor></d:wsDr>"
    data = by_hand(rows(), drawing=drawing, chart="")
    return shapes_of(Package("a", data), "xl/sheet.xml")


def shape(text: str = "", form: str = "", box: str = "", fill: str = "") -> str:
    paragraphs = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("\n"))
    return (
        f'<d:sp><d:nvSpPr><d:cNvSpPr txBox="{box}"/></d:nvSpPr><d:spPr>'
        f'<a:prstGeom prst="{form}"/>{fill}</d:spPr><d:txBody>{paragraphs}</d:txBody></d:sp>'
    )


AREA = Area(1, 1, 1, 3)
FILL = '<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>'


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (shape("令和6年\n現在", "rect", box="1"), [Shape(AREA, ("令和6年", "現在"))]),
        (shape("", "rect", box="1"), []),
        (shape("", "rect"), []),
        (shape("", "rect", fill=FILL), [Shape(AREA, (), is_bar=True)]),
        (shape("注", "rect", box="1", fill=FILL), [Shape(AREA, ("注",))]),
        (shape("実施", "rightArrow"), [Shape(AREA, ("実施",), is_bar=True)]),
        (shape("", "homePlate"), [Shape(AREA, (), is_bar=True)]),
        ("<d:cxnSp/>", [Shape(AREA, (), is_bar=True)]),
        (
            f"<d:grpSp>{shape('一')}{shape('二')}</d:grpSp>",
            [Shape(AREA, ("一",)), Shape(AREA, ("二",))],
        ),
        (
            f"<mc:AlternateContent><mc:Choice>{shape('新')}</mc:Choice>"
            f"<mc:Fallback>{shape('旧')}</mc:Fallback></mc:AlternateContent>",
            [Shape(AREA, ("新",))],
        ),
        ("<mc:AlternateContent/>", []),
        (
            '<d:pic><d:nvPicPr><d:cNvPr descr="位置図"/></d:nvPicPr></d:pic>',
            [Shape(AREA, ("位置図",), is_figure=True)],
        ),
        ('<d:pic><d:nvPicPr><d:cNvPr descr=""/></d:nvPicPr></d:pic>', []),
        (
            "<d:sp><d:txBody><a:p><a:t>一</a:t><a:br/><a:t>二</a:t></a:p></d:txBody></d:sp>",
            [Shape(AREA, ("一", "二"))],
        ),
    ],
)
def test_shapes(inside, found):
    assert anchored(inside) == found


@pytest.mark.parametrize(
    ("corners", "area"),
    [
        ((corner("from", 1, 1), corner("to", 2, 4, HALF, HALF)), Area(1, 1, 2, 4)),
        ((corner("from", 1, 1, 0, 600_000), corner("to", 2, 4)), Area(1, 2, 1, 3)),
        ((corner("from", 1, 1),), Area(1, 1, 1, 1)),
        ((corner("from", 5, 5), corner("to", 1, 1)), Area(5, 5, 5, 5)),
        (
            (corner("from", 99_999_999, 99_999), corner("to", 1, 1)),
            Area(1_048_575, 16_383, 1_048_575, 16_383),
        ),
    ],
)
def test_the_cells_under_a_shape(corners, area):
    assert [found.area for found in anchored(shape("a"), *corners)] == [area]


def test_a_shape_without_a_place_is_nothing():
    assert anchored(shape("a"), corner("to", 1, 1)) == []


def test_a_chart_is_known_by_its_title():
    def fill(made: Workbook, sheet: Worksheet) -> None:
        sheet.write_column("A1", ["題", 1, 2])
        for title in ("人口の推移", ""):
            chart = made.add_chart({"type": "line"})
            chart.add_series({"values": "=KPI!$A$2:$A$3"})
            chart.set_title({"name": title} if title else {"none": True})
            sheet.insert_chart("C5", chart)

    assert lines(book(fill)) == ["p:題", "p:1", "p:2", "f:人口の推移"]


def test_comments_and_conversations():
    old = "<comments><commentList>{}</commentList></comments>"
    notes = (
        '<comment ref="B2"><text><r><t>確認中</t></r></text></comment>'
        '<comment ref="A1"><text><t>[スレッド] 旧い表示</t></text></comment>'
        '<comment ref="x"><text><t>迷子</t></text></comment><comment ref="C3"/>'
    )
    talk = (
        '<t><threadedComment ref="A1"><text>直しますか</text></threadedComment>'
        '<threadedComment ref="A1"><text>直しました</text></threadedComment></t>'
    )
    data = by_hand(rows(), comments=old.format(notes), threadedComment=talk)
    assert remarks_of(Package("a", data), "xl/sheet.xml") == [
        Remark(0, 0, "直しますか\n直しました"),
        Remark(1, 1, "確認中"),
    ]


@pytest.mark.parametrize(
    ("reference", "cell"),
    [
        ("A1", (0, 0)),
        ("$B$6", (5, 1)),
        ("AA10", (9, 26)),
        ("XFD1048576", (1_048_575, 16_383)),
        ("XFE1", None),
        ("A1048577", None),
        ("A0", None),
        ("a1", None),
        ("", None),
    ],
)
def test_references(reference, cell):
    assert cell_at(reference) == cell


@pytest.mark.parametrize(
    ("reference", "area"),
    [
        ("B4:D4", Area(3, 1, 3, 3)),
        ("B4", Area(3, 1, 3, 1)),
        ("D5:B4", Area(3, 1, 4, 3)),
        ("B4:", Area(3, 1, 3, 1)),
        ("B:D", None),
        ("", None),
    ],
)
def test_ranges(reference, area):
    assert area_at(reference) == area


@pytest.mark.parametrize(
    ("area", "name"),
    [(Area(5, 1, 5, 1), "B6"), (Area(3, 1, 3, 3), "B4:D4"), (Area(0, 701, 0, 702), "ZZ1:AAA1")],
)
def test_names_of_ranges(area, name):
    assert area.name == name
