"""The reading of one plan, stage by stage; each stage leaves its result for the next."""

from collections.abc import Sequence
from dataclasses import replace

from keikaku.core.indicators import Indicator
from keikaku.core.plan import Area, Initiative, Member, Plan, PlanDraft, PlanHead, Result, Table
from keikaku.core.years.model import FiscalYear, StatedIn
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, Document, Grid
from keikaku.ingest.areas import find_areas
from keikaku.ingest.bodies import find_bodies
from keikaku.ingest.chart import Chart, find_chart
from keikaku.ingest.chart_nodes import indicator_of_goal, links_by_title, nodes_of_chart
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.head import read_title_block
from keikaku.ingest.look_alikes import doubt_look_alikes
from keikaku.ingest.measures import Measures
from keikaku.ingest.nodes import (
    DraftNode,
    add_texts,
    clean_text,
    doubt_lost_contents,
    finished,
    in_reading_order,
    link_cross_listed,
    nodes_of,
    numbered,
)
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.outline.build import outline
from keikaku.ingest.outline.heading import Heading
from keikaku.ingest.periods import find_periods
from keikaku.ingest.placing import (
    IndicatorMaker,
    Placed,
    PlanYears,
    date_by_heading,
    date_targets,
    fold_cross_listed,
)
from keikaku.ingest.problem_book import PLAN, ProblemBook
from keikaku.ingest.records import number, owned, used_by
from keikaku.ingest.results import find_results
from keikaku.ingest.schedule import find_schedule
from keikaku.ingest.spellings import places_of, spelling_doubts
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.initiatives import spanned_years
from keikaku.ingest.tables.reading import TableReading, read_table
from keikaku.ingest.tables.settle import settle
from keikaku.ingest.terms import find_terms
from keikaku.ingest.timeline import find_timeline
from keikaku.ingest.vocabulary import vocabulary


def in_one_order(documents: Sequence[Document]) -> list[Block]:
    """The blocks of all volumes of a plan, counted through."""
    blocks = [block for document in documents for block in document.blocks]
    return [replace(block, order=order) for order, block in enumerate(blocks)]


