"""Indicators find their values by role."""

from decimal import Decimal

import pytest

from keikaku.core.indicators import Indicator, IndicatorKind, IndicatorType, Role, Value
from keikaku.core.values.model import Amount

ROLES = [Role.ACTUAL, Role.BASELINE, Role.ACTUAL, Role.TARGET, Role.ACTUAL]
VALUES = tuple(Value(f"v{n}", role, str(n), Amount(Decimal(n))) for n, role in enumerate(ROLES, 1))
INDICATOR = Indicator(
    "i1", "観光客数", IndicatorKind.KPI, IndicatorType.LEVEL, None, None, (), VALUES
)


@pytest.mark.parametrize(
    ("role", "ids"),
    [
        (Role.BASELINE, ["v2"]),
        (Role.TARGET, ["v4"]),
        (Role.ACTUAL, ["v1", "v3", "v5"]),
        (Role.INTERIM_TARGET, []),
        (Role.PLANNED, []),
        (Role.RESULT, []),
    ],
)
def test_values_of_one_role_are_given_in_reading_order(role, ids):
    assert [value.id for value in INDICATOR.of_role(role)] == ids


def test_every_value_has_one_role():
    found = [value for role in Role for value in INDICATOR.of_role(role)]
    assert sorted(found, key=lambda value: value.id) == list(VALUES)
