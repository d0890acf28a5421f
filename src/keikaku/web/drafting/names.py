"""How people call the things of a plan: never by their ids."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing import Refused
from keikaku.core.indicators import Direction, Indicator, IndicatorKind, Role, Value
from keikaku.core.plan import Initiative, Node, Plan, Result
from keikaku.core.problems import PLAN, Language, Severity
from keikaku.core.values.model import AccumulationKind, Status
from keikaku.web.plans.verification import SealBreach

Words = Mapping[str, str | Promise]

ROLES: Words = MappingProxyType({
    Role.BASELINE: _("基準値"),
    Role.TARGET: _("目標値"),
    Role.INTERIM_TARGET: _("中間目標"),
    Role.PLANNED: _("計画値"),
    Role.ACTUAL: _("実績値"),
    Role.RESULT: _("実施結果"),
})  # fmt: skip
KINDS: Words = MappingProxyType({
    IndicatorKind.KGI: "KGI",
    IndicatorKind.KPI: "KPI",
    IndicatorKind.NUMERICAL_TARGET: _("数値目標"),
    IndicatorKind.REFERENCE: _("参考指標"),
})  # fmt: skip
DIRECTIONS: Words = MappingProxyType({
    "": _("（決めていない）"),
    Direction.INCREASE: _("増加"),
    Direction.DECREASE: _("減少"),
    Direction.MAINTAIN: _("維持"),
    Direction.AT_LEAST: _("下回らない"),
    Direction.AT_MOST: _("上回らない"),
})  # fmt: skip
STATUSES: Words = MappingProxyType({
    Status.FINAL: _("確報"),
    Status.PROVISIONAL: _("速報"),
    Status.REFERENCE: _("参考"),
    Status.ESTIMATE: _("見込"),
})  # fmt: skip
ACCUMULATIONS: Words = MappingProxyType({
    "": _("（指定なし）"),
    AccumulationKind.ANNUAL: _("年間"),
    AccumulationKind.CUMULATIVE: _("累計"),
    AccumulationKind.MEAN: _("平均"),
    AccumulationKind.POINT: _("時点"),
})  # fmt: skip
SEVERITIES: Words = MappingProxyType({
    Severity.ERROR: _("エラー"),
    Severity.WARNING: _("注意"),
    Severity.NOTE: _("メモ"),
})  # fmt: skip

BREACHES: Words = MappingProxyType({
    SealBreach.DOCUMENT: _("文書が、封印したときのものと違います。"),
    SealBreach.ROW: _("一覧に示す題名・番号などが、封印した文書と違います。"),
    SealBreach.UNLOGGED: _("封印した記録が監査記録にありません。"),
    SealBreach.GONE: _("監査記録にはありますが、版がなくなっています。"),
})  # fmt: skip


def name_of(thing: object) -> str:
    """What a thing is called in its plan."""
    if isinstance(thing, Node):
        return f"{thing.code or ''}　{thing.title}".strip()
    for field in ("name", "term", "title", "caption", "text"):
        found = getattr(thing, field, None)
        if isinstance(found, str) and found:
            return found if len(found) <= 40 else f"{found[:40]}…"
    return str(getattr(thing, "id", ""))


class Called(Mapping[str, str]):
    """The names of everything that can be edited, by id; a value is called by its indicator.

    A name is made when it is asked for: a plan has thousands, a page shows a few.
    """

    def __init__(self, plan: Plan) -> None:
        groups = (
            plan.nodes,
            plan.indicators,
            plan.initiatives,
            plan.results,
            plan.tables,
            plan.events,
        )
        self._plan = plan
        self._things: dict[str, object] = {each.id: each for group in groups for each in group}

    @cached_property
    def _values(self) -> Mapping[str, tuple[Indicator, Value]]:
        return {value.id: (each, value) for each in self._plan.indicators for value in each.values}

    def __getitem__(self, where: str) -> str:
        if where in self._things:
            return name_of(self._things[where])
        if where == PLAN:
            return str(_("基本情報"))
        indicator, value = self._values[where]
        return f"{indicator.name} {ROLES[value.role]} {value.label or ''}".strip()

    def __iter__(self) -> Iterator[str]:
        return iter({PLAN: None, **self._things, **self._values})

    def __len__(self) -> int:
        return sum(1 for _each in self)


def thing_of(plan: Plan, where: str) -> Node | object | None:
    """The node, indicator or initiative of an id."""
    for group in (plan.nodes, plan.indicators, plan.initiatives, plan.results):
        for each in group:
            if each.id == where:
                return each
    return None


def with_values(plan: Plan, where: str) -> tuple[str, ...]:
    """A thing and its values: what is done to these is told of the thing."""
    return (where, *(each.id for each in getattr(thing_of(plan, where), "values", ())))


def home_of(plan: Plan, where: str) -> str | None:
    """The node at which the thing stands."""
    thing = thing_of(plan, where)
    if isinstance(thing, Node):
        return thing.id
    if isinstance(thing, Initiative | Result):
        return thing.node
    placements = getattr(thing, "placements", ())
    return placements[0].node if placements else None


def sentence(refused: Refused, plan: Plan, language: Language) -> str:
    """Why an edit was refused, with names where the reason holds ids."""
    called = Called(plan)
    words = {name: called.get(word, word) for name, word in refused.words.items()}
    return Refused(refused.why, **words).sentence(language)
