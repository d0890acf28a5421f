import pytest

from keikaku.core.indicators import IndicatorKind, Placement, ResultKind
from keikaku.core.lints.measures import measure_nodes, measures_complete, outcomes
from keikaku.core.lints.model import LintWords
from keikaku.core.plan import Correction, Initiative, InitiativeSpan
from tests.unit.core.lints.building import PLACE, findings, lines, node, plan, sound

WORDS = LintWords(outputs=("開催回数", "回数", "設置数"))
YEARLY = tuple(InitiativeSpan(year, year, f"{year}年の段階") for year in range(2025, 2030))
SAME = (InitiativeSpan(2025, 2029, "運営", ("end",)),)


def at(where: str, number: int, **more):
    places = (Placement(where, "会員数", cross_listed=False, source=PLACE),)
    return sound(number=number, placements=places, **more)


def initiative(where: str, number: int = 1, spans=YEARLY, **more) -> Initiative:
    return Initiative(f"t{number}", where, f"取組{number}", spans, source=PLACE, **more)


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        (
            "講座の開催回数",
            None,
            ["result_kind_not_recorded plan", "output_measure i1@result_kind"],
        ),
        ("講座の開催回数", ResultKind.OUTPUT, []),
        ("講座の開催回数", ResultKind.OUTCOME, ["output_measure i1@result_kind"]),
        ("受講者の満足度", ResultKind.OUTCOME, []),
        ("受講者の満足度", None, ["result_kind_not_recorded plan"]),
    ],
)
def test_a_kpi_is_an_outcome_or_marked_as_activity(name, kind, found):
    assert lines(outcomes, sound(name, result_kind=kind), words=WORDS) == found


def test_the_longest_ending_is_told():
    told = findings(outcomes, sound("講座の開催回数"), words=WORDS)
    assert told[-1].details["word"] == "開催回数"


def test_a_reference_may_count_anything():
    reference = sound("講座の開催回数", kind=IndicatorKind.REFERENCE)
    assert lines(outcomes, reference, words=WORDS) == []


def test_measures_are_where_most_indicators_stand():
    nodes = (node(1, level="目標"), node(2, parent="n1"), node(3, parent="n1"))
    with_goal = plan(at("n1", 1), at("n2", 2), at("n2", 3), nodes=nodes)
    assert [each.id for each in measure_nodes(with_goal)] == ["n2", "n3"]


def test_without_indicators_measures_are_where_initiatives_stand():
    nodes = (node(1, level="目標"), node(2, parent="n1"))
    acting = plan(nodes=nodes, initiatives=(initiative("n2"),))
    assert [each.id for each in measure_nodes(acting)] == ["n2"]


@pytest.mark.parametrize("nodes", [(node(1),), (node(1, level=None),)])
def test_where_the_level_of_measures_cannot_be_told_that_is_said(nodes):
    indicators = (at("n1", 1),) if nodes[0].level is None else ()
    found = lines(measures_complete, *indicators, nodes=nodes)
    assert found == ["measures_unclear plan"]


def full(number: int):
    """A measure with all that it needs."""
    return (
        node(number, owners=("港湾課",)), at(f"n{number}", number), initiative(f"n{number}", number),
    )  # fmt: skip


def without(part: str) -> list[str]:
    """What is found where the second of three measures lacks a part."""
    measures = [full(number) for number in (1, 2, 3)]
    nodes = [measure[0] for measure in measures]
    if part == "owner":
        nodes[1] = node(2, title="山", code="1-2")
    indicators = [measure[1] for n, measure in enumerate(measures) if (part, n) != ("kpi", 1)]
    acting = tuple(m[2] for n, m in enumerate(measures) if (part, n) != ("initiative", 1))
    return lines(measures_complete, *indicators, nodes=nodes, initiatives=acting)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("nothing", []),
        ("owner", ["owner_missing n2@owners"]),
        ("kpi", ["indicator_none n2"]),
        ("initiative", ["initiative_none n2"]),
    ],
)
def test_each_measure_has_owner_indicator_and_initiative(part, found):
    assert without(part) == found


def test_what_most_measures_lack_is_said_once():
    nodes = [node(number) for number in (1, 2, 3)]
    found = findings(measures_complete, at("n1", 1), nodes=nodes)
    assert [each.code for each in found] == [
        "lint.owners_not_recorded",
        "lint.indicators_not_recorded",
        "lint.initiatives_not_recorded",
    ]
    assert dict(found[1].details) == {"level": "施策", "count": "2", "total": "3"}
    assert all(each.throughout for each in found)


@pytest.mark.parametrize(
    ("nodes", "owners"),
    [
        ((node(1, level="目標", owners=("企画課",)), node(2, parent="n1")), ()),
        ((node(1, level="目標"), node(2, parent="n1")), ("企画課",)),
    ],
)
def test_an_owner_may_stand_above_or_at_the_indicator(nodes, owners):
    found = lines(
        measures_complete, at("n2", 1, owners=owners), nodes=nodes, initiatives=(initiative("n2"),)
    )
    assert found == []


def test_a_repeated_heading_is_no_measure_of_its_own():
    nodes = (node(1, owners=("企画課",)), node(2, cross_listed="n1"))
    acting = (initiative("n1"),)
    assert lines(measures_complete, at("n1", 1), nodes=nodes, initiatives=acting) == []


def test_initiatives_differ_by_year():
    acting = (initiative("n1", 1), initiative("n1", 2, SAME))
    owned = (node(1, owners=("企画課",)),)
    (found,) = findings(measures_complete, at("n1", 1), nodes=owned, initiatives=acting)
    assert (found.code, found.where, found.field) == (
        "lint.initiative_same_every_year", "t2", "spans",
    )  # fmt: skip
    assert dict(found.details) == {"name": "取組2", "years": "2025～2029"}


def test_that_all_initiatives_are_alike_is_said_once():
    acting = tuple(initiative("n1", number, SAME) for number in (1, 2))
    owned = (node(1, owners=("企画課",)),)
    found = lines(measures_complete, at("n1", 1), nodes=owned, initiatives=acting)
    assert found == ["initiatives_same_every_year plan"]


def test_a_recorded_reason_is_enough():
    acting = (initiative("n1", 1), initiative("n1", 2, SAME))
    change = Correction("t2", "spans", None, None, "企画課", "2025-04-01", "毎年同じ運営")
    found = lines(
        measures_complete, at("n1", 1), nodes=(node(1, owners=("企画課",)),), initiatives=acting,
        corrections=(change,),
    )  # fmt: skip
    assert found == []


@pytest.mark.parametrize(
    "spans",
    [
        (),
        (InitiativeSpan(2025, 2025, "設計"),),
        (InitiativeSpan(2025, 2025, "設計"), InitiativeSpan(2026, 2026, "工事")),
    ],
)
def test_one_year_or_steps_are_not_alike(spans):
    acting = (initiative("n1", 1), initiative("n1", 2, spans))
    owned = (node(1, owners=("企画課",)),)
    assert lines(measures_complete, at("n1", 1), nodes=owned, initiatives=acting) == []
