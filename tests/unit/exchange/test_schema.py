"""The published schema: sound, complete, and of one mind with reader and core."""

import inspect
import json
from copy import deepcopy
from dataclasses import fields

import jsonschema
import pytest

from keikaku.core.indicators import Role, Value
from keikaku.core.plan.fields import names_of
from keikaku.core.values.model import Amount, Event, Relative
from keikaku.core.years.model import FuzzyDate, Period
from keikaku.exchange import writer
from keikaku.exchange.format import document, indicators, parts, places, readings, times, values
from keikaku.exchange.records import Record
from keikaku.exchange.schema import json_schema
from tests.golden.exchange.minimal import MINIMAL

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
MODULES = (document, indicators, parts, places, readings, times, values)
RECORDS = {
    record.name: record
    for module in MODULES
    for record in vars(module).values()
    if isinstance(record, Record)
}


def test_it_is_a_sound_schema_without_any_address_of_a_network():
    jsonschema.Draft202012Validator.check_schema(json_schema())
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "keikaku-plan-1.schema.json"
    assert json.dumps(schema).count("://") == 1


def test_every_object_of_the_format_is_in_it():
    assert sorted(json_schema()["$defs"]) == sorted(RECORDS.keys() - {"document"})


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_every_field_says_what_it_means_in_both_languages(name):
    for field in RECORDS[name].fields:
        assert field.ja, field.name
        assert field.en.isprintable(), field.name
        assert not field.en.startswith(field.ja), field.name
    named: dict[str, dict[str, object]] = {}
    assert RECORDS[name].definition(named)["title"] == f"{name} ({RECORDS[name].ja})"


def test_the_small_plan_fits():
    assert list(VALIDATOR.iter_errors(writer.to_json(MINIMAL))) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda d: d.pop("terms"), []),
        (lambda d: d["plan"].pop("source"), ["plan"]),
        (lambda d: d.update(format="keikaku-plan/2"), ["format"]),
        (lambda d: d["indicators"][0].update(kind="kpi"), ["indicators", 0, "kind"]),
        (lambda d: d["indicators"][0].update(owners="観光課"), ["indicators", 0, "owners"]),
        (
            lambda d: d["indicators"][0]["values"][0].update(amount=499.0),
            ["indicators", 0, "values", 0, "amount"],
        ),
        (
            lambda d: d["indicators"][0]["values"][0].update(reason="blank"),
            ["indicators", 0, "values", 0, "reason"],
        ),
        (
            lambda d: d["initiatives"][0]["spans"][0].update(start=2),
            ["initiatives", 0, "spans", 0, "start"],
        ),
        (lambda d: d["problems"][0]["details"].update(raw=5), ["problems", 0, "details", "raw"]),
    ],
)
def test_what_is_wrong_does_not_fit(change, place):
    changed = deepcopy(writer.to_json(MINIMAL))
    change(changed)
    (error,) = VALIDATOR.iter_errors(changed)
    deepest = min(error.context or [error], key=lambda each: -len(each.path))
    assert [*error.path, *deepest.relative_path][: len(place)] == place


def test_what_is_added_is_allowed():
    assert VALIDATOR.is_valid({**writer.to_json(MINIMAL), "comment": "x"})


PLAIN = {name: record for name, record in RECORDS.items() if "plain" in record.build.__qualname__}


@pytest.mark.parametrize("name", sorted(PLAIN))
def test_no_attribute_of_a_plain_thing_is_left_behind(name):
    record = PLAIN[name]
    kind = inspect.getclosurevars(record.build).nonlocals["kind"]
    assert {field.key for field in record.fields} == {field.name for field in fields(kind)}


@pytest.mark.parametrize(
    ("record", "kind", "elsewhere"),
    [
        (times.DATE, FuzzyDate, set()),
        (times.PERIOD, Period, {"span"}),
        (readings.RELATION, Relative, {"bound", "approximate"}),
        (values.VALUE, Value, {"reading"}),
    ],
    ids=lambda each: getattr(each, "name", None),
)
def test_no_attribute_of_a_composed_thing_is_left_behind(record, kind, elsewhere):
    keys = {field.key for field in record.fields}
    assert {field.name for field in fields(kind)} - keys == elsewhere


def test_the_checks_know_the_fields_of_values_by_the_names_of_the_format():
    value = Value("v1", Role.TARGET, "設立", Event("設立"))
    derived = {"kind", "base"}
    assert names_of(value) == {field.name for field in values.VALUE.fields} - derived


def test_a_reading_has_no_attribute_without_a_field():
    for kind, shape in readings.SHAPES.items():
        if kind is not readings.ReadingKind.RELATIVE:
            own = {field.name for field in fields(shape.reading)}
            assert own | {"base"} == set(shape.uses) | {"base"}
    assert "base" in readings.SHAPES[readings.ReadingKind.AMOUNT].uses
    assert readings.SHAPES[readings.ReadingKind.AMOUNT].reading is Amount
