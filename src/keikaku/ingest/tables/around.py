"""What stands around a table and says something of it: headings, captions, lines, notes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Around:
    """`above` is the heading and the line right over a table, which may name its kind and unit.

    `lines` are all short lines around it, which may give the years of its columns.
    """

    above: str = ""
    lines: tuple[str, ...] = ()


NOTHING_AROUND = Around()
