"""Documents as a test prints them (→ for a tab), and what was read of them in short."""

from collections.abc import Iterator

from keikaku.core.indicators import Indicator, Value
from keikaku.core.plan import Initiative, Node, Plan, PlanDraft, Table
from keikaku.core.problems.model import Problem, Severity
from keikaku.core.values.model import CellValue
from keikaku.core.years.model import FuzzyDate
from keikaku.documents.model import Document
from keikaku.documents.read import read_bytes
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.read import read_plan
from tests.spec.readings import told

# What stands at nearly every indicator and tells nothing of its document.
ROUTINE = frozenset({"direction.assumed", "target.year_missing", "plan.issuer_assumed"})


def document(text: str, name: str = "計画.txt", encoding: str = "utf-8") -> Document:
    """The document that a text makes."""
    return read_bytes(name, text.replace("→", "\t").encode(encoding), source_id="s1")


def draft(text: str, period: tuple[int, int] | None = None) -> PlanDraft:
    """The reading of a text."""
    return read_plan([document(text)], ReadOptions(period=period))


def plan(text: str, period: tuple[int, int] | None = None) -> Plan:
    """The plan that a text makes."""
    return draft(text, period).plan


def codes(reading: PlanDraft, field: str | None = None) -> list[str]:
    """The codes of all problems that are no routine, of one field when it is named."""
    return [
        problem.code
        for problem in reading.problems
        if problem.code not in ROUTINE and field in (None, problem.field)
    ]


def told_plan(reading: PlanDraft) -> str:
    """The whole reading: nodes as a tree, what stands at each, the problems where they belong.

    `!` marks an error or a warning, `?` a note; routine notes are left out.
    """
    return "\n".join(_told(reading))


def _told(reading: PlanDraft) -> Iterator[str]:
    read = reading.plan
    for problem in reading.problems:
        if problem.where == "plan" and problem.code not in ROUTINE:
            yield _marked(problem, problem.field)
    yield from _at_node(reading, None, "")
    yield from _records(reading)
    depths: dict[str, int] = {}
    for node in read.nodes:
        depth = depths[node.id] = depths[node.parent] + 1 if node.parent else 0
        yield "  " * depth + _node(reading, node)
        yield from _at_node(reading, node.id, "  " * (depth + 1))


def _records(reading: PlanDraft) -> Iterator[str]:
    """What stands beside the structure: terms, periods, events, bodies, areas."""
    read = reading.plan
    told = [(t.id, f"略称 {t.term}＝{'、'.join(t.means)}") for t in read.terms]
    told += [(d.id, f"期間 {d.title} {d.start}～{d.end}") for d in read.periods]
    told += [(e.id, f"日程 {e.text} {_date(e.start)}～{_date(e.end)}") for e in read.events]
    told += [(b.id, f"組織 {b.name}") for b in read.bodies]
    told += [(a.id, f"圏域 {a.name} {a.composition}") for a in read.areas]
    told += [(m.id, f"構成 {m.name} {m.role}") for m in read.members]
    yield from (line + _marks(reading, identifier) for identifier, line in told)


def _date(date: FuzzyDate | None) -> str:
    if date is None or date.start is None:
        return ""
    return f"{date.start}{'頃' if date.about else ''}{'(推定)' if date.assumed else ''}"


def _node(reading: PlanDraft, node: Node) -> str:
    originals = {other.id: other.title for other in reading.plan.nodes}
    head = " ".join(part for part in (node.level, node.code, node.title) if part)
    again = f" ＝{originals[node.cross_listed]}" if node.cross_listed else ""
    text = f"／{node.text}" if node.text else ""
    owners = f" ({'・'.join(node.owners)})" if node.owners else ""
    return f"# {head}{owners}{again}{text}{_marks(reading, node.id)}"


def _at_node(reading: PlanDraft, node: str | None, indent: str) -> Iterator[str]:
    for indicator in reading.plan.indicators:
        for place in indicator.placements:
            if place.node == node:
                lines = _indicator(reading, indicator, cross_listed=place.cross_listed)
                yield from (indent + line for line in lines)
    yield from (
        indent + _initiative(reading, k) for k in reading.plan.initiatives if k.node == node
    )
    yield from (indent + _table(reading, x) for x in reading.plan.tables if x.node == node)


def _indicator(reading: PlanDraft, indicator: Indicator, *, cross_listed: bool) -> Iterator[str]:
    if cross_listed:
        yield f"* {indicator.name} (再掲)"
        return
    facts = [indicator.kind, indicator.type, indicator.unit, indicator.direction]
    facts += [*indicator.scope_notes, *indicator.owners]
    shown = " ".join(str(fact) for fact in facts if fact)
    yield f"* {indicator.name} [{shown}]{_marks(reading, indicator.id)}"
    for value in indicator.values:
        yield "    " + _value(reading, indicator, value)


def _value(reading: PlanDraft, indicator: Indicator, value: Value) -> str:
    same = indicator.of_role(value.role)
    prefix = value.role if len(same) == 1 else f"{value.role}[{same.index(value) + 1}]"
    cell = CellValue(
        value.raw, value.reading, value.label, value.period, value.accumulation,
        value.status, value.notes, value.assumed,
    )  # fmt: skip
    return f"{prefix} {told((cell,))}{_marks(reading, indicator.id, prefix)}"


def _initiative(reading: PlanDraft, initiative: Initiative) -> str:
    spans = " ".join(f"{s.start}～{s.end}「{s.text}」" for s in initiative.spans)
    return f"- {initiative.name} {spans}{_marks(reading, initiative.id)}"


def _table(reading: PlanDraft, table: Table) -> str:
    rows = "／".join("|".join(row) for row in (*table.header, *table.rows))
    return f"[表 {rows}]{_marks(reading, table.id)}"


def _marks(reading: PlanDraft, where: str, prefix: str | None = None) -> str:
    """The problems of a thing: of one of its values, or of everything but its values."""
    roles = ("baseline", "target", "interim_target", "planned", "actual", "result")
    marks = []
    for problem in reading.problems:
        if problem.where != where or problem.code in ROUTINE:
            continue
        head, _, field = (problem.field or "").partition(".")
        of_value = head.partition("[")[0] in roles
        if (prefix is None and not of_value) or (prefix is not None and head == prefix):
            marks.append(" " + _marked(problem, field if of_value else problem.field))
    return "".join(marks)


def _marked(problem: Problem, field: str | None) -> str:
    sign = "?" if problem.severity is Severity.NOTE else "!"
    return f"{sign}{problem.code}" + (f"@{field}" if field else "")
