"""The drawn things of a PDF page: its paths and pictures, with those inside forms, as arrays."""

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

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

_NONE = (0, 0, 0, 0)

MOVE: int = raw.FPDF_SEGMENT_MOVETO
LINE: int = raw.FPDF_SEGMENT_LINETO


class Style(NamedTuple):
    """How a path is painted: colours as red, green, blue and opacity, 0 to 255."""

    filled: bool
    stroked: bool
    width: float
    fill: tuple[int, int, int, int]
    stroke: tuple[int, int, int, int]


class Paths(NamedTuple):
    """All paths of a page: their points in the frame (n x 2), what leads to each, where figures
    close, which path each is of (`owner`), and how the paths are painted.
    """

    points: Floats
    kinds: NDArray[np.int8]
    closes: NDArray[np.bool_]
    owner: NDArray[np.intp]
    styles: tuple[Style, ...]


class Painted(NamedTuple):
    """The paths of a page, the boxes of its pictures and of its drawings, and whether it is cut."""

    paths: Paths
    pictures: Floats
    drawings: Floats
    cut: bool


class _Object(NamedTuple):
    pointer: int
    kind: int
    matrix: Affine


class _Path(NamedTuple):
    pointer: int
    segments: int
    matrix: Affine
    style: Style


class _Budget:
    """What a page may still cost; a hostile one has millions of objects."""

    def __init__(self) -> None:
        self.objects = MAX_OBJECTS
        self.segments = MAX_SEGMENTS

    @property
    def spent(self) -> bool:
        return self.objects < 0 or self.segments < 0


def painted_of(page: int, frame: Frame) -> Painted:
    """The paths and pictures of a page."""
    budget = _Budget()
    paths: list[_Path] = []
    pictures: list[Floats] = []
    drawings: list[Floats] = []
    for item in _objects(page, frame, budget):
        if item.kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_bounds(item))
        elif item.kind == raw.FPDF_PAGEOBJ_SHADING:
            drawings.append(_bounds(item))
        elif item.kind == raw.FPDF_PAGEOBJ_PATH and (path := _path(item)):
            if _is_drawing(path, budget):
                drawings.append(_bounds(item))
            elif path.segments > 1:
                paths.append(path)
    return Painted(_together(paths), _stacked(pictures), _stacked(drawings), budget.spent)


def _objects(page: int, frame: Frame, budget: _Budget) -> Iterator[_Object]:
    count = calls.count_objects(page)
    pointers = map(calls.page_object, repeat(page), range(count))
    return _unfolded(pointers, frame.matrix, 0, budget)


def _unfolded(
    pointers: Iterator[int], matrix: Affine, depth: int, budget: _Budget
) -> Iterator[_Object]:
    for pointer in pointers:
        budget.objects -= 1
        if budget.objects < 0:
            return
        kind = calls.object_type(pointer)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield _Object(pointer, kind, matrix)
        elif depth < MAX_DEPTH:
            count = max(calls.count_in_form(pointer), 0)
            inside = map(calls.object_in_form, repeat(pointer), range(count))
            yield from _unfolded(inside, _within(pointer, matrix), depth + 1, budget)


def _within(pointer: int, matrix: Affine) -> Affine:
    """The matrix of an object, then the given one."""
    own = (ctypes.c_float * 6)()
    calls.object_matrix(pointer, ctypes.addressof(own))
    return matrix if tuple(own) == (1, 0, 0, 1, 0, 0) else product(np.array(own), matrix)


def _bounds(item: _Object) -> Floats:
    found = np.zeros((1, 4), np.float32)
    at = found.ctypes.data
    calls.object_bounds(item.pointer, at, at + 4, at + 8, at + 12)
    return boxes(item.matrix, found)


def _path(item: _Object) -> _Path | None:
    """A path and how it is painted; None for one that is not."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    calls.draw_mode(item.pointer, ctypes.addressof(fill), ctypes.addressof(stroke))
    of_fill = _colour(calls.fill_colour, item.pointer) if fill.value else _NONE
    of_stroke = _colour(calls.stroke_colour, item.pointer) if stroke.value else _NONE
    if not (of_fill[3] or of_stroke[3]):
        return None
    width = ctypes.c_float()
    calls.stroke_width(item.pointer, ctypes.addressof(width))
    matrix = _within(item.pointer, item.matrix)
    scale = float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) ** 0.5
    style = Style(bool(of_fill[3]), bool(of_stroke[3]), width.value * scale, of_fill, of_stroke)
    return _Path(item.pointer, calls.count_segments(item.pointer), matrix, style)


def _colour(call: Callable[..., int], pointer: int) -> tuple[int, int, int, int]:
    found = (ctypes.c_uint * 4)()
    at = ctypes.addressof(found)
    if not call(pointer, at, at + 4, at + 8, at + 12):
        # A pattern has no colour of its own; it is painted all the same.
        return (128, 128, 128, 255)
    red, green, blue, opacity = found
    return (red, green, blue, opacity)


def _is_drawing(path: _Path, budget: _Budget) -> bool:
    """Whether a path is worth no more than its box."""
    if path.segments > _DRAWING:
        points, kinds, _ = _segments(_segment_pointers(path.pointer, _SAMPLE))
        steps = np.abs(np.diff(points, axis=0)).min(axis=1)
        if (steps > 0.5)[kinds[1:] == LINE].any() or not np.isin(kinds, (MOVE, LINE)).all():
            return True
    budget.segments -= path.segments
    return budget.segments < 0


def _together(paths: Sequence[_Path]) -> Paths:
    segments = [
        segment for path in paths for segment in _segment_pointers(path.pointer, path.segments)
    ]
    points, kinds, closes = _segments(segments)
    owner = np.repeat(np.arange(len(paths)), [path.segments for path in paths])
    matrices = np.array([path.matrix for path in paths]).reshape(-1, 6)[owner]
    x, y = points[:, 0], points[:, 1]
    moved_x = matrices[:, 0] * x + matrices[:, 2] * y + matrices[:, 4]
    moved_y = matrices[:, 1] * x + matrices[:, 3] * y + matrices[:, 5]
    moved = np.stack([moved_x, moved_y], axis=1).astype(np.float32)
    return Paths(moved, kinds, closes, owner, tuple(path.style for path in paths))


def _segment_pointers(pointer: int, count: int) -> Iterator[int]:
    return map(calls.path_segment, repeat(pointer), range(count))


def _segments(pointers: Iterable[int]) -> tuple[Floats, NDArray[np.int8], NDArray[np.bool_]]:
    segments = list(pointers)
    count = len(segments)
    points = np.zeros((count, 2), np.float32)
    at = points.ctypes.data
    ends = range(at, at + 8 * count, 8), range(at + 4, at + 4 + 8 * count, 8)
    for _ in map(calls.segment_point, segments, *ends):
        pass
    kinds = np.fromiter(map(calls.segment_type, segments), np.int8, count)
    closes = np.fromiter(map(calls.segment_closes, segments), np.bool_, count)
    return points, kinds, closes


def _stacked(found: Sequence[Floats]) -> Floats:
    return np.concatenate(found) if found else np.zeros((0, 4), np.float32)
