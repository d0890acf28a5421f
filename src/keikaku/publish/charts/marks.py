"""The marks of a chart (印): told apart by shape and filling, never by colour alone."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from keikaku.core.indicators import Role
from keikaku.core.values.model import Status
from keikaku.publish.charts.series import Told
from keikaku.publish.charts.svg import Element, element, px

BLUE, RED, GREY = "#0017c1", "#8b1d0e", "#4d4d4d"
_COLOURS: Mapping[Role, str] = MappingProxyType({
    Role.BASELINE: GREY, Role.ACTUAL: BLUE, Role.INTERIM_TARGET: RED, Role.PLANNED: RED,
    Role.TARGET: RED, Role.RESULT: BLUE,
})  # fmt: skip
_HOLLOW = (Role.BASELINE, Role.INTERIM_TARGET, Role.PLANNED)
REACH = 6
"""How far a mark reaches from its point."""


def kind_of(point: Told) -> str:
    """The word of a point's mark: its role, apart from actual values that are not final."""
    if point.role is Role.ACTUAL and point.status is not Status.FINAL:
        return "provisional"
    return point.role.value


def mark(role: Role, kind: str, x: Fraction, y: Fraction) -> Element:
    """A circle is an actual value, hollow one that is not final; a square the baseline; a diamond
    a target, hollow one on the way."""
    colour = _COLOURS[role]
    fill = "#ffffff" if kind == "provisional" or role in _HOLLOW else colour
    class_ = f"chart-mark chart-{kind.replace('_', '-')}"
    if role in (Role.ACTUAL, Role.RESULT):
        return element(
            "circle", class_=class_, cx=x, cy=y, r=5, fill=fill, stroke=colour, stroke_width=2
        )
    if role is Role.BASELINE:
        return element(
            "rect", class_=class_, x=x - 5, y=y - 5, width=10, height=10,
            fill=fill, stroke=colour, stroke_width=2,
        )  # fmt: skip
    points = [(x, y - REACH), (x + REACH, y), (x, y + REACH), (x - REACH, y)]
    return element(
        "path", class_=class_, d=path(points) + "Z", fill=fill, stroke=colour, stroke_width=2
    )


def path(points: list[tuple[Fraction, Fraction]]) -> str:
    """The data of a line through points."""
    return "M" + "L".join(f"{px(x)} {px(y)}" for x, y in points)


def pace_line(points: list[tuple[Fraction, Fraction]]) -> Element:
    """The dashed line from the baseline to the target."""
    return element(
        "path", class_="chart-pace", d=path(points), fill="none", stroke=RED,
        stroke_width=2, stroke_dasharray="6 5",
    )  # fmt: skip


def level_line(points: list[tuple[Fraction, Fraction]]) -> Element:
    """The line, in long dashes, of a target whose year is not told."""
    return element(
        "path", class_="chart-level", d=path(points), fill="none", stroke=RED,
        stroke_width=2, stroke_dasharray="14 4",
    )  # fmt: skip


def actual_line(points: list[tuple[Fraction, Fraction]]) -> Element:
    """The solid line through actual values of years that follow each other."""
    return element(
        "path", class_="chart-line", d=path(points), fill="none", stroke=BLUE, stroke_width=3
    )
