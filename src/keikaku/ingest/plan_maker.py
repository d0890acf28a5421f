"""The plan that a workbench holds: everything gets its id, its node and its problems."""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Area, Initiative, Member, Plan, PlanDraft, Result, Table
from keikaku.core.problems import PLAN
from keikaku.core.text import squeeze
from keikaku.documents.model import Grid
from keikaku.ingest.chart_nodes import links_by_title
from keikaku.ingest.finds import Doubt
from keikaku.ingest.guessed_rows import guessed_tables
from keikaku.ingest.look_alikes import doubt_look_alikes
from keikaku.ingest.nodes import finished
from keikaku.ingest.nothing_read import nothing_read
from keikaku.ingest.placing import (
    IndicatorMaker,
    Placed,
    PlanPeriod,
    date_by_heading,
    date_by_source,
    date_targets,
    fold_cross_listed,
)
from keikaku.ingest.plan_head import head_of
from keikaku.ingest.printed_apart import join_apart
from keikaku.ingest.problem_book import ProblemBook
from keikaku.ingest.reader_flags import flag_doubts, untold
from keikaku.ingest.records import number, owned
from keikaku.ingest.spellings import places_of, spelling_doubts
from keikaku.ingest.stray_years import doubt_stray_years
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.guessed_columns import guessed_columns
from keikaku.ingest.tables.settle import settle
from keikaku.ingest.tables.year_roles import Setting
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.telling import unread_names
from keikaku.ingest.unread_names.unread_lines import unread_lines
from keikaku.ingest.workbench import Workbench

# 各年度の事業量の目標, 数値目標一覧; 基本目標 is one of the plan.
_HEADS_AIMS = re.compile(r"(?<!基本)目標(?:数?値)?(?:の?(?:一覧|設定))?(?:\([^()]*\))?$")


