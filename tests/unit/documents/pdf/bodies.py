"""Pages as they are once their lines are known, made by hand."""

from collections.abc import Sequence

from keikaku.documents.pdf.body import BodyLine, Column, PageBody, Thing
from tests.unit.documents.pdf.typeset import A4, advance

LEFT, RIGHT = 57.0, 537.0
"""The edges of the text on an A4 page: 48 letters of 10 points."""


def column(page: int = 1, nth: int = 0, left: float = LEFT, right: float = RIGHT) -> Column:
    return Column(page, nth, left, right, (left, right) == (LEFT, RIGHT))


def line(
    text: str,
    y: float,
    *,
    x: float = LEFT,
    size: float = 10.0,
    bold: bool = False,
    at: Column | None = None,
    hang: float | None = None,
) -> BodyLine:
    """A line whose letters are set without gaps, with its top at `y`."""
    box = (x, y, x + size * sum(map(advance, text)), y + size)
    return BodyLine(text, box, box, size, bold, (), at or column(), x if hang is None else hang)


def page(number: int, *things: Thing, size: tuple[float, float] = A4) -> PageBody:
    return PageBody(number, *size, things=things)


def lines_down(
    texts: Sequence[str], *, y: float = 100.0, step: float = 15.0, **options
) -> list[BodyLine]:
    """Lines below each other."""
    return [line(text, y + step * n, **options) for n, text in enumerate(texts)]
