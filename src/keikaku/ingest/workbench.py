"""The reading of one plan, stage by stage, up to its nodes; `plan_maker` makes the plan of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from keikaku.documents.model import Block, Document, Grid
from keikaku.ingest.announced import announced_lines
from keikaku.ingest.areas import find_areas
from keikaku.ingest.bodies import find_bodies
from keikaku.ingest.broken_sentences import broken_sentences
from keikaku.ingest.chart import Chart, find_chart
from keikaku.ingest.chart_nodes import indicator_of_goal, nodes_of_chart
from keikaku.ingest.contents import listed_titles
from keikaku.ingest.document_years import with_document_years
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.furniture import set_aside, without_furniture
from keikaku.ingest.guessed_rows import with_sure_rows
from keikaku.ingest.head import read_title_block, repeats_of
from keikaku.ingest.legend import Found, Legends, find_legends, with_own_words
from keikaku.ingest.lines.tabulate import lines_as_tables
from keikaku.ingest.measures import Measures
from keikaku.ingest.nodes import (
    DraftNode,
    Homeless,
    add_texts,
    doubt_lost_contents,
    in_reading_order,
    link_cross_listed,
    nodes_of,
    numbered,
)
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.outline.build import outline
from keikaku.ingest.outline.heading import Heading
from keikaku.ingest.outline.past_lists import heading_of_table
from keikaku.ingest.periods import find_periods
from keikaku.ingest.reader_flags import Flags, flag_doubts, flagged_places, shortened
from keikaku.ingest.records import used_by
from keikaku.ingest.results import find_results
from keikaku.ingest.schedule import find_schedule
from keikaku.ingest.tables.around import Around, line_over
from keikaku.ingest.tables.continued import lines_between
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.forms_over import with_forms_joined
from keikaku.ingest.tables.marked_years import marks_of
from keikaku.ingest.tables.named_before import named_before
from keikaku.ingest.tables.named_over import name_by_what_is_over
from keikaku.ingest.tables.notes_apart import lines_around, notes_by_mark
from keikaku.ingest.tables.reading import Before, read_table
from keikaku.ingest.tables.repeated import with_repeats_merged
from keikaku.ingest.tables.shifted_heads import with_heads_in_place
from keikaku.ingest.tables.statistics import may_have_aims
from keikaku.ingest.tables.summed_years import totals_of
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.tables.unread import doubt_unread
from keikaku.ingest.tables.wrapped_names import with_whole_names
from keikaku.ingest.terms import find_terms
from keikaku.ingest.timeline import find_timeline, year_lines
from keikaku.ingest.title_bars import with_title_bars
from keikaku.ingest.unread import unread_doubts
from keikaku.ingest.vocabulary import vocabulary

# So many lines around a table may say something of it.
_NEAR = 4
_STATES = re.compile("[:：=＝]")


def in_one_order(documents: Sequence[Document]) -> list[Block]:
    """The blocks of all volumes of a plan, counted through."""
    blocks = [block for document in documents for block in document.blocks]
    return [replace(block, order=order) for order, block in enumerate(blocks)]


class Workbench:
    """Everything that is known while a plan is read."""

    def __init__(
        self, blocks: Sequence[Block], documents: Sequence[Document], options: ReadOptions
    ) -> None:
        self.documents = documents
        self.options = options
        blocks = with_title_bars(blocks, vocabulary(options.profile))
        blocks = with_whole_names(with_sure_rows(blocks))
        printed = set_aside(blocks)
        stated = list(find_legends(printed, vocabulary(options.profile)))
        own = with_own_words(vocabulary(options.profile), stated)
        self.words = with_document_years(own, printed)
        self.marks = marks_of((block.text for block in printed), footnotes=False)
        self.totals = totals_of(block.text for block in printed)
        broken = [sentence for _, sentence in broken_sentences(printed)]
        self.notes = notes_by_mark([*(block.text for block in printed), *broken])
        self.listed = listed_titles(printed)
        printed = with_repeats_merged(with_heads_in_place(printed, self.words), self.words)
        printed = with_forms_joined(printed, self.words)
        self.blocks = without_furniture(lines_as_tables(printed, self.words))
        self.flags = flagged_places([*blocks, *self.blocks])
        self._find_records()
        self._find_outline()
        self.legends = self._placed(stated)
        self._read_tables()
        self._fill_nodes()

    def _find_records(self) -> None:
        self.title, *self.further_titles = [read_title_block(volume) for volume in self._volumes()]
        titles = [t for block in (self.title, *self.further_titles) for t in block.titles]
        self.aiming = may_have_aims(titles, self.words)
        self.events = (*find_timeline(self.blocks), *find_schedule(self.blocks))
        self.terms = find_terms(self.blocks)
        self.periods = find_periods(self.blocks)
        self.areas, self.members = find_areas(self.blocks)
        self.announced = announced_lines(self.blocks, self.words)
        # A line under 重要業績評価指標（KPI） states what is to be reached, not what was done.
        done = [block for block in self.blocks if block.order not in self.announced]
        self.results = find_results(done)
        self.bodies = find_bodies(self.blocks)
        self.recorded = year_lines(self.blocks, used_by(self.events)) | used_by(
            self.events, self.terms, self.periods, self.areas, self.members, self.results
        )

    def _volumes(self) -> list[list[Block]]:
        """The blocks of each document; one empty volume where there is no block at all."""
        by_source: dict[str, list[Block]] = {}
        for block in self.blocks:
            by_source.setdefault(block.source.source, []).append(block)
        return [*by_source.values()] or [[]]

    def _find_outline(self) -> None:
        titles = (self.title, *self.further_titles)
        repeats = (repeats_of(title, self.blocks) for title in titles)
        taken = self.recorded.union(*(title.uses for title in titles), *repeats)
        self.outline = outline(self.blocks, self.words, taken, self.listed)
        self.drafts = nodes_of(self.outline)
        self.taken = taken | self.outline.uses

    def _read_tables(self) -> None:
        self.tables: list[TableReading] = []
        self.charted: list[DraftNode] = []
        self.goals: list[DraftIndicator] = []
        self.measures = Measures([*dict.fromkeys(self.drafts.values())])
        for index, block in enumerate(self.blocks):
            if block.grid is None:
                continue
            if block.order in self.taken:
                self.tables.append(self._told(block, block.grid))
                continue
            chart = find_chart(block)
            if chart is not None:
                self._take_chart(chart, block.grid)
            else:
                self._take_table(index, block)

    def _take_table(self, index: int, block: Block) -> None:
        around, before = self._around(index), self._before(index)

        def named(title: str) -> TableReading:
            return read_table(block, self.words, replace(around, title=title), before)

        table = named_before(read_table(block, self.words, around, before), self.tables, named)
        name_by_what_is_over(table, around, self.words)
        self.tables.append(table)
        self.measures.take(table, self.draft_over(block.order), self.words)

    def _before(self, index: int) -> Before | None:
        """The table above another, with what stands between them where that does not part them."""
        if not self.tables:
            return None
        table, between = self.tables[-1], lines_between(self.blocks, index)
        near = between is not None and self.blocks[index - len(between) - 1].order == table.order
        same = self.outline.over(table.order) is self.outline.over(self.blocks[index].order)
        return Before(table, between if near else None, same)

    def _told(self, block: Block, grid: Grid) -> TableReading:
        """A table that was read as something else, which may hold indicators all the same."""
        doubts = doubt_unread(grid, range(grid.n_rows), self.words)
        return TableReading(block.order, grid, doubts=list(doubts))

    def _take_chart(self, chart: Find[Chart], grid: Grid) -> None:
        self.charted += nodes_of_chart(chart, grid, self.draft_over(chart.order))
        self.goals += [indicator_of_goal(goal) for goal in chart.thing.goals]

    def draft_over(self, order: int) -> DraftNode | None:
        """The node under which a block stands, before it has an id."""
        heading = self.outline.over(order)
        return self.drafts[id(heading)] if heading is not None else None

    def _around(self, index: int) -> Around:
        """What stands around a table: its heading, the lines over it, the notes under it."""
        headings = self.headings_over(self.blocks[index].order)
        titles = tuple(heading.title for heading in headings)
        line, named = line_over(self.blocks[:index], self.words)
        lines = (b for b in self.blocks[max(0, index - _NEAR) : index] if not self._heads(b))
        under = _lines(self.blocks[index + 1 : index + 1 + _NEAR])
        around = lines_around(_lines(reversed([*lines])), under)
        above = f"{next(iter(titles), '')} {line}"
        said = (self.marks, self.aiming, self.totals, self.notes)
        return Around(above, named, around, self.legends.under(headings), *said, titles)

    def _placed(self, found: Sequence[Found]) -> Legends:
        """What sentences and notes say of the years of values, by the headings over them."""
        orders = {block.source: block.order for block in self.blocks}
        placed = ((orders.get(one.block.source), one.pairs) for one in found)
        return Legends(
            (self.headings_over(order) if order is not None else [], pairs)
            for order, pairs in placed
        )

    def _heads(self, block: Block) -> bool:
        """Whether a line is a heading and no statement: 〔現状：令和元年度　目標：令和12年度〕."""
        return block.order in self.outline.uses and not _STATES.search(block.text)

    def _fill_nodes(self) -> None:
        for table in self.tables:
            self._add_owners(table)
        contents = {table.order: table.contents for table in self.tables if table.contents}
        homeless = add_texts(self.blocks, self.taken, contents, self.draft_over, self.flags)
        self._tell_unread()
        headed = dict.fromkeys(self.drafts.values())
        self.nodes = [*headed, *self.charted, *self.measures.nodes]
        if homeless:
            self.nodes.append(_preface(homeless, self.flags))
        link_cross_listed(self.nodes)
        doubt_lost_contents(self.nodes, self._filled())
        self.nodes = in_reading_order(self.nodes)
        self.ids = numbered(self.nodes)

    def _tell_unread(self) -> None:
        """Say of lines that seem to hold indicators that they were not read, where they stand."""
        self.homeless_doubts: list[Doubt] = []
        for order, doubt in unread_doubts(self.blocks, self.words, self.announced, self.tables):
            node = self.draft_over(order)
            if node is not None:
                node.doubts.append(doubt)
            else:
                # The plan as a whole has no text that it could be about.
                self.homeless_doubts.append(replace(doubt, field=None))

    def _filled(self) -> frozenset[int]:
        """The nodes under which a table or a record stands."""
        finds = (*self.events, *self.terms, *self.periods, *self.results, *self.areas)
        orders = [table.order for table in self.tables] + [find.order for find in finds]
        headings = (self.outline.over(order) for order in orders)
        return frozenset(
            id(self.drafts[id(heading)]) for heading in headings if heading is not None
        )

    def _add_owners(self, table: TableReading) -> None:
        node = self.draft_over(table.order)
        if node is not None:
            node.owners += table.owners
        elif table.owners:
            details = {"header": "担当課", "text": "、".join(table.owners)}
            table.doubts.append(Doubt("cell.not_taken", None, details, table.grid.source))

    def headings_over(self, order: int) -> list[Heading]:
        """The heading over a block and those above it, nearest first."""
        heading = self.outline.over(order)
        return [heading, *heading.ancestors()] if heading is not None else []

    def node_at(self, order: int) -> str | None:
        """The id of the node under which a block stands."""
        node = self.draft_over(order)
        return self.ids[id(node)] if node is not None else None

    def node_of_table(self, order: int) -> str | None:
        """The id of the node that the indicators of a table stand under."""
        heading = heading_of_table(self.outline, self.blocks, order)
        return self.ids[id(self.drafts[id(heading)])] if heading is not None else None

    def parents(self) -> dict[str, str]:
        """The id of the node over each node that has one."""
        under = ((node, node.parent) for node in self.nodes if node.parent is not None)
        return {self.ids[id(node)]: self.ids[id(over)] for node, over in under}


def _lines(blocks: Iterable[Block]) -> list[str]:
    """The lines of blocks up to the first table."""
    lines = takewhile(lambda block: block.grid is None, blocks)
    return [(block.marker or "") + block.text for block in lines]


def _preface(homeless: Sequence[Homeless], flags: Flags) -> DraftNode:
    """Text that stands over every heading has a node of its own, so that it is not lost."""
    first, source = homeless[0]
    node = DraftNode(-1, 0, "", None, None, source, assumed=("title",))
    node.texts = [text.strip() for text, _ in homeless]
    node.doubts.append(Doubt("heading.none", "title", {"text": first.strip()[:20]}, source))
    for text, at in homeless:
        node.doubts += flag_doubts(flags, at, "text", shortened(text))
    return node
