"""What holds for every plan that goes out and comes in."""

import csv
import io
import json
from copy import deepcopy
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keikaku.core.errors import Invalid
from keikaku.core.indicators import Value
from keikaku.core.plan import Plan, PlanDraft
from keikaku.exchange import reader, writer
from keikaku.exchange.schema import json_schema
from keikaku.exchange.tables import csv_text, tables
from keikaku.exchange.tables.cells import guarded
from tests.property.strategies import drafts

SCHEMA = jsonschema.Draft202012Validator(json_schema())
JUNK: list[Any] = [None, "", "x", "1e3", 0, 3, 2020, 1.5, True, [], {}, [None], "2023-02-30"]


@settings(max_examples=80)
@given(drafts)
def test_a_round_trip_gives_an_equal_plan(draft: PlanDraft):
    data = writer.to_json(draft)
    assert reader.from_json(data) == draft
    assert reader.loads(writer.dumps(draft)) == draft
    assert json.loads(writer.dumps(draft)) == data
    assert writer.dumps(reader.from_json(data)) == writer.dumps(draft)


@settings(max_examples=60)
@given(drafts)
def test_what_is_written_fits_the_schema(draft: PlanDraft):
    assert [error.message for error in SCHEMA.iter_errors(writer.to_json(draft))] == []


@settings(max_examples=80)
@given(drafts, st.data())
def test_what_the_reader_takes_the_schema_takes_too(draft: PlanDraft, data: st.DataObject):
    document = writer.to_json(draft)
    spot = data.draw(st.sampled_from(spots(document)))
    changed = replaced(document, spot, data.draw(st.sampled_from(JUNK)))
    try:
        reader.from_json(changed)
    except Invalid:
        return
    assert SCHEMA.is_valid(changed), spot


@settings(max_examples=80)
@given(drafts, st.data())
def test_no_field_can_be_left_out(draft: PlanDraft, data: st.DataObject):
    document = writer.to_json(draft)
    fields = [spot for spot in spots(document) if isinstance(spot[-1], str)]
    spot = data.draw(st.sampled_from([each for each in fields if "details" not in each[:-1]]))
    changed = without(document, spot)
    assert not SCHEMA.is_valid(changed)
    with pytest.raises(Invalid):
        reader.from_json(changed)


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
))  # fmt: skip
def test_anything_else_is_invalid_and_nothing_worse(data: object):
    with pytest.raises(Invalid):
        reader.from_json(data)
    with pytest.raises(Invalid):
        reader.from_json({"format": "keikaku-plan/1", "plan": data, "nodes": data})


@given(st.text(max_size=40))
def test_any_text_is_invalid_and_nothing_worse(text: str):
    with pytest.raises(Invalid):
        reader.loads(text)


@settings(max_examples=60)
@given(drafts)
def test_tables_say_every_thing_once_and_can_be_read_again(draft: PlanDraft):
    for name, rows in tables(draft).items():
        read = list(csv.reader(io.StringIO(csv_text(rows), newline="")))
        assert [[unguarded(cell) for cell in row] for row in read] == [
            [f"{cell:f}" if isinstance(cell, Decimal) else str(cell) for cell in row]
            for row in rows
        ], name
    plan = draft.plan
    counts = {
        "nodes.csv": len(plan.nodes),
        "indicators.csv": sum(len(each.placements) for each in plan.indicators),
        "values.csv": len(values_of(plan)),
        "initiatives.csv": sum(max(len(each.spans), 1) for each in plan.initiatives),
        "problems.csv": len(draft.problems),
    }
    assert {name: len(tables(draft)[name]) - 1 for name in counts} == counts


def values_of(plan: Plan) -> list[Value]:
    values = [value for indicator in plan.indicators for value in indicator.values]
    values += [value for result in plan.results for value in result.values]
    values += [area.population for area in plan.areas if area.population]
    return values + [member.population for member in plan.members if member.population]


def unguarded(cell: str) -> str:
    return cell.removeprefix("'")


@given(st.text())
def test_a_guarded_text_begins_no_formula_and_is_given_back(text: str):
    written = guarded(text)
    assert unguarded(written) == text
    if len(text.strip()) > 1 and written == text:
        assert text.strip()[0] not in "=@＝＠"
        assert text.strip()[0] not in "+-－＋" or text.strip()[1:2].isdigit()


Spot = tuple[str | int, ...]


def spots(data: Any, above: Spot = ()) -> list[Spot]:
    """The way to every place of a document but the whole."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[Spot] = []
    for key, inner in steps:
        found.append((*above, key))
        if isinstance(inner, dict | list):
            found += spots(inner, (*above, key))
    return found


def replaced(document: dict[str, Any], spot: Spot, junk: object) -> dict[str, Any]:
    changed = deepcopy(document)
    holder(changed, spot)[spot[-1]] = junk
    return changed


def without(document: dict[str, Any], spot: Spot) -> dict[str, Any]:
    changed = deepcopy(document)
    del holder(changed, spot)[spot[-1]]
    return changed


def holder(document: Any, spot: Spot) -> Any:
    for key in spot[:-1]:
        document = document[key]
    return document
