"""Where the label of a point goes: beside it, inside of the plot, over no other label or mark."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from keikaku.publish.charts.geometry import Box, text_width

_PIECE = 5

Point = tuple[Fraction, Fraction]
_Ways = Callable[[Fraction, Fraction, Fraction, Fraction], tuple[Point, ...]]


class Placed(NamedTuple):
    """A label with its left end and its foot."""

    said: str
    x: Fraction
    y: Fraction


class Placer:
    """Remembers what is taken. A label without room is not drawn: the table has it."""

    def __init__(self, box: Box, letter: int) -> None:
        self.box = box
        self.letter = letter
        self.taken: list[Box] = []
        self.points: list[Point] = []

    def keep_point_free(self, x: Fraction, y: Fraction, reach: int) -> None:
        """A mark, from which the label of another one keeps away."""
        self.points.append((x, y))
        self.keep_free(Box(x - reach, y - reach, x + reach, y + reach))

    def keep_free(self, box: Box) -> None:
        """A place that no label may cover."""
        self.taken.append(box)

    def keep_line_free(self, line: Sequence[Point]) -> None:
        """A line that no label may cover, as small boxes along it."""
        for (x, y), (end_x, end_y) in pairwise(line):
            count = max(1, int(max(abs(end_x - x), abs(end_y - y)) // _PIECE))
            for number in range(count + 1):
                share = Fraction(number, count)
                at_x, at_y = x + (end_x - x) * share, y + (end_y - y) * share
                self.keep_free(Box(at_x - 2, at_y - 2, at_x + 2, at_y + 2))

    def place(self, texts: Sequence[str], x: Fraction, y: Fraction) -> Placed | None:
        """The first of the texts that has room beside its point, else a little further away."""
        for ways in (self._near, self._far):
            for said in texts:
                found = self._first(said, ways, x, y)
                if found is not None:
                    return found
        return None

    def _first(self, said: str, ways: _Ways, x: Fraction, y: Fraction) -> Placed | None:
        width, high = text_width(said, self.letter), Fraction(self.letter)
        for left, top in ways(width, high, x, y):
            box = Box(left, top, left + width, top + high)
            if self._is_free(box) and self._is_nearest(box, (x, y)):
                self.taken.append(box)
                return Placed(said, left, top + high * Fraction(5, 6))
        return None

    def _is_free(self, box: Box) -> bool:
        return box.inside(self.box) and not any(box.meets(other) for other in self.taken)

    def _is_nearest(self, box: Box, own: Point) -> bool:
        """Whether no reader takes the label for that of another point."""
        return all(_apart(box, own) < _apart(box, other) for other in self.points if other != own)

    def _near(self, width: Fraction, high: Fraction, x: Fraction, y: Fraction) -> tuple[Point, ...]:
        middle = self._middle(width, x)
        above, below, beside = y - high - 9, y + 9, y - high / 2
        left, right = x - width - 10, x + 10
        return (
            (middle, above), (middle, below), (right, beside), (left, beside), (left, above),
            (right, above), (left, below), (right, below),
        )  # fmt: skip

    def _far(self, width: Fraction, high: Fraction, x: Fraction, y: Fraction) -> tuple[Point, ...]:
        ways = (self._middle(width, x), x - width - 10, x + 10)
        step = high + 2
        return tuple((to, at) for to in ways for at in (y - high - 9 - step, y + 9 + step))

    def _middle(self, width: Fraction, x: Fraction) -> Fraction:
        return min(max(x - width / 2, self.box.left + 2), self.box.right - width - 2)


def _apart(box: Box, point: Point) -> Fraction:
    """How far a point lies from a box, squared."""
    x, y = point
    across = max(box.left - x, Fraction(0), x - box.right)
    down = max(box.top - y, Fraction(0), y - box.bottom)
    return across * across + down * down
