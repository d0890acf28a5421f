"""Objects of a PDF are found by their looks, in streams of objects too."""

from base64 import a85decode, a85encode
from zlib import compress

import pytest

from keikaku.documents.pdf.objects import PdfObjects
from tests.hostile_files import packed_objects, pdf_of, stream

MOST = 1000


def contents(data: bytes, number: int) -> bytes:
    return b"".join(PdfObjects(data, MOST).unpacked(number))


def test_each_object_has_its_dictionary():
    objects = PdfObjects(pdf_of([b"<</A 1>>", b"[1 2]", stream(b"x", b"/B 2")]), MOST)
    heads = {number: head.split(b"endobj")[0].strip() for number, head in objects.heads.items()}
    assert (heads[1], heads[2]) == (b"<</A 1>>", b"[1 2]")
    assert b"/B 2" in heads[3]
    assert list(objects.streams) == [3]


def test_the_last_object_of_a_number_counts():
    data = b"1 0 obj <</A 1>> endobj 1 0 obj <</A 2>> endobj"
    assert b"/A 2" in PdfObjects(data, MOST).heads[1]


def test_objects_in_streams_are_found_unless_they_stand_outside_too():
    objects = PdfObjects(packed_objects(b"<</A 1>>", b"<</A 2>>"), MOST)
    assert [objects.heads[number].strip() for number in (5, 6)] == [b"<</A 1>>", b"<</A 2>>"]
    assert objects.packed > 16
    again = packed_objects(b"<</A 1>>") + b"\n5 0 obj <</A 3>> endobj"
    assert b"/A 3" in PdfObjects(again, MOST).heads[5]


def packed(filters: bytes, data: bytes) -> bytes:
    return b"1 0 obj <</Filter%s>> stream\n%s" % (filters, data)


@pytest.mark.parametrize(
    ("data", "unpacked"),
    [
        (packed(b"/FlateDecode", compress(b"text")), b"text"),
        (packed(b"/Fl", compress(b"text")), b"text"),
        (packed(b"[/FlateDecode/FlateDecode]", compress(compress(b"text"))), b"text"),
        (packed(b"[/A85 /Fl]", a85encode(compress(b"text")) + b"~>"), b"text"),
        (packed(b"/ASCII85Decode", b"no letters of it \xff~>"), b"no letters of it \xff~>"),
        (packed(b"/FlateDecode", b"broken"), b"broken"),
        (packed(b"/LZWDecode", b"other"), b"other"),
        (packed(b"", b"plain"), b"plain"),
        (b"", b""),
    ],
)
def test_a_stream_is_unpacked_as_far_as_it_is_understood(data, unpacked):
    assert contents(data, 1) == unpacked


def test_no_stream_is_unpacked_without_end():
    data = packed(b"/FlateDecode", compress(bytes(10**8)))
    assert len(contents(data, 1)) <= 2 * 1024 * 1024


@pytest.mark.parametrize(
    ("data", "numbers"),
    [
        (b"7 0 obj", [7]),
        (b"7" + b" " * 500 + b"0" + b"\n" * 500 + b"obj", [7]),
        (b"xobj 12 7 0 obj", [7]),
        (b"12345678901 0 obj", []),
        (b"7 123456 obj", []),
        (b"7 0 object", []),
        (b"7 0obj", []),
        (b"endobj 7 0 obj endobj 8 0 obj", [7, 8]),
    ],
)
def test_an_object_begins_with_two_numbers_and_its_word(data, numbers):
    assert list(PdfObjects(data, MOST).heads) == numbers


@pytest.mark.parametrize(
    "letters",
    [
        a85encode(bytes(range(200))),
        a85encode(bytes(range(199)), wrapcol=20),
        a85encode(bytes(8) + b"x"),
        b"",
        b"!",
        b"uuuuu",
        b"!!!v!",
        b"!!z!!",
        b"<~!!!!!",
    ],
)
def test_letters_are_unpacked_as_the_standard_library_does(letters):
    data = packed(b"/ASCII85Decode", letters + b"~>rest")
    try:
        expected = a85decode(letters)
    except ValueError:
        expected = letters + b"~>rest"
    assert contents(data, 1) == expected
