"""How one cell came to its reading, step by step, in the words of a planning officer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.indicators import Indicator, Value
from keikaku.core.labels import label, reading_label
from keikaku.core.plan import PlanDraft
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import CellValue, Ditto
from keikaku.core.values.printing import print_reading
from keikaku.core.years.model import StatedIn
from keikaku.documents.model import Block, Cell, Document
from keikaku.ingest.options import ReadOptions
from keikaku.ingest.plan_maker import PlanMaker
from keikaku.ingest.tables.columns import Column
from keikaku.ingest.tables.regions import Region, RegionKind
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.tables.table_found import TableReading
from keikaku.ingest.workbench import Workbench, in_one_order


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was looked at (`title`) and what it gave (`text`)."""

    title: str
    text: str


_REGIONS = {
    RegionKind.CONTENT: "施策の内容",
    RegionKind.OWNERS: "担当課",
    RegionKind.INDICATORS: "指標の表",
    RegionKind.INITIATIVES: "取組の表（年度が列）",
    RegionKind.MATRIX: "横にも縦にも名称が並ぶ部分（表のまま残す）",
    RegionKind.OTHER: "読み方の分からない部分（表のまま残す）",
}
_ROLES = {
    ColumnRole.NAME: "指標名",
    ColumnRole.PART: "指標の内訳",
    ColumnRole.UNIT: "単位",
    ColumnRole.BASE: "基準値",
    ColumnRole.CURRENT: "現状値（基準値の列がなければ基準値、あれば実績値）",
    ColumnRole.TARGET: "目標値",
    ColumnRole.INTERIM: "中間目標",
    ColumnRole.PLANNED: "計画値",
    ColumnRole.ACTUAL: "実績値",
    ColumnRole.YEAR: "年度（役割の記載なし）",
    ColumnRole.BASE_YEAR: "基準値の年度",
    ColumnRole.TARGET_YEAR: "目標値の年度",
    ColumnRole.YEAR_BESIDE: "隣の欄の値の年度",
    ColumnRole.OWNER: "担当課",
    ColumnRole.DEFINITION: "定義",
    ColumnRole.DIRECTION: "望ましい方向",
    ColumnRole.REMARKS: "備考",
    ColumnRole.DERIVED: "計算で出た値（計画には入れない）",
    ColumnRole.COST: "費用（計画には入れない）",
    ColumnRole.CODE: "番号",
    ColumnRole.MEASURE: "施策名",
}
_FIELDS = {
    "unit": "単位",
    "period": "年",
    "accumulation": "数え方",
    "role": "列の役割",
    "relation": "何に対する増減か",
    "amount": "値",
    "reason": "値がない理由",
}
_STATED = {
    StatedIn.CELL: "欄の中",
    StatedIn.HEADER: "列の見出し",
    StatedIn.DOCUMENT: "計画期間からの推定",
    StatedIn.OPTION: "--period の指定",
}


class Explainer:
    """Explains places of documents that it has read once."""

    def __init__(self, documents: Sequence[Document], options: ReadOptions | None = None) -> None:
        self._bench = Workbench(in_one_order(documents), documents, options or ReadOptions())
        self._draft = PlanMaker(self._bench).draft()

    def explain(self, address: str) -> tuple[Step, ...]:
        """The steps from the printed text at `address` to what stands in the plan.

        Empty when nothing has that address.
        """
        steps: list[Step] = []
        for block in self._bench.blocks:
            cell = _cell_at(block, address)
            if cell is not None or block.source.address == address:
                steps += _steps(self._bench, self._draft, block, cell, address)
        return tuple(steps)


def _cell_at(block: Block, address: str) -> Cell | None:
    cells = block.grid.cells if block.grid is not None else ()
    return next((cell for cell in cells if cell.source.address == address), None)


def _steps(
    bench: Workbench, draft: PlanDraft, block: Block, cell: Cell | None, address: str
) -> Iterator[Step]:
    yield Step("原文", f"「{cell.text if cell else block.text}」")
    yield Step("見出し", _path(bench, draft, block.order))
    if cell is not None:
        yield from _table_steps(bench, block.order, cell)
    yield from _results(draft, address)
    yield from (
        Step(f"確認事項（{label(p.severity)}）", p.message)
        for p in draft.problems
        if _is_at(p.source, address)
    )


