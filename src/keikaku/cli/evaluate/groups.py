"""How the grades come out: in all, by node and by department."""

from collections.abc import Iterator, Sequence

from keikaku.cli.evaluate.rates import per_cent
from keikaku.cli.evaluate.wording import say
from keikaku.cli.summary import View
from keikaku.cli.terminal.table import Column, table
from keikaku.cli.terminal.width import hang
from keikaku.core.evaluation import NO_OWNER, Group, Tally
from keikaku.core.evaluation.wording import reason_sentence
from keikaku.core.plan import Node
from keikaku.core.rules import Band
from keikaku.exchange.evaluations import EvaluationReport

_NUMBER = Column(16, right=True)


def total_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """Every grade with its count and share, the denominator, the unjudged apart by reason."""
    total, language = report.found.total, view.language
    yield view.style.bold(say("total", language))
    heads = say("total_heads", language).split("|")
    rows = [("", *heads), *(_grade_row(band, total) for band in _judged_bands(report))]
    first, *rest = table([Column(view.width - 24), _NUMBER, _NUMBER], rows)
    yield view.style.faint(first)
    yield from rest
    yield "  " + say("judged", language, judged=total.judged, total=total.total)
    yield from _mean(total, view)
    yield from _unjudged(total, view)


def _judged_bands(report: EvaluationReport) -> Sequence[Band]:
    return [band for band in report.found.rule.bands if band.judged]


def _grade_row(band: Band, total: Tally) -> tuple[str, str, str]:
    share = total.share(band.grade)
    name = " ".join(part for part in (band.sign, band.grade, band.label) if part)
    return f"  {name}", str(total.grades[band.grade]), "―" if share is None else per_cent(share)


def _mean(total: Tally, view: View) -> Iterator[str]:
    if total.mean is not None:
        key = "mean" if total.grade is None else "mean_grade"
        told = {"mean": per_cent(total.mean), "count": total.in_mean, "grade": total.grade}
        yield "  " + say(key, view.language, **told)


def _unjudged(total: Tally, view: View) -> Iterator[str]:
    count = total.total - total.judged
    if not count:
        return
    yield "  " + say("unjudged", view.language, count=count)
    for reason, number in total.unjudged.items():
        first, *rest = hang(reason_sentence(reason, view.language), view.width, "         ")
        yield f"    {number:>3}  {first.lstrip()}"
        yield from rest


def node_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """The structure with the counts of each grade."""
    if not report.found.nodes:
        return
    yield view.style.bold(say("by_node", view.language))
    nodes = [(report.node(group.key), group) for group in report.found.nodes]
    least = min(_depth(report, node) for node, _ in nodes)
    rows = [
        (f"{'  ' * (_depth(report, node) - least + 1)}{_node(node)}", group)
        for node, group in nodes
    ]
    yield from _counted(rows, report, view)


def _node(node: Node | None) -> str:
    return "" if node is None else f"{node.code or ''} {node.title}".strip()


def _depth(report: EvaluationReport, node: Node | None) -> int:
    depth = 0
    while node is not None:
        node, depth = report.node(node.parent), depth + 1
    return depth


def owner_lines(report: EvaluationReport, view: View) -> Iterator[str]:
    """The departments, where the plan names any. One indicator may count for several."""
    owners = report.found.owners
    if not any(group.key != NO_OWNER for group in owners):
        return
    yield view.style.bold(say("by_owner", view.language))
    nobody = say("no_owner", view.language)
    yield from _counted([(f"  {one.key or nobody}", one) for one in owners], report, view)


def _counted(
    rows: Sequence[tuple[str, Group]], report: EvaluationReport, view: View
) -> Iterator[str]:
    bands = _judged_bands(report)
    heads = ("", *(band.grade for band in bands), *say("group_heads", view.language).split("|"))
    cells = [heads, *((name, *_numbers(group.tally, bands)) for name, group in rows)]
    names = Column(max(24, view.width - 8 * (len(heads) - 1)))
    first, *rest = table([names, *[_NUMBER] * (len(heads) - 1)], cells)
    yield view.style.faint(first)
    yield from rest


def _numbers(tally: Tally, bands: Sequence[Band]) -> Iterator[str]:
    yield from (str(tally.grades[band.grade] or "") for band in bands)
    yield str(tally.judged)
    yield str(tally.total)
