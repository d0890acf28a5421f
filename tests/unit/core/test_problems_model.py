"""What a problem says, and which is the gravest."""

from types import MappingProxyType

import pytest

from keikaku.core.problems.model import Language, Problem, ProblemKind, Severity

KIND = ProblemKind(
    "value.unreadable", Severity.WARNING,
    "「{raw}」を値として読めません。", "原文を確かめてください。",
    "“{raw}” does not read as a value.", "Check the document.",
)  # fmt: skip


def test_severities_are_ranked_from_the_gravest():
    ranked = sorted([Severity.NOTE, Severity.ERROR, Severity.WARNING], key=lambda each: each.rank)
    assert ranked == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert [severity.rank for severity in ranked] == [0, 1, 2]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.JA, "「約○」を値として読めません。原文を確かめてください。"),
        (Language.EN, "“約○” does not read as a value. Check the document."),
    ],
)
def test_a_message_says_what_is_wrong_and_what_to_do(language, message):
    assert KIND.message({"raw": "約○", "more": "x"}, language) == message


@pytest.mark.parametrize(
    ("language", "what", "to_do"),
    [
        (Language.JA, "「約○」を値として読めません。", "原文を確かめてください。"),
        (Language.EN, "“約○” does not read as a value.", "Check the document."),
    ],
)
def test_the_two_sentences_can_be_had_apart(language, what, to_do):
    assert KIND.what({"raw": "約○"}, language) == what
    assert KIND.to_do({"raw": "約○"}, language) == to_do


@pytest.mark.parametrize(
    ("language", "what"),
    [
        (Language.JA, "「（空欄）」を値として読めません。"),
        (Language.EN, "“(blank)” does not read as a value."),
    ],
)
@pytest.mark.parametrize("blank", ["", " ", "\u3000"])
def test_a_blank_detail_is_called_blank(language, what, blank):
    assert KIND.what({"raw": blank}, language) == what


def test_a_column_without_a_head_is_called_so():
    kind = ProblemKind("cell.not_taken", Severity.NOTE, "欄「{header}」", "。", "{header}", "x.")
    assert kind.what({"header": ""}) == "欄「（見出しなし）」"
    assert kind.what({"header": ""}, Language.EN) == "(no head)"


def test_a_message_is_japanese_first():
    assert KIND.message({"raw": "-"}) == KIND.message({"raw": "-"}, Language.JA)


def test_braces_in_a_detail_are_no_template():
    assert KIND.message({"raw": "{raw}"}).startswith("「{raw}」")


def test_a_detail_that_is_absent_is_an_error():
    with pytest.raises(KeyError, match="raw"):
        KIND.message({})


def test_a_new_problem_is_open_and_its_details_cannot_be_changed():
    problem = Problem("p1", KIND.code, KIND.severity, "", "i1", "target.amount", None)
    assert (problem.settled, problem.details) == (False, MappingProxyType({}))
    with pytest.raises(TypeError):
        problem.details["raw"] = "x"  # type: ignore[index]
