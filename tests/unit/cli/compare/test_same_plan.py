from dataclasses import replace

import pytest

from keikaku.cli.compare.same_plan import are_two_plans
from keikaku.core.revision import Lineage
from tests.unit.lineage.comparison.editions import LINEAGE, NEW, OLD, link, node, plan, same

ONE = plan([node("n1", None, "1", "海")], title="榛瀬市総合戦略")
OTHER = plan([node("n1", None, "1", "空港")], title="秋津県地域防災計画")
NOTHING = Lineage(nodes=(link("abolished", ["n1"]), link("new", new=["n1"])))


def of(issuer, one):
    return replace(one, head=replace(one.head, issuer=issuer))


@pytest.mark.parametrize(
    ("old", "new", "lineage", "two"),
    [
        (OLD, NEW, LINEAGE, False),
        (ONE, of("秋津県", OTHER), NOTHING, True),
        (ONE, of(None, OTHER), NOTHING, True),
        (ONE, of("榛瀬市", OTHER), NOTHING, False),
        (ONE, of("秋津県", replace(ONE, head=replace(ONE.head, title="第2期榛瀬市総合戦略"))), NOTHING, False),
        (ONE, of("秋津県", OTHER), Lineage(nodes=same("n1")), False),
        (ONE, replace(OTHER, head=replace(OTHER.head, issuer=None, title="")), NOTHING, True),
        (plan(), plan(title=""), Lineage(), False),
    ],
    ids=[
        "editions", "nothing alike", "no issuer", "one issuer", "one title", "one structure",
        "no title", "empty",
    ],
)  # fmt: skip
def test_two_plans_have_nothing_in_common(old, new, lineage, two):
    assert are_two_plans(old, new, lineage) is two
