"""The functions of PDFium that are called for every letter and line, without ctypes' wrapping.

pypdfium2 declares them with pointer classes, and ctypes looks up how each argument is declared:
that costs more than the call itself. So nothing is declared here but the result. Numbers are
passed as they are, as `int` of C; whatever lies in memory is passed as `pointer` makes it. What is
returned are plain numbers, 0 where there is none, and nothing where it is written. PDFium knows no
threads: a process reads one document at a time, which is why all calls may write to the same
place, and no lock is let go for calls that are this short.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from ctypes import c_double, c_int, c_size_t, c_uint, c_void_p
from itertools import islice
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import ArrayLike, NDArray


def _call(function: Any, result: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result)(address)


pointer: Callable[[int], Any] = c_void_p.from_param
"""A place in memory as an argument of the calls."""

# Numbers of four bytes that the calls write, and where each of them lies: made once, for a place
# as an argument costs half of what a call does.
_ROOM = np.zeros(4096, np.uint32)
_PLACES = [pointer(_ROOM.ctypes.data + at * _ROOM.itemsize) for at in range(len(_ROOM))]


def written(
    function: Callable[..., Any],
    kind: type[np.generic],
    shape: tuple[int, int],
    *arguments: Iterable[Any],
    places: int = 1,
    blank: ArrayLike = 0,
) -> NDArray[Any]:
    """What a function writes at each of many calls: a row of numbers of four bytes for each.

    `shape` tells how many calls and how long the rows are. Behind its arguments the function gets
    where to write: the beginning of the row, or so many `places` in it at equal steps. Where it
    writes nothing, `blank` is left.
    """
    count, width = shape
    found = np.empty(shape, kind)
    own = [iter(each) for each in arguments]
    at_once = len(_ROOM) // width
    for start in range(0, count, at_once):
        calls = min(at_once, count - start)
        end = calls * width
        room = _ROOM[:end].view(kind).reshape(calls, width)
        room[:] = blank
        at = (_PLACES[column:end:width] for column in range(0, width, width // places))
        deque(map(function, *(islice(each, calls) for each in own), *at), 0)
        found[start : start + calls] = room
    return found


unicode_of = _call(pdfium.FPDFText_GetUnicode, c_uint)
loose_box = _call(pdfium.FPDFText_GetLooseCharBox, None)
text_of_page = _call(pdfium.FPDFText_GetText, c_int)
text_object = _call(pdfium.FPDFText_GetTextObject, c_size_t)
text_matrix = _call(pdfium.FPDFText_GetMatrix, None)
font_size = _call(pdfium.FPDFText_GetFontSize, c_double)
font_of = _call(pdfium.FPDFTextObj_GetFont, c_size_t)
render_mode = _call(pdfium.FPDFTextObj_GetTextRenderMode, c_int)
clip_path = _call(pdfium.FPDFPageObj_GetClipPath, c_size_t)
count_clips = _call(pdfium.FPDFClipPath_CountPaths, c_int)
count_clip_segments = _call(pdfium.FPDFClipPath_CountPathSegments, c_int)
clip_segment = _call(pdfium.FPDFClipPath_GetPathSegment, c_size_t)

count_objects = _call(pdfium.FPDFPage_CountObjects, c_int)
page_object = _call(pdfium.FPDFPage_GetObject, c_size_t)
count_in_form = _call(pdfium.FPDFFormObj_CountObjects, c_int)
object_in_form = _call(pdfium.FPDFFormObj_GetObject, c_size_t)
object_type = _call(pdfium.FPDFPageObj_GetType, c_int)
object_matrix = _call(pdfium.FPDFPageObj_GetMatrix, None)
object_bounds = _call(pdfium.FPDFPageObj_GetBounds, None)
stroke_width = _call(pdfium.FPDFPageObj_GetStrokeWidth, None)
fill_colour = _call(pdfium.FPDFPageObj_GetFillColor, None)
stroke_colour = _call(pdfium.FPDFPageObj_GetStrokeColor, None)
draw_mode = _call(pdfium.FPDFPath_GetDrawMode, None)
count_segments = _call(pdfium.FPDFPath_CountSegments, c_int)
path_segment = _call(pdfium.FPDFPath_GetPathSegment, c_size_t)
segment_type = _call(pdfium.FPDFPathSegment_GetType, c_int)
segment_point = _call(pdfium.FPDFPathSegment_GetPoint, None)
segment_closes = _call(pdfium.FPDFPathSegment_GetClose, c_int)
