"""Texts that are numbers, as budgets, populations and indicators hold them."""

from collections.abc import Iterable, Sequence

from keikaku.core.remembered import remembered
from keikaku.core.text import fold
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount
from keikaku.core.values.notes import is_footnote
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Grid

_ARROWS = frozenset("→↑↓↗↘⬆⬇⤴⤵⇧⇩")


def mostly_figures(texts: Iterable[str]) -> bool:
    """Whether most of the texts that are not blank are bare numbers or numbers with a unit."""
    figures = [is_figure(text) for text in texts if text.strip()]
    return 2 * sum(figures) > len(figures)


@remembered  # each cell is asked, in every form of its table
def is_figure(text: str) -> bool:
    """A number without a unit or with a known one: 1,200, 3人※2, 3人（県平均）, unlike 1棟改修."""
    return all(
        isinstance(value.reading, Amount)
        and (value.reading.unit is None or is_unit(value.reading.unit))
        and all(_is_aside(note, text) for note in value.notes)
        for value in parse_cell(text)
    )


def _is_aside(note: str, text: str) -> bool:
    """Whether a note is a mark, an arrow or stands in brackets, so that it says no deed."""
    return is_footnote(note) or note in _ARROWS or f"({note})" in fold(text)


def texts_under(grid: Grid, rows: Sequence[int], column: int) -> list[str]:
    """What a column prints, merged cells once."""
    texts = (grid.text(row, column).strip() for row in rows if grid.starts_at(row, column))
    return [text for text in texts if text]
