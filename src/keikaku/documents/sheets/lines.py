"""The lines of a sheet: what a text outside of the tables shows of itself."""

from collections import Counter
from collections.abc import Iterable

from keikaku.documents.sheets.view import Box

_LARGE = 1.15


def usual_size(boxes: Iterable[Box]) -> float:
    """The size of most letters of a sheet."""
    sizes: Counter[float] = Counter()
    for box in boxes:
        sizes[box.cell.look.size] += len(box.cell.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=11.0)


def evidence_of(boxes: Iterable[Box], usual: float) -> tuple[str, ...]:
    """What sets a line apart: all of it is bold, or larger than most letters of the sheet."""
    looks = [box.cell.look for box in boxes]
    bold = ("bold",) if all(look.bold for look in looks) else ()
    large = ("large",) if all(look.size >= _LARGE * usual for look in looks) else ()
    return (*bold, *large)
