"""A value that a faulty print makes wrong is never without a warning."""

import json
from collections import Counter

import pytest

from tests.golden.readings import TEXT, plainly, read_text, warnings_of
from tests.golden.rewriting import FAULTY

SAID = ("role", "kind", "amount", "unit", "bound", "approximate", "accumulation", "relation")


def meaning(value):
    """What a value says, without its print."""
    period = value["period"] or {}
    return json.dumps([*(value[key] for key in SAID), period.get("start"), period.get("end")])


def told_by(reading):
    """What each indicator says, and the ids where a warning about it may stand, by its name."""
    titles = {node["id"]: node["title"] for node in reading["nodes"]}
    told: dict[tuple[str | int, ...], tuple[tuple[object, ...], set[str | None]]] = {}
    seen: Counter[tuple[str, ...]] = Counter()
    for one in reading["indicators"]:
        name, node = (one["name"], *one["scope_notes"]), one["placements"][0]["node"]
        seen[name] += 1
        values = sorted(meaning(value) for value in one["values"])
        told[*name, seen[name]] = (one["direction"], titles.get(node), values), {one["id"], node}
    return told


@pytest.mark.parametrize("way", FAULTY, ids=lambda way: way.name)
def test_a_wrong_value_is_never_without_a_warning(way):
    printed = way.rewrite(TEXT)
    assert printed != TEXT
    reading = read_text(printed)
    right, told, warnings = told_by(plainly()), told_by(reading), warnings_of(reading)
    warned = {where for _, where, _ in warnings}
    for name, (saying, places) in told.items():
        assert name not in right or saying == right[name][0] or places & warned, (name, saying)
    if right.keys() - told.keys():
        assert warnings.total() > warnings_of(plainly()).total()
