"""Each value of a field becomes JSON and comes back equal; what does not fit is refused."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from django.apps import apps
from django.db import models

from keikaku.web.backup.values import Unfit, decode, encode, is_text, kind_of

JST = timezone(timedelta(hours=9))
MOMENT = datetime(2026, 4, 1, 0, 0, 0, 123456, tzinfo=UTC)


def named(field):
    field.set_attributes_from_name("x")
    return field


TEXT, WHOLE, TRUTH = (
    named(models.TextField()),
    named(models.IntegerField()),
    named(models.BooleanField()),
)
AMOUNT = named(models.DecimalField(max_digits=20, decimal_places=7))
DAY, WHEN, CLOCK = (
    named(models.DateField()),
    named(models.DateTimeField()),
    named(models.TimeField()),
)
DURATION, UNIQUE, BYTES = (
    named(models.DurationField()),
    named(models.UUIDField()),
    named(models.BinaryField()),
)
DATA, FLOAT = named(models.JSONField()), named(models.FloatField())


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        (TEXT, "榛瀬\n\0", "榛瀬\n\0"),
        (named(models.TextField(null=True)), None, None),
        (DATA, None, None),
        (WHOLE, -3, -3),
        (TRUTH, False, False),
        (AMOUNT, Decimal("0E-7"), "0.0000000"),
        (AMOUNT, Decimal("-12.5"), "-12.5"),
        (DAY, date(2026, 4, 1), "2026-04-01"),
        (WHEN, MOMENT, "2026-04-01T00:00:00.123456+00:00"),
        (WHEN, MOMENT.astimezone(JST), "2026-04-01T00:00:00.123456+00:00"),
        (CLOCK, time(8, 30, 0, 1), "08:30:00.000001"),
        (DURATION, timedelta(days=-1, microseconds=1), -86399999999),
        (UNIQUE, UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        (BYTES, b"\x00\xff", "AP8="),
        (DATA, {"b": [1, None], "a": "x"}, {"b": [1, None], "a": "x"}),
        (DATA, True, True),
        (FLOAT, 0.1, 0.1),
    ],
)
def test_a_value_comes_back_equal(field, value, stored):
    assert encode(field, value) == stored
    assert decode(field, stored) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (WHOLE, "3"), (WHOLE, True), (WHOLE, 3.0), (TEXT, 3), (TEXT, b"\xff"), (TRUTH, 1),
        (TEXT, None), (DAY, MOMENT), (DAY, "2026-04-01"), (WHEN, date(2026, 4, 1)), (AMOUNT, 1.5),
    ],
)  # fmt: skip
def test_what_a_field_cannot_hold_is_not_saved(field, value):
    with pytest.raises(Unfit, match="x: "):
        encode(field, value)


@pytest.mark.parametrize(
    ("field", "stored"),
    [
        (WHOLE, "3"), (WHOLE, True), (TEXT, 3), (TEXT, ["x"]), (DAY, "2026-02-30"), (DAY, 3),
        (WHEN, "soon"), (AMOUNT, "many"), (AMOUNT, 3), (UNIQUE, "7"), (BYTES, "*"),
        (DURATION, 10**30),
    ],
)  # fmt: skip
def test_what_is_none_of_its_values_is_refused(field, stored):
    with pytest.raises(Unfit, match="x: "):
        decode(field, stored)


def test_every_field_of_the_application_has_a_kind():
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_concrete_fields:
            assert kind_of(field).types


def test_texts_are_told_from_numbers():
    assert (is_text(TEXT), is_text(WHOLE)) == (True, False)