class PlanMaker:
    """Makes one plan of a workbench; the book collects what is doubted on the way."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self.book = ProblemBook()
        self.flags = bench.flags

    def draft(self) -> PlanDraft:
        """The plan and its problems."""
        head, years = head_of(self.bench, self.book)
        for node in self.bench.nodes:
            titled = node.source if node.title else None
            flagged = flag_doubts(self.flags, titled, "title", node.title)
            self.book.add_all((*node.doubts, *flagged), self.bench.ids[id(node)])
        self.book.add_all(self.bench.homeless_doubts, PLAN)
        areas, members = self._areas()
        indicators = self._indicators(years)
        self._doubt_spellings(indicators)
        plan = Plan(
            head=head,
            sources=tuple(document.file for document in self.bench.documents),
            nodes=tuple(finished(node, self.bench.ids) for node in self.bench.nodes),
            indicators=indicators,
            initiatives=self._initiatives(),
            results=self._results(),
            areas=areas,
            members=members,
            bodies=number(self.bench.bodies, "b", self.book),
            links=links_by_title(self.bench.charted, self.bench.nodes, self.bench.ids),
            terms=number(self.bench.terms, "t", self.book),
            periods=number(self.bench.periods, "d", self.book),
            events=number(self.bench.events, "e", self.book, self.bench.node_at),
            tables=self._left_tables(),
        )
        self.book.add_all(untold(self.bench.blocks, self.book.tells), PLAN)
        read = {table.order for table in self.bench.tables if table.indicators}
        for order, doubt in guessed_tables(self.bench.blocks, read):
            self.book.add(doubt, self.bench.node_at(order) or PLAN)
        self._tell_names(indicators)
        self.book.add_all(nothing_read(plan), PLAN)
        return PlanDraft(plan, self.book.problems())

    def _tell_names(self, indicators: Sequence[Indicator]) -> None:
        """Say last which names beside figures became nothing and are told nowhere."""
        doubted = self.book.places("table.indicators_unread")
        known = Accounted.of(indicators, self.book.warned(), doubted)
        for order, doubt in unread_names(self.bench.blocks, known):
            self.book.add(doubt, self.bench.node_at(order) or PLAN)
        known = Accounted.of(indicators, self.book.warned(), doubted)
        titles = {node.source for node in self.bench.nodes if node.source is not None}
        left = [block for block in self.bench.blocks if block.order not in self.bench.recorded]
        for order, doubt in unread_lines(left, known, titles):
            self.book.add(doubt, self.bench.node_at(order) or PLAN)

    def _indicators(self, years: PlanPeriod) -> tuple[Indicator, ...]:
        tabled = [indicator for table in self.bench.tables for indicator in table.indicators]
        drafts = sorted([*tabled, *self.bench.goals], key=lambda draft: draft.order)
        for draft in drafts:
            titles = [heading.title for heading in self.bench.headings_over(draft.order)]
            settle(draft, self._setting(years, titles), self.bench.words)
            date_by_heading(draft, titles)
        for order, doubt in guessed_columns(drafts):
            self.book.add(doubt, self.bench.node_at(order) or PLAN)
        placed = fold_cross_listed([Placed(draft, self._placed_at(draft)) for draft in drafts])
        placed = join_apart(placed, self.bench.parents())
        doubt_look_alikes([one.draft for one in placed])
        for one in placed:
            date_by_source(one.draft, years)
        undated = [one for one in placed if date_targets(one.draft, years)]
        doubt_stray_years([one.draft for one in placed], (years.period or (None,))[0])
        if undated:
            details = {"count": str(len(undated))}
            self.book.add(Doubt("plan.period_missing", "period", details), PLAN)
        return IndicatorMaker(self.book, self.bench.words, self.flags).make(placed)

    def _setting(self, years: PlanPeriod, titles: Sequence[str]) -> Setting:
        """What is known around an indicator when its roles are settled."""
        said = squeeze("".join([*titles, *self.bench.title.titles]))
        reports = any(word in said for word in self.bench.words.outline["report"])
        first, last = years.period or (None, None)
        heads = bool(titles) and _HEADS_AIMS.search(squeeze(titles[0])) is not None
        return Setting(first, last, reports, aims="目標" in said, heads_aims=heads)

    def _doubt_spellings(self, indicators: Sequence[Indicator]) -> None:
        told = {
            d.details["printed"]
            for b in self.bench.bodies
            for d in b.doubts
            if d.code == "name.variant"
        }
        places = places_of(
            self.bench.blocks, indicators, self.bench.outline.over, self.bench.node_at
        )
        if self.bench.title.issuer_source is not None:
            places[self.bench.title.issuer_source] = (PLAN, "issuer")
        for where, doubt in spelling_doubts(
            self.bench.blocks, places, self.bench.options.aliases, told
        ):
            self.book.add(doubt, where)

    def _placed_at(self, draft: DraftIndicator) -> str | None:
        measure = self.bench.measures.node_of(draft)
        if measure is not None:
            return self.bench.ids[id(measure)]
        return self.bench.node_of_table(draft.order)

    def _initiatives(self) -> tuple[Initiative, ...]:
        made: list[Initiative] = []
        for draft in (
            initiative for table in self.bench.tables for initiative in table.initiatives
        ):
            identifier = f"k{len(made) + 1}"
            flagged = flag_doubts(self.flags, draft.source, "name", draft.name)
            self.book.add_all((*draft.doubts, *flagged), identifier)
            made.append(
                Initiative(
                    identifier,
                    self.bench.node_at(draft.order),
                    draft.name,
                    draft.spans,
                    draft.owners,
                    draft.source,
                )
            )
        return tuple(made)

    def _areas(self) -> tuple[tuple[Area, ...], tuple[Member, ...]]:
        areas = number(self.bench.areas, "a", self.book)
        members = number(self.bench.members, "m", self.book)
        ids = {area.name: area.id for area in areas}
        return (
            tuple(replace(a, population=owned(a.id, "population", a.population)) for a in areas),
            tuple(
                replace(m, area=ids[m.area], population=owned(m.id, "population", m.population))
                for m in members
            ),
        )

    def _results(self) -> tuple[Result, ...]:
        results = number(self.bench.results, "r", self.book, self.bench.node_at)
        return tuple(
            replace(
                r, values=tuple(replace(v, id=f"{r.id}.v{n}") for n, v in enumerate(r.values, 1))
            )
            for r in results
        )

    def _left_tables(self) -> tuple[Table, ...]:
        made: list[Table] = []
        for table in self.bench.tables:
            where = self.bench.node_at(table.order) or PLAN
            self.book.add_all(table.doubts, where)
            if table.left:
                identifier = f"x{len(made) + 1}"
                made.append(
                    _kept(identifier, self.bench.node_at(table.order), table.grid, table.left)
                )
                details = {"rows": str(len(table.left))}
                self.book.add(Doubt("table.kept", None, details, table.grid.source), identifier)
        return tuple(made)


def _kept(identifier: str, node: str | None, grid: Grid, rows: Sequence[int]) -> Table:
    header = tuple(grid.row(row) for row in rows if row < grid.header_rows)
    body = tuple(grid.row(row) for row in rows if row >= grid.header_rows)
    return Table(identifier, node, grid.caption, header, body, grid.source)
