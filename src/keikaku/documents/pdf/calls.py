"""The functions of PDFium that are called for every letter and line, without ctypes' wrapping.

pypdfium2 declares them with pointer classes, and ctypes looks up how each argument is declared:
that costs more than the call itself. So nothing is declared here but the result. Numbers are
passed as they are, as `int` of C; whatever lies in memory is passed as `pointer` makes it. What is
returned are plain numbers, 0 where there is none. PDFium knows no threads: a process reads one
document at a time, and no lock is let go for calls that are this short.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from ctypes import c_double, c_int, c_size_t, c_uint, c_void_p
from typing import Any

import pypdfium2.raw as pdfium
from numpy.typing import NDArray


def _call(function: Any, result: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result)(address)


pointer: Callable[[int], Any] = c_void_p.from_param
"""A place in memory as an argument of the calls."""


def call_all(function: Callable[..., Any], *arguments: Iterable[Any]) -> None:
    """Calls a function for each of many things; what it finds it writes to places it is given."""
    deque(map(function, *arguments), 0)


def places_in(array: NDArray[Any], column: int = 0) -> Iterator[Any]:
    """Where each row of an array lies in memory, or each element from a column on."""
    first = array.ctypes.data + column * array.itemsize
    places = range(first, first + array.nbytes, array.strides[0]) if len(array) else range(0)
    return map(pointer, places)


unicode_of = _call(pdfium.FPDFText_GetUnicode, c_uint)
loose_box = _call(pdfium.FPDFText_GetLooseCharBox, c_int)
text_of_page = _call(pdfium.FPDFText_GetText, c_int)
text_object = _call(pdfium.FPDFText_GetTextObject, c_size_t)
text_matrix = _call(pdfium.FPDFText_GetMatrix, c_int)
font_size = _call(pdfium.FPDFText_GetFontSize, c_double)
font_of = _call(pdfium.FPDFTextObj_GetFont, c_size_t)
render_mode = _call(pdfium.FPDFTextObj_GetTextRenderMode, c_int)

count_objects = _call(pdfium.FPDFPage_CountObjects, c_int)
page_object = _call(pdfium.FPDFPage_GetObject, c_size_t)
count_in_form = _call(pdfium.FPDFFormObj_CountObjects, c_int)
object_in_form = _call(pdfium.FPDFFormObj_GetObject, c_size_t)
object_type = _call(pdfium.FPDFPageObj_GetType, c_int)
object_matrix = _call(pdfium.FPDFPageObj_GetMatrix, c_int)
object_bounds = _call(pdfium.FPDFPageObj_GetBounds, c_int)
stroke_width = _call(pdfium.FPDFPageObj_GetStrokeWidth, c_int)
fill_colour = _call(pdfium.FPDFPageObj_GetFillColor, c_int)
stroke_colour = _call(pdfium.FPDFPageObj_GetStrokeColor, c_int)
draw_mode = _call(pdfium.FPDFPath_GetDrawMode, c_int)
count_segments = _call(pdfium.FPDFPath_CountSegments, c_int)
path_segment = _call(pdfium.FPDFPath_GetPathSegment, c_size_t)
segment_type = _call(pdfium.FPDFPathSegment_GetType, c_int)
segment_point = _call(pdfium.FPDFPathSegment_GetPoint, c_int)
segment_closes = _call(pdfium.FPDFPathSegment_GetClose, c_int)
