"""Tables without a name whose one indicator the line over them names: 数値目標① 婚姻率."""

from keikaku.documents.model import Cell, Grid
from keikaku.ingest.tables.caption_names import can_name, name_in_caption
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.nameless import named, nameless
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.side_by_side import parts_of, times_of_heads
from keikaku.ingest.tables.turned import turned
from keikaku.ingest.vocabulary import Vocabulary

_LABEL_AND_VALUE = 2
_AIMS = frozenset({ColumnRole.TARGET, ColumnRole.INTERIM})


def captioned_as_rows(grid: Grid, caption: str, words: Vocabulary) -> tuple[Grid, ...]:
    """The one row of values under heads without a name, named by the line over the table.

    数値目標① 婚姻率: it says what kind of thing it names, or that it measures. Where the heads come
    again beside themselves, the line holds a name for each time.
    """
    times = times_of_heads(grid)
    if times > 1:
        parts = [captioned_as_rows(*part, words) for part in parts_of(grid, caption, times)]
        return tuple(one for part in parts for one in part) if all(parts) else ()
    said = name_in_caption(caption)
    told = said.labelled or measures(said.name)
    part = nameless(grid, 0, grid.n_rows, words) if said.name and told else None
    if part is None or not can_name(said.name, words):
        return ()
    rows = (any(map(str.strip, part.grid.row(row))) for row in range(part.body, part.grid.n_rows))
    if sum(rows) != 1 or all(column.role not in _AIMS for column in part.columns):
        return ()
    unit = Cell(0, 0, said.unit, grid.source) if said.unit is not None else None
    return (named(part, Cell(0, 0, said.name, grid.source), unit),)


def captioned_as_labels(grid: Grid, caption: str, words: Vocabulary) -> tuple[Grid, ...]:
    """Labels with a value beside each, turned so that the line over the table names their row."""
    pairs = grid.n_columns == _LABEL_AND_VALUE
    side = turned(grid, range(grid.n_rows)) if pairs else None
    return captioned_as_rows(side, caption, words) if side is not None else ()
