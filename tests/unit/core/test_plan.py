"""A plan cannot be built with an id that stands twice or a link that leads nowhere."""

from dataclasses import FrozenInstanceError
from decimal import Decimal
from typing import Any

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.indicators import (
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    Role,
    Value,
)
from keikaku.core.plan import (
    Area,
    Body,
    Initiative,
    Link,
    LinkKind,
    Member,
    Node,
    Plan,
    PlanDraft,
    PlanEvent,
    PlanHead,
    Result,
    Table,
    Term,
    TitledPeriod,
    homes,
)
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.values.model import Amount

HEAD = PlanHead("計画")


def node(name: str, parent: str | None = None, again: str | None = None) -> Node:
    return Node(name, parent, None, None, "節", cross_listed=again)


def value(name: str) -> Value:
    return Value(name, Role.ACTUAL, "1人", Amount(Decimal(1), "人"))


def indicator(name: str, *nodes: str | None, values: tuple[Value, ...] = ()) -> Indicator:
    placements = tuple(Placement(each, "指標", False, None) for each in nodes)
    return Indicator(
        name, "指標", IndicatorKind.KPI, IndicatorType.LEVEL, None, None, placements, values
    )


EVERYTHING: dict[str, tuple[Any, ...]] = {
    "nodes": (node("n1"), node("n2", "n1"), node("n3", None, "n2")),
    "indicators": (indicator("i1", "n1", None, values=(value("v1"), value("v2"))),),
    "initiatives": (Initiative("a1", "n2", "取組", ()),),
    "results": (Result("r1", None, "結果", (value("v3"),)),),
    "areas": (Area("g1", "圏域", None, value("v4")),),
    "members": (Member("m1", "g1", "町", "連携町", value("v5")),),
    "bodies": (Body("b1", "審議会", None, (), None),),
    "terms": (Term("t1", "略称", ()),),
    "periods": (TitledPeriod("d1", "計画", 2020, 2024),),
    "events": (PlanEvent("e1", "n3", "公表", None, None),),
    "links": (Link("i1", "t1", LinkKind.BASIS, ""), Link("v1", "d1", LinkKind.SUPPORTS, "")),
    "tables": (Table("x1", "n1", None, (), ()),),
}
IDS = [
    "n1", "n2", "n3", "i1", "v1", "v2", "a1", "r1", "v3", "g1", "v4", "m1", "v5", "b1", "t1", "d1",
    "e1", "x1",
]  # fmt: skip


def test_a_sound_plan_knows_its_ids():
    plan = Plan(PlanHead("計画", scope=("n1", "n3")), **EVERYTHING)
    assert [name for name in [*IDS, "n9", "s1", "", "plan"] if plan.has(name)] == IDS


def test_plans_of_the_same_parts_are_equal_and_cannot_be_changed():
    plan = Plan(HEAD, **EVERYTHING)
    assert plan == Plan(HEAD, **EVERYTHING)
    assert plan != Plan(HEAD)
    with pytest.raises(FrozenInstanceError):
        plan.nodes = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"nodes": (node("n1"), node("n1"))}, "n1: 同じIDが二度使われています。"),
        ({"terms": (Term("i1", "略称", ()),)}, "i1: 同じIDが二度使われています。"),
        ({"results": (Result("r1", None, "", (value("v1"),)),)},
         "v1: 同じIDが二度使われています。"),
        ({"areas": (Area("g1", "", None, value("v1")),)}, "v1: 同じIDが二度使われています。"),
        ({"members": (Member("m1", "g1", "", "", value("v4")),)},
         "v4: 同じIDが二度使われています。"),
        ({"nodes": (node("n2", "n1"), node("n1"), node("n3"))},
         "n2: 上位の n1 がこれより前にありません。"),
        ({"nodes": (node("n1", "n1"),)}, "n1: 上位の n1 がこれより前にありません。"),
        ({"nodes": (node("n1"), node("n2"), node("n3", None, "n3"))},
         "n3: 再掲元の n3 が、ほかの節の中にありません。"),
        ({"nodes": (node("n1"), node("n2"), node("n3", None, "i1"))},
         "n3: 再掲元の i1 が、ほかの節の中にありません。"),
        ({"indicators": (indicator("i1", "n9", values=(value("v1"),)),)},
         "i1: n9 を指していますが、施策体系の節の中にありません。"),
        ({"initiatives": (Initiative("a1", "i1", "", ()),)},
         "a1: i1 を指していますが、施策体系の節の中にありません。"),
        ({"results": (Result("r1", "n9", "", ()),)},
         "r1: n9 を指していますが、施策体系の節の中にありません。"),
        ({"events": (PlanEvent("e1", "n9", "", None, None),)},
         "e1: n9 を指していますが、施策体系の節の中にありません。"),
        ({"tables": (Table("x1", "n9", None, (), ()),)},
         "x1: n9 を指していますが、施策体系の節の中にありません。"),
        ({"members": (Member("m1", "n1", "", "", None),)},
         "m1: n1 を指していますが、圏域の中にありません。"),
        ({"links": (Link("n1", "n9", LinkKind.BASIS, ""),)},
         "links: n9 を指していますが、計画の中にありません。"),
        ({"links": (Link("n9", "n1", LinkKind.BASIS, ""),)},
         "links: n9 を指していますが、計画の中にありません。"),
        ({"head": PlanHead("計画", scope=("n1", "i1"))},
         "plan.scope: i1 を指していますが、施策体系の節の中にありません。"),
    ],
)  # fmt: skip
def test_what_breaks_the_plan_is_named(changes, said):
    with pytest.raises(Invalid) as raised:
        Plan(**{"head": HEAD, **EVERYTHING, **changes})
    assert str(raised.value) == said


@pytest.mark.parametrize(
    ("severities", "worst"),
    [
        ([], None),
        ([Severity.NOTE], Severity.NOTE),
        ([Severity.NOTE, Severity.WARNING], Severity.WARNING),
        ([Severity.WARNING, Severity.ERROR, Severity.NOTE], Severity.ERROR),
    ],
)
def test_the_worst_of_a_draft_is_the_gravest_open_problem(severities, worst):
    problems = [
        Problem(f"p{n}", "code", severity, "", None, None, None)
        for n, severity in enumerate(severities)
    ]
    settled = Problem("p9", "code", Severity.ERROR, "", None, None, None, settled=True)
    assert PlanDraft(Plan(HEAD), (*problems, settled)).worst() is worst


def test_everything_with_a_node_is_at_home_there_an_indicator_at_its_first_placement():
    plan = Plan(
        HEAD,
        nodes=(node("n1"), node("n2", "n1")),
        indicators=(
            indicator("i1", "n2", "n1", values=(value("v1"),)),
            indicator("i2", None, values=(value("v2"),)),
            indicator("i3"),
        ),
        initiatives=(Initiative("k1", "n2", "取組", ()),),
        results=(Result("r1", None, "実績", ()),),
        events=(PlanEvent("e1", "n1", "審議会", None, None),),
        tables=(Table("x1", "n1", None, (), ()),),
    )
    assert homes(plan) == {
        "n1": "n1", "n2": "n2", "i1": "n2", "v1": "n2", "i2": None, "v2": None, "i3": None,
        "k1": "n2", "r1": None, "e1": "n1", "x1": "n1",
    }  # fmt: skip
