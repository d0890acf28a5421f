"""Labels stand beside their own point, over nothing else."""

from fractions import Fraction

import pytest

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
