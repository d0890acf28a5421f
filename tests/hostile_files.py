"""Files that mean harm, or came to it: each is made here, small on disk or nearly so."""

import io
import zipfile
import zlib
from base64 import a85encode
from collections.abc import Callable, Iterable, Mapping

from tools.plan_files import FORMATS, plan

MEGABYTE = 2**20
Change = Callable[[bytes], bytes]


def good(ending: str) -> bytes:
    """The invented plan of one page."""
    return FORMATS[ending](plan(1))


def cut(ending: str) -> bytes:
    """A good file that broke off half-way."""
    data = good(ending)
    return data[: len(data) // 2]


# Archives


def rezipped(data: bytes, changes: Mapping[str, bytes | Change]) -> bytes:
    """An archive with parts replaced, changed or added."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in dict.fromkeys([*old.namelist(), *changes]):
            change = changes.get(name)
            if isinstance(change, bytes):
                new.writestr(name, change)
            elif change is not None:
                new.writestr(name, change(old.read(name)))
            else:
                new.writestr(name, old.read(name))
    return written.getvalue()


def in_word(change: bytes | Change) -> bytes:
    """A Word document with another main part."""
    return rezipped(good("docx"), {"word/document.xml": change})


def in_excel(change: bytes | Change, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A workbook with another first sheet, or another part."""
    return rezipped(good("xlsx"), {part: change})


def many_parts(count: int) -> bytes:
    """An archive of very many parts."""
    return rezipped(good("docx"), {f"word/{number}.xml": b"<x/>" for number in range(count)})


def before_the_end(tag: bytes, insert: bytes) -> Change:
    """Puts something before the last closing tag of this name."""

    def change(data: bytes) -> bytes:
        at = data.rfind(b"</" + tag)
        return data[:at] + insert + data[at:]

    return change


# XML

LAUGHS = b"<!DOCTYPE x [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)
)
OUTSIDE = b'<!DOCTYPE x SYSTEM "http://dtd.invalid/x.dtd">'
SECRET = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


def declared(doctype: bytes, entity: bytes = b"") -> Change:
    """A declaration in front of the root, and an entity of it in the first text."""

    def change(data: bytes) -> bytes:
        at = data.find(b"?>") + 2
        body = data[at:].replace(b"<w:t>", b"<w:t>" + entity, 1)
        return data[:at] + doctype + body

    return change


def nested(opening: bytes, closing: bytes, deep: int) -> bytes:
    """Something in itself, many deep."""
    return opening * deep + closing * deep


# PDF


def pdf_of(objects: Iterable[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    written = io.BytesIO()
    written.write(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(written.tell())
        written.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = written.tell()
    written.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    written.writelines(b"%010d 00000 n \n" % place for place in places)
    size = b"/Size %d /Root 1 0 R " % (len(places) + 1)
    written.write(b"trailer\n<<%s%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start))
    return written.getvalue()


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s>>"


def one_page(entries: bytes, *further: bytes) -> bytes:
    """A PDF of one page with these entries; further objects are numbered from 4."""
    return pdf_of([CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE % entries, *further])


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content, 9)
    head = b"<</Length %d/Filter/FlateDecode%s>>" % (len(packed), entries)
    return head + b"stream\n" + packed + b"\nendstream"


def empty_pages(count: int) -> bytes:
    """Very many pages with nothing on them."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return pdf_of([CATALOGUE, tree, *[PAGE % b""] * count])


def loop_of_pages() -> bytes:
    """A tree of pages that contains itself."""
    return pdf_of([CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000/Parent 2 0 R>>"])


FORMS = b"/Resources<</XObject<</F 5 0 R/G 6 0 R/H 7 0 R/I 8 0 R/J 9 0 R/K 10 0 R>>>>"


def page_of_forms(*contents: bytes, resources: bytes = FORMS) -> bytes:
    """A page that draws the first of these forms; they are named F to K, and may draw each other.

    With other `resources` than these the forms have none of their own but take the page's.
    """
    own = FORMS if resources is FORMS else b""
    looks = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    forms = [stream(content, looks + own) for content in contents]
    return one_page(b"/Contents 4 0 R" + resources, stream(b"/F Do"), *forms)


def laughing_forms(*, inherited: bool = False) -> bytes:
    """Forms that draw the next one forty times over, six deep."""
    laughs = [b"/%c Do " % name * 40 for name in b"GHIJK"]
    resources = FORMS + b" " if inherited else FORMS
    return page_of_forms(*laughs, b"0 0 m 9 9 l S " * 5, resources=resources)


def repeated_contents(times: int) -> bytes:
    """A page that has the same long content many times."""
    content = stream(b"0 0 m 9 9 l S\n" * 100_000)
    return one_page(b"/Contents[" + b"4 0 R " * times + b"]", content)


def bomb_in_pdf(size: int, *, ascii85: bool = False, font: bool = False) -> bytes:
    """A stream of zeros as the content of a page, or as anything else."""
    packed = zlib.compress(bytes(size), 9)
    filters = b"/Filter/FlateDecode"
    if ascii85:
        packed, filters = a85encode(packed) + b"~>", b"/Filter[/ASCII85Decode/FlateDecode]"
    bomb = b"<</Length %d%s>>stream\n%s\nendstream" % (len(packed), filters, packed)
    return one_page(b"/Contents 4 0 R", *((stream(b""), bomb) if font else (bomb,)))


def packed_objects(*objects: bytes) -> bytes:
    """A PDF of one page in which further objects, numbered from 5, lie in a stream of objects."""
    numbers = b" ".join(
        b"%d %d" % (number, sum(map(len, objects[:at])) + at)
        for at, number in enumerate(range(5, 5 + len(objects)))
    )
    head = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(numbers) + 1)
    return one_page(b"", stream(numbers + b" " + b" ".join(objects), head))


def locked_pdf() -> bytes:
    """A PDF that needs a password to be opened."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    written = io.BytesIO()
    canvas = Canvas(written, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "KPI")
    canvas.save()
    return written.getvalue()


def locked_office() -> bytes:
    """What Word makes of a document with a password: an OLE file with the document locked up."""
    streams = "EncryptionInfo\0EncryptedPackage\0".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + streams + bytes(2000)
