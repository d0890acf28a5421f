"""Indicators with their placements and values."""

from keikaku.core.indicators import (
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorType,
    Placement,
    ResultKind,
)
from keikaku.exchange.codecs import FLAG, TEXT, OneOf
from keikaku.exchange.format.places import ASSUMED_FIELD, ID_FIELD, OWNERS_FIELD, SOURCE_FIELD
from keikaku.exchange.format.values import VALUE
from keikaku.exchange.records import Field, ListOf, Nullable, plain

PLACEMENT = plain(
    Placement, "placement", "指標の掲載箇所",
    Field("node", Nullable(TEXT), "施策体系の節のID", "id of the node"),
    Field("printed_name", TEXT, "その箇所に書かれた指標名", "name as printed there"),
    Field("cross_listed", FLAG, "再掲", "a further placement (再掲)"),
    SOURCE_FIELD,
)  # fmt: skip

INDICATOR = plain(
    Indicator, "indicator", "指標",
    ID_FIELD,
    Field("name", TEXT, "指標名(単位などの注記を除く)", "name without its notes"),
    Field("kind", OneOf(IndicatorKind), "KGI・KPI・数値目標・参考指標", "kind"),
    Field("type", OneOf(IndicatorType), "水準・順位・達成イベント・言葉による目標", "type"),
    Field("unit", Nullable(TEXT), "単位", "unit"),
    Field("direction", Nullable(OneOf(Direction)), "望ましい方向", "direction that is better"),
    Field("result_kind", Nullable(OneOf(ResultKind)), "成果か活動量か", "outcome or output"),
    OWNERS_FIELD,
    Field("definition", Nullable(TEXT), "定義・算定式", "definition"),
    Field("scope_notes", ListOf(TEXT), "数え方の注記", "what is counted"),
    Field("placements", ListOf(PLACEMENT), "掲載箇所(最初が本来の箇所)",
          "placements, the original first"),
    Field("values", ListOf(VALUE), "値", "values"),
    ASSUMED_FIELD,
    SOURCE_FIELD,
)  # fmt: skip
