from hypothesis import given
from hypothesis import strategies as st

from keikaku.lineage.text_diff import Segment, joined
from keikaku.publish.comparison.pieces import MOST_LINES, columns, height, pieces, side_by_side

TEXTS = st.text(st.sampled_from("海ab。\n"), min_size=1, max_size=300)
LINES = st.lists(
    st.lists(st.builds(Segment, TEXTS, st.booleans()), min_size=1, max_size=4).map(tuple),
    max_size=6,
)


@given(LINES, st.sampled_from([4, 24, 70]))
def test_pieces_hold_every_sign_and_fit_into_a_row(lines, width):
    made = pieces(lines, width)
    texts = [joined(line) for piece in made for line in piece]
    assert "".join(texts) == "".join(joined(line) for line in lines)
    assert all(height(piece, width) <= MOST_LINES for piece in made)


def test_marks_are_kept_when_a_line_is_parted():
    line = (Segment("海" * 100, False), Segment("山" * 100, True))
    parts = [segment for piece in pieces([line], 4) for part in piece for segment in part]
    assert "".join(part.text for part in parts if part.changed) == "山" * 100


def test_a_shorter_cell_ends_with_empty_pieces():
    long, short = [(Segment("海" * 200, False),)], [(Segment("山", False),)]
    rows = list(side_by_side([long, short], [4, 4]))
    assert [bool(row[1]) for row in rows] == [True] + [False] * (len(rows) - 1)
    assert len(rows) > 1


def test_signs_are_as_wide_as_they_are_shown():
    assert columns("海a。ｱ①") == 2 + 1 + 2 + 1 + 2
