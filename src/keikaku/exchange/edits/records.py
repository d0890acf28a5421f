"""How each edit stands in JSON: one record for each kind, named as in `NAMES`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from keikaku.core.editing import edits
from keikaku.core.editing.result_edits import Said
from keikaku.core.indicators import Direction, IndicatorKind, Role
from keikaku.core.values.model import Status
from keikaku.exchange.codecs import TEXT, Codec, OneOf, Schema, Whole
from keikaku.exchange.edits.beside import BesideCodec
from keikaku.exchange.faults import Faulty, expected
from keikaku.exchange.format.document import HEAD
from keikaku.exchange.format.indicators import INDICATOR, PLACEMENT
from keikaku.exchange.format.parts import CORRECTION, INITIATIVE, NODE, RESULT, SPAN
from keikaku.exchange.format.places import SOURCE_FIELD
from keikaku.exchange.format.times import PERIOD
from keikaku.exchange.format.values import ACCUMULATION, VALUE
from keikaku.exchange.records import Field, ListOf, Nullable, Record, plain

_TEXT = Nullable(TEXT)
_TEXTS = ListOf(TEXT)
_NUMBER = Whole(0, 10**9)

_PLACE = plain(
    edits.Place, "place", "節の置き場所",
    Field("parent", _TEXT, "上位の節のID", "id of the node above"),
    Field("after", _TEXT, "直前の兄弟のID", "id of the sibling before it"),
    Field("behind", _TEXT, "一覧で直前にあるもののID", "id of the entry before it in the list"),
)  # fmt: skip
_NAMES = plain(
    edits.Names, "names", "指標名",
    Field("name", TEXT, "指標名", "name"),
    Field("printed", _TEXTS, "掲載箇所ごとの指標名", "name at each placement"),
)  # fmt: skip
_UNIT = plain(
    edits.Unit, "unit_of_indicator", "指標の単位",
    Field("unit", _TEXT, "単位", "unit"),
    Field("values", _TEXTS, "自らの単位がない値のID", "ids of values without a unit of their own"),
)  # fmt: skip
_ENTRY = plain(
    edits.Entry, "entry", "値の入力",
    Field("raw", TEXT, "入力された文字", "text that was entered"),
    Field("unit", _TEXT, "欄に示された単位", "unit that was shown beside the field"),
    Field("period", Nullable(PERIOD), "様式が示す年", "year that the form says"),
    Field("accumulation", Nullable(ACCUMULATION), "累計・年間などの別", "accumulation"),
    Field("label", _TEXT, "内訳の名前", "name of a sub-row"),
    Field("status", OneOf(Status), "確報・速報・参考・見込", "status"),
    SOURCE_FIELD,
)  # fmt: skip

_SAID = plain(
    Said, "said", "実績の内容",
    Field("text", TEXT, "本文", "text"),
    Field("values", ListOf(VALUE), "読み取った値", "values that were read from it"),
)  # fmt: skip
_WHERE = ("where", TEXT)
_AT = ("at", _NUMBER)

# What `was` and `now` hold, where an edit sets one thing.
_SET: dict[type, tuple[str, Codec[Any]]] = {
    edits.RetitleNode: ("節の名称", TEXT),
    edits.RenumberNode: ("節の番号", _TEXT),
    edits.SetLevel: ("階層名", _TEXT),
    edits.ChangeText: ("節の内容", TEXT),
    edits.CrossListNode: ("節の再掲元", _TEXT),
    edits.MoveNode: ("節の移動", _PLACE),
    edits.SetOwners: ("担当課", _TEXTS),
    edits.RenameIndicator: ("指標名", _NAMES),
    edits.SetUnit: ("単位", _UNIT),
    edits.SetDirection: ("望ましい方向", Nullable(OneOf(Direction))),
    edits.SetDefinition: ("定義・算定式", _TEXT),
    edits.SetKind: ("指標の種類", OneOf(IndicatorKind)),
    edits.SetScopeNotes: ("数え方の注記", _TEXTS),
    edits.MoveIndicator: ("指標の移動", _TEXT),
    edits.RenameInitiative: ("取組名", TEXT),
    edits.MoveInitiative: ("取組の移動", _TEXT),
    edits.SetSpans: ("取組の年度と内容", ListOf(SPAN)),
    edits.MoveResult: ("実績の移動", _TEXT),
    edits.SetResult: ("実績の内容", _SAID),
    edits.SetBeside: ("成果・圏域・会議体などの一件", BesideCodec()),
}
_OTHERS: dict[type, tuple[str, tuple[tuple[str, Codec[Any]], ...]]] = {
    edits.AddNode: ("節の追加", (("node", NODE), ("place", _PLACE))),
    edits.RemoveNode: ("節の削除", (_WHERE, ("was", NODE))),
    edits.AddIndicator: ("指標の追加", (("indicator", INDICATOR), ("after", _TEXT))),
    edits.RemoveIndicator: ("指標の削除", (_WHERE, ("was", INDICATOR))),
    edits.PlaceIndicator: (
        "再掲", (_WHERE, ("placement", PLACEMENT), ("at", Nullable(_NUMBER))),
    ),
    edits.TakeAwayPlacement: ("掲載をやめる", (_WHERE, ("was", PLACEMENT))),
    edits.AddValue: ("値の追加", (_WHERE, ("id", TEXT), ("role", OneOf(Role)), ("entry", _ENTRY))),
    edits.SetValue: ("値の変更", (_WHERE, ("was", VALUE), ("entry", _ENTRY))),
    edits.RemoveValue: ("値の削除", (_WHERE, ("was", VALUE))),
    edits.RestoreValue: (
        "値を戻す", (_WHERE, ("was", Nullable(VALUE)), ("now", VALUE), _AT),
    ),
    edits.AddInitiative: ("取組の追加", (("initiative", INITIATIVE), ("after", _TEXT))),
    edits.AddResult: ("実績の追加", (("result", RESULT), ("after", _TEXT))),
    edits.RemoveResult: ("実績の削除", (_WHERE, ("was", RESULT))),
    edits.RemoveInitiative: ("取組の削除", (_WHERE, ("was", INITIATIVE))),
    edits.ConfirmAssumption: (
        "補った項目の確認",
        (_WHERE, ("field", TEXT), ("was", _TEXT), ("by", TEXT), ("on", TEXT), ("why", TEXT)),
    ),
    edits.SetHead: ("計画の基本情報", (_WHERE, ("was", HEAD), ("now", HEAD))),
    edits.TakeFromAssumed: ("補った項目から外す", (_WHERE, ("field", TEXT))),
    edits.PutIntoAssumed: ("補った項目に戻す", (_WHERE, ("field", TEXT), _AT)),
    edits.FileCorrection: (
        "訂正の記録", (("correction", CORRECTION), ("at", Nullable(_NUMBER))),
    ),
    edits.WithdrawCorrection: ("訂正の取り消し", (("was", CORRECTION),)),
}  # fmt: skip


def _name(kind: type) -> str:
    letters = (f"_{letter.lower()}" if letter.isupper() else letter for letter in kind.__name__)
    return "".join(letters).lstrip("_")


def _record(kind: type, ja: str, codecs: Mapping[str, Codec[Any]]) -> Record[Any]:
    names = [field.name for field in fields(kind)]
    told = (Field(name, codecs[name], ja, f"{name} of {_name(kind)}") for name in names)
    return plain(kind, _name(kind), ja, *told)


NAMES: Mapping[str, Record[Any]] = MappingProxyType({
    _name(kind): _record(kind, ja, {"where": TEXT, "was": codec, "now": codec})
    for kind, (ja, codec) in _SET.items()
} | {
    _name(kind): _record(kind, ja, dict(codecs)) for kind, (ja, codecs) in _OTHERS.items()
})  # fmt: skip
"""The record of each kind of edit by the word that stands in `edit`."""

TYPES: Mapping[type, str] = MappingProxyType({kind: _name(kind) for kind in (*_SET, *_OTHERS)})
BATCH = "batch"


@dataclass(frozen=True)
class _EditCodec:
    """An edit of any kind: the fields of its record beside `edit`, its kind."""

    def write(self, value: edits.Edit) -> object:
        if isinstance(value, edits.Batch):
            return {"edit": BATCH, "edits": _EDITS.write(value.edits)}
        name = TYPES[type(value)]
        return {"edit": name, **NAMES[name].write(value)}

    def read(self, data: object) -> edits.Edit:
        if not isinstance(data, dict):
            raise expected("オブジェクト(編集)", data)
        name = data.get("edit")
        if name == BATCH:
            return self._batch(data.get("edits"))
        if not isinstance(name, str) or name not in NAMES:
            raise expected("編集の種類", name)
        edit: edits.Edit = NAMES[name].read(data)
        return edit

    def _batch(self, data: object) -> edits.Batch:
        try:
            return edits.Batch(_EDITS.read(data))
        except Faulty as fault:
            raise Faulty(fault.below(".edits")) from None

    def schema(self, named: dict[str, Schema]) -> Schema:
        kinds = [record.schema(named) for record in NAMES.values()]
        batch: Schema = {"properties": {"edit": {"const": BATCH}, "edits": {"type": "array"}}}
        return {"anyOf": [*kinds, {"type": "object", **batch, "required": ["edit", "edits"]}]}


EDIT = _EditCodec()
_EDITS = ListOf(EDIT)
