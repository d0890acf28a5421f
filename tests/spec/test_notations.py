import pytest

from keikaku.core.values.cells import parse_cell
from tests.spec import (
    table_dated_values,
    table_missing,
    table_notations,
    table_numbers,
    table_other_cells,
    table_reports,
    table_targets,
)
from tests.spec.readings import told

_PLAIN = (
    table_numbers,
    table_dated_values,
    table_targets,
    table_missing,
    table_other_cells,
    table_reports,
)
# Numbers of the notations that stand in names, headings or columns and not in cells of values.
_ELSEWHERE = {"N57", "N58", "N59", "N60"}


@pytest.mark.parametrize(("number", "cell", "reading"), table_notations.ROWS)
def test_notation_reads_as_the_table_says(number: str, cell: str, reading: str):
    assert told(parse_cell(cell)) == reading


@pytest.mark.parametrize(("cell", "reading"), [row for table in _PLAIN for row in table.ROWS])
def test_cell_reads_as_the_table_says(cell: str, reading: str):
    assert told(parse_cell(cell)) == reading


def test_every_numbered_notation_stands_in_a_table():
    told_of = {row[0] for row in table_notations.ROWS} | _ELSEWHERE
    assert told_of == {f"N{number:02}" for number in range(1, 69)}


def test_no_cell_is_told_twice():
    cells = [row[0] for table in _PLAIN for row in table.ROWS]
    assert sorted(cells) == sorted(set(cells))