def _is_at(source: object, address: str) -> bool:
    return getattr(source, "address", None) == address


def _path(bench: Workbench, draft: PlanDraft, order: int) -> str:
    by_id = {node.id: node for node in draft.plan.nodes}
    at = bench.node_at(order)
    names: list[str] = []
    while at is not None:
        node = by_id[at]
        names.insert(0, " ".join(part for part in (node.level, node.code, node.title) if part))
        at = node.parent
    return " ＞ ".join(names) or "（見出しの前）"


def _table_steps(bench: Workbench, order: int, cell: Cell) -> Iterator[Step]:
    table = next((table for table in bench.tables if table.order == order), None)
    region = _region_of(table, cell.row) if table is not None else None
    if table is None or region is None:
        return
    yield Step("表の部分", _REGIONS[region.kind])
    column = next((c for c in region.columns if c.index == cell.column), None)
    if column is None or cell.row in region.heads:
        return
    yield Step("列", _column(column))
    if region.kind is RegionKind.INDICATORS and column.role in VALUE_ROLES:
        yield Step("欄の読み", "／".join(_reading(value) for value in parse_cell(cell.text)))


def _region_of(table: TableReading, row: int) -> Region | None:
    found = (region for region in table.regions if row in (*region.heads, *region.rows))
    return next(found, None)


def _column(column: Column) -> str:
    role = _ROLES[column.role] if column.role is not None else "役割が分からない列"
    parts = [f"見出し「{column.header.strip()}」→ {role}"]
    if column.period is not None:
        parts.append(f"年: {column.period.as_printed}（{column.period.start}）")
    if column.unit is not None:
        parts.append(f"単位: {column.unit}")
    return "、".join(parts)


def _reading(value: CellValue) -> str:
    if isinstance(value.reading, Ditto):
        return "同じ値のしるし"
    year = f"、{value.period.as_printed}（{value.period.start}）" if value.period else ""
    return f"{print_reading(value.reading) or '（空欄）'}（{reading_label(value.reading)}）{year}"


def _results(draft: PlanDraft, address: str) -> Iterator[Step]:
    for indicator in draft.plan.indicators:
        if _is_at(indicator.source, address):
            yield Step("指標", _indicator(indicator))
        for value in indicator.values:
            if _is_at(value.source, address):
                yield Step(f"{indicator.id} {indicator.name}", _value(value))
    for node in draft.plan.nodes:
        if _is_at(node.source, address):
            yield Step(
                "見出しとして",
                f"{node.id} {node.level or ''} {node.code or ''} {node.title}".strip(),
            )
    for initiative in draft.plan.initiatives:
        if _is_at(initiative.source, address):
            spans = "、".join(
                f"{span.start}～{span.end}年度「{span.text}」" for span in initiative.spans
            )
            yield Step("取組", f"{initiative.id} {initiative.name}: {spans}")


def _indicator(indicator: Indicator) -> str:
    unit = f"、単位 {indicator.unit}" if indicator.unit else ""
    notes = f"、対象 {'・'.join(indicator.scope_notes)}" if indicator.scope_notes else ""
    kind, form = label(indicator.kind), label(indicator.type)
    return f"{indicator.id} {indicator.name}（{kind}、{form}{unit}{notes}）"


def _value(value: Value) -> str:
    parts = [f"{label(value.role)}: {print_reading(value.reading) or '（空欄）'}"]
    if value.period is not None:
        stated = _STATED.get(value.period.stated_in) or label(value.period.stated_in)
        printed = value.period.as_printed or str(value.period.end)
        parts.append(f"年: {printed}（{stated}）")
    if value.accumulation is not None:
        parts.append(f"数え方: {label(value.accumulation.kind)}")
    if value.assumed:
        parts.append(f"文書になく補ったもの: {'・'.join(_FIELDS.get(f, f) for f in value.assumed)}")
    return "、".join(parts)
