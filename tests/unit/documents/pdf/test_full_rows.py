"""Names beside the second of their labels, where the pitch of the lines tells no rows."""

from collections.abc import Sequence

import numpy as np
import pytest

from keikaku.documents.pdf.full_rows import full_rows
from keikaku.documents.pdf.grid_text import Pieces
from keikaku.documents.pdf.table_spans import Span, spans_of
from keikaku.documents.pdf.unruled_rows import Columns
from tests.unit.documents.pdf.columned import rows_told

SIZE, STEP = 10.0, 16.4
XS = [50.0, 130.0, 200.0, 260.0]
LEFT = (52.0, 132.0, 210.0)
Row = Sequence[str]


def columns(rows: Sequence[Row]) -> Columns:
    placed = [(n, c, text) for n, row in enumerate(rows) for c, text in enumerate(row) if text]
    box = [(LEFT[c], n * STEP, LEFT[c] + SIZE * len(text), n * STEP + 9) for n, c, text in placed]
    none = np.zeros(len(placed), np.intp)
    line = np.array([n for n, _, _ in placed], np.intp)
    size = np.full(len(placed), SIZE, np.float32)
    pieces = Pieces(np.array(box, np.float32), size, line, none, none, none)
    return Columns(pieces, [text for _, _, text in placed], XS, exact=True)


def names_and_spans(rows: Sequence[Row]) -> tuple[list[str | None], list[Span]]:
    """The name of each row, and the cells beside several rows."""
    found = full_rows(columns(rows), [])
    told = rows_told(found)
    assert not found.told
    assert told is not None
    return [row.get(0) for row in told], spans_of(found)


def test_a_note_in_brackets_is_the_end_of_the_name_above() -> None:
    rows = [
        ["指標名", "区分", "R5"],
        ["歩く人の割合", "男性", "61"],
        ["（成人）", "女性", "59"],
        ["体重の平均", "全体", "62"],
    ]
    assert names_and_spans(rows) == (
        ["指標名", "歩く人の割合", None, "体重の平均"],
        [Span(0, 1, 2)],
    )


def test_labels_that_have_no_name_elsewhere_are_second_ones() -> None:
    rows = [
        ["指標名", "区分", "R5"],
        ["家庭から出る", "目標", "62"],
        ["ごみの量", "実績", "61"],
        ["資源化率", "目標", "18"],
        ["", "実績", "17"],
    ]
    assert names_and_spans(rows) == (
        ["指標名", "家庭から出る", None, "資源化率", None],
        [Span(0, 1, 2), Span(0, 3, 4)],
    )


def test_a_full_name_goes_on_where_more_labels_follow_without_one() -> None:
    rows = [
        ["指標名", "部門", "R5"],
        ["温室効果ガスの", "産業", "62"],
        ["量", "家庭", "61"],
        ["", "運輸", "18"],
    ]
    assert names_and_spans(rows) == (["指標名", "温室効果ガスの", None, None], [Span(0, 1, 3)])


def test_a_full_name_goes_on_before_pairs_of_labels_that_come_again() -> None:
    rows = [
        ["指標名", "対象", "R5"],
        ["授業の内容が分", "小６", "84"],
        ["かる割合", "中３", "73"],
        ["読書をする人の", "小６", "34"],
        ["割合", "中３", "23"],
    ]
    assert names_and_spans(rows) == (
        ["指標名", "授業の内容が分", None, "読書をする人の", None],
        [Span(0, 1, 2), Span(0, 3, 4)],
    )


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [["指標名", "区分", "R5"], ["改修の実施の率", "校舎", "22"], ["空調の設置の数", "校舎", "3"]],
            id="each has its name, however full they are",
        ),
        pytest.param(
            [["指標名", "", "R5"], ["改修の実施の率", "", "22"], ["（校舎）", "", "3"]],
            id="no labels",
        ),
        pytest.param(
            [["指標名", "区分", "R5"], ["目標1", "", ""], ["改修の率", "校舎", "22"]], id="a title above"
        ),
    ],
)  # fmt: skip
def test_other_names_are_those_of_their_own_rows(rows: list[Row]) -> None:
    names, spans = names_and_spans(rows)
    assert names == [row[0] for row in rows]
    assert spans == []


def test_no_lines_make_no_rows() -> None:
    box = np.zeros((0, 4), np.float32)
    none = np.zeros(0, np.intp)
    pieces = Pieces(box, np.zeros(0, np.float32), none, none, none, none)
    assert full_rows(Columns(pieces, [], XS, exact=True), []).rows == []
