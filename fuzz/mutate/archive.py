"""Damage to the ZIP archives that Office files are; the checksums of what is changed are right."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from random import Random

from fuzz.mutate import Mutation
from fuzz.mutate.raw import RAW

Parts = list[tuple[str, bytes]]
_LOCKED = 1


def in_a_part(markup: tuple[Mutation, ...]) -> Mutation:
    """A mutation of one part: of its markup where it is any, else of its bytes."""

    def mutate(data: bytes, random: Random) -> bytes:
        def change(parts: Parts) -> Parts:
            at = _weighty(parts, random)
            name, content = parts[at]
            ways = markup if name.endswith((".xml", ".rels")) and random.random() < 0.95 else RAW
            for _ in range(random.choice((1, 1, 1, 2, 5))):
                content = random.choice(ways)(content, random)
            return [*parts[:at], (name, content), *parts[at + 1 :]]

        return _changed(data, change)

    return mutate


def _weighty(parts: Parts, random: Random) -> int:
    """The parts that hold the content are chosen more often."""
    weights = [_weight(name) for name, _ in parts]
    return random.choices(range(len(parts)), weights)[0]


def _weight(name: str) -> int:
    if name.endswith(("document.xml", "content.xml")) or "/sheet" in name or "/slide1" in name:
        return 20
    small = ("styles.xml", "numbering.xml", "sharedStrings.xml", "workbook.xml", ".rels")
    return 5 if name.endswith(small) else 1


def drop_part(data: bytes, random: Random) -> bytes:
    """A part lost."""
    return _changed(data, lambda parts: _without(parts, random.randrange(len(parts))))


def empty_part(data: bytes, random: Random) -> bytes:
    """A part with nothing in it."""
    at = random.random()
    return _changed(data, lambda parts: _with(parts, int(at * len(parts)), b""))


def swap_parts(data: bytes, random: Random) -> bytes:
    """The content of one part under the name of another."""

    def change(parts: Parts) -> Parts:
        one, other = random.randrange(len(parts)), random.randrange(len(parts))
        return _with(_with(parts, one, parts[other][1]), other, parts[one][1])

    return _changed(data, change)


def double_part(data: bytes, random: Random) -> bytes:
    """Two parts of one name."""

    def change(parts: Parts) -> Parts:
        name, content = random.choice(parts)
        return [*parts, (name, random.choice((content, b"", random.choice(parts)[1])))]

    return _changed(data, change)


def rename_part(data: bytes, random: Random) -> bytes:
    """A part under a name that leads elsewhere."""

    def change(parts: Parts) -> Parts:
        at = random.randrange(len(parts))
        name = random.choice(("../../x.xml", "/x.xml", "x" * 300, "計画.xml", parts[at][0].upper()))
        return [*parts[:at], (name, parts[at][1]), *parts[at + 1 :]]

    return _changed(data, change)


def lie_about_a_part(data: bytes, random: Random) -> bytes:
    """Another size, method, checksum or flag in the list of parts than the part has."""
    listed = [found.start() for found in re.finditer(rb"PK\x01\x02", data)]
    if not listed:
        return data
    at = random.choice(listed)
    field = random.choice((8, 10, 16, 20, 24, 42))
    put = random.choice((b"\x00\x00", b"\xff\xff", b"\x01\x00", random.randbytes(4)))
    return data[: at + field] + put + data[at + field + len(put) :]


def archive(markup: tuple[Mutation, ...]) -> tuple[Mutation, ...]:
    """Mutations of archives whose parts are of this markup, the parts' own foremost."""
    others = (drop_part, empty_part, swap_parts, double_part, rename_part, lie_about_a_part)
    return (*[in_a_part(markup)] * 18, *others)


def _without(parts: Parts, at: int) -> Parts:
    return [*parts[:at], *parts[at + 1 :]]


def _with(parts: Parts, at: int, content: bytes) -> Parts:
    return [*parts[:at], (parts[at][0], content), *parts[at + 1 :]]


def _changed(data: bytes, change: Callable[[Parts], Parts]) -> bytes:
    """The archive written anew; one that an earlier mutation has broken stays as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive_read:
            parts = [(name, archive_read.read(name)) for name in archive_read.namelist()]
    except Exception:
        return data
    if not parts:
        return data
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive_written, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two parts of one name are meant
        for name, content in change(parts):
            archive_written.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 1)
    return written.getvalue()
