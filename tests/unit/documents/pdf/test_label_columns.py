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
