"""Second labels in the column of names are a column of their own."""

from collections.abc import Sequence

import numpy as np
import pytest

from keikaku.documents.pdf.grid_text import Pieces
from keikaku.documents.pdf.label_columns import with_labels

SIZE = 10.0
XS = [50.0, 300.0, 360.0, 420.0]
EDGE = 197.0
Row = Sequence[tuple[float, str]]
"""Where the texts of a line begin, and what they say."""


def edges(*rows: Row) -> list[float]:
    placed = [(line, left, text) for line, row in enumerate(rows) for left, text in row]
    box = [(left, 15 * line, left + SIZE * len(text), 15 * line + 9) for line, left, text in placed]
    none = np.zeros(len(placed), np.intp)
    pieces = Pieces(
        np.array(box, np.float32).reshape(-1, 4),
        np.full(len(placed), SIZE, np.float32),
        np.array([line for line, _, _ in placed], np.intp),
        none,
        none,
        none,
    )
    return with_labels(pieces, [text for _, _, text in placed], XS)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [[(52, "一日の歩数"), (200, "男性"), (310, "61")], [(200, "女性"), (310, "59")]],
            id="the second below the first",
        ),
        pytest.param(
            [
                [(52, "一日の歩数"), (200, "男性"), (310, "61")],
                [(52, "（成人）"), (200.4, "女性"), (310, "59")],
                [(52, "長い名前の指標が欄の端まで続いている"), (310, "7")],
            ],
            id="both behind a name, other names run over them",
        ),
        pytest.param(
            [
                [(52, "項"), (120, "目"), (310, "現状値")],
                [(52, "一日の歩数"), (200, "男性"), (310, "61")],
                [(200, "女性"), (310, "59")],
            ],
            id="letters of a spread head tell nothing",
        ),
    ],
)
def test_labels_that_begin_at_one_place_are_a_column(rows: list[Row]) -> None:
    assert edges(*rows) == [50.0, EDGE, 300.0, 360.0, 420.0]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([[(52, "一日の歩数"), (200, "男性"), (310, "61")]], id="one alone"),
        pytest.param(
            [[(52, "歩く人"), (200, "男性"), (310, "61")], [(52, "歩く人"), (150, "女性"), (310, "59")]],
            id="at two places",
        ),
        pytest.param(
            [[(52, "1"), (200, "歩数"), (310, "61")], [(52, "2"), (200, "体重"), (310, "59")]],
            id="numbers before names",
        ),
        pytest.param(
            [[(52, "歩く人"), (85, "割合"), (310, "61")], [(85, "歩数"), (310, "59")]],
            id="no further apart than words",
        ),
        pytest.param(
            [[(52, "1,200"), (200, "男性"), (310, "61")], [(200, "女性"), (310, "59")]],
            id="behind a number",
        ),
        pytest.param(
            [[(52, "一日の歩数"), (200, "男性")], [(200, "女性")]], id="lines without values"
        ),
        pytest.param([], id="nothing"),
    ],
)  # fmt: skip
def test_other_texts_are_none(rows: list[Row]) -> None:
    assert edges(*rows) == XS


def test_each_column_may_have_its_labels() -> None:
    rows: list[Row] = [
        [(52, "一日の歩数"), (200, "男性"), (305, "朝食後"), (345, "平日"), (370, "61")],
        [(200, "女性"), (345, "休日"), (370, "59")],
    ]
    assert edges(*rows) == [50.0, EDGE, 300.0, 342.0, 360.0, 420.0]


def between(*rows: tuple[int, float, str]) -> list[float]:
    """The edges for texts at heights of their own, each on a line for itself."""
    box = [(left, top, left + SIZE * len(text), top + 9) for top, left, text in rows]
    heights = sorted({top for top, _, _ in rows})
    none = np.zeros(len(rows), np.intp)
    pieces = Pieces(
        np.array(box, np.float32),
        np.full(len(rows), SIZE, np.float32),
        np.array([heights.index(top) for top, _, _ in rows], np.intp),
        none,
        none,
        none,
    )
    return with_labels(pieces, [text for _, _, text in rows], XS)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [(0, 200, "男性"), (0, 310, "61"), (10, 52, "一日の歩数"), (20, 200, "女性")],
            id="between two",
        ),
        pytest.param(
            [
                *[
                    (0, 200, "低学年"),
                    (0, 310, "61"),
                    (15, 52, "朝食をとらない"),
                    (20, 200, "高学年"),
                ],
                *[(20, 310, "9"), (30, 52, "児童の割合"), (40, 200, "教職員"), (40, 310, "5")],
                *[(60, 52, "長い名前の指標が欄の端まで続いている"), (60, 310, "7")],
            ],
            id="on two lines beside three, other names run over them",
        ),
        pytest.param(
            [
                *[(0, 200, "小"), (7, 310, "61"), (14, 200, "6"), (15, 52, "朝食をとらない割合")],
                *[(27, 200, "中"), (34, 310, "59"), (41, 200, "3")],
            ],
            id="labels of two lines",
        ),
    ],
)
def test_labels_in_the_middle_of_which_a_name_stands_are_a_column(
    rows: list[tuple[int, float, str]],
) -> None:
    assert between(*rows) == [50.0, EDGE, 300.0, 360.0, 420.0]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                *[
                    (0, 82, "市の農園"),
                    (0, 310, "61"),
                    (15, 52, "市の直売所で働く"),
                    (21, 310, "9"),
                ],
                *[(27, 52, "人"), (42, 82, "市の温室"), (42, 310, "5")],
            ],
            id="a name of two lines between centred ones",
        ),
        pytest.param(
            [
                *[
                    (0, 52, "基本目標１"),
                    (0, 120, "緑のまち"),
                    (15, 52, "公園の数"),
                    (15, 310, "61"),
                ],
                *[
                    (30, 52, "基本目標２"),
                    (30, 120, "水のまち"),
                    (45, 52, "池の数"),
                    (45, 310, "9"),
                ],
            ],
            id="titles that begin with a number",
        ),
        pytest.param(
            [
                (0, 200, "男性"),
                (0, 310, "61"),
                (7, 52, "一日の歩数を測った人の数"),
                (14, 200, "女性"),
            ],
            id="a name that runs into them",
        ),
    ],
)
def test_names_that_stand_otherwise_show_no_labels(rows: list[tuple[int, float, str]]) -> None:
    assert between(*rows) == XS
