"""What stands around a table and says something of it: headings, captions, lines, notes."""

from dataclasses import dataclass, field

from keikaku.ingest.legend import NO_LEGEND, Legend
from keikaku.ingest.tables.marked_years import Marks


@dataclass(frozen=True, slots=True)
class Around:
    """`above` is the heading and the line right over a table, which may name its kind and unit.

    `title` is its own: the caption, or the line right over it. `lines` are all short lines around
    it, which may give the years of its columns; `legend` is what sentences farther off say of them,
    `marks` what they say of marks. `aiming` says whether the document may have aims by its title.
    """

    above: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    legend: Legend = NO_LEGEND
    marks: Marks = field(default_factory=dict)
    aiming: bool = True


NOTHING_AROUND = Around()
