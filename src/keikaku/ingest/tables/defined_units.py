"""The unit that a row prints behind its definition, where nothing else states one: 報告値（％）."""

import re

from keikaku.core.text import fold
from keikaku.core.values.units import is_unit
from keikaku.ingest.tables.columns import unit_in
from keikaku.ingest.tables.row_cells import RowCells
from keikaku.ingest.tables.row_units import prints_unit
from keikaku.ingest.tables.unit_doubts import is_unlikely

_OPENING, _CLOSING = r"[(\[【〔]", r"[)\]】〕]"
# The last bracket of a definition says what all of it is counted in, the only one that states any.
_STATED = re.compile(
    rf"^(?P<said>[^\n]*?){_OPENING}(?:単位 *[:：]? *)?[^()\[\]【】〔〕]{{1,8}}{_CLOSING}[ 。]*$"
)
_RECKONED = re.compile(r"[÷×/=＝]")


def defined_unit(cells: RowCells, name: str) -> str | None:
    """The unit behind the definition of a row; None where a column or a value states another.

    What is reckoned of two counts (受診者（人）÷対象者（人）) is in neither of their units.
    """
    layout = cells.layout
    text = fold(cells.said(layout.definition)).strip()
    found = _STATED.match(text)
    if found is None or _RECKONED.search(found["said"]) or unit_in(found["said"]) is not None:
        return None
    blank = not cells.text(layout.unit).strip()
    if not blank or any(column.unit for column in layout.values) or prints_unit(cells):
        return None
    unit = unit_in(text)
    return unit if unit is not None and is_unit(unit) and not is_unlikely(name, unit) else None
