"""Lints 11 and 12: an outcome for each measure, somebody who owns it, and years that differ."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from keikaku.core.indicators import Indicator, IndicatorKind, ResultKind
from keikaku.core.lints.looks import Beside, Looks
from keikaku.core.lints.model import Finding, LintWords, found, found_throughout
from keikaku.core.lints.parts import decisions_of, has_decision
from keikaku.core.plan import Initiative, Node, Plan
from keikaku.core.remembered import Kept
from keikaku.core.text import squeeze


def _kinds_recorded(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    kpi = [each for each in plan.indicators if each.kind is not IndicatorKind.REFERENCE]
    if kpi and all(each.result_kind is None for each in kpi):
        yield found_throughout(
            "lint.result_kind_not_recorded", plan, count=str(len(kpi)),
        )  # fmt: skip


def _outcome(indicator: Indicator, _beside: Beside, words: LintWords) -> Iterator[Finding]:
    if indicator.kind is IndicatorKind.REFERENCE or indicator.result_kind is ResultKind.OUTPUT:
        return
    ending = next((word for word in words.outputs if indicator.name.endswith(word)), None)
    if ending:
        yield found(
            "lint.output_measure", indicator.id, "result_kind", indicator.source,
            name=indicator.name, word=ending,
        )  # fmt: skip


outcomes = Looks(of_plan=_kinds_recorded, of_indicator=_outcome)
"""KPI that by their name count what was done (回数, 設置数) and are not marked as activity."""


def _complete(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    measures = measure_nodes(plan)
    if not measures:
        if plan.nodes:
            yield found_throughout("lint.measures_unclear", plan)
        return
    yield from _without(plan, measures, _owned(plan), _OWNER)
    indicators = (place.node for each in plan.indicators for place in each.placements)
    yield from _without(plan, measures, _with_those_above(plan, indicators), _INDICATOR)
    initiatives = (each.node for each in plan.initiatives)
    yield from _without(plan, measures, _with_those_above(plan, initiatives), _INITIATIVE)
    yield from _same_years(plan)


measures_complete = Looks(of_plan=_complete)
"""Measures (施策) without owner, indicator or initiative; initiatives alike in all years."""


def measure_nodes(plan: Plan) -> list[Node]:
    """The nodes of the level at which most indicators stand, else most initiatives do.

    Plans call their measures by many names, so it is what stands there that tells them. None
    where nothing stands at nodes of a named level.
    """
    levels = {node.id: node.level for node in plan.nodes}
    indicators = [place.node for each in plan.indicators for place in each.placements]
    initiatives = [each.node for each in plan.initiatives]
    for homes in (indicators, initiatives):
        counted = Counter(levels[home] for home in homes if home and levels[home])
        if counted:
            level = counted.most_common(1)[0][0]
            return [n for n in plan.nodes if n.level == level and n.cross_listed is None]
    return []


_OWNER = ("lint.owner_missing", "lint.owners_not_recorded", "owners")
_INDICATOR = ("lint.indicator_none", "lint.indicators_not_recorded", None)
_INITIATIVE = ("lint.initiative_none", "lint.initiatives_not_recorded", None)


def _without(
    plan: Plan, measures: list[Node], having: Collection[str], codes: tuple[str, str, str | None]
) -> Iterator[Finding]:
    """The measures that lack a thing; said once where fewer than half of them have it."""
    code, mostly, field = codes
    lacking = [node for node in measures if node.id not in having]
    if len(lacking) * 2 > len(measures):
        yield found_throughout(
            mostly, plan, level=measures[0].level or "",
            count=str(len(lacking)), total=str(len(measures)),
        )  # fmt: skip
        return
    for node in lacking:
        label = " ".join(part for part in (node.code, node.title) if part)
        yield found(code, node.id, field, node.source, name=label)


def _owned(plan: Plan) -> set[str]:
    """Nodes with an owner of their own, from above, or by an indicator or initiative there."""
    own: set[str] = set()
    for node in plan.nodes:  # those above come before
        if node.owners or node.parent in own:
            own.add(node.id)
    own |= {p.node for each in plan.indicators if each.owners for p in each.placements if p.node}
    return own | {each.node for each in plan.initiatives if each.owners and each.node}


def _with_those_above(plan: Plan, homes: Iterable[str | None]) -> set[str]:
    """Nodes at or below which something stands."""
    found = {home for home in homes if home is not None}
    for node in reversed(plan.nodes):  # those below come before
        if node.parent is not None and node.id in found:
            found.add(node.parent)
    return found


def _same_years(plan: Plan) -> Iterator[Finding]:
    """Initiatives over several years with one text (T33), said once where none has another."""
    same = [each for each in plan.initiatives if _is_same(each)]
    if same and len(same) == len(plan.initiatives) and len(same) > 1:
        yield found_throughout(
            "lint.initiatives_same_every_year", plan, count=str(len(same)),
        )  # fmt: skip
        return
    decisions = decisions_of(plan)
    for each in same:
        if not has_decision(decisions.get(each.id, ()), "spans"):
            years = f"{each.spans[0].start}～{each.spans[-1].end}"
            yield found(
                "lint.initiative_same_every_year", each.id, "spans", each.source,
                name=each.name, years=years,
            )  # fmt: skip


def _is_same(initiative: Initiative) -> bool:
    spans = initiative.spans
    if not spans or len({squeeze(span.text) for span in spans}) > 1:
        return False
    return spans[-1].end > spans[0].start
