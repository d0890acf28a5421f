"""Doubts become problems once each, in the order of their places, with a sentence."""

from keikaku.core.problems import PLAN
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.sources import Location
from keikaku.ingest.finds import Doubt
from keikaku.ingest.problem_book import ProblemBook


def at(line, column=None):
    return Location("s1", f"{line}行目", line=line, column=column)


def test_a_doubt_becomes_a_problem_with_its_sentence():
    book = ProblemBook()
    book.add(Doubt("target.pending", "amount", {"raw": "調整中"}, at(3)), "i1", "target.amount")
    message = "目標値が「調整中」です。決まり次第入れてください。"
    assert book.problems() == (
        Problem(
            "p1", "target.pending", Severity.WARNING, message, "i1", "target.amount", at(3),
            {"raw": "調整中"},
        ),
    )  # fmt: skip


def test_problems_stand_in_the_order_of_their_places():
    book = ProblemBook()
    for line, column in ((9, 1), (2, 3), (2, 1)):
        book.add(Doubt("target.missing", "amount", {}, at(line, column)), f"i{line}{column}")
    book.add(Doubt("plan.title_missing", "title"), PLAN)
    assert [(p.id, p.where) for p in book.problems()] == [
        ("p1", "plan"), ("p2", "i21"), ("p3", "i23"), ("p4", "i91"),
    ]  # fmt: skip


def test_the_same_doubt_about_the_same_field_is_told_once():
    book = ProblemBook()
    doubt = Doubt("target.missing", "amount", {}, at(1))
    book.add_all([doubt, doubt], "i1")
    book.add(doubt, "i2")
    assert [p.where for p in book.problems()] == ["i1", "i2"]


def test_no_doubt_is_no_problem():
    assert ProblemBook().problems() == ()


def test_sentences_are_those_of_what_has_to_be_looked_at():
    book = ProblemBook()
    book.add(Doubt("target.missing", "amount", {}, at(1)), "i1")
    book.add(Doubt("cell.not_taken", None, {"header": "備考", "text": "増"}, at(2)), PLAN)
    book.add(Doubt("outline.gap", None, {"heading": "③ 受診率", "last": "①"}, at(3)), PLAN)
    assert book.warned() == [book.problems()[0].message]


def test_a_kind_of_doubt_has_its_places():
    book = ProblemBook()
    for line in (1, 1, 4):
        book.add(Doubt("target.missing", "amount", {}, at(line)), f"i{line}")
    book.add(Doubt("plan.title_missing", "title"), PLAN)
    assert book.places("target.missing") == {at(1), at(4)}
    assert book.places("plan.title_missing") == frozenset()
    assert book.tells("target.missing", at(4))
    assert not book.tells("target.missing", at(2))
