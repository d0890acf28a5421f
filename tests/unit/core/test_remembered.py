"""Remembering pure functions of texts: the same answers, fewer questions, bounded memory."""

from keikaku.core.remembered import remembered


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
