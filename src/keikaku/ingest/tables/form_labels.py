"""Rows of a form that say what its next block is about: 取組番号 | 1-2 | 担当課 | 福祉課."""

from keikaku.core.text import squeeze
from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import VALUE_ROLES
from keikaku.ingest.vocabulary import Vocabulary

_LABELS_OF_ROWS = ("subject", "subject_code", "content", "initiative")
_LABELS_OF_COLUMNS = ("owner", "measure", "code")


def labels_block(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether a row is a label and what it says, in a form that has a head further below."""
    cells = _begun(grid, row)
    if len(cells) < 2 or not _is_label(cells[0], words):
        return False
    return read_header(0, cells[1].text, words).role not in VALUE_ROLES


def names_subject(grid: Grid, row: int, words: Vocabulary) -> bool:
    """Whether such a row says by name or number which measure or initiative the block is of."""
    known = (*words.rows["subject"], *words.rows["subject_code"])
    return labels_block(grid, row, words) and squeeze(_begun(grid, row)[0].text) in known


def _is_label(cell: Cell, words: Vocabulary) -> bool:
    of_rows = (words.rows[section] for section in _LABELS_OF_ROWS)
    of_columns = (words.columns[section] for section in _LABELS_OF_COLUMNS)
    return any(squeeze(cell.text) in known for known in (*of_rows, *of_columns))


def _begun(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]
