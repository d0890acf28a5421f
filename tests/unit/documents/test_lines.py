"""Lines are counted as an editor counts them."""

import pytest

from keikaku.documents.lines import Line, line_number, split_lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_line(end):
    assert split_lines(f"目標{end}{end}現状") == [
        Line(1, None, "目標"),
        Line(2, None, ""),
        Line(3, None, "現状"),
    ]


def test_line_ends_may_be_mixed():
    texts = [line.text for line in split_lines("a\r\nb\rc\nd\n\re")]
    assert texts == ["a", "b", "c", "d", "", "e"]


@pytest.mark.parametrize("sign", ["\x0b", "\x85", "\u2028"])
def test_signs_that_editors_do_not_count_end_no_line(sign):
    assert split_lines(f"a{sign}b") == [Line(1, None, f"a{sign}b")]


def test_a_form_feed_begins_a_page_but_no_line():
    assert split_lines("a\n\fb\nc\fd\f\fe") == [
        Line(1, 1, "a"),
        Line(2, 1, ""),
        Line(2, 2, "b"),
        Line(3, 2, "c"),
        Line(3, 3, "d"),
        Line(3, 4, ""),
        Line(3, 5, "e"),
    ]


def test_a_place_is_told_as_a_person_says_it():
    assert Line(31, None, "").location("s1").address == "31行目"
    place = Line(31, 2, "").location("s2", table=4)
    assert place.address == "p.2 31行目"
    assert (place.source, place.page, place.line, place.table) == ("s2", 2, 31, 4)


@pytest.mark.parametrize(
    ("text", "index", "number"),
    [("abc", 2, 1), ("a\nb", 2, 2), ("a\r\nb", 3, 2), ("a\rb\r\rc", 5, 4), ("a\fb", 2, 1)],
)
def test_a_character_stands_in_a_line(text, index, number):
    assert line_number(text, index) == number
