"""Tables of areas, bodies, terms and periods, and the tables that became nothing else."""

from collections.abc import Callable

from keikaku.core.indicators import Value
from keikaku.core.plan import Area, Body, Member, Term, TitledPeriod
from keikaku.core.plan import Table as PlanTable
from keikaku.core.years.model import FiscalYear
from keikaku.core.years.printing import print_era
from keikaku.exchange.tables.columns import (
    ID,
    SOURCE,
    Column,
    TableKind,
    View,
    field,
    source_columns,
)


def _raw(value: Value | None) -> str | None:
    return value.raw if value else None


AREAS: TableKind[Area] = TableKind(
    "areas.csv", "圏域(人口の数値は values.csv)", "inter-municipal areas",
    lambda view: view.plan.areas,
    (
        ID,
        field("名称", "名称", "name", "name"),
        field("構成", "6市1町など", "composition as printed", "composition"),
        Column("人口(原文)", "書かれたまま", "population as printed",
               lambda _, area: _raw(area.population)),
        *SOURCE,
    ),
)  # fmt: skip

MEMBERS: TableKind[Member] = TableKind(
    "members.csv", "圏域の構成市町村(人口の数値は values.csv)", "members of areas",
    lambda view: view.plan.members,
    (
        ID,
        Column("圏域", "圏域の名称", "area", lambda view, member: view.name_of(member.area)),
        field("圏域ID", "圏域のID", "id of the area", "area"),
        field("市町村名", "市町村名", "municipality", "name"),
        field("役割", "連携中枢都市など", "role", "role"),
        Column("人口(原文)", "書かれたまま", "population as printed",
               lambda _, member: _raw(member.population)),
        *SOURCE,
    ),
)  # fmt: skip

BODIES: TableKind[Body] = TableKind(
    "bodies.csv", "会議体", "councils and offices",
    lambda view: view.plan.bodies,
    (
        ID,
        field("名称", "名称", "name", "name"),
        field("役割", "役割", "role", "role"),
        field("構成員", "構成員", "members", "members"),
        field("根拠", "設置の根拠", "rule that it stands on", "basis"),
        *SOURCE,
    ),
)  # fmt: skip

TERMS: TableKind[Term] = TableKind(
    "terms.csv", "略称", "defined words",
    lambda view: view.plan.terms,
    (
        ID,
        field("略称", "略称", "defined word", "term"),
        field("正式な名称", "それが指すもの", "what it stands for", "means"),
        *SOURCE,
    ),
)  # fmt: skip


def _era(year: str) -> Callable[[View, TitledPeriod], str]:
    return lambda _view, period: print_era(FiscalYear(getattr(period, year)))


PERIODS: TableKind[TitledPeriod] = TableKind(
    "periods.csv", "計画と計画期間", "plans with their period",
    lambda view: view.plan.periods,
    (
        ID,
        field("計画", "計画の名称", "title of the plan", "title"),
        field("最初の年度", "西暦", "first fiscal year", "start"),
        field("最後の年度", "西暦", "last fiscal year", "end"),
        Column("最初の年度(和暦)", "和暦", "first fiscal year by era", _era("start")),
        Column("最後の年度(和暦)", "和暦", "last fiscal year by era", _era("end")),
        *SOURCE,
    ),
)  # fmt: skip

_Cell = tuple[PlanTable, str, int, int, str]


def _cells(view: View) -> list[_Cell]:
    return [
        (table, kind, row, column, text)
        for table in view.plan.tables
        for kind, rows in (("見出し", table.header), ("本体", table.rows))
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    ]


TABLES: TableKind[_Cell] = TableKind(
    "tables.csv", "そのほかの表(セルごとに1行)", "other tables, one row a cell",
    _cells,
    (
        Column("表ID", "表のID", "id of the table", lambda _, cell: cell[0].id),
        Column("計画での位置", "上位の節から順に", "path of the node",
               lambda view, cell: view.path(cell[0].node)),
        Column("表題", "表題", "caption", lambda _, cell: cell[0].caption),
        Column("部分", "見出しか本体か", "header or body", lambda _, cell: cell[1]),
        Column("行", "その部分での行(1から)", "row of that part, from 1", lambda _, cell: cell[2]),
        Column("列", "列(1から)", "column, from 1", lambda _, cell: cell[3]),
        Column("文字", "書かれたまま", "as printed", lambda _, cell: cell[4]),
        *source_columns(lambda cell: cell[0].source),
    ),
)  # fmt: skip
