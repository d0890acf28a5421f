"""The name that stands right over the frame of a card, as wide as the frame at most."""

from keikaku.documents.pdf.grid_text import Scene
from keikaku.documents.pdf.header_words import is_name_label
from keikaku.documents.pdf.page import Box
from keikaku.documents.pdf.unruled_cards import Piece, pieces_of
from keikaku.documents.pdf.unruled_lines import lines_of

# So far over a frame its name stands, in points, and so far it may stand out at the sides.
_NEAR, _BESIDE = 16.0, 4.0
# Where the line above is filled so far, the name goes on from it.
_FULL, _NEXT = 0.85, 1.8


def name_over(box: Box, scene: Scene) -> tuple[list[Piece], Box] | None:
    """The lines of the name, and the box of the card with them; None where no name is there."""
    left, right = box[0] - _BESIDE, box[2] + _BESIDE
    lines = list(lines_of(scene, scene.inside((left, box[1] - 4 * _NEAR, right, box[1]))))
    if not lines or box[1] - lines[-1].base > _NEAR:
        return None
    names = [list(pieces_of(lines[-1]))]
    if len(lines) > 1 and lines[-1].base - lines[-2].base < _NEXT * lines[-1].size:
        above = list(pieces_of(lines[-2]))
        if above[-1].right - above[0].left > _FULL * (box[2] - box[0]):
            names.insert(0, above)
    if not all(len(line) == 1 and _can_name(line[0], left, right) for line in names):
        return None
    top = lines[-len(names)].top
    return [line[0] for line in names], (box[0], top, box[2], box[3])


def _can_name(piece: Piece, left: float, right: float) -> bool:
    said = piece.is_value() or is_name_label(piece.text) or "。" in piece.text
    return not said and piece.left >= left and piece.right <= right and bool(piece.text)
