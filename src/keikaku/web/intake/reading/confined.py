"""A process that reads what strangers made: little memory, little time, gone with its parent."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from time import sleep

_GRACE = 30
_MEGABYTE = 1024 * 1024


def confine(seconds: int, memory_mb: int) -> None:
    """Takes effect at once and for good."""
    if sys.platform == "win32":
        _watch(memory_mb)
    else:
        _limit(seconds, memory_mb)
        # So that a conversion under way ends what it has started.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def end_with_parent() -> None:
    """Ends this process once its standard input is closed, which the parent's end does too."""

    def wait() -> None:
        while sys.stdin.readline():
            pass
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _limit(seconds: int, memory_mb: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    for kind, soft, hard in (
        (resource.RLIMIT_AS, memory_mb * _MEGABYTE, memory_mb * _MEGABYTE),
        (resource.RLIMIT_CPU, seconds, seconds + _GRACE),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, most = resource.getrlimit(kind)
        unlimited = most == resource.RLIM_INFINITY
        resource.setrlimit(kind, (soft, hard) if unlimited else (min(soft, most), min(hard, most)))


def _watch(memory_mb: int) -> None:
    """Windows has no such limits: a thread looks at the memory twice a second."""
    used = _used_memory()

    def look() -> None:
        while used() <= memory_mb * _MEGABYTE:
            sleep(0.5)
        os._exit(1)

    threading.Thread(target=look, daemon=True).start()


def _used_memory() -> Callable[[], int]:
    import ctypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_uint32),
            ("faults", ctypes.c_uint32),
            *((name, ctypes.c_size_t) for name in (
                "peak_working_set", "working_set", "peak_paged", "paged", "peak_nonpaged",
                "nonpaged", "pagefile", "peak_pagefile",
            )),
        )  # fmt: skip

    kernel = ctypes.CDLL("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())

    def used() -> int:
        counters = Counters(size=ctypes.sizeof(Counters))
        kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
        return int(counters.pagefile)

    return used
