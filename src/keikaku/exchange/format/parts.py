"""The parts of a plan beside its indicators."""

from keikaku.core.plan import (
    Area,
    Body,
    Correction,
    Initiative,
    InitiativeSpan,
    Link,
    LinkKind,
    Member,
    Node,
    PlanEvent,
    Result,
    Table,
    Term,
    TitledPeriod,
)
from keikaku.exchange.codecs import FLAG, TEXT, YEAR, OneOf
from keikaku.exchange.format.places import ASSUMED_FIELD, ID_FIELD, OWNERS_FIELD, SOURCE_FIELD
from keikaku.exchange.format.times import DATE
from keikaku.exchange.format.values import VALUE
from keikaku.exchange.records import Field, ListOf, Nullable, plain

_TEXT = Nullable(TEXT)
_NODE_FIELD = Field("node", _TEXT, "属する節のID", "id of the node that it belongs to")
_POPULATION_FIELD = Field("population", Nullable(VALUE), "人口", "population")

NODE = plain(
    Node, "node", "施策体系の節",
    ID_FIELD,
    Field("parent", _TEXT, "上位の節のID", "id of the node above"),
    Field("level", _TEXT, "階層の名前", "the plan's own name for the level"),
    Field("code", _TEXT, "番号", "printed number"),
    Field("title", TEXT, "名称", "title"),
    Field("text", TEXT, "本文", "text"),
    OWNERS_FIELD,
    Field("cross_listed", _TEXT, "再掲のときの本来の節のID", "id of the original (再掲)"),
    Field("reconstructed", FLAG, "文書で失われ、番号から復元した見出し",
          "heading that was lost and is proved by codes"),
    ASSUMED_FIELD,
    SOURCE_FIELD,
)  # fmt: skip

SPAN = plain(
    InitiativeSpan, "span", "取組の期間",
    Field("start", YEAR, "最初の年度(西暦)", "first fiscal year"),
    Field("end", YEAR, "最後の年度(西暦)", "last fiscal year"),
    Field("text", TEXT, "その期間の内容", "what is done in it"),
    ASSUMED_FIELD,
)  # fmt: skip

INITIATIVE = plain(
    Initiative, "initiative", "具体的な取組",
    ID_FIELD,
    _NODE_FIELD,
    Field("name", TEXT, "取組名", "name"),
    OWNERS_FIELD,
    Field("spans", ListOf(SPAN), "期間ごとの内容", "what is done when"),
    SOURCE_FIELD,
)  # fmt: skip

RESULT = plain(
    Result, "result", "実施結果",
    ID_FIELD,
    _NODE_FIELD,
    Field("text", TEXT, "本文", "text"),
    Field("values", ListOf(VALUE), "値", "values"),
    SOURCE_FIELD,
)  # fmt: skip

AREA = plain(
    Area, "area", "圏域",
    ID_FIELD,
    Field("name", TEXT, "名称", "name"),
    Field("composition", _TEXT, "構成(6市1町など)", "composition as printed"),
    _POPULATION_FIELD,
    SOURCE_FIELD,
)  # fmt: skip

MEMBER = plain(
    Member, "member", "圏域の構成市町村",
    ID_FIELD,
    Field("area", TEXT, "圏域のID", "id of the area"),
    Field("name", TEXT, "市町村名", "municipality"),
    Field("role", TEXT, "役割(連携中枢都市など)", "role"),
    _POPULATION_FIELD,
    SOURCE_FIELD,
)  # fmt: skip

BODY = plain(
    Body, "body", "会議体",
    ID_FIELD,
    Field("name", TEXT, "名称", "name"),
    Field("role", _TEXT, "役割", "role"),
    Field("members", ListOf(TEXT), "構成員", "members"),
    Field("basis", _TEXT, "設置の根拠", "rule that it stands on"),
    SOURCE_FIELD,
)  # fmt: skip

TERM = plain(
    Term, "term", "略称",
    ID_FIELD,
    Field("term", TEXT, "略称", "defined word"),
    Field("means", ListOf(TEXT), "正式な名称", "full titles that it stands for"),
    SOURCE_FIELD,
)  # fmt: skip

TITLED_PERIOD = plain(
    TitledPeriod, "titled_period", "計画と計画期間",
    ID_FIELD,
    Field("title", TEXT, "計画の名称", "title of the plan"),
    Field("start", YEAR, "最初の年度(西暦)", "first fiscal year"),
    Field("end", YEAR, "最後の年度(西暦)", "last fiscal year"),
    SOURCE_FIELD,
)  # fmt: skip

EVENT = plain(
    PlanEvent, "event", "日程・沿革",
    ID_FIELD,
    _NODE_FIELD,
    Field("text", TEXT, "事項", "what happens"),
    Field("start", Nullable(DATE), "始め", "start"),
    Field("end", Nullable(DATE), "終わり", "end"),
    SOURCE_FIELD,
)  # fmt: skip

LINK = plain(
    Link, "link", "関係",
    Field("from", TEXT, "関係の元のID", "id of the thing that is linked", "start"),
    Field("to", TEXT, "関係の先のID", "id of the thing that it is linked to", "end"),
    Field("kind", OneOf(LinkKind), "寄与・対応・構成・根拠", "kind"),
    Field("as_printed", TEXT, "関係を述べた原文", "the words that state it"),
    SOURCE_FIELD,
)  # fmt: skip

_ROWS = ListOf(ListOf(TEXT))

TABLE = plain(
    Table, "table", "そのほかの表",
    ID_FIELD,
    _NODE_FIELD,
    Field("caption", _TEXT, "表題", "caption"),
    Field("header", _ROWS, "見出しの行", "header rows"),
    Field("rows", _ROWS, "本体の行", "body rows"),
    SOURCE_FIELD,
)  # fmt: skip

CORRECTION = plain(
    Correction, "correction", "人による訂正",
    Field("where", TEXT, "対象のID", "id of the thing"),
    Field("field", TEXT, "対象の項目", "field of the thing"),
    Field("was", _TEXT, "訂正前", "before"),
    Field("is", _TEXT, "訂正後", "after", "now"),
    Field("by", TEXT, "訂正した人", "who decided"),
    Field("on", TEXT, "訂正した日", "when"),
    Field("why", TEXT, "理由", "why"),
)  # fmt: skip
