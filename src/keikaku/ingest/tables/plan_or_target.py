"""What 計画 says of a value: what is expected, or what is aimed at, where nothing else is."""

import re
from dataclasses import replace

from keikaku.core.indicators import Role
from keikaku.core.text import fold
from keikaku.core.values.model import Amount, Range
from keikaku.ingest.finds import Doubt
from keikaku.ingest.tables.columns import Column, header_words
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.roles import ColumnRole

_OF_VALUE, _OF_COLUMN = "value.plan_or_target", "column.plan_or_target"
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
    years before may lead to a target in which such a row ends (R8（目標）).
    """
    if any(value.role in _AIMS and not value.of_plan for value in indicator.values):
        return
    for value in indicator.of_role(Role.PLANNED):
        if value.of_plan and isinstance(value.reading, Amount | Range):
            value.doubts.append(Doubt(_OF_VALUE, "role", {}, value.source))


def doubt_of_column(value: DraftValue) -> Doubt | None:
    """What is said once of all such values of a table."""
    said = next((doubt for doubt in value.doubts if doubt.code == _OF_VALUE), None)
    return replace(said, code=_OF_COLUMN, field=None) if said is not None else None
