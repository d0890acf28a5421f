"""How sure character recognition is of a place: as sure as of its least certain line."""

import numpy as np
import pytest

from keikaku.documents.pdf.recognition import READ, UNSURE, Recognition, Sureness

LINES = Recognition(
    np.array([[10, 10, 50, 20], [10, 30, 50, 40], [100, 10, 150, 20]], np.float32),
    np.array([0.98, 0.62, 0.71], np.float32),
    np.array([False, True, False]),
    frozenset(),
)


@pytest.mark.parametrize(
    ("box", "sureness"),
    [
        ((0, 0, 60, 25), Sureness(0.98, (READ,))),
        ((0, 25, 60, 50), Sureness(0.62, (READ, UNSURE))),
        ((0, 0, 60, 50), Sureness(0.62, (READ, UNSURE))),
        ((0, 0, 200, 25), Sureness(0.71, (READ,))),
        ((60, 30, 90, 50), Sureness(1.0, (READ,))),
    ],
    ids=["a sure line", "an unsure one", "two lines", "beside each other", "nothing"],
)
def test_a_place_is_as_sure_as_its_least_certain_line(box, sureness):
    assert LINES.within(box) == sureness
