"""The place of whatever was read is found in the source view: a line, a cell, a stretch of one."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from keikaku.core.plan import PlanDraft
from keikaku.core.sources import Location
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from keikaku.web.intake.reading.source_view import view_of
from keikaku.web.intake.showing import Shown, shown
from tests.repository.tree import ROOT

LINES = """湖北市観光振興計画
第1章 観光
KPI 来客数 基準値 1,200人（R5） 目標値 1,500人（R10）
KPI 宿泊者数 基準値 300人（R5） 目標値 400人（R10）
"""
KNOWN = ROOT / "tests" / "shapes" / "documents" / "known"
DOCUMENTS = (
    "text-01", "text-17", "city-k22", "text-18", "text-20", "text-22", "text-24", "text-27",
    "stacked-01", "prose-01", "city-a05", "city-k21", "city-p07", "city-a12", "more-table-10",
)  # fmt: skip
"""Of each format some, above all those whose indicators stand in lines."""


def paths() -> list[Path]:
    samples = sorted(each for each in (ROOT / "samples" / "documents").iterdir() if each.suffix)
    return samples + [next((KNOWN / each).glob("document.*")) for each in DOCUMENTS]


def read(name: str, data: bytes) -> tuple[PlanDraft, dict[str, Any]]:
    document = read_bytes(name, data, source_id="s1")
    return read_plan([document]), json.loads(json.dumps(view_of(document)))


def places(thing: Any) -> Iterator[Location]:
    """Every place that a reading names, of values, nodes, problems and all else."""
    if isinstance(thing, Location):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from places(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from places(each)


def marked(found: Shown) -> list[str]:
    """The texts that are marked."""
    cells = (
        [cell.text for row in found.table.rows for cell in row if cell.marked]
        if found.table
        else []
    )
    return cells + [line.text for line in found.lines if line.marked]


@pytest.mark.parametrize("path", paths(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_place_that_a_reading_names_can_be_shown(path):
    draft, view = read(path.name, path.read_bytes())
    unseen = [each for each in set(places(draft)) if shown(view, each) == Shown(each.address)]
    assert unseen == []


@pytest.mark.parametrize("value", [0, 1])
def test_values_of_a_line_of_a_text_are_shown_as_that_line(value):
    draft, view = read("計画.txt", LINES.encode())
    told = [shown(view, each.values[value].source) for each in draft.plan.indicators]
    assert [marked(each) for each in told] == [[line] for line in LINES.splitlines()[2:]]


def test_a_cell_whose_text_holds_several_values_is_marked_whole():
    path = KNOWN / "city-k21" / "document.pdf"
    draft, view = read(path.name, path.read_bytes())
    stretches = [each for each in places(draft) if each.table and each.address.endswith("列目")]
    assert stretches
    assert all(len(marked(shown(view, each))) == 1 for each in stretches)


def test_a_whole_sheet_shows_how_it_begins_without_a_mark():
    path = KNOWN / "city-a12" / "document.xlsx"
    _, view = read(path.name, path.read_bytes())
    found = shown(view, Location("s1", "「事業費」", sheet="事業費"))
    assert found.table or found.lines
    assert marked(found) == []


def test_what_was_not_read_shows_its_place_alone():
    draft, view = read("計画.txt", LINES.encode())
    value = draft.plan.indicators[0].values[0].source
    assert value is not None
    lost = replace(value, address="99行目", line=99)
    assert shown(view, lost) == Shown("99行目")
