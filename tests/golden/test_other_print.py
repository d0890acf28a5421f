"""The same strategy in other print is read as the same plan, with the same warnings."""

import json
from collections import Counter
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from keikaku.documents.read import read_bytes
from keikaku.exchange.writer import to_json
from keikaku.ingest.read import read_plan
from tests.golden.differences import differences, stripped
from tests.golden.rewriting import SAME, replacing

STRATEGY = Path(__file__).resolve().parents[2] / "samples" / "documents" / "senryaku.txt"
MOST_SHOWN = 10


def read_text(text: str):
    document = read_bytes(STRATEGY.name, text.encode(), source_id="s1")
    return to_json(read_plan([document]))


@cache
def plainly():
    return read_text(STRATEGY.read_text(encoding="utf-8"))


def warnings_of(reading):
    problems = (p for p in reading["problems"] if p["severity"] != "note")
    return Counter((p["code"], p["where"], p["field"]) for p in problems)


@pytest.mark.parametrize("way", SAME, ids=lambda way: way.name)
def test_other_print_of_the_same_plan_reads_the_same(way):
    text = STRATEGY.read_text(encoding="utf-8")
    printed = way.rewrite(text)
    assert printed != text
    reading = read_text(printed)
    shown = json.dumps(stripped(plainly()), ensure_ascii=False)
    expected = json.loads(replacing(*way.in_truth)(shown))
    found = "\n".join(islice(differences(expected, stripped(reading)), MOST_SHOWN))
    assert found == "", f"{way.name}:\n{found}"
    assert warnings_of(reading) == warnings_of(plainly())
