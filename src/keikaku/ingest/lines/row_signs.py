"""What rows of values tell of themselves: that they are of the present, of one thing."""

import re
from collections.abc import Sequence

from keikaku.core.text import fold
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.rows import LineRow

_FEWEST = 2
# So many years before a plan the present of its indicators was measured.
_SHORTLY = 3
MEASURES = re.compile(
    r"(?:率|数|額|量|割合|人口|面積|時間|度|年齢|寿命|人|件|値)(?:[(（].*[)）])?$"
)


def leaves_the_present(rows: Sequence[LineRow], context: Context) -> bool:
    """Whether arrows lead from a year shortly before the plan to values that are still to come.

    組数：3組〔R5〕→5組: what is not dated is that of the plan's end.
    """
    if context.period is None or len(rows) < _FEWEST:
        return False
    first = context.period[0]
    return all(
        len(row.fields) == _FEWEST
        and row.fields[-1].arrow
        and row.years()[-1] is None
        and MEASURES.search(fold(row.name.text)) is not None
        and first - _SHORTLY <= (row.years()[0] or 0) <= first
        for row in rows
    )


def only_expects(row: LineRow, context: Context) -> bool:
    """Whether years go on to what is expected before the plan ends, as no target is printed.

    財政効果額 令和4年度 38百万円 令和5年度 52百万円（見込み）
    """
    if context.announced or context.targeted or row.label is not None:
        return False
    last = row.years()[-1]
    within = context.period is not None and last is not None and last < context.period[1]
    return within and "見込" in row.fields[-1].value.text


def counts_in_one(row: LineRow) -> bool:
    """Whether the values of a block are in one unit, so that they can be of one indicator."""
    units = {re.sub(r"[\d.,▲△約\s]", "", fold(one.value.text)) for one in row.fields}
    return len(row.text.blocks) > 1 and len(units) == 1
