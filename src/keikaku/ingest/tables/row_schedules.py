"""Rows of what is done in each year, beside those of targets: 工程 | － | 検討 | 実施 | →."""

from keikaku.ingest.tables.figures import is_figure
from keikaku.ingest.tables.row_cells import RowCells, says_nothing
from keikaku.ingest.tables.row_kinds import labels_schedule
from keikaku.ingest.vocabulary import Vocabulary


def is_schedule(cells: RowCells, words: Vocabulary) -> bool:
    """Whether a row is labelled so, names nothing else, and none of its years holds a figure.

    Where rows say what their values are, a name may reach over that of 工程 too.
    """
    name = cells.name()
    unnamed = says_nothing(name) or labels_schedule(name, words)
    if not unnamed and cells.layout.kinds is None:
        return False
    columns = [column.index for column in cells.layout.values]
    labelled = any(labels_schedule(cells.text(at), words) for at in range(min(columns)))
    return labelled and not any(is_figure(cells.text(at)) for at in columns)
