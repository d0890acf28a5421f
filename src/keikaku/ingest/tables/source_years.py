"""Years that a column of sources prints of the survey a value comes from: 令和5年度 特定健診."""

import re

from keikaku.core.text import fold
from keikaku.core.years.model import Period, StatedIn, YearRange, has_both_ends
from keikaku.core.years.parse import FoundSpan, find_spans
from keikaku.ingest.tables.columns import header_words
from keikaku.ingest.tables.noted_years import happens
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.tables.row_cells import RowCells

_LONGEST = 60
_SOURCES = re.compile(
    "(?:資料|出典|出所|調査|データ|根拠|統計)(?:名|元|等|の?出典|ソース|・(?:資料|出典|調査)名?|の名称)*"
)
_SURVEY = re.compile(
    r"(?:調査|統計|センサス|アンケート|[健検]診)(?:の?結果)?(?:に?よる|より)?[()\s]*$"
)
# What is to come, is written down or is of others is no survey that was made of the city then.
_OTHER = re.compile(
    "計画|予定|目標|ビジョン|戦略|改[定訂]|策定|条例|公表|発行|版|白書|統計書|要覧|平均|。"
)


def source_year(cells: RowCells) -> Period | None:
    """The one year that the source of a row says, where nothing beside its values says another."""
    definition = cells.layout.definition
    beside = [
        *(c.index for c in cells.layout.others),
        *([] if definition is None else [definition]),
    ]
    found = [(at, span) for at in beside for span in find_spans(fold(cells.said(at)))]
    ends = {span.span for _, span in found}
    if len(ends) != 1 or not any(_is_of_source(cells, at, span) for at, span in found):
        return None
    span = found[0][1]
    return Period(span.span, span.as_printed, StatedIn.CELL)


def _is_of_source(cells: RowCells, index: int, span: FoundSpan) -> bool:
    """Whether a column names sources, or a remark a survey, and the year is that of it."""
    column = next((c for c in cells.layout.others if c.index == index), None)
    text = fold(cells.said(index))
    if column is None or column.role not in (ColumnRole.REMARKS, None) or len(text) > _LONGEST:
        return False
    if not has_both_ends(span.span) or isinstance(span.span, YearRange):
        return False
    if _OTHER.search(text) or happens(text, span.end):
        return False
    source = _SOURCES.fullmatch(header_words(column.header)) is not None
    told = text[: span.start] + text[span.end :]
    surveyed = column.role is ColumnRole.REMARKS and _SURVEY.search(told) is not None
    return source or surveyed
