"""What 計画 and 確保方策 say of a value: what is expected, or what is aimed at."""

import re
from dataclasses import replace

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.values.model import Amount, Range
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column, header_words
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.roles import ColumnRole

_OF_PLAN, _OF_OFFER = "value.plan_or_target", "value.offer_or_target"
_OF_COLUMNS = {_OF_PLAN: "column.plan_or_target", _OF_OFFER: "plan.offer_or_target"}
# What is to be offered for a service (確保方策) is expected in some plans, in others its target.
_OFFER = re.compile("確保|提供量|提供体制|供給量")
# 計画値, 年度別計画, 計画(A), R7（計画）: the last word. 見込量 and 推計 are never aimed at.
_PLAN = re.compile(r"計画(?:値|数|量)?$")
_IN_BRACKETS = re.compile(r"[(\[【〔]計画(?:値|数|量)?[)\]】〕]")
_AIMS = (Role.TARGET, Role.INTERIM_TARGET)


def says_plan(column: Column) -> bool:
    """Whether a column, or its row, says 計画 of its values, those of the year of a target too."""
    said = _PLAN.search(header_words(column.header)) or _IN_BRACKETS.search(fold(column.header))
    return column.role in (ColumnRole.PLANNED, ColumnRole.TARGET) and said is not None


def doubt_plans(indicator: DraftIndicator) -> None:
    """Say that values of 計画 were read as planned, where an indicator has no target beside them.

    Rows of 計画 and 実績 by year follow what was expected (介護保険) or what is aimed at (KPI); the
    years before may lead to a target in which such a row ends (R8（目標）). 確保方策 is a row of
    its own beside 量の見込み, which is what is expected.
    """
    if any(value.role in _AIMS and not value.of_plan for value in indicator.values):
        return
    offers = _OFFER.search(indicator.part) is not None
    for value in indicator.of_role(Role.PLANNED):
        if (offers or value.of_plan) and isinstance(value.reading, Amount | Range):
            code = _OF_OFFER if offers else _OF_PLAN
            value.doubts.append(Doubt(code, "role", {}, value.source))


def doubt_of_column(value: DraftValue) -> Doubt | None:
    """What is said once of all such values of a table, or of the plan."""
    said = next((doubt for doubt in value.doubts if doubt.code in _OF_COLUMNS), None)
    return replace(said, code=_OF_COLUMNS[said.code], field=None) if said is not None else None


def is_of_whole_plan(doubt: Doubt) -> bool:
    """Whether a doubt holds for all tables of a plan: each of its services has one of its own."""
    return doubt.code == _OF_COLUMNS[_OF_OFFER]
