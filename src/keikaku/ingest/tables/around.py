"""What stands around a table and says something of it: headings, captions, lines, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from keikaku.documents.model import Grid
from keikaku.ingest.legend import NO_LEGEND, Legend
from keikaku.ingest.tables.marked_years import Marks


@dataclass(frozen=True, slots=True)
class Around:
    """`above` is the heading and the line right over a table, which may name its kind and unit.

    `title` is its own: the caption, or the line right over it. `lines` are all short lines around
    it, which may give the years of its columns; `legend` is what sentences farther off say of them,
    `marks` what they say of marks, `totals` of running totals; `notes` are those of the document
    by their marks. `aiming` says whether it may have aims by its title. `heading` is the title of
    the heading alone.
    """

    above: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    legend: Legend = NO_LEGEND
    marks: Marks = field(default_factory=dict)
    aiming: bool = True
    totals: tuple[str, ...] = ()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heading: str = ""


NOTHING_AROUND = Around()


def with_caption(around: Around, grid: Grid) -> Around:
    """What stands around a table, its caption first where it has one."""
    if not grid.caption:
        return around
    lines = (grid.caption, *around.lines)
    return replace(around, above=grid.caption, title=grid.caption, lines=lines)


def lines_of_rows(grid: Grid, rows: Sequence[int]) -> list[str]:
    """Lines of a table itself, each in one cell: titles, years, units."""
    texts = ({text.strip() for text in grid.row(row) if text.strip()} for row in rows)
    return [next(iter(said)) for said in texts if len(said) == 1]