class Workbench:
    """Everything that is known while a plan is read."""

    def __init__(self, blocks: Sequence[Block], documents: Sequence[Document], options: ReadOptions) -> None:
        self.blocks = blocks
        self.documents = documents
        self.options = options
        self.words = vocabulary(options.profile)
        self.book = ProblemBook()
        self._find_records()
        self._find_outline()
        self._read_tables()
        self._fill_nodes()

    def _find_records(self) -> None:
        self.title = read_title_block(self.blocks)
        self.events = (*find_timeline(self.blocks), *find_schedule(self.blocks))
        self.terms = find_terms(self.blocks)
        self.periods = find_periods(self.blocks)
        self.areas, self.members = find_areas(self.blocks)
        self.results = find_results(self.blocks)
        self.bodies = find_bodies(self.blocks)
        self.recorded = _year_lines(self.blocks, used_by(self.events)) | used_by(
            self.events, self.terms, self.periods, self.areas, self.members, self.results
        )

    def _find_outline(self) -> None:
        taken = frozenset(self.title.uses) | self.recorded
        self.outline = outline(self.blocks, self.words, taken)
        self.drafts = nodes_of(self.outline)
        self.taken = taken | self.outline.uses

    def _read_tables(self) -> None:
        self.tables: list[TableReading] = []
        self.charted: list[DraftNode] = []
        self.goals: list[DraftIndicator] = []
        self.measures = Measures()
        for index, block in enumerate(self.blocks):
            if block.grid is None or block.order in self.taken:
                continue
            chart = find_chart(block)
            if chart is not None:
                self._take_chart(chart, block.grid)
            else:
                table = read_table(block, self.words, self._context(index))
                self.tables.append(table)
                self.measures.take(table, self._draft_over(block.order))

    def _take_chart(self, chart: Find[Chart], grid: Grid) -> None:
        self.charted += nodes_of_chart(chart, grid, self._draft_over(chart.order))
        self.goals += [indicator_of_goal(goal) for goal in chart.thing.goals]

    def _draft_over(self, order: int) -> DraftNode | None:
        heading = self.outline.over(order)
        return self.drafts[id(heading)] if heading is not None else None

    def _context(self, index: int) -> str:
        """The heading over a table and the line right above it, where its kind may be named."""
        heading = self.outline.over(self.blocks[index].order)
        above = self.blocks[index - 1].text if index else ""
        return f"{heading.title if heading else ''} {above if len(above) < 40 else ''}"

    def _fill_nodes(self) -> None:
        for table in self.tables:
            for text, source in table.contents:
                self._add_content(table.order, text, source)
            self._add_owners(table)
        homeless = add_texts(self.blocks, self.taken, self.outline, self.drafts)
        headed = dict.fromkeys(self.drafts.values())
        self.nodes = [*headed, *self.charted, *self.measures.nodes]
        if homeless:
            self.nodes.insert(0, _preface(homeless))
        link_cross_listed(self.nodes)
        doubt_lost_contents(self.nodes, self._filled())
        self.nodes = in_reading_order(self.nodes)
        self.ids = numbered(self.nodes)

    def _filled(self) -> frozenset[int]:
        """The nodes under which a table or a record stands."""
        finds = (*self.events, *self.terms, *self.periods, *self.results, *self.areas)
        orders = [table.order for table in self.tables] + [find.order for find in finds]
        headings = (self.outline.over(order) for order in orders)
        return frozenset(id(self.drafts[id(heading)]) for heading in headings if heading is not None)

    def _add_content(self, order: int, text: str, source: object) -> None:
        node = self._draft_over(order)
        if node is not None:
            node.texts += clean_text(node, text, source)  # type: ignore[arg-type]

    def _headings_over(self, order: int) -> list[Heading]:
        heading = self.outline.over(order)
        return [heading, *heading.ancestors()] if heading is not None else []

    def _add_owners(self, table: TableReading) -> None:
        node = self._draft_over(table.order)
        if node is not None:
            node.owners += table.owners

    def node_at(self, order: int) -> str | None:
        """The id of the node under which a block stands."""
        node = self._draft_over(order)
        return self.ids[id(node)] if node is not None else None

    def draft(self) -> PlanDraft:
        """The plan and its problems."""
        head = self._head()
        years = PlanYears(head.period, StatedIn.OPTION if head.period == self.options.period else StatedIn.DOCUMENT)
        for node in self.nodes:
            self.book.add_all(node.doubts, self.ids[id(node)])
        areas, members = self._areas()
        indicators = self._indicators(years)
        self._doubt_spellings(indicators)
        plan = Plan(
            head=head,
            sources=tuple(document.file for document in self.documents),
            nodes=tuple(finished(node, self.ids) for node in self.nodes),
            indicators=indicators,
            initiatives=self._initiatives(),
            results=self._results(),
            areas=areas,
            members=members,
            bodies=number(self.bodies, "b", self.book),
            links=links_by_title(self.charted, self.nodes, self.ids),
            terms=number(self.terms, "t", self.book),
            periods=number(self.periods, "d", self.book),
            events=number(self.events, "e", self.book, self.node_at),
            tables=self._left_tables(),
        )
        return PlanDraft(plan, self.book.problems())

    def _head(self) -> PlanHead:
        head, doubts = self.title.head()
        self.book.add_all(doubts, PLAN)
        for document in self.documents:
            for doubt in document.doubts:
                self.book.add(Doubt(doubt.code, None, doubt.details, doubt.source), PLAN)
        period, assumed = self._period(head)
        return replace(head, period=period, scope=self._scope(), assumed=head.assumed + assumed)

    def _period(self, head: PlanHead) -> tuple[tuple[int, int] | None, tuple[str, ...]]:
        """Printed in the title or beside the plan's name; else the years of its 取組; else given."""
        printed = head.period or self._titled_period(head.title)
        if printed is not None:
            return printed, ()
        regions = [region for table in self.tables for region in table.regions]
        spanned = spanned_years(regions)
        if spanned is not None:
            details = {"start": str(spanned[0]), "end": str(spanned[1])}
            self.book.add(Doubt("plan.period_assumed", "period", details), PLAN)
            return spanned, ("period",)
        return self.options.period, ("period",) if self.options.period else ()

    def _titled_period(self, title: str) -> tuple[int, int] | None:
        named = [find.thing for find in self.periods if find.thing.title and find.thing.title in title]
        years = {(period.start, period.end) for period in named}
        return years.pop() if len(years) == 1 else None

    def _scope(self) -> tuple[str, ...] | None:
        """A document whose first numbered top node is not 1 is a part of its plan."""
        tops = [node for node in self.nodes if node.parent is None and node.code]
        if not tops or tops[0].code in (None, "1") or not (tops[0].code or "").isdecimal():
            return None
        return tuple(self.ids[id(node)] for node in tops)

    def _indicators(self, years: PlanYears) -> tuple[Indicator, ...]:
        tabled = [indicator for table in self.tables for indicator in table.indicators]
        drafts = sorted([*tabled, *self.goals], key=lambda draft: draft.order)
        for draft in drafts:
            settle(draft, self.words)
            date_by_heading(draft, [h.title for h in self._headings_over(draft.order)])
        placed = fold_cross_listed([Placed(draft, self._placed_at(draft)) for draft in drafts])
        doubt_look_alikes([one.draft for one in placed])
        undated = [one for one in placed if date_targets(one.draft, years)]
        if undated:
            details = {"count": str(len(undated))}
            self.book.add(Doubt("plan.period_missing", "period", details), PLAN)
        return IndicatorMaker(self.book, self.words).make(placed)

    def _doubt_spellings(self, indicators: Sequence[Indicator]) -> None:
        told = {d.details["printed"] for b in self.bodies for d in b.doubts if d.code == "name.variant"}
        places = places_of(self.blocks, indicators, self.outline.over, self.node_at)
        if self.title.issuer_source is not None:
            places[self.title.issuer_source] = (PLAN, "issuer")
        for where, doubt in spelling_doubts(self.blocks, places, self.options.aliases, told):
            self.book.add(doubt, where)

    def _placed_at(self, draft: DraftIndicator) -> str | None:
        measure = self.measures.node_of(draft)
        return self.ids[id(measure)] if measure is not None else self.node_at(draft.order)

    def _initiatives(self) -> tuple[Initiative, ...]:
        made = []
        for draft in (initiative for table in self.tables for initiative in table.initiatives):
            identifier = f"k{len(made) + 1}"
            self.book.add_all(draft.doubts, identifier)
            made.append(
                Initiative(identifier, self.node_at(draft.order), draft.name, draft.spans, draft.owners, draft.source)
            )
        return tuple(made)

    def _areas(self) -> tuple[tuple[Area, ...], tuple[Member, ...]]:
        areas = number(self.areas, "a", self.book)
        members = number(self.members, "m", self.book)
        ids = {area.name: area.id for area in areas}
        return (
            tuple(replace(a, population=owned(a.id, "population", a.population)) for a in areas),
            tuple(
                replace(m, area=ids[m.area], population=owned(m.id, "population", m.population))
                for m in members
            ),
        )

    def _results(self) -> tuple[Result, ...]:
        results = number(self.results, "r", self.book, self.node_at)
        return tuple(
            replace(r, values=tuple(replace(v, id=f"{r.id}.v{n}") for n, v in enumerate(r.values, 1)))
            for r in results
        )

    def _left_tables(self) -> tuple[Table, ...]:
        made: list[Table] = []
        for table in self.tables:
            where = self.node_at(table.order) or PLAN
            self.book.add_all(table.doubts, where)
            if table.left:
                identifier = f"x{len(made) + 1}"
                made.append(_kept(identifier, self.node_at(table.order), table.grid, table.left))
                details = {"rows": str(len(table.left))}
                self.book.add(Doubt("table.kept", None, details, table.grid.source), identifier)
        return tuple(made)


def _year_lines(blocks: Sequence[Block], dated: frozenset[int]) -> frozenset[int]:
    """Lines such as H26年度 right above the events of a history, which say the year in full."""
    return frozenset(
        block.order
        for block in blocks
        if block.order + 1 in dated and block.order not in dated and block.grid is None
        if isinstance(parse_span(block.text), FiscalYear)
    )


def _preface(blocks: Sequence[Block]) -> DraftNode:
    """Text that stands over every heading has a node of its own, so that it is not lost."""
    first = blocks[0]
    node = DraftNode(first.order, -1, "", None, None, first.source, assumed=("title",))
    node.texts = [block.text.strip() for block in blocks]
    node.doubts.append(Doubt("heading.none", "title", {"text": first.text.strip()[:20]}, first.source))
    return node


def _kept(identifier: str, node: str | None, grid: Grid, rows: Sequence[int]) -> Table:
    header = tuple(grid.row(row) for row in rows if row < grid.header_rows)
    body = tuple(grid.row(row) for row in rows if row >= grid.header_rows)
    return Table(identifier, node, grid.caption, header, body, grid.source)
