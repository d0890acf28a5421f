"""The legend (凡例): every kind of mark and line of a chart with its word, in rows that fit."""

from dataclasses import dataclass
from fractions import Fraction

from keikaku.core.indicators import Role
from keikaku.core.problems.model import Language
from keikaku.publish.charts.chart import text
from keikaku.publish.charts.geometry import Size, text_width
from keikaku.publish.charts.marks import kind_of, level_line, mark, pace_line
from keikaku.publish.charts.series import Series
from keikaku.publish.charts.svg import Element
from keikaku.publish.charts.words import say

_SIGN = 34


@dataclass(frozen=True, slots=True)
class _Sign:
    role: Role | None
    kind: str

    def at(self, x: Fraction, y: Fraction) -> Element:
        """The mark of a role, or the dashed line."""
        if self.role is None:
            line = level_line if self.kind == "level" else pace_line
            return line([(x, y), (x + 28, y)])
        return mark(self.role, self.kind, x + 14, y)


def legend(
    series: Series, size: Size, top: Fraction, language: Language
) -> tuple[list[Element], Fraction]:
    """The legend below `top`, and where it ends."""
    drawn: list[Element] = []
    x, y = Fraction(4), top + size.letter
    for kind, sign in _entries(series).items():
        said = say(kind, language)
        width = _SIGN + text_width(said, size.letter) + 10
        if x + width > size.width and x > 4:
            x, y = Fraction(4), y + size.letter + 8
        drawn += [
            sign.at(x, y - Fraction(size.letter, 3)),
            text(said, x + _SIGN, y, "chart-legend"),
        ]
        x += width
    return drawn, y + 10


def _entries(series: Series) -> dict[str, _Sign]:
    entries: dict[str, _Sign] = {
        kind_of(point): _Sign(point.role, kind_of(point)) for point in series.drawn
    }
    if series.pace is not None:
        entries["pace"] = _Sign(None, "pace")
    if series.levels:
        entries["level"] = _Sign(None, "level")
    return entries
