"""The fields of a node, an indicator and an initiative, as forms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from keikaku.core.editing import edits as e
from keikaku.core.editing.indicators import names_of, original_node, unit_of
from keikaku.core.editing.nodes import below, place_of
from keikaku.core.editing.results import said_by
from keikaku.core.editing.text import paragraphs
from keikaku.core.indicators import Indicator, Placement, Value
from keikaku.core.plan import Initiative, Node, Plan, Result
from keikaku.core.problems import Language
from keikaku.core.values.telling import tell_reading
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era
from keikaku.lineage.change_words import accumulation_words
from keikaku.publish.charts.words import short_year, when
from keikaku.web.accounts.languages import page_language
from keikaku.web.drafting.building import was_of
from keikaku.web.drafting.building.values import printed
from keikaku.web.drafting.names import ACCUMULATIONS, DIRECTIONS, KINDS, ROLES, STATUSES, Called
from keikaku.web.drafting.showing.choosing import NodeOptions, Nodes, worded
from keikaku.web.drafting.showing.fields import (
    FieldForm,
    Options,
    Text,
    area,
    assumed,
    choice,
    line,
)
from keikaku.web.drafting.spans import GridRow, grid, years_of


def _owners(thing: Node | Indicator | Initiative) -> FieldForm:
    edit = e.SetOwners(thing.id, thing.owners, thing.owners)
    told = "\n".join(thing.owners)
    return area(edit, _("担当課"), told, _("一行に一つずつ書きます。"))


def node_fields(node: Node) -> tuple[FieldForm, ...]:
    """Number, title, level and owners."""
    where = node.id
    return (
        line(e.RenumberNode(where, node.code, node.code), _("番号"),
             node.code, assumed=assumed(node, "code")),
        line(e.RetitleNode(where, node.title, node.title), _("名称"),
             node.title, assumed=assumed(node, "title")),
        line(e.SetLevel(where, node.level, node.level), _("階層名"),
             node.level, _("基本目標、施策など、この計画での呼び方です。"),
             assumed=assumed(node, "level")),
        _owners(node),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextForm:
    """The text of a node by paragraphs."""

    where: str
    was: str
    paragraphs: tuple[tuple[str, int], ...]

    @property
    def form(self) -> str:
        """The id of the form in its page."""
        return f"change_text-{self.where}"


def text_form(node: Node) -> TextForm:
    """Each paragraph with the rows that it needs."""
    told = paragraphs(node.text) if node.text else ()
    sized = tuple((each, max(len(each) // 34 + 1, 2)) for each in told)
    return TextForm(node.id, was_of(e.ChangeText(node.id, node.text, node.text)), sized)


@dataclass(frozen=True, slots=True)
class Moving:
    """Where a node can go."""

    was: str
    removal: str
    first: bool
    last: bool
    parents: SafeString


def moving(plan: Plan, node: Node) -> Moving:
    """Up, down, and below any node that is not below itself."""
    place = place_of(plan.nodes, node.id)
    sisters = [each.id for each in plan.nodes if each.parent == node.parent]
    others = NodeOptions(plan)(_("（最上位）"), node.parent, below(plan.nodes, node.id))
    return Moving(
        was_of(e.MoveNode(node.id, place, place)),
        was_of(e.RemoveNode(node.id, node)),
        sisters[0] == node.id,
        sisters[-1] == node.id,
        others,
    )


def indicator_fields(nodes: Nodes, it: Indicator) -> tuple[FieldForm, ...]:
    """Name, kind, unit, direction, definition, owners, and where it is placed first."""
    where, unit = it.id, unit_of(it)
    home = original_node(it)
    return (
        line(e.RenameIndicator(where, names_of(it), names_of(it)), _("指標名"), it.name,
             assumed=assumed(it, "name")),
        choice(e.SetKind(where, it.kind, it.kind), _("種類"), partial(worded, KINDS, it.kind),
               assumed=assumed(it, "kind")),
        line(e.SetUnit(where, unit, unit), _("単位"), it.unit,
             _("単位を自分で書いていない値にも及びます。"), assumed(it, "unit")),
        choice(e.SetDirection(where, it.direction, it.direction), _("望ましい方向"),
               partial(worded, DIRECTIONS, it.direction), assumed=assumed(it, "direction")),
        area(e.SetDefinition(where, it.definition, it.definition), _("定義・算定式"),
             it.definition),
        area(e.SetScopeNotes(where, it.scope_notes, it.scope_notes), _("数え方の注記"),
             "\n".join(it.scope_notes), _("男性、市内のみなど。一行に一つずつ書きます。")),
        _owners(it),
        choice(e.MoveIndicator(where, home, home), _("掲載箇所"), _nodes(nodes, home)),
    )  # fmt: skip


def _nodes(nodes: Nodes, chosen: str | None) -> Options:
    return lambda: nodes()(_("（どこにも置かない）"), chosen)


@dataclass(frozen=True, slots=True)
class Further:
    """A 再掲 of an indicator."""

    node: str
    name: str
    printed: str
    was: str


def further(plan: Plan, indicator: Indicator) -> Iterator[Further]:
    """The placements behind the first."""
    again = indicator.placements[1:]
    called: Mapping[str, str] = Called(plan) if again else {}
    for each in again:
        yield Further(
            each.node or "", called.get(each.node or "", ""), each.printed_name, _away(each)
        )


def _away(placement: Placement) -> str:
    return was_of(e.TakeAwayPlacement("", placement))


@dataclass(frozen=True, slots=True)
class ValueForm:
    """A value with what it reads as, beside the unit in which a bare number is meant."""

    id: str
    where: str
    was: str
    role: Text
    raw: str
    rows: int
    year: str
    label: str
    unit: str
    reads: str
    counted: SafeString
    statuses: SafeString
    assumed: str
    problems: tuple[str, ...] = ()

    @property
    def form(self) -> str:
        """The id of the form in its page."""
        return f"set_value-{self.id}"


def value_forms(it: Indicator, problems: dict[str, tuple[str, ...]]) -> Iterator[ValueForm]:
    """All values of an indicator, each with what is doubtful about it."""
    # Most are counted alike and have one status.
    counted, statuses = cache(partial(worded, ACCUMULATIONS)), cache(partial(worded, STATUSES))
    for value in it.values:
        kind = None if value.accumulation is None else value.accumulation.kind
        yield ValueForm(
            value.id,
            it.id,
            was_of(e.RemoveValue(it.id, value)),
            ROLES[value.role],
            value.raw,
            value.raw.count("\n") + 1,
            printed(value.period),
            value.label or "",
            it.unit or "",
            reads_as(value),
            counted(kind),
            statuses(value.status),
            assumed(value, *value.assumed),
            problems.get(value.id, ()),
        )


def reads_as(value: Value) -> str:
    """What a value says as the program understands it."""
    language = page_language()
    told = [tell_reading(value.reading, language)]
    if value.period is not None:
        span = value.period.span
        told.append(print_era(span) if language is Language.JA else when(span, language))
    if value.accumulation is not None:
        told.append(accumulation_words(value.accumulation, language))
    told += [str(STATUSES[value.status])] if value.status != "final" else []
    return str(_("、")).join(told)


@dataclass(frozen=True, slots=True)
class GridForm:
    """The years of an initiative."""

    where: str
    was: str
    years: tuple[tuple[int, str], ...]
    rows: tuple[GridRow, ...]

    @property
    def form(self) -> str:
        """The id of the form in its page."""
        return f"set_spans-{self.where}"


def initiative_fields(nodes: Nodes, it: Initiative) -> tuple[FieldForm, ...]:
    """Name, place and owners."""
    where = it.id
    return (
        line(e.RenameInitiative(where, it.name, it.name), _("取組名"), it.name),
        choice(e.MoveInitiative(where, it.node, it.node), _("掲載箇所"), _nodes(nodes, it.node)),
        _owners(it),
    )  # fmt: skip


def result_fields(nodes: Nodes, it: Result) -> tuple[FieldForm, ...]:
    """The text, with what becomes of its values, and the place."""
    said = said_by(it)
    values = "、".join(value.raw for value in it.values)
    help = _("ここから読み取った値：{values}。新しい内容に出てこない値は外れます。")
    return (
        area(e.SetResult(it.id, said, said), _("実績の内容"), it.text,
             help.format(values=values) if values else ""),
        choice(e.MoveResult(it.id, it.node, it.node), _("掲載箇所"), _nodes(nodes, it.node)),
    )  # fmt: skip


def grid_form(plan: Plan, it: Initiative) -> GridForm:
    """A row for each text, and one more."""
    years = years_of(plan, it.spans)
    was = was_of(e.SetSpans(it.id, it.spans, it.spans))
    return GridForm(it.id, was, tuple(map(_headed, years)), tuple(grid(it.spans, years)))


def _headed(year: int) -> tuple[int, str]:
    language = page_language()
    japanese = language is Language.JA
    told = (
        print_era(FiscalYear(year)).removesuffix("年度") if japanese else short_year(year, language)
    )
    return year, told
