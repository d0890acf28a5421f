"""How plain things are written, read and refused; the schema says the same of each."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import jsonschema
import pytest

from keikaku.core.plan import LinkKind
from keikaku.core.years.model import Year, YearRange
from keikaku.exchange.codecs import (
    DAY,
    FIGURE,
    FLAG,
    ORDINAL,
    TEXT,
    YEAR,
    Codec,
    Constant,
    Coordinate,
    OneOf,
    Words,
)
from keikaku.exchange.faults import Faulty
from keikaku.exchange.records import Field, ListOf, Nullable, Record

KIND = OneOf(LinkKind)
POINT = Coordinate()
FORMAT = Constant("keikaku-plan/1")
WORDS = Words()
BOX = ListOf(POINT, length=4)


@pytest.mark.parametrize(
    ("codec", "value", "data"),
    [
        (TEXT, "", ""),
        (TEXT, "計画\r\n🏔", "計画\r\n🏔"),
        (FLAG, False, False),
        (YEAR, 1000, 1000),
        (YEAR, 9999, 9999),
        (ORDINAL, 1, 1),
        (POINT, 56.5, 56.5),
        (POINT, 0, 0),
        (FIGURE, Decimal("0.1"), "0.1"),
        (FIGURE, Decimal("-843"), "-843"),
        (FIGURE, Decimal("70.0"), "70.0"),
        (FIGURE, Decimal("1E+3"), "1000"),
        (FIGURE, Decimal("1E-7"), "0.0000001"),
        (FIGURE, Decimal(10**30), "1" + "0" * 30),
        (DAY, date(2024, 2, 29), "2024-02-29"),
        (KIND, LinkKind.BASIS, "basis"),
        (FORMAT, "keikaku-plan/1", "keikaku-plan/1"),
        (WORDS, MappingProxyType({"raw": "倍増"}), {"raw": "倍増"}),
        (Nullable(TEXT), None, None),
        (Nullable(TEXT), "", ""),
        (ListOf(TEXT), ("a", "b"), ["a", "b"]),
        (ListOf(TEXT), (), []),
        (BOX, (0.0, 1.5, 2.0, 3.0), [0.0, 1.5, 2.0, 3.0]),
    ],
)
def test_a_thing_is_written_and_read_again(codec, value, data):
    assert codec.write(value) == data
    assert codec.read(data) == value
    assert jsonschema.Draft202012Validator(codec.schema({})).is_valid(data)


REFUSED: list[tuple[Codec[Any], list[Any]]] = [
    (TEXT, [None, 1, [], {}, True]),
    (FLAG, [None, 0, 1, "true"]),
    (YEAR, [None, 30, 999, 10000, 2020.5, "2020", True, -2020]),
    (ORDINAL, [0, -1, "1", True, 1.5]),
    (POINT, [None, "1", True]),
    (FIGURE, [None, 1, 0.1, "", "1,000", "1e3", "1E+3", "+5", ".5", "5.", "007", "-", "--1", "１"]),
    (FIGURE, ["1 ", " 1", "NaN", "Infinity", "▲5", "1/2", "0x1", "1_000"]),
    (DAY, [None, 20240229, "2024-2-29", "20240229", "2024-W01-1", "R6.2.1"]),
    (KIND, [None, "", "Basis", "BASIS", "根拠", 1]),
    (FORMAT, [None, "", "keikaku-plan/2"]),
    (WORDS, [None, [], {"raw": 1}, {"raw": None}]),
    (Nullable(FIGURE), ["", 1, False]),
    (ListOf(TEXT), [None, "ab", {}, [1], ["a", None]]),
    (BOX, [[], [1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 3, "4"]]),
]


@pytest.mark.parametrize(
    ("codec", "data"), [(codec, data) for codec, several in REFUSED for data in several]
)
def test_anything_else_is_refused_by_reader_and_schema_alike(codec, data):
    with pytest.raises(Faulty):
        codec.read(data)
    assert not jsonschema.Draft202012Validator(codec.schema({})).is_valid(data)


@pytest.mark.parametrize(
    ("codec", "data"),
    [
        (TEXT, "\ud800"),
        (TEXT, "a\0"),
        (WORDS, {"\udfff": ""}),
        (DAY, "2023-02-30"),
        (DAY, "2023-13-01"),
        (POINT, float("inf")),
        (POINT, float("nan")),
        (FIGURE, "1\n"),
    ],
)
def test_what_no_schema_can_tell_is_refused_by_the_reader(codec, data):
    with pytest.raises(Faulty):
        codec.read(data)


@pytest.mark.parametrize(
    ("codec", "value"),
    [
        (YEAR, 30),
        (ORDINAL, 0),
        (POINT, float("nan")),
        (FIGURE, Decimal("NaN")),
        (FIGURE, Decimal("Infinity")),
        (FORMAT, "keikaku-plan/0"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(codec, value):
    with pytest.raises(Faulty):
        codec.write(value)


def test_faults_of_a_list_are_told_together_with_their_places():
    with pytest.raises(Faulty) as raised:
        ListOf(ListOf(FLAG)).read([[True, 1], 2, [None]])
    assert [place for place, _ in raised.value.faults] == ["[0][1]", "[1]", "[2][0]"]


def test_a_law_of_the_type_itself_is_a_fault_too():
    def build(parts: Mapping[str, Any]) -> YearRange:
        return YearRange(Year(parts["first"]), Year(parts["last"]))

    fields = (Field("first", YEAR, "最初", "first"), Field("last", YEAR, "最後", "last"))
    record: Record[YearRange] = Record("range", "期間", fields, vars, build)
    with pytest.raises(Faulty) as raised:
        ListOf(record).read([{"first": 2024, "last": 2020}])
    ((place, reason),) = raised.value.faults
    assert place == "[0]"
    assert reason.startswith("期間として成り立ちません(a range that runs backwards")


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (5, "5"),
        ("5", '"5"'),
        (None, "null"),
        ([1, 2], "リスト"),
        ({}, "オブジェクト"),
        ("あ" * 60, '"' + "あ" * 39 + "…"),
    ],
)
def test_a_fault_shows_what_stood_there(data, shown):
    with pytest.raises(Faulty) as raised:
        FLAG.read(data)
    assert raised.value.faults == (("", f"true か false が必要です。いまは {shown} です。"),)
