"""What functions of C write at many calls, gathered as arrays."""

import ctypes
from collections.abc import Callable
from itertools import repeat
from typing import Any

import numpy as np
import pytest

from keikaku.documents.pdf.calls import written

_FLOATS = ctypes.POINTER(ctypes.c_float)


def _row(first: int, second: int, place: int) -> None:
    """Writes two numbers behind each other, but nothing for odd ones."""
    if second % 2 == 0:
        found = ctypes.cast(place, _FLOATS)
        found[0], found[1] = first, second


def _parts(number: int, one: int, other: int) -> None:
    """Writes a number and its double to a place each."""
    ctypes.cast(one, _FLOATS)[0] = number
    ctypes.cast(other, _FLOATS)[0] = 2 * number


def _of_c(function: Callable[..., None], numbers: int, places: int) -> Any:
    kinds = [*[ctypes.c_int] * numbers, *[ctypes.c_void_p] * places]
    return ctypes.PYFUNCTYPE(None, *kinds)(function)


@pytest.mark.parametrize("count", [0, 1, 2, 2047, 2048, 2049, 5000])
def test_each_call_has_a_row_however_many_there_are(count: int) -> None:
    call = _of_c(_parts, 1, 2)
    found = written(call, np.float32, (count, 2), range(count), places=2)
    assert found.tolist() == [[at, 2 * at] for at in range(count)]


def test_nothing_of_a_call_before_is_left_where_nothing_is_written() -> None:
    call = _of_c(_row, 2, 1)
    written(call, np.float32, (4, 2), repeat(7), repeat(8))
    found = written(call, np.float32, (4, 2), repeat(7), range(4), blank=(1, 2))
    assert found.tolist() == [[7, 0], [1, 2], [7, 2], [1, 2]]


def test_what_is_found_stays_when_the_next_calls_write() -> None:
    call = _of_c(_row, 2, 1)
    found = written(call, np.float32, (1, 2), [3], [4])
    written(call, np.float32, (1, 2), [5], [6])
    assert found.tolist() == [[3, 4]]


def test_the_numbers_are_of_the_kind_that_is_asked_for() -> None:
    found = written(_of_c(_row, 2, 1), np.int32, (1, 2), [0], [1], blank=-1)
    assert found.dtype == np.int32
    assert found.tolist() == [[-1, -1]]
