"""A draft in pieces is the draft; a damaged piece is told."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from keikaku.core.errors import Invalid
from keikaku.core.plan import Correction, Link, LinkKind, Plan, PlanDraft, PlanHead
from keikaku.core.problems import Problem, Severity
from keikaku.core.sources import SourceFile
from keikaku.exchange.format.document import LISTS
from keikaku.exchange.pieces import KINDS, Pieces, pieces_of, read_piece, write_piece
from keikaku.exchange.reader import loads
from keikaku.exchange.writer import dumps
from tests.property.strategies import drafts
from tests.unit.core.editing.city import PLAN


@settings(max_examples=60)
@given(drafts)
def test_what_is_taken_apart_and_written_comes_back_equal(draft):
    written = {
        kind: {key: write_piece(kind, thing) for key, thing in things.items()}
        for kind, things in pieces_of(draft).things.items()
    }
    read = {
        kind: {key: read_piece(kind, text) for key, text in texts.items()}
        for kind, texts in written.items()
    }
    assert Pieces(read).draft() == draft


def test_every_list_of_the_document_has_its_kind_of_piece():
    assert ("plan", *(field.name for field in LISTS), "problems") == KINDS


def test_things_are_keyed_by_id_and_what_has_none_by_number():
    links = (Link("n1", "n2", LinkKind.SUPPORTS, "寄与"), Link("n2", "n1", LinkKind.BASIS, "根拠"))
    correction = Correction("n1", "title", "前", "後", "花", "2026-11-27", "誤字")
    plan = Plan(PlanHead("計画"), nodes=PLAN.nodes[:2], links=links, corrections=(correction,))
    things = pieces_of(PlanDraft(plan)).things
    assert {kind: list(found) for kind, found in things.items() if found} == {
        "plan": ["plan"],
        "nodes": ["n1", "n2"],
        "links": ["0", "1"],
        "corrections": ["0"],
    }


FILE = SourceFile("s1", "計画.txt", "0" * 64, "text/plain", "text", "1")
PROBLEM = Problem("p1", "target.missing", Severity.ERROR, "？", "i1", "target", None)


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (PlanDraft(replace(PLAN, sources=(FILE, replace(FILE, name="別.txt")))), "s1"),
        (PlanDraft(PLAN, (PROBLEM, replace(PROBLEM, where="n1", field="title"))), "p1"),
    ],
)
def test_of_two_things_with_one_id_none_is_lost(draft, told):
    with pytest.raises(Invalid, match=told):
        pieces_of(draft)
    with pytest.raises(Invalid, match=told):
        loads(dumps(draft))


def test_the_same_thing_gives_the_same_line():
    first, second = (write_piece("nodes", PLAN.nodes[0]) for _ in range(2))
    assert first == second
    assert "\n" not in first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "JSON として読めません"),
        ("[]", "オブジェクト"),
        (json.dumps({"id": "n1"}), "この項目がありません"),
    ],
)
def test_a_damaged_piece_is_told(text, told):
    with pytest.raises(Invalid, match=told):
        read_piece("nodes", text)
