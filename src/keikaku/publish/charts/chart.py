"""A chart: its picture, what it is called, what it shows in words, and its table of data."""

import re
from dataclasses import dataclass
from fractions import Fraction

from keikaku.publish.charts.geometry import Size
from keikaku.publish.charts.svg import Element, element, render

_FONTS = "BIZ UDPGothic, Noto Sans JP, Noto Sans CJK JP, Yu Gothic UI, Meiryo, sans-serif"
# What may stand over a line has a white edge around its letters.
_OVER_LINES = ("chart-value", "chart-target", "chart-gap")
_KEY = re.compile("[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class ChartTable:
    """What the picture shows, and what it could not, as plain data for screen readers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with everything that stands for it where it is not seen."""

    svg: str
    title: str
    description: str
    table: ChartTable


def picture(
    key: str, title: str, description: str, size: Size, height: Fraction | int, *drawn: Element
) -> str:
    """The SVG of a chart; ids begin with `key`, which is unique on a page.

    Raises ValueError for a key that cannot begin an id.
    """
    if not _KEY.fullmatch(key):
        raise ValueError(f"no beginning of an id: {key!r}")
    top = Fraction(height)
    return render(
        element(
            "svg",
            element("title", title, id=f"{key}-title"),
            element("desc", description, id=f"{key}-desc"),
            element("rect", class_="chart-ground", width=size.width, height=top, fill="#ffffff"),
            *drawn,
            xmlns="http://www.w3.org/2000/svg",
            class_=f"chart {'chart-wide' if size.wide else 'chart-phone'}",
            view_box=f"0 0 {size.width} {-(-top // 1)}",
            role="img",
            aria_labelledby=f"{key}-title {key}-desc",
            font_family=_FONTS,
            font_size=size.letter,
        )
    )


def text(
    said: str, x: Fraction | int, y: Fraction | int, kind: str, *, anchor: str | None = None
) -> Element:
    """A line of text whose class tells what it is; dark enough to be read on white."""
    colour = {"chart-value": "#1a1a1a", "chart-target": "#8b1d0e"}.get(kind, "#333333")
    halo = ("#ffffff", 3, "stroke") if kind in _OVER_LINES else (None, None, None)
    return element(
        "text", said, class_=kind, x=x, y=y, text_anchor=anchor, fill=colour,
        stroke=halo[0], stroke_width=halo[1], stroke_linejoin=halo[0] and "round",
        paint_order=halo[2],
    )  # fmt: skip


def empty(key: str, title: str, description: str, table: ChartTable, size: Size) -> Chart:
    """The picture of a chart for which there is nothing to draw: a frame that says so."""
    height = 6 * size.letter
    frame = element(
        "rect", class_="chart-empty", x=1, y=1, width=size.width - 2, height=height - 2,
        fill="none", stroke="#767676", stroke_dasharray="4 4",
    )  # fmt: skip
    middle = Fraction(height + size.letter, 2) - 2
    first = description.split("\n", maxsplit=1)[0]
    said = text(first, Fraction(size.width, 2), middle, "chart-note", anchor="middle")
    return Chart(
        picture(key, title, description, size, height, frame, said), title, description, table
    )
