"""The true lineage between the draft and the adopted strategy, by the ids of both truths."""

import json
from collections.abc import Iterable, Mapping

from keikaku.core.plan import Plan
from samples.source.lineage import INDICATORS, MEASURES, Row
from samples.source.model import Strategy


class Edition:
    """Where the measures and rows of one edition stand in its truth."""

    def __init__(self, strategy: Strategy, plan: Plan) -> None:
        self.nodes = {node.code or "": node.id for node in plan.nodes if node.code}
        self.titles = {measure.code: measure.title for measure in strategy.measures}
        self.names: dict[Row, str] = {}
        self.rows: dict[Row, str] = {}
        self._number(strategy, plan)

    def _number(self, strategy: Strategy, plan: Plan) -> None:
        """Match each printed row with the indicator that the truth placed there."""
        for measure in strategy.measures:
            node = self.nodes[measure.code]
            placed = iter(
                indicator.id
                for indicator in plan.indicators
                if any(p.node == node and not p.cross_listed for p in indicator.placements)
            )
            for number, kpi in enumerate(measure.kpis):
                if kpi.repeats is None:
                    self.rows[measure.code, number] = next(placed)
                    self.names[measure.code, number] = kpi.name


def lineage(before: Edition, after: Edition) -> str:
    """The lineage file: every measure, and every indicator of a measure, stands in one entry."""
    document = {
        "format": "keikaku-sample-lineage/1",
        "before": "senryaku-draft.json",
        "after": "senryaku.json",
        "nodes": [*_measures(before, after)],
        "indicators": [*_indicators(before, after)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _measures(before: Edition, after: Edition) -> Iterable[Mapping[str, object]]:
    changed_before = {code for change in MEASURES for code in change.before}
    changed_after = {code for change in MEASURES for code in change.after}
    for change in MEASURES:
        yield {
            "kind": change.kind,
            "before": [before.nodes[code] for code in change.before],
            "after": [after.nodes[code] for code in change.after],
        }
    same = before.titles.keys() - changed_before
    assert same == after.titles.keys() - changed_after
    for code in sorted(same):
        assert before.titles[code] == after.titles[code], code
        yield {"kind": "same", "before": [before.nodes[code]], "after": [after.nodes[code]]}


def _indicators(before: Edition, after: Edition) -> Iterable[Mapping[str, object]]:
    rest_before, rest_after = dict(before.rows), dict(after.rows)
    for change in INDICATORS:
        yield {
            "kind": change.kind,
            "before": [rest_before.pop(row) for row in change.before],
            "after": [rest_after.pop(row) for row in change.after],
            "why": change.why,
        }
    # Rows that did not change carry the same name; a repeated name keeps its order.
    waiting = sorted(rest_after)
    for row in sorted(rest_before):
        match = next(other for other in waiting if after.names[other] == before.names[row])
        waiting.remove(match)
        yield {"kind": "same", "before": [rest_before[row]], "after": [rest_after[match]]}
    for row in waiting:
        yield {"kind": "new", "before": [], "after": [rest_after[row]]}
