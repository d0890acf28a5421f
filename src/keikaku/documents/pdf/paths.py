"""The drawn things of a PDF page: its paths and pictures, with those inside forms, as arrays."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, compress, islice, repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

from keikaku.documents.pdf import calls
from keikaku.documents.pdf.frame import Affine, Frame, boxes, product
from keikaku.documents.pdf.page import Floats

MAX_OBJECTS = 40_000
MAX_SEGMENTS = 200_000
MAX_DEPTH = 8

# A path of so many pieces is a map or a picture, unless it begins with straight lines only.
_DRAWING = 400
_SAMPLE = 64

_NO_MATRIX = np.zeros(0)
_PATTERN = (128, 128, 128, 255)

_TEXT: int = raw.FPDF_PAGEOBJ_TEXT
_PATH: int = raw.FPDF_PAGEOBJ_PATH
_IMAGE: int = raw.FPDF_PAGEOBJ_IMAGE
_SHADING: int = raw.FPDF_PAGEOBJ_SHADING
_FORM: int = raw.FPDF_PAGEOBJ_FORM

MOVE: int = raw.FPDF_SEGMENT_MOVETO
LINE: int = raw.FPDF_SEGMENT_LINETO


class Styles(NamedTuple):
    """How paths are painted; arrays of one length.

    Colours are red, green, blue and opacity, 0 to 255; without opacity there is nothing.
    """

    width: Floats
    fill: NDArray[np.uint8]
    stroke: NDArray[np.uint8]

    @property
    def filled(self) -> NDArray[np.bool_]:
        """Which paths are areas."""
        return np.asarray(self.fill[:, 3] > 0)

    @property
    def stroked(self) -> NDArray[np.bool_]:
        """Which paths are lines."""
        return np.asarray(self.stroke[:, 3] > 0)


class Paths(NamedTuple):
    """All paths of a page: their points in the frame (n x 2), what leads to each, where figures
    close, which path each is of (`owner`), and how the paths are painted.

    Only figures with a line around them are told to close: that of an area draws nothing.
    """

    points: Floats
    kinds: NDArray[np.int8]
    closes: NDArray[np.bool_]
    owner: NDArray[np.intp]
    styles: Styles


class Painted(NamedTuple):
    """The paths of a page, the boxes of its pictures and of its drawings, and whether it is cut."""

    paths: Paths
    pictures: Floats
    drawings: Floats
    cut: bool


_Object = tuple[Any, int, Affine]
"""What is drawn on a page: where PDFium has it, which kind it is, and the matrix it is under."""


class _Outlines(NamedTuple):
    """Paths that are painted: where they are, of how many pieces, with which matrix and style."""

    pointers: list[Any]
    segments: list[int]
    matrices: NDArray[np.float64]
    styles: Styles

    def chosen(self, kept: Sequence[int]) -> "_Outlines":
        """Some of the paths."""
        if len(kept) == len(self.pointers):
            return self
        width, fill, stroke = self.styles
        styles = Styles(width[kept], fill.take(kept, axis=0), stroke.take(kept, axis=0))
        pointers, segments = ([each[at] for at in kept] for each in self[:2])
        return _Outlines(pointers, segments, self.matrices.take(kept, axis=0), styles)


class _Budget:
    """What a page may still cost; a hostile one has millions of objects."""

    def __init__(self) -> None:
        self.objects = MAX_OBJECTS
        self.segments = MAX_SEGMENTS

    @property
    def spent(self) -> bool:
        return self.objects < 0 or self.segments < 0


def painted_of(page: int, frame: Frame, texts: Collection[int] = ()) -> Painted:
    """The paths and pictures of a page; `texts` are objects that are known to be text."""
    budget = _Budget()
    items = list(_objects(page, frame, budget, texts))
    paths, drawn = _parted(_outlines([item for item in items if item[1] == _PATH]), budget)
    pictures = [_bounds(item) for item in items if item[1] == _IMAGE]
    drawings = [
        _bounds((pointer, kind, matrix))
        for pointer, kind, matrix in items
        if kind == _SHADING or pointer in drawn
    ]
    return Painted(_together(paths), _stacked(pictures), _stacked(drawings), budget.spent)


def _parted(paths: _Outlines, budget: _Budget) -> tuple[_Outlines, set[Any]]:
    """The paths that are worth reading, and those that are worth no more than their box."""
    kept: list[int] = []
    drawn: set[Any] = set()
    for at, (pointer, segments) in enumerate(zip(paths.pointers, paths.segments, strict=True)):
        if segments > _DRAWING and _is_drawing(pointer):
            drawn.add(pointer)
            continue
        budget.segments -= segments
        if budget.segments < 0:
            drawn.add(pointer)
        elif segments > 1:
            kept.append(at)
    return paths.chosen(kept), drawn


def _objects(page: int, frame: Frame, budget: _Budget, texts: Collection[int]) -> Iterator[_Object]:
    inside = calls.pointer(page)
    nth = map(calls.page_object, repeat(inside), range(calls.count_objects(inside)))
    return _unfolded(nth, frame.matrix, budget, texts)


def _unfolded(
    nth: Iterator[int], matrix: Affine, budget: _Budget, texts: Collection[int], depth: int = 0
) -> Iterator[_Object]:
    found = list(islice(nth, max(budget.objects, 0)))
    # One more than is left is not read, but told.
    budget.objects -= len(found) + any(islice(nth, 1))
    pointers = [calls.pointer(each) for each in found if each not in texts]
    for pointer, kind in zip(pointers, map(calls.object_type, pointers), strict=True):
        if kind == _TEXT:
            continue
        if kind != _FORM:
            yield pointer, kind, matrix
        elif depth < MAX_DEPTH:
            count = max(calls.count_in_form(pointer), 0)
            inside = map(calls.object_in_form, repeat(pointer), range(count))
            yield from _unfolded(inside, _within(pointer, matrix), budget, texts, depth + 1)


def _within(pointer: Any, matrix: Affine) -> Affine:
    """The matrix of an object, then the given one."""
    (own,) = calls.written(calls.object_matrix, np.float32, (1, 6), [pointer])
    if own.tolist() == [1, 0, 0, 1, 0, 0]:
        return matrix
    return product(own.astype(np.float64), matrix)


def _bounds(item: _Object) -> Floats:
    pointer, _, matrix = item
    found = calls.written(calls.object_bounds, np.float32, (1, 4), [pointer], places=4)
    return boxes(matrix, found)


def _outlines(items: Sequence[_Object]) -> _Outlines:
    """The paths that are painted."""
    pointers = [pointer for pointer, _, _ in items]
    own = calls.written(calls.object_matrix, np.float32, (len(items), 6), pointers)
    matrices = product(own.astype(np.float64).T, _parents([item[2] for item in items])).T
    segments = list(map(calls.count_segments, pointers))
    styles = _styles(pointers, matrices)
    painted = np.flatnonzero(styles.filled | styles.stroked).tolist()
    return _Outlines(pointers, segments, matrices, styles).chosen(painted)


def _parents(matrices: Sequence[Affine]) -> Affine:
    """The matrices that paths are under: one for all where none is in a form."""
    if len(set(map(id, matrices))) == 1:
        return matrices[0]
    return np.concatenate([_NO_MATRIX, *matrices]).reshape(-1, 6).T


def _styles(pointers: Sequence[Any], matrices: NDArray[np.float64]) -> Styles:
    count = len(pointers)
    modes = calls.written(calls.draw_mode, np.int32, (count, 2), pointers, places=2)
    width = np.zeros(count, np.float32)
    stroked = modes[:, 1].nonzero()[0]
    if len(stroked):
        own = [pointers[at] for at in stroked.tolist()]
        width[stroked] = calls.written(calls.stroke_width, np.float32, (len(own), 1), own)[:, 0]
    a, b, c, d = matrices[:, :4].T
    scale = np.sqrt(np.abs(a * d - b * c))
    fill = _colours(calls.fill_colour, pointers, modes[:, 0])
    stroke = _colours(calls.stroke_colour, pointers, modes[:, 1])
    return Styles((width * scale).astype(np.float32), fill, stroke)


def _colours(
    call: Callable[..., None], pointers: Sequence[Any], modes: NDArray[np.int32]
) -> NDArray[np.uint8]:
    """The colours of those paths that have one; 0 for the others."""
    painted = modes.nonzero()[0].tolist()
    found = np.zeros((len(pointers), 4), np.uint8)
    if not painted:
        return found
    own = [pointers[at] for at in painted]
    # A pattern has no colour of its own; it is painted all the same.
    found[painted] = calls.written(call, np.uint32, (len(own), 4), own, places=4, blank=_PATTERN)
    return found


def _is_drawing(path: Any) -> bool:
    """Whether a path of many pieces is worth no more than its box."""
    points, kinds = _segments(_segment_pointers(path, _SAMPLE))
    steps = np.abs(np.diff(points, axis=0)).min(axis=1)
    slanted = bool((steps > 0.5)[kinds[1:] == LINE].any())
    return slanted or not np.isin(kinds, (MOVE, LINE)).all()


def _together(paths: _Outlines) -> Paths:
    # A generator for each path would cost more than its few pieces.
    of_piece = chain.from_iterable(map(repeat, paths.pointers, paths.segments))
    nth = chain.from_iterable(map(range, paths.segments))
    segments = list(map(calls.pointer, map(calls.path_segment, of_piece, nth)))
    points, kinds = _segments(segments)
    owner = np.repeat(np.arange(len(paths.pointers)), paths.segments)
    closes = _closes(segments, paths.styles.stroked[owner])
    a, b, c, d, e, f = paths.matrices.T.take(owner, axis=1)
    x, y = points.T
    moved = np.empty((len(points), 2), np.float32)
    moved[:, 0], moved[:, 1] = a * x + c * y + e, b * x + d * y + f
    return Paths(moved, kinds, closes, owner, paths.styles)


def _segment_pointers(pointer: Any, count: int) -> list[Any]:
    return list(map(calls.pointer, map(calls.path_segment, repeat(pointer), range(count))))


def _segments(segments: Sequence[Any]) -> tuple[Floats, NDArray[np.int8]]:
    count = len(segments)
    points = calls.written(calls.segment_point, np.float32, (count, 2), segments, places=2)
    kinds = np.fromiter(map(calls.segment_type, segments), np.int8, count)
    return points, kinds


def _closes(segments: Sequence[Any], asked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which of the segments close their figure; those that are not asked about do not."""
    closes = np.zeros(len(segments), np.bool_)
    own = list(compress(segments, asked.tolist()))
    closes[asked] = np.fromiter(map(calls.segment_closes, own), np.bool_, len(own))
    return closes


def _stacked(found: Sequence[Floats]) -> Floats:
    return np.concatenate(found) if found else np.zeros((0, 4), np.float32)
