"""Years that a column of sources prints of the survey a value comes from: 令和5年度 特定健診."""

import re

from keikaku.core.text import fold
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.tables.noted_years import happens
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_cells import RowCells

_LONGEST = 60
_SURVEY = re.compile(
    r"(?:調査|統計|センサス|アンケート|[健検]診)(?:の?結果)?(?:に?よる|より)?[()\s]*$"
)
# What is to come, is written down or is of others is no survey that was made of the city then.
_OTHER = re.compile(
    "(?:計画|ビジョン|戦略)(?![^、()]{0,6}[課部局室係])|予定|目標|改[定訂]|策定|条例|公表|発行|版|白書|統計書|要覧|平均|。"
)


def source_year(cells: RowCells) -> Period | None:
    """The one year that the source of a row says, where nothing beside its values says another."""
    layout = cells.layout
    beside = {*(c.index for c in layout.others), *layout.sources}
    if layout.definition is not None:
        beside.add(layout.definition)
    found = [(at, span) for at in sorted(beside) for span in find_spans(fold(cells.said(at)))]
    ends = {span.span for _, span in found}
    if len(ends) != 1 or not any(_is_of_source(cells, at, span) for at, span in found):
        return None
    span = found[0][1]
    return Period(span.span, span.as_printed, StatedIn.CELL)


def _is_of_source(cells: RowCells, index: int, span: FoundSpan) -> bool:
    """Whether a column names sources, or a remark a survey, and the year is that of it."""
    text = fold(cells.said(index))
    if len(text) > _LONGEST:
        return False
    if not has_both_ends(span.span) or isinstance(span.span, YearRange):
        return False
    if _OTHER.search(text) or happens(text, span.end):
        return False
    if index in cells.layout.sources:
        return True
    remarks = any(c.index == index and c.role is ColumnRole.REMARKS for c in cells.layout.others)
    return remarks and _SURVEY.search(text[: span.start] + text[span.end :]) is not None
