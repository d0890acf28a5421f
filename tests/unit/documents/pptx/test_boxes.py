"""Places of shapes: areas, groups that move and stretch, what lies on what."""

import pytest
from lxml import etree

from keikaku.documents.pptx.boxes import Box, Frame, transform_of


def transform(x: object, y: object, width: object, height: object, child: str = "") -> str:
    inner = ""
    if child:
        a, b, c, d = child.split()
        inner = f'<a:chOff x="{a}" y="{b}"/><a:chExt cx="{c}" cy="{d}"/>'
    return f'<a:xfrm xmlns:a="urn:a"><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>{inner}</a:xfrm>'


def group(text: str) -> etree._Element:
    return etree.fromstring(f'<p:grpSp xmlns:p="urn:p"><p:grpSpPr>{text}</p:grpSpPr></p:grpSp>')


def test_a_transform_tells_a_box():
    assert Frame().box(etree.fromstring(transform(10, 20, 30, 40))) == Box(10, 20, 40, 60)
    assert Frame().box(etree.fromstring(transform("x", "", -5, 40))) == Box(0, 0, 0, 40)
    assert Frame().box(etree.fromstring("<a/>")) is None


@pytest.mark.parametrize(
    ("text", "box"),
    [
        (transform(100, 100, 200, 200, "0 0 100 100"), Box(120, 140, 180, 220)),
        (transform(100, 100, 200, 200, "10 20 200 200"), Box(100, 100, 130, 140)),
        (transform(100, 100, 200, 200, "0 0 0 0"), Box(110, 120, 140, 160)),
        (transform(100, 100, 200, 200), Box(10, 20, 40, 60)),
        ("", Box(10, 20, 40, 60)),
    ],
)
def test_what_stands_in_a_group_moves_and_stretches_with_it(text, box):
    frame = Frame().inside(group(text))
    assert frame.box(etree.fromstring(transform(10, 20, 30, 40))) == box


def test_groups_in_groups_move_with_both():
    outer = Frame().inside(group(transform(100, 0, 200, 100, "0 0 100 100")))
    inner = outer.inside(group(transform(10, 10, 10, 10, "0 0 10 10")))
    assert inner.box(etree.fromstring(transform(0, 0, 5, 5))) == Box(120, 10, 130, 15)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<p:spPr><a:xfrm/></p:spPr>", "xfrm"),
        ("<p:grpSpPr><a:xfrm/></p:grpSpPr>", "xfrm"),
        ("<p:xfrm/>", "xfrm"),
        ("<p:spPr/>", None),
        ("", None),
    ],
)
def test_the_transform_of_a_shape_is_found_wherever_it_stands(text, name):
    shape = etree.fromstring(f'<p:sp xmlns:p="urn:p" xmlns:a="urn:a">{text}</p:sp>')
    found = transform_of(shape)
    assert (None if found is None else etree.QName(found).localname) == name


@pytest.mark.parametrize(
    ("other", "holds"),
    [
        (Box(10, 10, 20, 20), True),
        (Box(0, 0, 100, 100), True),
        (Box(95, 10, 105, 20), False),
        (Box(91, 10, 101, 20), True),
        (Box(200, 200, 210, 210), False),
        (Box(10, 10, 10, 10), False),
    ],
)
def test_a_box_holds_what_lies_in_it_by_nine_tenths(other, holds):
    assert Box(0, 0, 100, 100).holds(other) is holds
