"""The numbering of a plan (番号の付け方): its rule is taken from its own codes, level by level."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from keikaku.core.editing.edits import RenumberNode
from keikaku.core.editing.figures import Code, Form, read_code
from keikaku.core.plan import Node, Plan

Level = tuple[str | None, int]
# What it stands below (None where numbers run on), how deep, and its form.
NumberList = tuple[str | None, int, Form]


@dataclass(frozen=True, slots=True)
class LevelRule:
    """How one level is numbered. `level` is the plan's own name; None where it has none.

    `continuous` says that the numbers run on from one heading above to the next; `start` is the
    first of them. Of `seen` codes, `fits` are of the form.
    """

    level: str | None
    depth: int
    form: Form
    continuous: bool
    start: int
    seen: int
    fits: int


class Unfit(StrEnum):
    """Why a code does not follow: another form, another number, none, or one that has no figure."""

    FORM = "form"
    NUMBER = "number"
    NO_CODE = "no_code"
    NO_FIGURE = "no_figure"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A node whose code is not what the rule gives (`due`; None where it gives none)."""

    node: str
    code: str | None
    due: str | None
    why: Unfit


@dataclass(frozen=True, slots=True)
class Renumbering:
    """The rule, the edits that make codes follow the tree, and all nodes that do not fit.

    A code of another form than its level is told and left as it is: it may be meant so.
    """

    rules: tuple[LevelRule, ...]
    edits: tuple[RenumberNode, ...]
    misfits: tuple[Misfit, ...]


def renumber(plan: Plan) -> Renumbering:
    """What is to be renumbered. Ids never change, and nothing is applied here."""
    rules = numbering(plan)
    misfits = tuple(_misfits(plan, rules))
    made = tuple(
        RenumberNode(each.node, each.code, each.due)
        for each in misfits
        if each.due is not None and each.why in (Unfit.NUMBER, Unfit.NO_CODE)
    )
    return Renumbering(rules, tuple(_free(plan, made)), misfits)


def _free(plan: Plan, made: Sequence[RenumberNode]) -> Sequence[RenumberNode]:
    """Without those that give a number which a sister has and keeps."""
    parents = {node.id: node.parent for node in plan.nodes}
    moving = {each.where for each in made}
    kept = {
        (node.parent, node.code)
        for node in plan.nodes
        if node.id not in moving and not _is_bare(node)
    }
    free = [each for each in made if (parents[each.where], each.now) not in kept]
    return free if len(free) == len(made) else _free(plan, free)


def numbering(plan: Plan) -> tuple[LevelRule, ...]:
    """The rule of each level of which at least half the nodes have a code of one form."""
    levels = _levels(plan.nodes)
    groups: dict[Level, list[Node]] = {}
    for node in plan.nodes:
        groups.setdefault(levels[node.id], []).append(node)
    rules = [_rule(plan, level, groups) for level in groups]
    return tuple(_as_its_like([rule for rule in rules if rule is not None]))


def _as_its_like(rules: Sequence[LevelRule]) -> Iterator[LevelRule]:
    """Of a level without a name there are often few: its numbers run on where such numbers do."""
    running = {(each.depth, each.form.shape) for each in rules if each.continuous}
    for rule in rules:
        runs_on = rule.level is None and (rule.depth, rule.form.shape) in running
        yield replace(rule, continuous=True) if runs_on else rule


def _rule(plan: Plan, level: Level, groups: Mapping[Level, list[Node]]) -> LevelRule | None:
    nodes = groups[level]
    codes = [(node, code) for node in nodes if (code := _code(node)) is not None]
    shapes = Counter(code.form.shape for _, code in codes)
    if not shapes:
        return None
    shape, fits = shapes.most_common(1)[0]
    if 2 * fits < len(nodes):
        return None
    own = [(node, code) for node, code in codes if code.form.shape == shape]
    form = replace(shape, width=max(code.form.width for _, code in own))
    unnamed = [] if level[0] is None else groups.get((None, level[1]), [])
    continuous = form.above == 0 and _runs_on(_with(unnamed, own, plan))
    return LevelRule(*level, form, continuous, _start(plan, own), len(codes), fits)


def _with(
    unnamed: Sequence[Node], own: Sequence[tuple[Node, Code]], plan: Plan
) -> Sequence[tuple[Node, Code]]:
    """The codes of a level with those without a level between them, unless they number anew."""
    shape, found = own[0][1].form.shape, {node.id: code for node, code in own}
    more = {node.id: code for node in unnamed if (code := _code(node)) is not None}
    both = found | {each: code for each, code in more.items() if code.form.shape == shape}
    if len({code.number for code in both.values()}) < len(both):
        return own
    return [(node, both[node.id]) for node in plan.nodes if node.id in both]


