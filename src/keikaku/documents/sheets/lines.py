"""The lines of a sheet: what a text outside of the tables says and shows of itself."""

from collections import Counter
from collections.abc import Iterable, Sequence

from keikaku.documents.model import BlockKind
from keikaku.documents.sheets.view import Box
from keikaku.documents.signs import LineSigns, as_printed, signs_of

_LARGE = 1.15
_BETWEEN = "\u3000"


def line_texts(boxes: Sequence[Box]) -> list[str]:
    """The lines that boxes beside each other make: one of all, or those of the only one."""
    if len(boxes) == 1:
        return boxes[0].cell.text.split("\n")
    return [_BETWEEN.join(" ".join(box.cell.text.split()) for box in boxes)]


def line_signs(text: str) -> LineSigns:
    """What the signs of a line say that it is; those of other media mean nothing here."""
    signs = signs_of(text)
    return as_printed(text, BlockKind.PARAGRAPH) if signs.kind is BlockKind.HEADING else signs


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
