"""Remarks that say of which year the value of their row is: 備考 2021年度実績, ※現状は令和3年度."""

import re
from collections.abc import Iterator
from dataclasses import replace

from keikaku.core.indicators import Role
from keikaku.core.years.model import Period, StatedIn
from keikaku.ingest.legend_pairs import pairs_of
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.tables.row_cells import RowCells
from keikaku.ingest.tables.summed_years import count_by_remark
from keikaku.ingest.vocabulary import Vocabulary

_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]")
_ROLES = {**dict.fromkeys(BASES, Role.BASELINE), ColumnRole.ACTUAL: Role.ACTUAL}


def date_by_remarks(cells: RowCells, indicator: DraftIndicator, words: Vocabulary) -> None:
    """Give the one value of a role the year that a remark says for that role and nothing else.

    Totals are counted over the years that it says.
    """
    for role, period in _said(cells, words):
        values = [v for v in indicator.of_role(role) if not v.missing]
        if len(values) == 1 and not _prints_a_year(values[0].period):
            values[0].period = values[0].year = period
    for index in _remarks(cells):
        count_by_remark(indicator, cells.text(index))


def _said(cells: RowCells, words: Vocabulary) -> Iterator[tuple[Role, Period]]:
    for index in _remarks_only(cells):
        said = read_header(0, cells.text(index), words)
        if not said.assumed:
            yield from _of_role(said.role, said.period)
    for text in (said for index in _remarks(cells) for said in _sayings(cells.text(index))):
        for pair in pairs_of(text, words):
            yield from _of_role(pair.role, pair.period)


def _sayings(text: str) -> list[str]:
    """A remark, and what stands in brackets in it: 経済センサス（基準値はR3）."""
    return [text, *_BRACKETS.findall(text)]


def _remarks_only(cells: RowCells) -> list[int]:
    return [c.index for c in cells.layout.others if c.role is ColumnRole.REMARKS]


def _remarks(cells: RowCells) -> list[int]:
    """The columns of remarks, and that of what is counted."""
    definition = cells.layout.definition
    return [*_remarks_only(cells), *([] if definition is None else [definition])]


def _of_role(role: ColumnRole | None, period: Period | None) -> Iterator[tuple[Role, Period]]:
    kind = _ROLES.get(role) if role is not None else None
    if kind is not None and period is not None:
        yield kind, replace(period, stated_in=StatedIn.CELL)


def _prints_a_year(period: Period | None) -> bool:
    return period is not None and period.stated_in is StatedIn.CELL
