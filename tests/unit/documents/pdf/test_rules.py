"""What the paths of a page are: rules, fills, figures, or nothing that can be seen."""

import pytest

from tests.unit.documents.pdf import raw
from tests.unit.documents.pdf.tabled import contents


def drawn(content: bytes):
    (page,) = contents(raw.page(content))
    return page


def boxes(found) -> list[list[int]]:
    return sorted(found.round().astype(int).tolist())


LINE = [[100, 142, 300, 142]]
BOX = [[100, 42, 300, 142]]
ROUNDED = (
    b"110 700 m 290 700 l 295 700 300 705 300 710 c 300 790 l 300 795 295 800 290 800 c "
    b"110 800 l 105 800 100 795 100 790 c 100 710 l 100 705 105 700 110 700 c f"
)
# As high as it is round: a bar, or the ground of a heading.
PILL = (
    b"150 700 m 250 700 l 278 700 300 722 300 750 c 300 778 278 800 250 800 c "
    b"150 800 l 122 800 100 778 100 750 c 100 722 122 700 150 700 c f"
)


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        (b"100 700 m 300 700 l S", LINE),
        (b"300 700 m 100 700 l S", LINE),
        (b"100 700 m 200 700 l S 200 700 m 300 700 l S", LINE),
        (b"100 700 m 300 700.4 l S", [[100, 141, 300, 142]]),
        (b"100 699.8 200 .4 re f", LINE),
        (b"0 w 100 700 m 300 700 l S", LINE),
        (b"[1 2] 0 d 100 700 m 300 700 l S", LINE),
        (
            b"".join(b"%d 699.8 1 .5 re f " % x for x in range(100, 300, 3))
            + b"299 699.8 1 .5 re f",
            LINE,
        ),
        (b"1 0 0 1 50 0 cm 50 700 m 250 700 l S", LINE),
        (b"0 1 -1 0 1000 0 cm 700 700 m 700 900 l S", LINE),
        (b"100 700 m 103 700 l S", []),
        (b"100 700 m 300 600 l S", []),
        (b"100 700 m 300 700 l n", []),
        (b"1 1 1 RG 100 700 m 300 700 l S", []),
        (b"1 1 1 rg 100 699.8 200 .4 re f", []),
        (b"100 700 m 100 700 l S", []),
        (b"".join(b"%g 600 m %g 700 l S " % (x / 2, x / 2) for x in range(200, 600)), []),
    ],
    ids=[
        "line",
        "from the right",
        "pieces",
        "leaning a little",
        "thin area",
        "no width",
        "dashes",
        "dots",
        "moved",
        "turned",
        "short",
        "slanted",
        "not painted",
        "white",
        "white area",
        "a point",
        "hatching",
    ],
)
def test_rules_are_level_or_upright_lines_that_show(content, rules):
    assert boxes(drawn(content).rules) == rules


def test_a_rule_has_its_thickness_in_its_box():
    (rule,) = drawn(b"2 w 100 700 m 300 700 l S").rules.tolist()
    assert rule == [100, 141, 300, 143]


def test_white_lines_are_rules_on_a_coloured_ground():
    page = drawn(b".8 .9 1 rg 50 600 300 200 re f 1 1 1 RG 100 700 m 300 700 l S")
    assert boxes(page.rules) == LINE


def test_a_box_is_four_rules_whichever_way_it_is_drawn():
    sides = [[100, 42, 100, 142], [100, 42, 300, 42], [100, 142, 300, 142], [300, 42, 300, 142]]
    assert boxes(drawn(b"100 700 200 100 re S").rules) == sides
    assert boxes(drawn(b"100 700 m 300 700 l 300 800 l 100 800 l s").rules) == sides
    assert boxes(drawn(b"100 700 m 300 700 l 300 800 l 100 800 l 100 700 l S").rules) == sides


@pytest.mark.parametrize(
    ("content", "fills"),
    [
        (b".8 .9 1 rg 100 700 200 100 re f", [[100, 42, 300, 142]]),
        (b".8 .9 1 rg 100 700 m 300 700 l 300 800 l 100 800 l f", [[100, 42, 300, 142]]),
        (
            b".8 .9 1 rg 100 700 50 20 re 150 700 50 20 re f",
            [[100, 122, 150, 142], [150, 122, 200, 142]],
        ),
        (b".8 .9 1 rg " + ROUNDED, BOX),
        (b".8 .9 1 rg 100 700 m 300 700 l 300 790 l 300 795 295 800 290 800 c 100 800 l f", BOX),
        (b"1 1 1 rg 100 700 200 100 re f", []),
        (b"8 w 0 0 1 RG 100 700 m 300 700 l S", [[100, 138, 300, 146]]),
        (b"100 700 m 300 700 l 200 800 l f", []),
    ],
    ids=["area", "as a polygon", "two", "rounded", "one corner", "white", "thick line", "triangle"],
)
def test_fills_are_coloured_areas_apart_from_rules(content, fills):
    page = drawn(content)
    assert boxes(page.fills) == fills
    assert boxes(page.rules) == []
    assert len(page.fill_colours) == len(page.fills)


def test_fills_have_their_colours_and_outlines_are_rules():
    page = drawn(b"1 .8 0 rg 100 700 200 100 re B")
    assert page.fill_colours.tolist() == [[255, 204, 0]]
    assert len(page.rules) == 4


@pytest.mark.parametrize(
    "content",
    [
        b"100 710 m 250 710 l 250 720 l 300 705 l 250 690 l 250 700 l 100 700 l b",
        b"100 690 m 300 720 l S",
        b"100 690 m 100 720 300 720 300 705 c S",
        b"100 690 m 100 720 300 690 300 720 c 300 690 l f",
        PILL,
    ],
    ids=["block arrow", "slanted line", "curve", "curved area", "round from end to end"],
)
def test_other_figures_are_told_by_their_boxes_and_make_no_rules(content):
    page = drawn(content)
    assert len(page.shapes) == 1
    assert (boxes(page.rules), boxes(page.fills)) == ([], [])


def test_a_drawing_of_many_pieces_is_one_figure():
    steps = b"".join(b"%d %d l " % (100 + n % 200, 600 + n * 7 % 100) for n in range(900))
    page = drawn(b"100 600 m " + steps + b"S")
    ((left, top, right, bottom),) = boxes(page.shapes)
    assert left <= 100 and top <= 142 and right >= 299 and bottom >= 242
    assert len(page.rules) == 0


def test_a_path_of_many_straight_lines_is_a_grid():
    lines = b"".join(b"100 %d m 300 %d l " % (y, y) for y in range(100, 700, 2))
    assert len(drawn(lines + b"S").rules) == 300


def test_figures_off_the_page_are_not_there():
    page = drawn(b"-500 -500 m -100 -500 l S .5 .5 .5 rg 900 900 50 50 re f")
    assert (len(page.rules), len(page.fills), len(page.shapes)) == (0, 0, 0)
