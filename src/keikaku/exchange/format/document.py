"""The document as a whole: one edition of one plan with its sources and problems."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from keikaku.core.errors import Invalid
from keikaku.core.plan import Plan, PlanDraft, PlanHead, Scope
from keikaku.core.problems.model import Problem, Severity
from keikaku.exchange.codecs import FLAG, TEXT, Codec, Constant, OneOf, Schema, Words
from keikaku.exchange.faults import expected
from keikaku.exchange.format import parts
from keikaku.exchange.format.indicators import INDICATOR
from keikaku.exchange.format.places import ASSUMED_FIELD, FILE, ID_FIELD, SOURCE_FIELD
from keikaku.exchange.format.times import DATE, YEARS
from keikaku.exchange.records import Field, ListOf, Nullable, Parts, Record, plain

FORMAT = "keikaku-plan/1"

_TEXT = Nullable(TEXT)


class _ScopeCodec:
    """ "whole", or the nodes that the document covers."""

    nodes = ListOf(TEXT)

    def write(self, value: Scope) -> object:
        return "whole" if value is None else self.nodes.write(value)

    def read(self, data: object) -> Scope:
        if isinstance(data, str) and data != "whole":
            raise expected('"whole" か節のIDのリスト', data)
        return None if data == "whole" else self.nodes.read(data)

    def schema(self, named: dict[str, Schema]) -> Schema:
        return {"anyOf": [{"const": "whole"}, self.nodes.schema(named)]}


HEAD = plain(
    PlanHead, "plan", "計画",
    Field("title", TEXT, "計画の名称", "title"),
    Field("issuer", _TEXT, "策定主体", "issuer"),
    Field("kind", _TEXT, "計画の種類", "kind of plan"),
    Field("edition", _TEXT, "版(案、改訂など)", "edition"),
    Field("as_of", Nullable(DATE), "いつ現在の文書か", "date of the document"),
    Field("period", Nullable(YEARS), "計画期間", "fiscal years of the plan"),
    Field("scope", _ScopeCodec(), '計画の全体("whole")か、含まれる節のID',
          "the whole plan, or the nodes that the document covers"),
    ASSUMED_FIELD,
    SOURCE_FIELD,
)  # fmt: skip

PROBLEM = plain(
    Problem, "problem", "確認事項",
    ID_FIELD,
    Field("code", TEXT, "種類", "code of the catalogue"),
    Field("severity", OneOf(Severity), "重さ", "severity"),
    Field("message", TEXT, "説明", "message for a person"),
    Field("where", _TEXT, "対象のID(plan は計画そのもの)", "id of the thing; plan: the head"),
    Field("field", _TEXT, "対象の項目", "field of the thing"),
    SOURCE_FIELD,
    Field("settled", FLAG, "確認済み", "a person has decided"),
    Field("details", Words(), "説明に使った言葉", "the words of the message by their names"),
)  # fmt: skip

LISTS = (
    Field("sources", ListOf(FILE), "原資料", "source files"),
    Field("nodes", ListOf(parts.NODE), "施策体系", "structure"),
    Field("indicators", ListOf(INDICATOR), "指標", "indicators"),
    Field("initiatives", ListOf(parts.INITIATIVE), "具体的な取組", "initiatives"),
    Field("results", ListOf(parts.RESULT), "実施結果", "what was done"),
    Field("areas", ListOf(parts.AREA), "圏域", "inter-municipal areas"),
    Field("members", ListOf(parts.MEMBER), "圏域の構成市町村", "their members"),
    Field("bodies", ListOf(parts.BODY), "会議体", "councils and offices"),
    Field("terms", ListOf(parts.TERM), "略称", "defined words"),
    Field("periods", ListOf(parts.TITLED_PERIOD), "計画と計画期間", "plans with their period"),
    Field("events", ListOf(parts.EVENT), "日程・沿革", "schedules and histories"),
    Field("links", ListOf(parts.LINK), "関係", "typed links"),
    Field("tables", ListOf(parts.TABLE), "そのほかの表", "tables that became none of these"),
    Field("corrections", ListOf(parts.CORRECTION), "人による訂正", "a person's decisions"),
)

ITEMS: Mapping[str, Codec[Any]] = {
    field.name: field.codec.codec for field in LISTS if isinstance(field.codec, ListOf)
}
"""How one member of each list stands in the document."""


def _take(draft: PlanDraft) -> Parts:
    own = {field.name: getattr(draft.plan, field.name) for field in fields(draft.plan)}
    return {"format": FORMAT, **own, "problems": draft.problems}


def keyed(things: Iterable[Any]) -> dict[str, Any]:
    """Things by id, or by number where they have none. Raises `Invalid` for one id twice."""
    found: dict[str, Any] = {}
    for number, thing in enumerate(things):
        key = getattr(thing, "id", str(number))
        if key in found:
            raise Invalid(key, "同じIDが二度使われています。")
        found[key] = thing
    return found


def _build(everything: Parts) -> PlanDraft:
    lists = {field.key: everything[field.key] for field in LISTS}
    # Of two sources or problems with one id, one would be lost wherever they are kept by id.
    for things in (lists["sources"], everything["problems"]):
        keyed(things)
    return PlanDraft(Plan(everything["head"], **lists), everything["problems"])


DOCUMENT = Record(
    "document", "計画の交換文書",
    (
        Field("format", Constant(FORMAT), "形式の名前と版", "name and version of the format"),
        Field("plan", HEAD, "計画", "the plan", "head"),
        *LISTS,
        Field("problems", ListOf(PROBLEM), "確認事項", "every doubt"),
    ),
    _take, _build,
)  # fmt: skip
