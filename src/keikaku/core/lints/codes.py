"""Lint 8: codes are complete, and a heading stands for each of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial

from keikaku.core.lints.looks import Looks, Row
from keikaku.core.lints.model import Finding, LintWords, found
from keikaku.core.plan import Node, Plan
from keikaku.core.remembered import Kept, remembered
from keikaku.core.text import fold, squeeze

_LAST = re.compile(r"([0-9]+)[)）.]*\Z")
_CIRCLED = {chr(0x2460 + n): n + 1 for n in range(20)}
_PATH = re.compile(r"[0-9]+(?:-[0-9]+)+")

# What it stands below, its level where levels are counted apart, what stands before its figures.
_List = tuple[str | None, str | None, str]


def _codes(plan: Plan, _words: LintWords, _kept: Kept) -> Iterator[Finding]:
    by_id = {node.id: node for node in plan.nodes}
    ways = _ways(plan)
    for node in plan.nodes:
        way = ways.get(node.parent or "")
        if node.reconstructed:
            yield _at(node, "lint.heading_missing", "title")
        elif way is not None and not _continues(node, way):
            yield _at(node, "lint.code_mismatch", "code", above=way)
    yield from _only_children(plan, by_id)


def _sequences(plan: Plan, kept: Kept) -> Iterator[Row]:
    """Gaps and repetitions in each list of codes."""
    coded = {node.id for node in plan.nodes if node.code}
    for group, siblings in _siblings(plan).items():
        top = group[0] not in coded
        nodes = tuple(node for _, node in siblings)
        made = partial(_rows, siblings, top=top)
        yield from kept.seen(("sequence", group), (top, *nodes), made)


def _rows(siblings: list[tuple[int, Node]], *, top: bool) -> tuple[Row, ...]:
    return tuple((finding,) for finding in _sequence(siblings, top=top))


codes_complete = Looks(of_plan=_codes, of_rows=_sequences)
"""Headings that only their codes prove, gaps and repetitions of codes, codes out of place."""


def _at(node: Node, code: str, field: str, **details: str) -> Finding:
    told = {"code": node.code or "", "name": node.title, "level": node.level or "", **details}
    return found(code, node.id, field, node.source, **told)


def _continues(node: Node, way: str) -> bool:
    """Whether 1-2-3 stands below 1-2, or below 2 of 1. Codes that name no way, (1), may stand
    anywhere."""
    code, is_path = _folded(node.code or "")
    return not is_path or code.rpartition("-")[0] == way


@remembered
def _folded(code: str) -> tuple[str, bool]:
    """A code folded, and whether it names a whole way (1-2-3)."""
    folded = fold(code)
    return folded, _PATH.fullmatch(folded) is not None


def _ways(plan: Plan) -> dict[str, str]:
    """The whole way that the codes from the top down to each node make (1-2-3), where they do."""
    ways: dict[str, str] = {}
    for node in plan.nodes:
        code, is_path = _folded(node.code or "")
        if is_path:
            ways[node.id] = code
        elif code.isdecimal() and (node.parent is None or node.parent in ways):
            ways[node.id] = f"{ways[node.parent]}-{code}" if node.parent else code
    return ways


def _siblings(plan: Plan) -> dict[_List, list[tuple[int, Node]]]:
    """Numbered headings of one list below one heading, with their last numbers."""
    alike: dict[tuple[str | None, str], list[tuple[int, Node]]] = defaultdict(list)
    for node in plan.nodes:
        numbered = _numbered(node.code) if node.code else None
        if numbered is not None:
            form, number = numbered
            alike[node.parent, form].append((number, node))
    groups: dict[_List, list[tuple[int, Node]]] = defaultdict(list)
    for (parent, form), siblings in alike.items():
        apart = _each_for_itself(siblings)
        for number, node in siblings:
            groups[parent, node.level if apart else None, form].append((number, node))
    return groups


def _each_for_itself(siblings: list[tuple[int, Node]]) -> bool:
    """Whether two levels have one number, so that each is a list: 基本目標 1 beside 横断的目標 1.

    Behind a bare number alone the level is read with it. Where no number is there twice, what a
    level is called, or that it has no name, parts no list.
    """
    levels: dict[int, str | None] = {}
    twice = [levels.setdefault(number, node.level) != node.level for number, node in siblings]
    return any(twice) and all((node.code or "").strip().isdigit() for _, node in siblings)


@remembered
def _numbered(code: str) -> tuple[str, int] | None:
    """The code without its last figure, and that figure: (1) and ① number different lists, 1-2-1
    and 1-3-1 too."""
    code = code.strip()
    if code in _CIRCLED:
        return "①", _CIRCLED[code]
    folded = fold(code)
    match = _LAST.search(folded)
    return (_LAST.sub("", folded), int(match[1])) if match else None


def _sequence(siblings: list[tuple[int, Node]], *, top: bool) -> Iterator[Finding]:
    """Gaps and repetitions. A heading printed again, as in a chart, repeats its number rightly.

    At the top (`top`) a list may begin with any number: the document may be a part of a plan.
    """
    last = siblings[0][0] - 1 if top else 0
    counts = Counter(number for number, _ in siblings)
    seen: dict[int, str] = {}
    for number, node in siblings:
        key = squeeze(node.title)
        if number in seen and seen[number] != key:
            yield _at(node, "lint.code_twice", "code", count=str(counts[number]))
        elif number not in seen and number > last + 1:
            lost = str(last + 1) if number == last + 2 else f"{last + 1}～{number - 1}"
            yield _at(node, "lint.code_gap", "code", missing=lost)
        elif top and number > 1 and not seen:
            yield _at(node, "lint.code_begins_later", "code")
        seen.setdefault(number, key)
        last = max(last, number)


def _only_children(plan: Plan, by_id: dict[str, Node]) -> Iterator[Finding]:
    """A numbered heading with one heading below it, where its like have several (T27)."""
    below: dict[str, list[Node]] = defaultdict(list)
    for node in plan.nodes:
        if node.parent is not None:
            below[node.parent].append(node)
    several = Counter(by_id[node].level for node, nodes in below.items() if len(nodes) > 1)
    single = Counter(by_id[node].level for node, nodes in below.items() if len(nodes) == 1)
    for parent, nodes in below.items():
        node = by_id[parent]
        alone = len(nodes) == 1 and node.code and nodes[0].code
        if alone and several[node.level] > 2 * single[node.level]:
            yield _at(node, "lint.only_child", "code", child=nodes[0].title)
