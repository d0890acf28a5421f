"""Where the label of a point goes: beside it, inside of the plot, over no other label or mark.

What is free is told in whole thousandths of a pixel: thousands of comparisons of exact fractions
would take longer than all the rest of a page. Places themselves stay exact.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from keikaku.publish.charts.geometry import Box, text_width

_PIECE = 5
_PARTS = 1000

Point = tuple[Fraction, Fraction]
_Ways = Callable[[Fraction, Fraction, Fraction, Fraction], tuple[Point, ...]]


class _Taken(NamedTuple):
    """A rectangle in whole parts of a pixel."""

    left: int
    top: int
    right: int
    bottom: int


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
        self._inside = _taken(box)
        self._taken: list[_Taken] = []
        self._points: list[tuple[int, int]] = []

    def keep_point_free(self, x: Fraction, y: Fraction, reach: int) -> None:
        """A mark, from which the label of another one keeps away."""
        self._points.append((_parts(x), _parts(y)))
        self.keep_free(Box(x - reach, y - reach, x + reach, y + reach))

    def keep_free(self, box: Box) -> None:
        """A place that no label may cover."""
        self._taken.append(_taken(box))

    def keep_line_free(self, line: Sequence[Point]) -> None:
        """A line that no label may cover, as small boxes along it."""
        around = 2 * _PARTS
        for (start_x, start_y), (end_x, end_y) in pairwise(line):
            x, y = _parts(start_x), _parts(start_y)
            across, down = _parts(end_x) - x, _parts(end_y) - y
            count = max(1, max(abs(across), abs(down)) // (_PIECE * _PARTS))
            for number in range(count + 1):
                at_x, at_y = x + across * number // count, y + down * number // count
                self._taken.append(
                    _Taken(at_x - around, at_y - around, at_x + around, at_y + around)
                )

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
            box = _taken(Box(left, top, left + width, top + high))
            if self._is_free(box) and self._is_nearest(box, (_parts(x), _parts(y))):
                self._taken.append(box)
                return Placed(said, left, top + high * Fraction(5, 6))
        return None

    def _is_free(self, box: _Taken) -> bool:
        left, top, right, bottom = box
        within = self._inside
        if left < within.left or right > within.right:
            return False
        if top < within.top or bottom > within.bottom:
            return False
        return not any(
            left < other.right and other.left < right and top < other.bottom and other.top < bottom
            for other in self._taken
        )

    def _is_nearest(self, box: _Taken, own: tuple[int, int]) -> bool:
        """Whether no reader takes the label for that of another point."""
        near = _apart(box, own)
        return all(near < _apart(box, other) for other in self._points if other != own)

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


def _parts(number: Fraction) -> int:
    return number.numerator * _PARTS // number.denominator


def _taken(box: Box) -> _Taken:
    return _Taken(_parts(box.left), _parts(box.top), _parts(box.right), _parts(box.bottom))


def _apart(box: _Taken, point: tuple[int, int]) -> int:
    """How far a point lies from a box, squared."""
    x, y = point
    across = max(box.left - x, 0, x - box.right)
    down = max(box.top - y, 0, y - box.bottom)
    return across * across + down * down
