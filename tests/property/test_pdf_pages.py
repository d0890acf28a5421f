"""Laws of the reading of PDF pages: no letter is lost, none is read twice, nothing raises."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from keikaku.documents.model import Page
from keikaku.documents.pdf.body_maker import page_body
from keikaku.documents.pdf.page import PageContent
from keikaku.documents.pdf.reader import blocks_of
from keikaku.documents.pdf.spacing import spaced_text
from tests.unit.documents.pdf.typeset import Run, typeset

LETTERS = st.text("市民人口減少ABC12,%・(1)。ー※", min_size=1, max_size=12)


@st.composite
def pages(draw: st.DrawFn) -> PageContent:
    """Texts of several sizes at places of a raster, so that no two lie on the same place."""
    places = draw(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 25)), max_size=40))
    runs = [
        Run(
            40 + 110 * x,
            40 + 29 * y,
            draw(LETTERS),
            draw(st.sampled_from([6.0, 8.0, 10.0])),
            bold=draw(st.booleans()),
            down=draw(st.integers(0, 9)) == 0,
        )
        for x, y in sorted(places)
    ]
    return typeset(*draw(st.permutations(runs)))


@given(pages())
def test_every_letter_of_a_page_is_read_once(content):
    (page,) = blocks_of([page_body(content)], [], "s1")
    printed = Counter(map(chr, content.glyphs.codes.tolist()))
    assert Counter(letter for text in _texts(page) for letter in text if not letter.isspace()) == (
        printed
    )


def _texts(page: Page) -> Iterator[str]:
    for block in page.blocks:
        yield (block.marker or "") + block.text
        yield from (reading for _, reading in block.ruby)
        if block.grid is not None:
            yield from (cell.text for cell in block.grid.cells)
            yield from (reading for cell in block.grid.cells for _, reading in cell.ruby)


@given(LETTERS, st.data())
def test_gaps_add_nothing_but_spaces(letters, data):
    gap = st.floats(-1, 6)
    gaps = data.draw(st.lists(gap, min_size=len(letters) - 1, max_size=len(letters) - 1))
    assert "".join(spaced_text(letters, gaps).split()) == letters
