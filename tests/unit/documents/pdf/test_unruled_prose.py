"""Lines of several pieces that are no rows of a table."""

from collections.abc import Sequence

import numpy as np
import pytest

from keikaku.documents.pdf.unruled_lines import Line
from keikaku.documents.pdf.unruled_prose import is_text
from tests.unit.documents.pdf.printed import Sheet, pdf, read, shown

SIZE = 10.0
LABELS = ["当初の値（2022年度）", "期待値（2025年度）", "期待値（2028年度）"]
VALUES = ["27.5", "32.0", "38.0"]


def line(*texts: str, starts: Sequence[float]) -> Line:
    spans = [(at, at + SIZE * len(text)) for at, text in zip(starts, texts, strict=True)]
    return Line(0.0, SIZE, SIZE, np.array(spans, np.float32), [*texts])


def spaced(gap: float) -> list[Line]:
    """A value behind each label, so far away."""
    return [
        line(label, value, starts=(60, 60 + SIZE * len(label) + gap))
        for label, value in zip(LABELS, VALUES, strict=True)
    ]


@pytest.mark.parametrize("gap", [12.0, 20.0, 40.0])
def test_labels_and_values_with_typed_spaces_between_them_are_text(gap: float) -> None:
    assert is_text(spaced(gap), 2)


@pytest.mark.parametrize("right", [True, False], ids=["at the right", "at the left"])
def test_values_under_each_other_are_a_column(right: bool) -> None:
    rows = [
        line(label, value, starts=(60, 300 - SIZE * len(value) * right))
        for label, value in zip(LABELS, VALUES, strict=True)
    ]
    assert not is_text(rows, 2)


def test_values_at_other_distances_are_a_column() -> None:
    first, *others = spaced(20.0)
    assert not is_text([first, *spaced(30.0)[1:]], 2)
    assert not is_text([line("指標", "単位", "目標", starts=(60, 200, 300)), first, *others], 3)


@pytest.mark.parametrize(("pages", "is_one"), [(["1", "3", "12"], True), (["3", "1", "12"], False)])
def test_titles_with_numbers_of_pages_are_contents(pages: list[str], is_one: bool) -> None:
    rows = [line("計画の体系", page, starts=(60, 400)) for page in pages]
    assert is_text(rows, 2) is is_one


def test_lines_of_two_long_pieces_are_prose() -> None:
    long = "若い世代の働く場をつくり、転出を抑える取組を進める"
    assert is_text([line(long, long, starts=(60, 340))], 2)


def test_a_form_with_typed_spaces_stays_lines() -> None:
    def draw(sheet: Sheet) -> None:
        for nth, (label, value) in enumerate(
            [("指標名", "合宿の宿泊数"), *zip(LABELS, VALUES, strict=True)]
        ):
            sheet.text(60, 100 + 24 * nth, label)
            end = 60 + sheet.canvas.stringWidth(label, "HeiseiMin-W3", 10)
            sheet.text(end + 20, 100 + 24 * nth, value)

    kinds = {kind for kind, _ in shown(read(pdf(draw)))}
    assert kinds == {"paragraph"}
