"""After an edit a check looks at what the edit touched, however large the plan is."""

from collections import Counter
from dataclasses import replace

import pytest

from benchmarks.pages.large_plan import large_plan
from keikaku.core.lints import Checking, looks, wording
from keikaku.core.plan import Plan, PlanDraft
from keikaku.settings.lints import standard_choices


@pytest.fixture
def looked(monkeypatch) -> Counter[str]:
    """How often a thing or its words were looked at."""
    found: Counter[str] = Counter()
    for module, name in ((looks, "_of_thing"), (wording, "_standing")):
        monkeypatch.setattr(module, name, counting(getattr(module, name), name, found))
    return found


def counting(function, name: str, found: Counter[str]):
    def counted(*given, **named):
        found[name] += 1
        return function(*given, **named)

    return counted


def edited(plan: Plan, turn: int) -> Plan:
    """A node and an indicator are other objects, all else stays."""
    nodes, indicators = list(plan.nodes), list(plan.indicators)
    nodes[3] = replace(nodes[3], title=f"変更{turn}")
    indicators[5] = replace(indicators[5], definition=f"定義{turn}")
    return replace(plan, nodes=tuple(nodes), indicators=tuple(indicators))


@pytest.mark.parametrize("size", [20, 60])
def test_what_an_edit_leaves_alone_is_not_looked_at_again(looked, size):
    checking, plan = Checking(standard_choices()), large_plan(size, size, 2).plan
    checking.of(PlanDraft(plan))
    assert looked["_of_thing"] > size
    for turn in range(3):
        looked.clear()
        plan = edited(plan, turn)
        checking.of(PlanDraft(plan))
        assert looked == {"_of_thing": 2, "_standing": 2}
