"""Labels stand beside their own point, over nothing else."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.publish.charts.geometry import Box
from keikaku.publish.charts.placing import Placed, Placer

BOX = Box(Fraction(0), Fraction(0), Fraction(200), Fraction(100))


def point(x, y):
    return Fraction(x), Fraction(y)


def placer(*points):
    made = Placer(BOX, 10)
    for x, y in points:
        made.keep_point_free(Fraction(x), Fraction(y), 6)
    return made


# Marks, lines, the place of the first label.
CASES = [
    ([(100, 50)], [], (90, 39)),
    ([(100, 5)], [], (90, 22)),
    ([(2, 50)], [], (2, 39)),
    ([(198, 50)], [], (178, 39)),
    ([(100, 50)], [[(0, 35), (200, 35)]], (90, 67)),
    ([(100, 50)], [[(0, 35), (200, 35)], [(0, 65), (200, 65)]], (110, 53)),
]


@pytest.mark.parametrize(("points", "lines", "expected"), CASES)
def test_a_label_avoids_edges_and_lines(points, lines, expected):
    made = placer(*points)
    for line in lines:
        made.keep_line_free([point(*each) for each in line])
    found = made.place(("計画",), *point(*points[0]))
    assert found is not None
    assert found.said == "計画"
    assert (round(found.x), round(found.y)) == expected


def test_a_label_is_nearer_to_its_point_than_to_any_other():
    made = placer((100, 50), (100, 64), (84, 36))
    found = made.place(("計画", "計"), *point(100, 50))
    assert found is not None and found.x >= 100


def test_the_shorter_text_is_taken_where_only_it_has_room():
    made = placer((100, 50))
    assert made.place(("とても長い名前" * 4, "短い"), *point(100, 50)) == Placed(
        "短い", *point(90, Fraction(31) + Fraction(50, 6))
    )


def test_without_room_there_is_no_label():
    made = placer((100, 50))
    made.keep_free(BOX)
    assert made.place(("計",), *point(100, 50)) is None


PLACES = st.fractions(0, 100, max_denominator=97)


@given(st.lists(st.tuples(PLACES, PLACES), min_size=1, max_size=8))
def test_no_label_covers_another_or_a_mark_by_more_than_can_be_seen(points):
    made, seen = placer(*points), Fraction(1, 500)
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in points]
    for x, y in points:
        found = made.place(("計画",), x, y)
        if found is None:
            continue
        top = found.y - Fraction(50, 6)
        own = (found.x, top, found.x + 20, top + 10)
        assert -seen <= own[0] and own[2] <= 200 + seen and -seen <= own[1] and own[3] <= 100 + seen
        for other in taken:
            across = min(own[2], other[2]) - max(own[0], other[0])
            down = min(own[3], other[3]) - max(own[1], other[1])
            assert min(across, down) <= seen
        taken.append(own)
