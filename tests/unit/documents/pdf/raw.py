"""PDF files written object by object, for what no PDF writer makes."""

import zlib
from collections.abc import Sequence

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
BOLD = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"
A4 = b"[0 0 595 842]"


def file(objects: Sequence[bytes]) -> bytes:
    """A file of objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + end


def stream(content: bytes, entries: bytes = b"", *, packed: bool = False) -> bytes:
    if packed:
        content, entries = zlib.compress(content, 9), entries + b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def page(
    content: bytes,
    entries: bytes = b"",
    *,
    box: bytes = A4,
    forms: bytes = b"",
    more: Sequence[bytes] = (),
    packed: bool = False,
) -> bytes:
    """A file of one page with the fonts F and B; further objects are numbered from 7."""
    resources = b"/Resources<</Font<</F 5 0 R/B 6 0 R>>/XObject<<%s>>>>" % forms
    return file(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R%s%s>>"
            % (box, resources, entries),
            stream(content, packed=packed),
            FONT,
            BOLD,
            *more,
        ]
    )


def form(content: bytes, names: bytes = b"", entries: bytes = b"") -> bytes:
    resources = b"/Resources<</XObject<<%s>>/Font<</F 5 0 R>>>>" % names
    return stream(
        content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]%s%s" % (resources, entries)
    )


def words(text: str, x: float, y: float, size: float = 10, font: str = "F") -> bytes:
    return f"BT /{font} {size:g} Tf {x:g} {y:g} Td ({text}) Tj ET ".encode()
