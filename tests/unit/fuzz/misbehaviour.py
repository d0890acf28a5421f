"""A trial that does whatever its input says, good or bad; the process of a worker imports it."""

import os
import time

from fuzz.case import Case
from fuzz.trials import Fault, Refused


def misbehave(case: Case) -> None:
    """Does what the input says."""
    match case.data.decode():
        case "refuse":
            raise Refused
        case "break a law":
            raise Fault("a law")
        case "crash":
            raise ZeroDivisionError("by nothing")
        case "work":
            _work_for(0.3)
        case "hang":
            time.sleep(600)
        case "die":
            os._exit(7)
        case "eat":
            bytearray(2**32)
        case "grow":
            bytearray(300 * 2**20)


def _work_for(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
