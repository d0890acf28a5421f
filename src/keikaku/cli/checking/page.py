"""A check as a page: node by node in the order of the plan, then between plans, then the counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from keikaku.cli.checking.counts import closing_lines
from keikaku.cli.checking.result import CheckedPlan, Differing, Result
from keikaku.cli.checking.wording import CHECK_WORDINGS
from keikaku.cli.summary.node_text import node_label
from keikaku.cli.summary.view import View
from keikaku.cli.terminal.width import cut, hang, one_line, pad
from keikaku.core.lints import Fault
from keikaku.core.plan import homes
from keikaku.core.problems import PLAN, Severity

_LABEL = 40


def page(result: Result, view: View) -> str:
    """The whole page."""
    sections = [_plan_lines(each, view) for each in result.plans]
    if len(result.plans) > 1:
        sections.append(_across_lines(result, view))
    sections.append(closing_lines(result, view))
    texts = ("\n".join(lines) for lines in sections)
    return "\n\n".join(text for text in texts if text) + "\n"


def _plan_lines(each: CheckedPlan, view: View) -> Iterator[str]:
    words = CHECK_WORDINGS[view.language]
    faults = each.checked.faults
    title = one_line(each.plan.head.title) or view.words.untitled
    yield view.style.bold(f"{title}{view.words.separator}{one_line(each.name)}")
    counts = _counts([fault.severity for fault in faults], view)
    left_out = each.checked.settled or any(off.count for off in each.checked.off)
    nothing = words.left_out if left_out else words.clean
    yield f"{words.found}{view.words.separator}{counts or nothing}"
    for node in each.plan.nodes:
        if node.id == each.under:
            yield words.under.format(node=node_label(node, view))
    listed = [fault for fault in faults if view.full or fault.severity is not Severity.NOTE]
    headings = _headings(each, view)
    for heading, group in groupby(
        listed, key=lambda fault: headings.get(fault.where, view.words.outside)
    ):
        yield ""
        yield view.style.bold(heading)
        for fault in group:
            yield from _fault_lines(each, fault, view)
    notes = [fault for fault in faults if fault.severity is Severity.NOTE]
    if notes and not view.full:
        yield ""
        yield from _note_lines(each, notes, view)


def _counts(severities: Sequence[Severity], view: View) -> str:
    counts = (
        view.words.severity_heading.format(
            severity=view.words.severities[severity], count=severities.count(severity)
        )
        for severity in Severity
        if severity in severities
    )
    return view.words.separator.join(counts)


def _headings(each: CheckedPlan, view: View) -> dict[str, str]:
    """For each thing the node at which it stands, with the node above it."""
    labels = {node.id: cut(node_label(node, view), _LABEL) for node in each.plan.nodes}
    above = {node.id: node.parent for node in each.plan.nodes}
    headings = {PLAN: CHECK_WORDINGS[view.language].whole}
    for thing, at in homes(each.plan).items():
        upper = above[at] if at is not None else None
        way = [labels[node] for node in (upper, at) if node is not None]
        headings[thing] = " ＞ ".join(way) or view.words.outside
    return headings


def _fault_lines(each: CheckedPlan, fault: Fault, view: View) -> Iterator[str]:
    sign = view.style.severity(_sign(fault.severity, view), fault.severity)
    place = one_line(each.address(fault.source)) or view.words.without_place
    number = "" if fault.number is None else f" [{fault.number}]"
    yield f"  {sign}  {place}  {view.style.faint(one_line(fault.code) + number)}"
    yield from hang(one_line(fault.what(view.language)), view.width, "      ")


def _sign(severity: Severity, view: View) -> str:
    return pad(view.words.severities[severity].removesuffix("s"), 6)


def _note_lines(each: CheckedPlan, notes: Sequence[Fault], view: View) -> Iterator[str]:
    """Notes by kind with an example: one by one they would hide what is to be mended."""
    words = CHECK_WORDINGS[view.language]
    yield f"{view.style.bold(words.notes)}{view.style.faint(words.notes_hint)}"
    by_code: dict[str, list[Fault]] = {}
    for note in notes:
        by_code.setdefault(note.code, []).append(note)
    for code, same in by_code.items():
        first = same[0]
        place = one_line(each.address(first.source)) or view.words.without_place
        what = one_line(first.what(view.language))
        example = view.words.example.format(place=place, text=what)
        yield f"  {len(same):>4}  {view.style.faint(one_line(code))}"
        yield from hang(what if len(same) == 1 else example, view.width, "        ")


def _across_lines(result: Result, view: View) -> Iterator[str]:
    words = CHECK_WORDINGS[view.language]
    yield view.style.bold(words.across)
    if not result.across:
        yield f"  {words.left_out if any(result.across_off.values()) else words.across_none}"
    for differing in _gravest_first(result.across):
        yield from _differing_lines(result, differing, view)


def _gravest_first(across: Iterable[Differing]) -> list[Differing]:
    return sorted(across, key=lambda each: each.severity.rank)


def _differing_lines(result: Result, differing: Differing, view: View) -> Iterator[str]:
    """The sentence, and below it both places side by side."""
    sign = view.style.severity(_sign(differing.severity, view), differing.severity)
    unsure = "" if differing.said.certain else CHECK_WORDINGS[view.language].may_be
    yield f"  {sign}  {view.style.faint(differing.said.code)}{unsure}"
    yield from hang(one_line(differing.what(view.language)), view.width, "      ")
    for place in differing.said.places:
        plan = result.plans[place.plan]
        address = one_line(plan.address(place.said.source)) or view.words.without_place
        said = f"{address}  {one_line(place.where)}  {one_line(place.said.raw)}"
        yield f"        {pad(one_line(plan.name), 24)}  {said}".rstrip()