def _runs_on(codes: Sequence[tuple[Node, Code]]) -> bool:
    """Whether, where the heading above changes, numbers go on rather than begin again."""
    on = again = 0
    for (last, before), (node, code) in pairwise(codes):
        if node.parent != last.parent:
            on += code.number == before.number + 1 and code.number > 1
            again += code.number == 1
    return on > again


def _start(plan: Plan, codes: Sequence[tuple[Node, Code]]) -> int:
    """1; of a document that is a declared part of a plan, the first number that it prints."""
    whole = plan.head.scope is None or codes[0][0].parent is not None
    return 1 if whole else min(code.number for _, code in codes)


def _misfits(plan: Plan, rules: Sequence[LevelRule]) -> Iterator[Misfit]:
    levels = _levels(plan.nodes)
    # A list that the document printed without any number is meant so; what is new is not.
    numbered = {(levels[node.id], node.parent) for node in plan.nodes if node.code}
    ways: dict[str | None, tuple[int, ...]] = {None: ()}
    ruled = _ruled(plan.nodes, levels, rules)
    apart = _apart(plan.nodes, ruled)
    following: dict[tuple[NumberList, str | None], int] = {}
    for node in plan.nodes:
        rule = ruled.get(node.id)
        above = ways[node.parent]
        code = _code(node)
        printed = (levels[node.id], node.parent) in numbered or node.source is None
        if rule is None or (code is None and (node.cross_listed is not None or not printed)):
            ways[node.id] = above if code is None else (*above, code.number)
            continue
        listed = _list_of(node, rule)
        group = (listed, node.level if listed in apart else None)
        own = following.get(group, rule.start)
        following[group] = own + 1
        ways[node.id] = (*above, own)
        misfit = _misfit(node, code, rule, ways[node.id])
        if misfit is not None:
            yield misfit


def _list_of(node: Node, rule: LevelRule) -> NumberList:
    return (None if rule.continuous else node.parent), rule.depth, rule.form.shape


def _ruled(
    nodes: Sequence[Node], levels: Mapping[str, Level], rules: Sequence[LevelRule]
) -> Mapping[str, LevelRule]:
    """The rule of each node: of its level, or else of another that is numbered alike."""
    by_level = {(rule.level, rule.depth): rule for rule in rules}
    by_form = {(rule.depth, rule.form.shape): rule for rule in reversed(rules)}
    found: dict[str, LevelRule] = {}
    for node in nodes:
        level, code = levels[node.id], _code(node)
        rule = by_level.get(level)
        if rule is None and code is not None:
            rule = by_form.get((level[1], code.form.shape))
        if rule is not None:
            found[node.id] = rule
    return found


def _apart(nodes: Sequence[Node], ruled: Mapping[str, LevelRule]) -> frozenset[NumberList]:
    """Lists in which each level counts for itself, as their numbers show: 基本目標 1 and 2 beside
    横断的目標 1 and 2. Only with a bare number the level is read; 1-1-2 or (2) is that of one.
    """
    taken: dict[NumberList, dict[int, str | None]] = {}
    apart: set[NumberList] = set()
    for node in nodes:
        rule, code = ruled.get(node.id), _code(node)
        if rule is None or code is None or code.form.shape != rule.form.shape:
            continue
        if not (rule.continuous or _is_bare(node)):
            continue
        listed = _list_of(node, rule)
        if taken.setdefault(listed, {}).setdefault(code.number, node.level) != node.level:
            apart.add(listed)
    return frozenset(apart)


def _is_bare(node: Node) -> bool:
    """Whether its number is read with the name of its level: 基本目標 1, but 1-1-1 and (1)."""
    return (node.code or "").strip().isdigit()


def _misfit(node: Node, code: Code | None, rule: LevelRule, way: tuple[int, ...]) -> Misfit | None:
    due = rule.form.code(way)
    if code is not None and code.form.shape != rule.form.shape:
        return Misfit(node.id, node.code, due, Unfit.FORM)
    if due is None:
        return Misfit(node.id, node.code, None, Unfit.NO_FIGURE)
    if code is None:
        return Misfit(node.id, node.code, due, Unfit.FORM if node.code else Unfit.NO_CODE)
    return (
        None if (node.code or "").strip() == due else Misfit(node.id, node.code, due, Unfit.NUMBER)
    )


def _levels(nodes: Sequence[Node]) -> dict[str, Level]:
    """The level of each node: the plan's own name for it and how deep it stands."""
    depths: dict[str | None, int] = {None: 0}
    for node in nodes:
        depths[node.id] = depths[node.parent] + 1
    return {node.id: (node.level, depths[node.id]) for node in nodes}


def _code(node: Node) -> Code | None:
    return read_code(node.code) if node.code else None
