"""The strategy of the invented city reads as the same plan from every format of a city hall."""

from collections import Counter
from functools import cache
from itertools import islice

import pytest

from keikaku.documents.read import read_document
from keikaku.exchange.writer import to_json
from keikaku.ingest.read import read_plan
from samples.formats import FORMATS, NAME, labelled, print_page
from samples.source.adopted import ADOPTED
from samples.strategy_text import pieces
from tests.golden.differences import differences, stripped
from tests.golden.readings import warnings_of
from tests.golden.test_samples import MOST_SHOWN, SAMPLES, truth_of

EACH = pytest.mark.parametrize("ending", FORMATS)


@cache
def reading_of(ending: str):
    return to_json(read_plan([read_document(SAMPLES / "documents" / f"{NAME}.{ending}")]))


@EACH
def test_every_format_reads_as_the_same_plan(ending):
    found = islice(differences(truth_of(NAME), stripped(reading_of(ending))), MOST_SHOWN)
    shown = "\n".join(found)
    assert shown == "", f"{ending} reads otherwise (the first {MOST_SHOWN}):\n{shown}"


@EACH
def test_every_format_raises_the_same_warnings(ending):
    wanted = Counter(tuple(problem) for problem in truth_of(f"{NAME}.problems"))
    assert warnings_of(reading_of(ending)) == wanted


@EACH
def test_every_value_is_tied_to_its_place(ending):
    values = [value for i in reading_of(ending)["indicators"] for value in i["values"]]
    places = [value["source"] for value in values]
    assert all(place["address"] for place in places)
    own = {"pdf": "box", "xlsx": "cell"}.get(ending, "table")
    assert [place["address"] for place in places if place[own] is None] == []


def test_slides_read_as_the_same_plan_but_for_the_words_of_its_levels():
    """A label such as 具体的な施策 at the foot of many slides is a running title there."""
    found = differences(truth_of(NAME), stripped(reading_of("pptx")))
    others = (line for line in found if ".level\n" not in line)
    assert "\n".join(islice(others, MOST_SHOWN)) == ""
    wanted = Counter(tuple(problem) for problem in truth_of(f"{NAME}.problems"))
    assert warnings_of(reading_of("pptx")) == wanted


def test_the_page_on_disk_is_the_one_that_the_source_gives():
    page = print_page(ADOPTED.cover.title, list(pieces(ADOPTED)))
    assert (SAMPLES / "documents" / f"{NAME}.html").read_text(encoding="utf-8") == page


def test_rows_stand_under_the_label_that_the_first_of_them_prints():
    rows = (("内容", "x"), ("KPI", "項目"), ("", "a"), ("", "b"))
    assert labelled(rows) == [("内容", [rows[0]]), ("KPI", list(rows[1:]))]
