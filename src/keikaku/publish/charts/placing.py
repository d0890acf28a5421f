"""Where the label of a point goes: beside it, inside of the plot, over no other label or mark."""

from fractions import Fraction

from keikaku.publish.charts.geometry import Box, text_width


class Placer:
    """Remembers what is taken. A label for which there is no room is not drawn: the table has it."""

    def __init__(self, box: Box, letter: int) -> None:
        self.box = box
        self.letter = letter
        self.taken: list[Box] = []

    def keep_free(self, box: Box) -> None:
        """A place that no label may cover."""
        self.taken.append(box)

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
            (middle, below + high + 2),
        )  # fmt: skip
