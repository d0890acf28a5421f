"""Texts of a line that only a space parts are one, and those of columns are not."""

import numpy as np
import pytest

from keikaku.documents.pdf.unruled_lines import Line, with_spaces

SIZE = 10.0


def line(*texts: str, gap: float) -> Line:
    """Texts with so much white between them."""
    spans, left = [], 60.0
    for text in texts:
        spans.append((left, left + SIZE * len(text)))
        left = spans[-1][1] + gap
    return Line(0.0, SIZE, SIZE, np.array(spans, np.float32), [*texts])


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (["基本目標１", "緑のまち"], ["基本目標１緑のまち"]),
        (["（現状：R5", "目標：R10）"], ["（現状：R5目標：R10）"]),
        (["（令和9年度）中間値", "（令和12年度）目標値"], None),
        (["（令和9年度）", "（令和12年度）"], None),
        (["基本目標１", "120"], None),
        (["指標", "単位"], None),
    ],
)
def test_what_stands_a_space_behind_a_number_or_in_brackets(texts, joined) -> None:
    assert with_spaces(line(*texts, gap=10.0)).texts == (joined or texts)


def test_what_stands_further_off_is_of_another_column() -> None:
    assert with_spaces(line("基本目標１", "緑のまち", gap=20.0)).texts == ["基本目標１", "緑のまち"]
