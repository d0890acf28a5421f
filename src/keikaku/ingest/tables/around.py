"""What stands around a table and says something of it: headings, captions, lines, notes."""

from dataclasses import dataclass

from keikaku.ingest.legend import NO_LEGEND, Legend


@dataclass(frozen=True, slots=True)
class Around:
    """`above` is the heading and the line right over a table, which may name its kind and unit.

    `title` is its own: the caption, or the line right over it. `lines` are all short lines around
    it, which may give the years of its columns; `legend` is what sentences farther off say of them.
    """

    above: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    legend: Legend = NO_LEGEND


NOTHING_AROUND = Around()
