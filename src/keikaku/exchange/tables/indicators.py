"""indicators.csv: one row a placement."""

from collections.abc import Callable, Iterator

from keikaku.core.indicators import Indicator, Placement, Role
from keikaku.core.labels import label, optional_label
from keikaku.exchange.tables.cells import Cell
from keikaku.exchange.tables.columns import (
    LIST_SEPARATOR,
    Column,
    TableKind,
    View,
    source_columns,
)

_Placed = tuple[Indicator, Placement]


def _placements(view: View) -> Iterator[_Placed]:
    for indicator in view.plan.indicators:
        for placement in indicator.placements:
            yield indicator, placement


def _of(header: str, ja: str, en: str, take: Callable[[Indicator], Cell | None]) -> Column[_Placed]:
    return Column(header, ja, en, lambda _view, row: take(row[0]))


def _at(
    header: str, ja: str, en: str, take: Callable[[View, Placement], Cell | None]
) -> Column[_Placed]:
    return Column(header, ja, en, lambda view, row: take(view, row[1]))


def _raw(role: Role) -> Callable[[Indicator], str]:
    return lambda indicator: LIST_SEPARATOR.join(value.raw for value in indicator.of_role(role))


INDICATORS: TableKind[_Placed] = TableKind(
    "indicators.csv", "指標(掲載箇所ごとに1行。再掲は別の行)", "indicators, one row a placement",
    _placements,
    (
        _of("指標ID", "この計画データの中のID", "id of the indicator", lambda i: i.id),
        _at("計画での位置", "上位の節から順に", "path of the node", lambda v, p: v.path(p.node)),
        _of("指標名", "注記を除いた名前", "name without its notes", lambda i: i.name),
        _at("書かれた名前", "その箇所に書かれた名前", "name as printed there",
            lambda _, p: p.printed_name),
        _at("再掲", "再掲は1、そうでなければ0", "1 for a further placement",
            lambda _, p: int(p.cross_listed)),
        _of("種類", "KGI・KPI・数値目標・参考指標", "kind", lambda i: label(i.kind)),
        _of("型", "水準・順位・達成イベント・言葉による目標", "type", lambda i: label(i.type)),
        _of("単位", "単位", "unit", lambda i: i.unit),
        _of("望ましい方向", "増加・減少・維持など", "direction",
            lambda i: optional_label(i.direction)),
        _of("成果・活動", "成果か活動量か", "outcome or output",
            lambda i: optional_label(i.result_kind)),
        _of("基準値(原文)", "数値は values.csv", "baseline as printed", _raw(Role.BASELINE)),
        _of("目標値(原文)", "数値は values.csv", "target as printed", _raw(Role.TARGET)),
        _of("担当", "担当課", "sections", lambda i: LIST_SEPARATOR.join(i.owners)),
        _of("定義", "定義・算定式", "definition", lambda i: i.definition),
        _of("数え方の注記", "受入含む、延べなど", "what is counted",
            lambda i: LIST_SEPARATOR.join(i.scope_notes)),
        _of("補った項目", "文書に書かれておらず補った項目", "what was not printed",
            lambda i: LIST_SEPARATOR.join(i.assumed)),
        *source_columns(lambda row: row[1].source),
    ),
    always=True,
)  # fmt: skip
