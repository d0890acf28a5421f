"""Laws of reading: nothing is dropped, every place is right, equal bytes give equal documents."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from hypothesis import assume, given
from hypothesis import strategies as st

from keikaku.core.errors import Unreadable
from keikaku.core.sources import Location
from keikaku.documents.model import Document
from keikaku.documents.read import read_bytes

WORDS = st.text("観光客数 の目標値は-・#*|>`_~=,;\"'\\&<>[]()\u30001,204%▲※○\u3000", max_size=12)
PLAIN_WORDS = st.text("観光客数 の目標値は-・#*>_=○※\u30001.204%▲", max_size=12)
FIGURE = re.compile(r"\d+")
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def texts(words: st.SearchStrategy[str], parts: str) -> st.SearchStrategy[str]:
    """Texts of a few lines, their words parted by one of `parts`."""
    line = st.lists(words, max_size=5).flatmap(
        lambda found: st.sampled_from(parts).map(lambda part: part.join(found))
    )
    return st.tuples(st.lists(line, min_size=1, max_size=12), ENDS).map(
        lambda drawn: drawn[1].join(drawn[0])
    )


ANY_TEXT = texts(WORDS, "\t|,;\f ")
PLAIN_TEXT = texts(PLAIN_WORDS, "\t\f ")


def read(text: str) -> Document:
    assume(text.strip())
    return read_bytes("計画", text.encode(), source_id="s1")


def told(document: Document) -> Iterator[tuple[str, Location]]:
    """Every text of a document with its place."""
    for block in document.blocks:
        yield block.text, block.source
        if block.grid:
            yield from ((cell.text, cell.source) for cell in block.grid.cells)


def signs(text: str) -> Counter[str]:
    return Counter(character for character in text if not character.isspace())


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(PLAIN_TEXT)
def test_plain_text_loses_no_character(text):
    document = read(text)
    assume(document.file.media_type == "text/plain")
    marks = "".join(block.marker or "" for block in document.blocks)
    assert signs("".join(text for text, _ in told(document)) + marks) == signs(text)


@given(PLAIN_TEXT)
def test_a_place_in_plain_text_holds_its_text(text):
    document = read(text)
    assume(document.file.media_type == "text/plain")
    lines = lines_of(text)
    assert [
        found for found, place in told(document) if found not in lines[(place.line or 0) - 1]
    ] == []


@given(ANY_TEXT)
def test_figures_survive_every_reader(text):
    assume("](" not in text)  # addresses of links are taken off with their figures
    try:
        document = read(text)
    except Unreadable as error:
        assert "引用符" in error.reason
        return
    figures = [figure for text, _ in told(document) for figure in FIGURE.findall(text)]
    assert figures == FIGURE.findall(text)


@given(ANY_TEXT)
def test_order_and_places_go_up(text):
    try:
        document = read(text)
    except Unreadable:
        return
    blocks = list(document.blocks)
    lines = [block.source.line or 0 for block in blocks]
    tables = [block.source.table for block in blocks if block.grid]
    assert [block.order for block in blocks] == list(range(len(blocks)))
    assert lines == sorted(lines)
    assert tables == list(range(1, len(tables) + 1))
    assert all(place.address for _, place in told(document))


@given(ANY_TEXT)
def test_the_cells_of_a_table_do_not_overlap_and_stay_inside(text):
    try:
        grids = [block.grid for block in read(text).blocks if block.grid]
    except Unreadable:
        return
    for grid in grids:
        places = [(cell.row, cell.column) for cell in grid.cells]
        assert places == sorted(set(places))
        assert all(row < grid.n_rows and column < grid.n_columns for row, column in places)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_always_alike(data):
    assert outcome(data) == outcome(data)


@given(ANY_TEXT, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
def test_the_encoding_does_not_change_the_document(text, codec):
    boms = {"utf-8": b"", "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    assert outcome(boms[codec] + text.encode(codec)) == outcome(codecs.BOM_UTF8 + text.encode())


def outcome(data: bytes) -> object:
    """The blocks, or the message of the refusal."""
    try:
        return read_bytes("計画", data, source_id="s1").pages
    except Unreadable as error:
        return str(error)
