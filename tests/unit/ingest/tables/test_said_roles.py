"""What the bracket of a value says of its role, where its column or its place says another."""

import pytest

from tests.reading import draft

TOP = "青葉市総合戦略\n\n計画期間：令和7年度～令和11年度\n\n第1章 健康\n\n"


def told(lines: str) -> list[tuple[str, str, str]]:
    """The values that are told, each with its field and the word that it says."""
    problems = draft(TOP + lines).problems
    found = [p for p in problems if p.code == "value.role_said"]
    return [(p.details["raw"], p.field or "", p.details["word"]) for p in found]


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        (
            "受診率　40%（R6）→45%（R8実績）→50%（R11）\n",
            [("45%（R8実績）", "interim_target.role", "実績")],
        ),
        (
            "受診率　40%（R6）→45%（R8見込み）→50%（R11）\n",
            [("45%（R8見込み）", "interim_target.role", "見込")],
        ),
        (
            "指標→現状値→目標値\n受診率→40%（R11目標）→50%（R11目標値）\n",
            [("40%（R11目標）", "baseline.role", "目標")],
        ),
        (
            "指標→現状値→目標値\n受診率→40%（R6）→50%（R8実績値）\n",
            [("50%（R8実績値）", "target.role", "実績")],
        ),
    ],
)
def test_a_word_that_says_another_role_is_told(lines, values):
    assert told(lines) == values


@pytest.mark.parametrize(
    "lines",
    [
        "受診率　40%（R6実績）→50%（R11目標）\n",
        "指標→現状値→目標値\n受診率→40%（R6見込）→50%（R11）\n",
        "指標→現状値→目標値\n受診率→40%（実績ベース）→50%（R6実績の1.2倍）\n",
        "指標→現状値→目標値\n受診率→－（R8実績）→未定（R8実績）\n",
    ],
)
def test_what_agrees_or_is_no_role_is_not(lines):
    assert told(lines) == []
