"""A column of kinds (区分: KGI, KPI) says what kind a row is, and divides no indicator."""

import pytest

from keikaku.core.indicators import IndicatorKind
from tests.reading import codes, draft


@pytest.mark.parametrize(
    ("printed", "kind", "scope"),
    [
        ("KPI", IndicatorKind.KPI, ()),
        ("ＫＧＩ", IndicatorKind.KGI, ()),
        ("数値目標", IndicatorKind.NUMERICAL_TARGET, ()),
        ("男性", IndicatorKind.KPI, ("男性",)),
        ("参考男性", IndicatorKind.REFERENCE, ("参考男性",)),
        ("", IndicatorKind.KPI, ()),
    ],
)
def test_the_kind_of_a_row(printed: str, kind: IndicatorKind, scope: tuple[str, ...]) -> None:
    reading = draft(f"港\n\n区分→指標→現状値(R5)→目標値(R11)\n{printed}→入込客数→4人→5人\n")
    (indicator,) = reading.plan.indicators
    assert (indicator.kind, indicator.scope_notes) == (kind, scope)


def test_a_kind_beside_a_blank_name_continues_no_indicator() -> None:
    text = "港\n\n区分→指標→現状値(R5)→目標値(R11)\nKPI→入込客数→4人→5人\nKPI→→6人→7人\n"
    reading = draft(text)
    assert [i.name for i in reading.plan.indicators] == ["入込客数"]
    assert codes(reading) == ["row.no_name"]
