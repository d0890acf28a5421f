"""What was measured."""

from collections.abc import Mapping
from typing import NamedTuple


class Measurement(NamedTuple):
    """One way of reading one document: the best of `times` readings.

    `cpu` is time of the processor, `wall` that of the clock, in seconds; loading the program and
    its libraries is in neither. `peak` is in bytes, of the whole process after its first reading;
    None where the system does not tell.
    """

    cpu: float
    wall: float
    peak: int | None
    times: int


Results = Mapping[tuple[str, str], Measurement]
"""By document and way."""
