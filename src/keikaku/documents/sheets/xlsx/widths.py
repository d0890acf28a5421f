"""How many characters have room in the columns of a sheet."""

from collections.abc import Iterable

from keikaku.documents.sheets.sheet import Area
from keikaku.documents.sheets.xlsx.values import WIDEST, whole

_USUAL = 8  # characters of a column that nobody has set
_PADDING = 0.71


class Widths:
    """The room of columns in characters."""

    def __init__(self) -> None:
        self._default = _USUAL
        self._set: dict[int, int] = {}

    def set_default(self, width: str | None, base: str | None) -> None:
        """Sets the room of columns of which nothing is said."""
        if width is not None:
            self._default = _room(width)
        elif (characters := whole(base)) is not None:
            self._default = characters

    def set(self, columns: Iterable[int], width: str) -> None:
        """Sets the room of columns."""
        self._set.update(dict.fromkeys(columns, _room(width)))

    def of(self, area: Area) -> int:
        """The room of a range, as far as it matters."""
        room = 0
        for column in range(area.left, area.right + 1):
            room += self._set.get(column, self._default)
            if room >= WIDEST:
                break
        return room


def size(text: str) -> float:
    """The size that a file tells; not nothing, where it tells nonsense."""
    try:
        return float(text)
    except ValueError:
        return 1.0


def _room(width: str) -> int:
    return max(1, int(min(size(width), 255) - _PADDING + 0.01))
