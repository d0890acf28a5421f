"""The head of the plan (名称・期間・範囲) from its title block and from what the body shows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from keikaku.core.plan import PlanHead
from keikaku.core.problems import PLAN
from keikaku.core.text import squeeze
from keikaku.core.years.model import StatedIn
from keikaku.ingest.cross_listing import bigrams, likeness
from keikaku.ingest.finds import Doubt
from keikaku.ingest.head import period_in
from keikaku.ingest.placing import PlanPeriod
from keikaku.ingest.plan_years import find_plan_years
from keikaku.ingest.problem_book import ProblemBook
from keikaku.ingest.tables.initiatives import spanned_years
from keikaku.ingest.tables.regions import RegionKind
from keikaku.ingest.workbench import Workbench

_OF_PERIOD = re.compile(r"^(?:本?(?:計画|戦略|ビジョン)の?)?期間$|計画期間$")
_STATED = re.compile(
    r"(?:^|[、。,\s　]|(?:本|この)(?:計画|戦略|ビジョン|プラン)の)(?:計画|戦略)(?:の)?期間"
)
_LINKED = re.compile(r"\s*(?:は|を|を?、)?[、,]?\s*[（(:：「]?\s*")
_NEAR = 40
# Titles of two volumes of one plan share most of their words.
_SAME_PLAN = 0.5


def head_of(bench: Workbench, book: ProblemBook) -> tuple[PlanHead, PlanPeriod]:
    """The head, and the years that a target without a year is taken for."""
    head, doubts = bench.title.head()
    book.add_all(doubts, PLAN)
    for document in bench.documents:
        for doubt in document.doubts:
            book.add(Doubt(doubt.code, None, doubt.details, doubt.source), PLAN)
    book.add_all(_of_other_plans(head, bench), PLAN)
    years, assumed = _years(head, bench, book)
    assumed = head.assumed + assumed
    return replace(head, period=years.period, scope=_scope(bench), assumed=assumed), years


def _of_other_plans(head: PlanHead, bench: Workbench) -> Iterator[Doubt]:
    """Volumes whose covers name another plan were perhaps put together by mistake."""
    own = bigrams(head.title)
    for title in bench.further_titles:
        printed = " ".join(title.titles)
        alike = likeness(own, bigrams(printed)) >= _SAME_PLAN or squeeze(head.title) in squeeze(
            printed
        )
        if printed and head.title and not alike:
            details = {"title": printed, "plan": head.title}
            yield Doubt("plan.other_volume", "title", details, title.source)


def _years(
    head: PlanHead, bench: Workbench, book: ProblemBook
) -> tuple[PlanPeriod, tuple[str, ...]]:
    """Printed in the title or beside the plan's name; else the years of its 取組; else given."""
    printed = head.period or _titled_period(head.title, bench) or _section_period(bench)
    printed = printed or stated_period(block.text for block in bench.blocks)
    if printed is not None:
        return PlanPeriod(printed), ()
    regions = [region for table in bench.tables for region in table.regions]
    spanned = spanned_years([r for r in regions if r.kind is RegionKind.INITIATIVES])
    if spanned is not None:
        details = {"start": str(spanned[0]), "end": str(spanned[1])}
        book.add(Doubt("plan.period_assumed", "period", details), PLAN)
        return PlanPeriod(spanned), ("period",)
    given = bench.options.period
    if given is None:
        return PlanPeriod(None), ()
    details = {"start": str(given[0]), "end": str(given[1])}
    book.add(Doubt("plan.period_given", "period", details), PLAN)
    return PlanPeriod(given, StatedIn.OPTION), ("period",)


def _titled_period(title: str, bench: Workbench) -> tuple[int, int] | None:
    named = [find.thing for find in bench.periods if find.thing.title and find.thing.title in title]
    years = {(period.start, period.end) for period in named}
    return years.pop() if len(years) == 1 else None


def _section_period(bench: Workbench) -> tuple[int, int] | None:
    """The one range of years that the section 計画期間 states in its text."""
    texts = ("\n".join(n.texts) for n in bench.nodes if _OF_PERIOD.search(squeeze(n.title)))
    stated = {period for text in texts if (period := period_in(text)) is not None}
    return stated.pop() if len(stated) == 1 else None


def stated_period(texts: Iterable[str]) -> tuple[int, int] | None:
    """The one range of years that sentences give for 計画期間, of no other plan than this one.

    前計画の計画期間は is of another, so is any plan that is named before it.
    """
    stated = {
        (years.first, years.last)
        for text in texts
        for said in _STATED.finditer(text)
        for years in find_plan_years(text[said.end() :][:_NEAR])[:1]
        if _LINKED.fullmatch(text[said.end() :][: years.start])
    }
    return stated.pop() if len(stated) == 1 else None


def _scope(bench: Workbench) -> tuple[str, ...] | None:
    """A document whose first numbered top node is not 1 is a part of its plan."""
    tops = [node for node in bench.nodes if node.parent is None and node.code]
    first = tops[0].code or "" if tops else ""
    if not first.isdecimal() or first == "1":
        return None
    return tuple(bench.ids[id(node)] for node in tops)
