"""What stands around a table and says something of it: headings, captions, lines, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, Grid
from keikaku.ingest.legend import NO_LEGEND, Legend
from keikaku.ingest.tables.group_units import says_only_unit, title_and_unit
from keikaku.ingest.tables.marked_years import Marks
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.vocabulary import Vocabulary

_NAME_AND_UNIT = 2
_SHORT_LINE, _LONGEST_NAME = 40, 60


@dataclass(frozen=True, slots=True)
class Around:
    """`above` is the heading and the line right over a table, which may name its kind and unit.

    `title` is its own: the caption, or the line right over it. `lines` are all short lines around
    it, which may give the years of its columns; `legend` is what sentences farther off say of them,
    `marks` what they say of marks, `totals` of running totals; `notes` are those of the document
    by their marks. `aiming` says whether it may have aims by its title. `headings` are the titles
    of those over it, the nearest first.
    """

    above: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    legend: Legend = NO_LEGEND
    marks: Marks = field(default_factory=dict)
    aiming: bool = True
    totals: tuple[str, ...] = ()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    headings: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The title of the nearest heading, blank where there is none."""
        return next(iter(self.headings), "")


NOTHING_AROUND = Around()


def with_caption(around: Around, grid: Grid) -> Around:
    """What stands around a table, its caption first where it has one."""
    if not grid.caption:
        return around
    lines = (grid.caption, *around.lines)
    return replace(around, above=grid.caption, title=grid.caption, lines=lines)


def line_over(before: Sequence[Block], words: Vocabulary) -> tuple[str, str]:
    """The line right over a table, and the same behind the name that it only tells the unit of.

    A page prints 相談の件数 at the left over a table and （単位：件） at the right.
    """
    line = before[-1].text if before and _is_short(before[-1].text) else ""
    if len(before) < _NAME_AND_UNIT or not says_only_unit(line):
        return line, line.strip()
    name = before[-_NAME_AND_UNIT].text.strip()
    told = measures(name) or any(word in squeeze(name) for word in words.outline["indicator"])
    named = told and len(name) < _LONGEST_NAME
    return line, f"{name} {line.strip()}" if named else line.strip()


def _is_short(line: str) -> bool:
    """Whether a line is no longer than a title; what sets its unit to the right is not counted."""
    title, unit = title_and_unit(line)
    return len(" ".join(title.split())) < (_LONGEST_NAME if unit is not None else _SHORT_LINE)


def lines_of_rows(grid: Grid, rows: Sequence[int]) -> list[str]:
    """Lines of a table itself, each in one cell: titles, years, units."""
    texts = ({text.strip() for text in grid.row(row) if text.strip()} for row in rows)
    return [next(iter(said)) for said in texts if len(said) == 1]
