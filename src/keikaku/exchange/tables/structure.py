"""Tables of the structure, of what is done, and of what is doubtful about it."""

from collections.abc import Callable, Iterator

from keikaku.core.labels import label
from keikaku.core.plan import Initiative, InitiativeSpan, Link, Node, PlanEvent, Result
from keikaku.core.problems.model import Problem
from keikaku.core.years.model import FiscalYear, FuzzyDate
from keikaku.core.years.printing import print_era
from keikaku.exchange.tables.cells import Cell
from keikaku.exchange.tables.columns import (
    ASSUMED,
    ID,
    LIST_SEPARATOR,
    OWNERS,
    SOURCE,
    Column,
    TableKind,
    View,
    field,
    node_column,
    source_columns,
)

NODES: TableKind[Node] = TableKind(
    "nodes.csv", "施策体系", "structure",
    lambda view: view.plan.nodes,
    (
        ID,
        field("上位のID", "上位の節のID", "id of the node above", "parent"),
        Column("計画での位置", "上位の節から順に", "path of the node",
               lambda view, node: view.path(node.id)),
        field("階層", "階層の名前", "level", "level"),
        field("番号", "番号", "printed number", "code"),
        field("名称", "名称", "title", "title"),
        field("本文", "本文", "text", "text"),
        OWNERS,
        field("再掲元のID", "再掲のとき、本来の節のID", "id of the original", "cross_listed"),
        field("復元", "文書で失われた見出しは1", "1 for a lost heading", "reconstructed"),
        ASSUMED,
        *SOURCE,
    ),
    always=True,
)  # fmt: skip

_Timed = tuple[Initiative, InitiativeSpan | None]


def _spans(view: View) -> Iterator[_Timed]:
    """An initiative without any span is a row too: nothing is left out."""
    for initiative in view.plan.initiatives:
        for span in initiative.spans or (None,):
            yield initiative, span


def _span(header: str, ja: str, en: str, take: Callable[[InitiativeSpan], Cell]) -> Column[_Timed]:
    return Column(header, ja, en, lambda _, row: take(row[1]) if row[1] else None)


INITIATIVES: TableKind[_Timed] = TableKind(
    "initiatives.csv", "具体的な取組(期間ごとに1行)", "initiatives, one row a span",
    _spans,
    (
        Column("ID", "取組のID", "id of the initiative", lambda _, row: row[0].id),
        Column("計画での位置", "上位の節から順に", "path of the node",
               lambda view, row: view.path(row[0].node)),
        Column("取組名", "取組名", "name", lambda _, row: row[0].name),
        _span("最初の年度", "西暦", "first fiscal year", lambda s: s.start),
        _span("最後の年度", "西暦", "last fiscal year", lambda s: s.end),
        _span("最初の年度(和暦)", "和暦", "first fiscal year by era",
              lambda s: print_era(FiscalYear(s.start))),
        _span("最後の年度(和暦)", "和暦", "last fiscal year by era",
              lambda s: print_era(FiscalYear(s.end))),
        _span("内容", "その期間の内容", "what is done in it", lambda s: s.text),
        Column("担当", "担当課", "sections", lambda _, row: LIST_SEPARATOR.join(row[0].owners)),
        _span("補った項目", "文書に書かれておらず補った項目", "what was not printed",
              lambda s: LIST_SEPARATOR.join(s.assumed)),
        *source_columns(lambda row: row[0].source),
    ),
    always=True,
)  # fmt: skip

PROBLEMS: TableKind[Problem] = TableKind(
    "problems.csv", "確認事項", "problems",
    lambda view: view.draft.problems,
    (
        ID,
        Column("重さ", "エラー・注意・メモ", "severity", lambda _, p: label(p.severity)),
        field("種類", "種類の記号", "code", "code"),
        field("説明", "何が疑わしく、どうすればよいか", "message", "message"),
        Column("計画での位置", "上位の節から順に", "path", lambda view, p: view.path_of(p.where)),
        Column("対象", "対象の名称", "name of the thing", lambda view, p: view.name_of(p.where)),
        field("対象ID", "対象のID(plan は計画そのもの)", "id of the thing", "where"),
        field("項目", "対象の項目", "field of the thing", "field"),
        field("確認済み", "確認済みは1", "1 when settled", "settled"),
        *SOURCE,
    ),
    always=True,
)  # fmt: skip

RESULTS: TableKind[Result] = TableKind(
    "results.csv", "実施結果(値は values.csv)", "what was done",
    lambda view: view.plan.results,
    (ID, node_column(), field("内容", "本文", "text", "text"), *SOURCE),
)  # fmt: skip


def _printed(date: FuzzyDate | None) -> str | None:
    return date.as_printed if date else None


def _day(date: FuzzyDate | None, end: str) -> str | None:
    day = getattr(date, end) if date else None
    return day.isoformat() if day else None


EVENTS: TableKind[PlanEvent] = TableKind(
    "events.csv", "日程・沿革", "schedules and histories",
    lambda view: view.plan.events,
    (
        ID,
        node_column(),
        field("事項", "何があるか", "what happens", "text"),
        Column("始め(原文)", "書かれたまま", "start as printed",
               lambda _, e: _printed(e.start)),
        Column("始めの最初の日", "あり得る最初の日", "first day that the start can mean",
               lambda _, e: _day(e.start, "start")),
        Column("始めの最後の日", "あり得る最後の日", "last day that the start can mean",
               lambda _, e: _day(e.start, "end")),
        Column("終わり(原文)", "書かれたまま", "end as printed",
               lambda _, e: _printed(e.end)),
        Column("終わりの最初の日", "あり得る最初の日", "first day that the end can mean",
               lambda _, e: _day(e.end, "start")),
        Column("終わりの最後の日", "あり得る最後の日", "last day that the end can mean",
               lambda _, e: _day(e.end, "end")),
        *SOURCE,
    ),
)  # fmt: skip

LINKS: TableKind[Link] = TableKind(
    "links.csv", "関係", "typed links",
    lambda view: view.plan.links,
    (
        field("元のID", "関係の元", "id of the thing that is linked", "start"),
        Column("元", "関係の元の名称", "its name", lambda view, k: view.name_of(k.start)),
        Column("関係", "寄与・対応・構成・根拠", "kind", lambda _, k: label(k.kind)),
        field("先のID", "関係の先", "id of the thing that it is linked to", "end"),
        Column("先", "関係の先の名称", "its name", lambda view, k: view.name_of(k.end)),
        field("原文", "関係を述べた言葉", "the words that state it", "as_printed"),
        *SOURCE,
    ),
)  # fmt: skip
