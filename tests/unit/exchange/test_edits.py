"""Edits as JSON: every kind is written, and what is wrong is told with its place."""

from typing import get_args

import pytest

from keikaku.core.editing import Batch, edits
from keikaku.core.errors import Invalid
from keikaku.exchange.edits import edit_from_json, edit_text, edit_to_json
from keikaku.exchange.edits.records import BATCH, TYPES

EDIT = edits.RetitleNode("n1", "前", "後")
JSON = {"edit": "retitle_node", "where": "n1", "was": "前", "now": "後"}


def test_every_kind_of_edit_has_a_record():
    assert set(get_args(edits.Edit)) - set(TYPES) == {Batch}


def test_an_edit_names_its_kind_beside_its_fields():
    assert edit_to_json(EDIT) == JSON
    assert edit_to_json(Batch((EDIT,))) == {"edit": BATCH, "edits": [JSON]}


def test_the_same_edit_gives_the_same_line():
    assert edit_text(EDIT) == '{"edit": "retitle_node", "now": "後", "was": "前", "where": "n1"}'


FAULTY = [
    (None, "全体"),
    ({}, "全体"),
    ({**JSON, "edit": "x"}, "全体"),
    ({**JSON, "edit": ["retitle_node"]}, "全体"),
    ({**JSON, "now": 3}, "now"),
    ({"edit": "batch"}, "edits"),
    ({"edit": "batch", "edits": [JSON, {**JSON, "was": None}]}, "edits[1].was"),
    ({"edit": "put_into_assumed", "where": "n1", "field": "title", "at": -1}, "at"),
]


@pytest.mark.parametrize(("data", "place"), FAULTY)
def test_what_is_wrong_is_told_with_its_place(data, place):
    with pytest.raises(Invalid) as fault:
        edit_from_json(data)
    assert fault.value.place == place


def test_endless_batches_are_refused():
    data: object = JSON
    for _ in range(5000):
        data = {"edit": "batch", "edits": [data]}
    with pytest.raises(Invalid):
        edit_from_json(data)
