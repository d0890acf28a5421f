"""The invented city's documents: not stale, valid, and read as they are meant."""

import json
from itertools import islice
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keikaku.exchange.schema import json_schema
from keikaku.exchange.writer import to_json
from keikaku.ingest.read import read_plan
from samples.outputs import outputs
from tests.golden.differences import differences, stripped

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
READINGS = {
    "senryaku.txt": "senryaku",
    "senryaku-draft.txt": "senryaku-draft",
}
DOCUMENTS = pytest.mark.parametrize(("document", "truth"), READINGS.items())


def truth_of(name: str):
    return json.loads((SAMPLES / "truth" / f"{name}.json").read_text(encoding="utf-8"))


def read_sample(document: str):
    return to_json(read_plan(SAMPLES / "documents" / document))


def test_the_files_on_disk_are_those_that_the_source_gives():
    on_disk = {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes().decode("utf-8")
        for folder in ("documents", "truth")
        for path in (SAMPLES / folder).iterdir()
    }
    assert on_disk == outputs()


@pytest.mark.parametrize("truth", READINGS.values())
def test_the_truth_is_a_valid_exchange_document(truth):
    faults = Draft202012Validator(json_schema()).iter_errors(truth_of(truth))
    assert [fault.message for fault in faults] == []


def test_the_strategy_has_the_size_of_a_real_one():
    plan = truth_of("senryaku")
    levels = [node["level"] for node in plan["nodes"]]
    assert [levels.count(word) for word in ("基本目標", "基本方針", "具体的な施策")] == [5, 15, 41]
    kinds = [indicator["kind"] for indicator in plan["indicators"]]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"numerical_target": 11, "KPI": 110}


@DOCUMENTS
def test_a_sample_reads_as_it_is_meant(document, truth):
    found = differences(truth_of(truth), stripped(read_sample(document)))
    assert "\n".join(islice(found, 25)) == ""


@DOCUMENTS
def test_a_reading_shows_the_problems_that_an_officer_would_want(document, truth):
    found = [
        [problem["code"], problem["where"], problem["field"]]
        for problem in read_sample(document)["problems"]
        if problem["severity"] != "note"
    ]
    assert sorted(found, key=str) == sorted(truth_of(f"{truth}.problems"), key=str)
