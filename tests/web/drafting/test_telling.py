"""Changes in words."""

import pytest

from keikaku.core.editing import Batch, Entry, Names, Place, Unit
from keikaku.core.editing import edits as e
from keikaku.core.indicators import Direction, IndicatorKind
from keikaku.core.plan import InitiativeSpan, PlanHead
from keikaku.web.drafting.telling import DONE, said
from tests.unit.core.editing.city import NODES, R6, VISITORS

CALLED = {"n1": "1　題n1", "n2": "1-1　題n2"}


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (None, "（なし）"),
        ("", "（なし）"),
        ((), "（なし）"),
        ("題", "題"),
        ("n1", "n1"),
        (("観光課", "商工課"), "観光課、商工課"),
        (Direction.AT_LEAST, "下回らない"),
        (IndicatorKind.REFERENCE, "参考指標"),
        (Names("観光客数", ()), "観光客数"),
        (Unit(None, ()), "（なし）"),
        (Unit("人", ("v1",)), "人"),
        (Entry("540", period=R6), "540（令和6年度）"),
        (Entry("", period=R6), "（なし）"),
        (Entry("未調査", period=R6), "未調査"),
        (Entry("540（令和6年度）", period=R6), "540（令和6年度）"),
        (VISITORS.values[0], "499（令和6年度）"),
        (VISITORS.placements[0], "1-1　題n2"),
        (InitiativeSpan(2025, 2025, "準備"), "2025年度 準備"),
        ((InitiativeSpan(2025, 2027, ""),), "2025～2027年度"),
        (Place(None, None), "「最上位」の最初"),
        (Place("n1", "n2"), "「1　題n1」の下、「1-1　題n2」の次"),
        (
            PlanHead("計画", "市", None, "当初", None, (2025, 2029)),
            "計画、市、当初、2025～2029年度",
        ),
        (NODES[1], "1-1　題n2"),
    ],
)
def test_what_stands_in_a_field(thing, words):
    assert said(thing, CALLED) == words


def test_every_kind_of_edit_has_its_words():
    kinds = {getattr(e, name) for name in e.__all__ if isinstance(getattr(e, name), type)}
    assert kinds - {Batch, Entry, Names, Place, Unit} == set(DONE)
