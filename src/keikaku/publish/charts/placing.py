"""Where the label of a point goes: beside it, inside of the plot, over no other label or mark."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from keikaku.publish.charts.geometry import Box, text_width

_PIECE = 5


class Placer:
    """Remembers what is taken. A label without room is not drawn: the table has it."""

    def __init__(self, box: Box, letter: int) -> None:
        self.box = box
        self.letter = letter
        self.taken: list[Box] = []

    def keep_free(self, box: Box) -> None:
        """A place that no label may cover."""
        self.taken.append(box)

    def keep_line_free(self, line: Sequence[tuple[Fraction, Fraction]]) -> None:
        """A line that no label may cover, as small boxes along it."""
        for (x, y), (end_x, end_y) in pairwise(line):
            count = max(1, int(max(abs(end_x - x), abs(end_y - y)) // _PIECE))
            for number in range(count + 1):
                share = Fraction(number, count)
                at_x, at_y = x + (end_x - x) * share, y + (end_y - y) * share
                self.keep_free(Box(at_x - 2, at_y - 2, at_x + 2, at_y + 2))

    def place(self, said: str, x: Fraction, y: Fraction) -> tuple[Fraction, Fraction] | None:
        """Left end and foot of a label: above its point, below it, or to a side of it."""
        width, high = text_width(said, self.letter), Fraction(self.letter)
        for left, top in self._tries(width, high, x, y):
            box = Box(left, top, left + width, top + high)
            if box.inside(self.box) and not any(box.meets(other) for other in self.taken):
                self.taken.append(box)
                return left, top + high * Fraction(5, 6)
        return None

    def _tries(
        self, width: Fraction, high: Fraction, x: Fraction, y: Fraction
    ) -> tuple[tuple[Fraction, Fraction], ...]:
        middle = min(max(x - width / 2, self.box.left + 2), self.box.right - width - 2)
        above, below, beside = y - high - 9, y + 9, y - high / 2
        left, right = x - width - 10, x + 10
        return (
            (middle, above), (middle, below), (right, beside), (left, beside), (left, above),
            (right, above), (left, below), (right, below), (middle, above - high - 2),
            (middle, below + high + 2), (left, above - high), (right, below + high),
            (right, above - high), (left, below + high),
        )  # fmt: skip
