"""What was made is kept for the very thing that it was made of, from one round to the next."""

from dataclasses import dataclass, replace
from functools import partial

import pytest

from keikaku.core.plan import Node
from keikaku.core.remembered import Kept, Made

ONE = Node("n1", None, "施策", "1", "題")


@dataclass
class Drawings:
    """One drawing after another, and what had to be made."""

    made: list[str]
    kept: Made

    def draw(self, *wanted: tuple[object, str]) -> list[str]:
        """What the rows of a drawing say; each is numbered in the order in which it was made."""
        now: Made = {}
        rows = Kept(self.kept, now)
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


def after(before: Made, ask) -> tuple[object, Made]:
    now: Made = {}
    return ask(Kept(before, now)), now


def test_what_was_seen_of_equal_things_is_not_made_again():
    first, kept = after({}, lambda kept: kept.seen("sum", (1, (2, 3)), lambda: ["made"]))
    second, kept = after(kept, lambda kept: kept.seen("sum", (1, (2, 3)), lambda: ["again"]))
    third, _ = after(kept, lambda kept: kept.seen("sum", (1, (2, 4)), lambda: ["anew"]))
    assert (first, third) == (["made"], ["anew"])
    assert second is first


def each_of(things: list[Node], made: list[str]):
    """Asks for many at once, and notes which had to be made."""

    def make(node: Node) -> str:
        made.append(node.title)
        return node.title

    return lambda kept: kept.each(things, "titles", make)


def test_of_many_things_only_those_are_made_anew_that_are_not_the_same():
    two, three = replace(ONE, title="二"), replace(ONE, title="三")
    made: list[str] = []
    found, kept = after({}, each_of([ONE, two], made))
    assert (found, made) == (["題", "二"], ["題", "二"])
    found, kept = after(kept, each_of([three, two, ONE], made))
    assert (found, made) == (["三", "二", "題"], ["題", "二", "三"])
    # An equal copy is another thing, and what a round left out is forgotten.
    found, kept = after(kept, each_of([replace(two)], made))
    found, kept = after(kept, each_of([two, ONE], made))
    assert (found, made[3:]) == (["二", "題"], ["二", "二", "題"])


def test_of_many_things_none_answers_for_another_that_has_its_place_in_memory():
    kept: Made = {}
    for number in range(200):
        made: list[str] = []
        things = [Node(f"n{number}", None, None, None, f"題{number}")]
        found, kept = after(kept, each_of(things, made))
        assert found == made == [f"題{number}"]
        del things


def test_many_of_two_names_do_not_answer_for_each_other():
    def ask(kept: Kept) -> list[object]:
        titles = kept.each([ONE], "titles", lambda node: node.title)
        return [*titles, *kept.each([ONE], "codes", lambda node: node.code)]

    first, kept = after({}, ask)
    second, _ = after(kept, ask)
    assert first == second == ["題", "1"]


def test_of_many_that_were_seen_only_those_are_made_anew_that_differ():
    made: list[tuple[int, int]] = []

    def add(one: int, other: int) -> int:
        made.append((one, other))
        return one + other

    def ask(**whats: tuple[int, int]):
        return lambda kept: kept.seen_each(whats, "sums", add)

    first, kept = after({}, ask(a=(1, 2), b=(3, 4)))
    second, kept = after(kept, ask(b=(3, 4), a=(1, 5)))
    third, _ = after(kept, ask(a=(1, 2)))
    assert (first, second, third) == ({"a": 3, "b": 7}, {"b": 7, "a": 6}, {"a": 3})
    assert made == [(1, 2), (3, 4), (1, 5), (1, 2)]


def test_whoever_goes_on_is_told_what_there_was_and_of_nothing_after_a_round_without_it():
    def count(kept: Kept) -> int:
        return kept.onward("count", lambda before: (before or 0) + 1)

    first, kept = after({}, count)
    second, kept = after(kept, count)
    _, kept = after(kept, lambda kept: None)
    third, _ = after(kept, count)
    assert (first, second, third) == (1, 2, 1)
