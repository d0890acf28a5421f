"""What the process takes is told where the system tells it, and nothing is told elsewhere."""

import sys
from mmap import PAGESIZE, mmap

import pytest

from tools import memory

MEGABYTE = 2**20


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
def test_the_peak_is_that_of_what_follows():
    memory.forget_peak()
    before = memory.peak_bytes()
    # Pages of its own: a bytearray may be given what earlier tests have left free.
    with mmap(-1, 50 * MEGABYTE) as held:
        for place in range(0, len(held), PAGESIZE):
            held[place] = 1
        after = memory.peak_bytes()
    assert before is not None
    assert after is not None
    assert after - before > 45 * MEGABYTE
    memory.forget_peak()
    assert (memory.peak_bytes() or 0) < after


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
def test_what_is_in_memory_is_less_than_the_peak():
    assert 0 < (memory.resident_bytes() or 0) <= (memory.peak_bytes() or 0)
    assert (memory.data_bytes() or 0) > 0


def test_nothing_is_told_where_the_system_does_not(monkeypatch, tmp_path):
    monkeypatch.setattr(memory, "_STATUS", tmp_path / "none")
    monkeypatch.setattr(memory, "_FORGET", tmp_path / "none")
    memory.forget_peak()
    assert (memory.peak_bytes(), memory.resident_bytes(), memory.data_bytes()) == (None,) * 3
