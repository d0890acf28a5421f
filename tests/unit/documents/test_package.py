"""Packages of parts: what a part refers to, and what is refused."""

import io
import zipfile

import pytest

from keikaku.core.errors import Unreadable
from keikaku.documents.package import Package, Relation

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(**parts: str) -> Package:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return Package("計画.docx", data.getvalue())


def relation(identifier: str, kind: str, target: str, mode: str = "Internal") -> str:
    told = f'Id="{identifier}" Type="{_TYPE}/{kind}" Target="{target}" TargetMode="{mode}"'
    return f"<Relationship {told}/>"


def listing(*relations: str) -> str:
    return f"<Relationships><!-- c -->{''.join(relations)}<Relationship/></Relationships>"


def test_relations_are_told_by_kind_and_part():
    package = packed(
        **{
            "ppt/slides/_rels/slide1.xml.rels": listing(
                relation("a", "slideLayout", "../slideLayouts/layout1.xml"),
                relation("b", "chart", "/ppt/charts/chart1.xml"),
                relation("c", "image", "media\\\\a.png".replace("\\\\", "\\")),
                relation("d", "hyperlink", "http://x.invalid/", "External"),
            )
        }
    )
    assert package.relations("ppt/slides/slide1.xml") == {
        "a": Relation("slideLayout", "ppt/slideLayouts/layout1.xml"),
        "b": Relation("chart", "ppt/charts/chart1.xml"),
        "c": Relation("image", "ppt/slides/media/a.png"),
        "d": Relation("hyperlink", ""),
    }
    assert package.relations("ppt/slides/slide2.xml") == {}


def test_only_parts_that_are_there_are_related():
    listed = listing(relation("a", "header", "h1.xml"), relation("b", "header", "h2.xml"))
    package = packed(**{"word/_rels/document.xml.rels": listed, "word/h2.xml": "<a/>"})
    assert package.related("word/document.xml", "header") == ("word/h2.xml",)


def test_the_main_part_is_the_one_that_the_package_names():
    listed = listing(relation("a", "officeDocument", "word/document.xml"))
    assert (
        packed(**{"_rels/.rels": listed, "word/document.xml": "<a/>"}).main_part()
        == "word/document.xml"
    )
    with pytest.raises(Unreadable, match="本文の部品がありません"):
        packed(**{"_rels/.rels": listed}).main_part()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<a",
        "<a></b>",
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "<a>\0</a>",
    ],
)
def test_parts_that_are_no_plain_xml_are_refused(text):
    with pytest.raises(Unreadable):
        packed(a=text).xml("a")


def test_a_part_that_is_not_there_is_told():
    with pytest.raises(Unreadable, match="部品がありません"):
        packed(a="<a/>").read("b")


def test_what_is_no_archive_is_told():
    with pytest.raises(Unreadable, match="ZIPとして開けません"):
        Package("計画.docx", b"PK\x03\x04")
