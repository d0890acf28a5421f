"""Rows are kept for the very thing that they were made of, from one drawing to the next."""

from dataclasses import dataclass, replace
from functools import partial

import pytest

from keikaku.core.plan import Node
from keikaku.web.library.fragments import Rows

ONE = Node("n1", None, "施策", "1", "題")


@dataclass
class Drawings:
    """One drawing after another, and what had to be made."""

    made: list[str]
    kept: dict

    def draw(self, *wanted: tuple[object, str]) -> list[str]:
        """What the rows of a drawing say; each is numbered in the order in which it was made."""
        now: dict = {}
        rows = Rows(self.kept, now)
        found = [rows.of(thing, name, partial(self._make, name)) for thing, name in wanted]
        self.kept = now
        return found

    def _make(self, name: str) -> str:
        self.made.append(name)
        return f"{name} {len(self.made)}"


@pytest.fixture
def drawings() -> Drawings:
    return Drawings([], {})


def test_what_is_the_same_is_made_once_and_also_within_one_drawing(drawings):
    first = drawings.draw((ONE, "row"), (ONE, "row"))
    assert first == drawings.draw((ONE, "row")) * 2 == ["row 1", "row 1"]


def test_a_changed_thing_is_made_anew_and_so_is_an_equal_copy(drawings):
    assert drawings.draw((ONE, "row")) == ["row 1"]
    assert drawings.draw((replace(ONE, title="改題"), "row")) == ["row 2"]
    assert drawings.draw((replace(ONE), "row")) == ["row 3"]


def test_what_else_it_is_made_of_is_part_of_its_name(drawings):
    assert drawings.draw((ONE, "at n1"), (ONE, "at n2")) == ["at n1 1", "at n2 2"]


def test_what_a_drawing_leaves_out_is_forgotten(drawings):
    drawings.draw((ONE, "row"))
    drawings.draw()
    assert drawings.draw((ONE, "row")) == ["row 2"]


def test_no_thing_answers_for_another_that_has_its_place_in_memory(drawings):
    for number in range(200):
        thing = Node(f"n{number}", None, None, None, f"題{number}")
        assert drawings.draw((thing, "row")) == [f"row {number + 1}"]
        del thing
