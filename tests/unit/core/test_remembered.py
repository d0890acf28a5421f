"""Remembering pure functions of texts: the same answers, fewer questions, bounded memory."""

from weakref import ref

from keikaku.core.remembered import remembered, remembered_with


def test_a_short_text_is_looked_at_once() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("目標値"), length("基準値（R5）"), length("目標値")] == [3, 7, 3]
    assert asked == ["目標値", "基準値（R5）"]


def test_a_long_text_is_not_kept() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    for letters in (101, 101, 100, 100):
        assert length("あ" * letters) == letters
    assert [len(text) for text in asked] == [101, 101, 100]


def test_what_was_asked_long_ago_is_forgotten() -> None:
    asked: list[str] = []

    @remembered
    def itself(text: str) -> str:
        asked.append(text)
        return text

    for number in range(10_000):
        itself(str(number))
    itself("0")
    assert asked.count("0") == 2


def test_the_function_keeps_its_name_and_its_sentence() -> None:
    @remembered
    def told(text: str) -> str:
        """What is told."""
        return text

    assert (told.__name__, told.__doc__) == ("told", "What is told.")


class _Table:
    """A thing of its own, equal to none other."""


def test_a_thing_is_looked_at_once_for_each_question() -> None:
    asked: list[tuple[_Table, int]] = []

    @remembered_with
    def row_after(table: _Table, row: int) -> int:
        asked.append((table, row))
        return row + 1

    one, other = _Table(), _Table()
    assert [row_after(*each) for each in ((one, 0), (one, 1), (other, 0), (one, 0))] == [1, 2, 1, 1]
    assert asked == [(one, 0), (one, 1), (other, 0)]


def test_what_was_said_of_a_thing_goes_with_it() -> None:
    class Said:
        """What a function says."""

    @remembered_with
    def said_of(table: _Table) -> Said:
        return Said()

    table = _Table()
    said = ref(said_of(table))
    assert said() is not None
    del table
    assert said() is None
