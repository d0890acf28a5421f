"""What persons decide about the lineage takes the place of what was proposed."""

from fractions import Fraction

import pytest

from keikaku.core.revision import (
    Continuation,
    ContinuationKind,
    Decision,
    Lineage,
    LinkReasonKind,
    with_decisions,
)
from keikaku.core.revision.reading_order import Of

K = ContinuationKind
HALF, SURE = Fraction(1, 2), Fraction(1)


def link(kind: ContinuationKind, old: str, new: str, *, certain: bool = False) -> Continuation:
    """Ids are single letters: "ab" are two things."""
    return Continuation(kind, tuple(old), tuple(new), HALF, certain=certain)


def decide(old: str, new: str, *, redefined: bool = False) -> Decision:
    return Decision(Of.INDICATORS, tuple(old), tuple(new), "花（11月27日）", redefined)


PROPOSED = Lineage(
    nodes=(link(K.CONTINUED, "a", "a", certain=True),),
    indicators=(
        link(K.RENAMED, "a", "x"),
        link(K.REDEFINED, "b", "y"),
        link(K.MERGED, "cd", "z"),
        link(K.ABOLISHED, "e", ""),
        link(K.NEW, "", "w"),
    ),
)


def told(lineage: Lineage) -> list[str]:
    """Each link in short, with ! where a person has to look."""
    return [
        f"{each.kind} {''.join(each.old)}→{''.join(each.new)}{'' if each.certain else '!'}"
        for each in lineage.indicators
    ]


ROWS = [
    ("as proposed", decide("a", "x"), ["renamed a→x", "redefined b→y!", "merged cd→z!",
     "abolished e→!", "new →w!"]),
    ("no other thing after all", decide("b", "y"), ["renamed a→x!", "continued b→y", "merged cd→z!",
     "abolished e→!", "new →w!"]),
    ("another thing", decide("a", "x", redefined=True), ["redefined a→x", "redefined b→y!",
     "merged cd→z!", "abolished e→!", "new →w!"]),
    ("what ended continues as what is new", decide("e", "w"), ["renamed a→x!", "redefined b→y!",
     "merged cd→z!", "continued e→w"]),
    ("it ended", decide("a", ""), ["abolished a→", "new →x!", "redefined b→y!", "merged cd→z!",
     "abolished e→!", "new →w!"]),
    ("it is new", decide("", "z"), ["renamed a→x!", "redefined b→y!", "new →z", "abolished c→!",
     "abolished d→!", "abolished e→!", "new →w!"]),
    ("crossed", decide("a", "y"), ["continued a→y", "new →x!", "abolished b→!", "merged cd→z!",
     "abolished e→!", "new →w!"]),
    ("one less in a merger", decide("c", "w"), ["renamed a→x!", "redefined b→y!", "continued c→w",
     "continued d→z!", "abolished e→!"]),
    ("a split", decide("a", "xw"), ["split a→xw", "redefined b→y!", "merged cd→z!",
     "abolished e→!"]),
    ("a regrouping", decide("ab", "xy"), ["regrouped ab→xy", "merged cd→z!", "abolished e→!",
     "new →w!"]),
    ("two that ended", decide("ab", ""), ["abolished a→", "abolished b→", "new →x!", "new →y!",
     "merged cd→z!", "abolished e→!", "new →w!"]),
]  # fmt: skip


@pytest.mark.parametrize(("decision", "after"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS])
def test_a_decision_takes_the_place_of_what_was_proposed(decision, after):
    decided = with_decisions(PROPOSED, [decision])
    assert told(decided) == after
    assert decided.nodes == PROPOSED.nodes


@pytest.mark.parametrize("decision", [decide("q", "x"), decide("a", "q"), decide("", "")])
def test_a_decision_about_what_is_not_there_is_passed_over(decision):
    assert with_decisions(PROPOSED, [decision]) == PROPOSED


def test_the_last_decision_counts():
    decided = with_decisions(PROPOSED, [decide("a", "y"), decide("a", "x"), decide("b", "y")])
    assert told(decided)[:2] == ["continued a→x", "continued b→y"]


def test_nothing_is_lost_and_nothing_stands_twice():
    decisions = [decide("ab", "z"), decide("c", "xy"), decide("", "w"), decide("de", "")]
    decided = with_decisions(PROPOSED, decisions)
    assert sorted("".join("".join(each.old) for each in decided.indicators)) == list("abcde")
    assert sorted("".join("".join(each.new) for each in decided.indicators)) == list("wxyz")


def test_who_confirmed_stands_before_the_reasons():
    (first, *_) = with_decisions(PROPOSED, [decide("a", "x")]).indicators
    assert first.reasons[0].kind is LinkReasonKind.DECIDED
    assert first.reasons[0].told() == "花（11月27日）が確認しました。"
    assert first.confidence == SURE
