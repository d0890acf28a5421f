"""The title that a table has of itself in a row over its heads: 基本方針２ 省エネルギーの推進."""

from collections.abc import Collection

from keikaku.core.text import squeeze
from keikaku.documents.model import Grid
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.drafts import MeasureCell
from keikaku.ingest.tables.purpose import says_indicators
from keikaku.ingest.tables.row_measures import measure_titled
from keikaku.ingest.vocabulary import Vocabulary

# Words that tell of a level of plans, with a number or a name behind them.
_LEVELS = ("基本目標", "基本方針", "基本施策", "重点", "政策", "施策", "戦略", "方針", "分野", "柱")


def measure_over_heads(
    grid: Grid, heads: int, left: Collection[int], heading: str, words: Vocabulary
) -> MeasureCell | None:
    """The measure that a row above the heads names, where it says nothing else.

    `heads` is their first row, `left` are rows that nothing was read of, `heading` is what stands
    over the table. A title that only says that indicators follow, or the heading again, names none.
    """
    row = heads - 1
    cells = [cell for cell in grid.row_cells(row) if cell.text.strip()] if row in left else []
    if len(cells) != 1 or cells[0].column or cells[0].row != row:
        return None
    text = cells[0].text.strip()
    mark = parse_mark(text)
    of_level = mark is not None and mark.word is not None and mark.word.startswith(_LEVELS)
    coded = of_level or (mark is not None and mark.style.startswith("compound"))
    if mark is None or not coded or says_indicators(text, words):
        return None
    if squeeze(mark.title) and squeeze(mark.title) in squeeze(heading):
        return None
    return measure_titled(text, cells[0].source)
