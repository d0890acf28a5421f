"""The invented city's documents: not stale, valid, and read as they are meant."""

import json
from collections import Counter
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keikaku.documents.read import read_document
from keikaku.exchange.schema import json_schema
from keikaku.exchange.writer import to_json
from keikaku.ingest.read import read_plan
from samples.formats import FORMATS, NAME
from samples.outputs import DOCUMENTS, outputs
from tests.golden.differences import differences, stripped
from tests.golden.readings import warnings_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
MOST_SHOWN = 25
# No two versions of the programs that write these write the same bytes.
MADE_BY_OFFICE = tuple(f"{NAME}.{ending}" for ending in (*FORMATS, "pptx"))
SAMPLED = pytest.mark.parametrize("name", DOCUMENTS)


def truth_of(name: str):
    return json.loads((SAMPLES / "truth" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def reading_of(name: str):
    return to_json(read_plan([read_document(SAMPLES / "documents" / DOCUMENTS[name])]))


def test_the_files_on_disk_are_those_that_the_source_gives():
    on_disk = {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes().decode("utf-8")
        for folder in ("documents", "reports", "truth")
        for path in (SAMPLES / folder).iterdir()
        if path.name not in MADE_BY_OFFICE
    }
    assert on_disk == outputs()


@SAMPLED
def test_the_truth_is_a_valid_exchange_document(name):
    faults = Draft202012Validator(json_schema()).iter_errors(truth_of(name))
    assert [fault.message for fault in faults] == []


def test_the_strategy_has_the_size_of_a_real_one():
    plan = truth_of("senryaku")
    levels = [node["level"] for node in plan["nodes"]]
    assert [levels.count(word) for word in ("基本目標", "基本方針", "具体的な施策")] == [5, 15, 41]
    kinds = [indicator["kind"] for indicator in plan["indicators"]]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"numerical_target": 11, "KPI": 110}


@SAMPLED
def test_a_sample_reads_as_it_is_meant(name):
    found = islice(differences(truth_of(name), stripped(reading_of(name))), MOST_SHOWN)
    shown = "\n".join(found)
    assert shown == "", f"{name} reads otherwise (the first {MOST_SHOWN}):\n{shown}"


@SAMPLED
def test_a_reading_shows_the_problems_that_an_officer_would_want(name):
    found = warnings_of(reading_of(name))
    wanted = Counter(tuple(problem) for problem in truth_of(f"{name}.problems"))
    assert {"missed": wanted - found, "needless": found - wanted} == {
        "missed": Counter(),
        "needless": Counter(),
    }
