"""The small plan in the exchange format and as tables, byte for byte."""

import json
from pathlib import Path

import pytest

from keikaku.core.checks import violations
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
    used: set[tuple[str, ...]] = set()
    note(json_schema(), json.loads(writer.dumps(MINIMAL)), used)
    assert sorted(fields() - used) == []


def fields() -> set[tuple[str, ...]]:
    schema = json_schema()
    objects = {"document": schema, **schema["$defs"]}
    return {(name, field) for name, each in objects.items() for field in each["properties"]}


def note(schema, data, used, name="document"):
    for field, inner in schema["properties"].items():
        if data[field] in (None, [], {}, "", False):
            continue
        used.add((name, field))
        references = json.dumps(inner).split('"#/$defs/')[1:]
        for below in data[field] if isinstance(data[field], list) else [data[field]]:
            if references and isinstance(below, dict):
                target = references[0].split('"')[0]
                note(json_schema()["$defs"][target], below, used, target)
