"""The small plan in the exchange format and as tables, byte for byte."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from keikaku.core.checks import violations
from keikaku.core.errors import Invalid
from keikaku.exchange import reader, writer
from keikaku.exchange.schema import json_schema
from keikaku.exchange.tables import KINDS, csv_text, tables
from tests.golden.exchange.minimal import MINIMAL

HERE = Path(__file__).parent


def test_the_document_is_as_it_was(golden):
    golden(HERE / "minimal.json", writer.dumps(MINIMAL))


def test_the_document_is_read_as_the_plan():
    assert reader.loads((HERE / "minimal.json").read_text(encoding="utf-8")) == MINIMAL


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_the_tables_are_as_they_were(name, golden):
    golden(HERE / "tables" / name, csv_text(tables(MINIMAL)[name]))


def test_the_plan_keeps_every_law():
    assert violations(MINIMAL) == ()


def test_the_plan_uses_everything_that_the_format_can_say():
    """Every field of every object of the schema is somewhere not null and not empty."""
    used = {
        (name, field)
        for name, each in objects(writer.to_json(MINIMAL))
        for field, data in each.items()
        if data not in (None, [], {}, "", False)
    }
    said = {(name, field) for name, each in SCHEMAS.items() for field in each["properties"]}
    assert sorted(said - used) == []


def test_no_field_of_it_can_be_left_out():
    """Reader and schema refuse every object without any single one of its fields."""
    document = writer.to_json(MINIMAL)
    taken = []
    for name, each in list(objects(document)):
        kept = dict(each)
        for field in kept:
            del each[field]
            if VALIDATORS[name].is_valid(each) or is_read(document):
                taken.append((name, field))
            each.update(kept)
    assert taken == []
    assert document == writer.to_json(MINIMAL)


SCHEMA = json_schema()
SCHEMAS = {"document": SCHEMA, **SCHEMA["$defs"]}
VALIDATORS = {
    name: jsonschema.Draft202012Validator({**each, "$defs": SCHEMA["$defs"]})
    for name, each in SCHEMAS.items()
}


def objects(data, name="document"):
    """Every object of the document with the name of its schema."""
    yield name, data
    for field, schema in SCHEMAS[name]["properties"].items():
        inner = re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema))
        for below in data[field] if isinstance(data[field], list) else [data[field]]:
            if inner and isinstance(below, dict):
                yield from objects(below, inner[0])


def is_read(document) -> bool:
    try:
        reader.from_json(document)
    except Invalid:
        return False
    return True
