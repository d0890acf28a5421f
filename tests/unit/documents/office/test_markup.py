"""Elements and attributes are found by their local names, whichever form of the format it is."""

import pytest
from lxml import etree

from keikaku.documents.office import markup

_TEXT = (
    '<w:p xmlns:w="{0}" xmlns:r="urn:r"><!-- c --><?x y?><w:pPr w:val="1" val="2"><w:b/><w:i w:val="off"/>'
    '</w:pPr><w:r r:id="r7" id="x"><w:t>一</w:t></w:r><w:r><w:t>二</w:t></w:r></w:p>'
)
FORMS = ("urn:transitional", "urn:strict")


@pytest.fixture(params=FORMS)
def element(request):
    return etree.fromstring(_TEXT.format(request.param))


def test_children_are_found_by_name(element):
    assert markup.child(element, "r") is element[3]
    assert markup.child(element, "pPr") is element[2]
    assert markup.child(element, "tbl") is None
    assert markup.child(None, "r") is None
    assert [*markup.children(element, "r")] == [element[3], element[4]]
    assert [*markup.children(None, "r")] == []


def test_what_stands_deeper_is_found_by_path_and_by_name(element):
    assert markup.within(element, "pPr", "b") is element[2][0]
    assert markup.within(element, "tbl", "b") is None
    assert [t.text for t in markup.descendants(element, "t")] == ["一", "二"]
    assert [*markup.descendants(None, "t")] == []


def test_properties_stand_first_or_are_not_there(element):
    assert markup.head(element[2], "i") is None
    assert markup.head(element[2][0], "x") is None
    assert markup.head(element[2], "b") is element[2][0]
    assert set(markup.by_name(element[2])) == {"b", "i"}
    assert markup.by_name(None) == {}


def test_attributes_are_those_of_the_own_namespace(element):
    assert markup.attribute(element[2], "val") == "1"
    assert markup.value(element[2]) == "1"
    assert markup.value(None) is None
    assert markup.attributes(element[2][1]) == {"val": "off"}


def test_references_have_a_namespace_of_their_own(element):
    assert markup.reference(element[3], "id") == "r7"
    assert markup.reference(element[4], "id") is None


def test_comments_and_instructions_have_no_name(element):
    assert [markup.local(each) for each in element] == ["", "", "pPr", "r", "r"]


@pytest.mark.parametrize(
    ("text", "is_on"),
    [("", True), (' w:val="1"', True), (' w:val="true"', True), (' w:val="on"', True),
     (' w:val="0"', False), (' w:val="false"', False), (' w:val="OFF"', False), (' w:val="none"', False)],
)  # fmt: skip
def test_switches_are_on_unless_turned_off(text, is_on):
    assert markup.is_on(etree.fromstring(f'<w:b xmlns:w="urn:w"{text}/>')) is is_on
    assert markup.is_on(None) is False


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("-3", -3), ("12.7", 12), ("", None), ("x", None), (None, None), ("nan", None),
     ("inf", None), ("9" * 21, None), ("1e300", None), ("1e3", 1000)],
)  # fmt: skip
def test_whole_numbers_are_told_from_everything_else(text, number):
    found = markup.whole(text)
    assert found == number or (text == "1e300" and found == int(1e300))
