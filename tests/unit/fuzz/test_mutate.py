"""Mutations change files as they say, whatever they are given."""

import io
import re
import zipfile
from random import Random

import pypdfium2
import pytest

from fuzz.files import KINDS, seeds
from fuzz.mutate import archive, markup, pdf
from fuzz.mutate.raw import RAW
from tools.plan_files import FORMATS, plan

ALL = sorted(
    {mutation for kind in KINDS.values() for mutation in kind.mutations} | set(RAW),
    key=lambda mutation: f"{mutation.__module__} {mutation.__qualname__}",
)
XML = b'<a x="1"><b y="2">text</b><c/></a>'
DOCX = FORMATS["docx"](plan(1))


@pytest.mark.parametrize("data", [b"", b"x", XML, DOCX, b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"])
@pytest.mark.parametrize("mutation", ALL)
def test_a_mutation_takes_anything_and_is_the_same_each_time(mutation, data):
    for number in range(5):
        assert mutation(data, Random(number)) == mutation(data, Random(number))


@pytest.mark.parametrize("ending", [ending for ending in KINDS if seeds(ending)[0]])
def test_each_mutation_of_a_format_changes_its_files(ending):
    data = seeds(ending)[0][0]
    for mutation in KINDS[ending].mutations:
        assert any(mutation(data, Random(number)) != data for number in range(20)), mutation


# Markup


def outcomes(mutation, times: int = 200) -> set[bytes]:
    return {mutation(XML, Random(number)) for number in range(times)}


@pytest.mark.parametrize(
    ("mutation", "made"),
    [
        (markup.change_attribute, b'<a x="2"><b y="2">text</b><c/></a>'),
        (markup.drop_attribute, b'<a ><b y="2">text</b><c/></a>'),
        (markup.drop_tag, b'<a x="1"><b y="2">text<c/></a>'),
        (markup.rename_tag, b'<a x="1"><c y="2">text</c><c/></a>'),
        (markup.drop_element, b'<a x="1"><c/></a>'),
        (markup.repeat_element, b'<a x="1"><b y="2">text</b><b y="2">text</b><c/></a>'),
        (markup.move_element, b'<c/><a x="1"><b y="2">text</b><c/></a>'),
        (markup.nest_element, b'<a x="1">' + b'<b y="2">' * 3 + b"text</b></b></b><c/></a>"),
        (markup.insert_snippet, b'<a x="1"><b y="2">text</b><x/><c/></a>'),
    ],
)
def test_markup_is_changed_by_elements(mutation, made):
    assert made in outcomes(mutation)


def test_a_text_becomes_another():
    texts = {re.search(b'"2">(.*)</b>', made, re.DOTALL) for made in outcomes(markup.change_text)}
    assert len({found[1] for found in texts if found}) > 20


# Archives


def test_parts_are_changed_and_their_checksums_are_right():
    mutate = archive.in_a_part((markup.change_attribute,))
    for number in range(10):
        with zipfile.ZipFile(io.BytesIO(mutate(DOCX, Random(number)))) as changed:
            assert changed.testzip() is None
            assert "word/document.xml" in changed.namelist()


def test_parts_are_lost_doubled_and_renamed():
    names = zipfile.ZipFile(io.BytesIO(DOCX)).namelist()

    def left(mutation) -> list[str]:
        return zipfile.ZipFile(io.BytesIO(mutation(DOCX, Random(1)))).namelist()

    assert len(left(archive.drop_part)) == len(names) - 1
    assert len(left(archive.double_part)) == len(names) + 1
    assert len(set(left(archive.rename_part)) - set(names)) == 1
    assert left(archive.swap_parts) == left(archive.empty_part) == names


# PDF


@pytest.mark.parametrize("mutation", dict.fromkeys(pdf.PDF))
def test_a_mended_pdf_has_a_right_table_of_objects(mutation):
    data = seeds("pdf")[0][0]
    mended = pdf.mended(mutation(data, Random(2)))
    start = int(re.findall(rb"startxref\n(\d+)\n%%EOF", mended)[-1])
    assert mended[start : start + 5] == b"xref\n"
    for number, place in enumerate(re.findall(rb"(\d{10}) 00000 n ", mended)):
        assert re.match(rb"\d+ 0 obj", mended[int(place) :]), number


def test_a_mended_pdf_opens():
    with pypdfium2.PdfDocument(pdf.mended(seeds("pdf")[0][0])) as document:
        assert len(document) == 1
