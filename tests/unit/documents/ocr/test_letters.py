"""The letters of read lines get boxes and sizes as a file would tell them."""

import pytest

from keikaku.documents.ocr.letters import letters_of, sizes_of
from keikaku.documents.ocr.line_boxes import LineBox
from keikaku.documents.ocr.reading import ReadLine

SIZE = 30.0


def line(
    text: str, *, pitch: float = SIZE, top: int = 100, height: int = 27, area: int = 1
) -> ReadLine:
    """A line whose letters have this pitch, Latin ones half of it."""
    x, middles = 100.0, []
    for letter in text:
        width = pitch if letter >= "\u0250" else pitch / 2
        middles.append(x + width / 2)
        x += width
    return ReadLine(
        LineBox(area, 100, top, round(x), top + height), text, text, tuple(middles), 1.0, False
    )


def boxes(read: ReadLine) -> list[tuple[str, int, int]]:
    """Each letter with its left and right edge."""
    found = letters_of(read, SIZE)
    sides = found.box[:, [0, 2]].round().astype(int).tolist()
    return [(letter, left, right) for letter, (left, right) in zip(found.text, sides, strict=True)]


def test_letters_stand_side_by_side():
    assert boxes(line("目標12")) == [
        ("目", 100, 130),
        ("標", 130, 160),
        ("1", 160, 175),
        ("2", 175, 190),
    ]


def test_places_that_are_a_little_off_leave_no_gaps():
    read = line("1,204")
    shaken = tuple(x + (-1) ** n * 3 for n, x in enumerate(read.middles))
    edges = boxes(read._replace(middles=shaken))
    assert [left for _, left, _ in edges[1:]] == [right for _, _, right in edges[:-1]]


def test_a_space_between_latin_words_is_a_gap():
    (_, _, first), (_, second, _) = boxes(line("A B"))
    assert second - first >= 0.3 * SIZE


@pytest.mark.parametrize("text", ["R2 年度", "3 1日"])
def test_a_space_that_comes_of_the_width_of_digits_is_none(text):
    found = boxes(line(text))
    assert [left for _, left, _ in found[1:]] == [right for _, _, right in found[:-1]]


def test_white_in_a_line_stays():
    read = line("節子")
    found = boxes(read._replace(middles=(115.0, 185.0), box=LineBox(1, 100, 100, 200, 127)))
    assert found == [("節", 100, 130), ("子", 170, 200)]


@pytest.mark.parametrize("text", ["", " ", "  "])
def test_a_line_without_letters_has_no_boxes(text):
    assert len(letters_of(line(text), SIZE).box) == 0


@pytest.mark.parametrize(
    ("text", "top", "height", "foot"),
    [("目標値", 100, 27, 129), ("12", 100, 22, 126), ("1,2", 100, 26, 127), ("－", 112, 3, 128)],
    ids=["full letters", "digits", "with a comma", "a dash"],
)
def test_letters_of_one_line_stand_on_one_line(text, top, height, foot):
    found = letters_of(line(text, top=top, height=height), SIZE).box
    assert found[:, 3].tolist() == pytest.approx([foot] * len(text), abs=1.5)
    assert (found[:, 3] - found[:, 1]).tolist() == pytest.approx([SIZE] * len(text))


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        ([line("具体的施策です"), line("目標値を定める", pitch=30.9)], [30.9, 30.9]),
        ([line("具体的施策です"), line("重点戦略の推進", pitch=45.0, height=40)], [30.0, 45.0]),
        ([line("具体的施策です"), line("12")], [30.0, 30.0]),
        ([line("具体的施策です"), line("第1", height=46)], [30.0, 50.0]),
        ([line("具体的施策です"), line("目標", height=26)], [30.0, 30.0]),
        ([line("具体的施策です"), line("目標", height=20)], [30.0, 20 / 0.92]),
        ([line("12", height=20), line("3", height=20)], [25.0, 25.0]),
    ],
    ids=["nearly one", "a heading", "digits", "short heading", "short", "small", "no words"],
)
def test_lines_of_like_letters_are_of_one_size(lines, sizes):
    assert sizes_of(lines, 23.0) == pytest.approx(sizes)


def test_a_short_line_is_of_the_size_of_the_nearest_in_its_area():
    lines = [
        line("具体的施策です", top=100),
        line("表の中の文字列", pitch=24.0, height=22, top=300, area=2),
        line("す", top=400),
    ]
    assert sizes_of(lines, 23.0) == pytest.approx([30.0, 24.0, 30.0])


def test_no_lines_no_sizes():
    assert sizes_of([], 23.0) == []
