"""A reading of indicators in one line each, so that a truth table can be checked by eye.

A value: `499|千人 @year 2018 header #cumulative 2017 :label ?assumed` is amount, unit, period and
where it was stated, accumulation (since, years), label, assumed fields. `-hyphen` is missing with
its reason, `!策定` an event, `~times 2` a relation.
"""

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import Plan
from keikaku.core.problems import Problem, Severity
from keikaku.core.values.model import Amount, Event, Missing, Relative


def indicator_lines(plan: Plan) -> str:
    """A line each: line, code of the node, name, unit, type, direction, scope notes, values."""
    codes = {node.id: node.code for node in plan.nodes}
    return "".join(_line(indicator, codes) + "\n" for indicator in plan.indicators)


def _line(indicator: Indicator, codes: dict[str, str | None]) -> str:
    assert indicator.source is not None
    code = codes.get(indicator.placements[0].node or "")
    fields = (indicator.name, indicator.unit, indicator.type, indicator.direction)
    notes = "・".join(indicator.scope_notes) or None
    values = " / ".join(compact(value) for value in indicator.values)
    shown = [str(field) if field is not None else "." for field in (code, *fields, notes)]
    return "\t".join([str(indicator.source.line), *shown, values])


def compact(value: Value) -> str:
    """One value in one line."""
    parts = [value.role.value, _reading(value)]
    if value.period is not None:
        years = f"{value.period.start}"
        if value.period.end != value.period.start:
            years += f"-{value.period.end}"
        parts.append(f"@{value.period.kind.value} {years} {value.period.stated_in.value}")
    if value.accumulation is not None:
        window = [str(n) for n in (value.accumulation.since, value.accumulation.years) if n]
        parts.append(" ".join([f"#{value.accumulation.kind.value}", *window]))
    if value.status.value != "final":
        parts.append(f"%{value.status.value}")
    if value.label:
        parts.append(f":{value.label}")
    if value.assumed:
        parts.append(f"?{','.join(value.assumed)}")
    return " ".join(parts)


def _reading(value: Value) -> str:
    match value.reading:
        case Amount(amount, unit, bound, approximate):
            about = "約" if approximate else ""
            limit = f" {bound.value}" if bound else ""
            return f"{about}{amount}{'|' + unit if unit else ''}{limit}"
        case Missing(reason):
            return f"-{reason.value}"
        case Event(text):
            return f"!{text}"
        case Relative(op, factor, to, on):
            return f"~{op.value} {factor or ''} {to} {on.value}".replace("  ", " ")
        case other:
            return repr(other)


def problem_lines(problems: tuple[Problem, ...]) -> str:
    """Errors and warnings, a line each: severity, code, address, field, in order of place."""
    return "".join(
        f"{problem.severity.value} {problem.code} "
        f"{problem.source.address if problem.source else '-'} {problem.field}\n"
        for problem in problems
        if problem.severity is not Severity.NOTE
    )


def node_lines(plan: Plan) -> str:
    """Line, depth, level, code and marks of every node; titles are left to the other tests."""
    depths: dict[str, int] = {}
    lines = []
    for node in plan.nodes:
        depths[node.id] = depths[node.parent] + 1 if node.parent else 0
        marks = [m for m, on in (("再掲", node.cross_listed), ("補", node.reconstructed)) if on]
        shown = [node.level or ".", node.code or ".", *marks]
        line = node.source.line if node.source else "-"
        lines.append(f"{line}\t{depths[node.id]}\t{' '.join(shown)}\n")
    return "".join(lines)
