"""What a reading assumed, in words: the field and what it says."""

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.values.model import AccumulationKind
from keikaku.web.drafting.names import ACCUMULATIONS, DIRECTIONS, KINDS, ROLES, STATUSES, Words

_FIELDS: Mapping[str, str | Promise] = MappingProxyType({
    "accumulation": _("数え方"),
    "amount": _("数値"),
    "category": _("分類"),
    "code": _("番号"),
    "composition": _("構成市町村"),
    "definition": _("定義・算定式"),
    "direction": _("望ましい方向"),
    "edition": _("版の名前"),
    "end": _("終わり"),
    "issuer": _("策定主体"),
    "kind": _("種類"),
    "level": _("階層名"),
    "name": _("名称"),
    "node": _("掲載箇所"),
    "owners": _("担当課"),
    "parent": _("体系の中の位置"),
    "period": _("年度・期間"),
    "placements": _("掲載箇所"),
    "raw": _("値の文字"),
    "reason": _("値がない理由"),
    "relation": _("基準との関係"),
    "role": _("値の種類"),
    "spans": _("取組の年度と内容"),
    "start": _("始まり"),
    "status": _("状態"),
    "term": _("略称"),
    "text": _("内容"),
    "title": _("名称"),
    "type": _("指標の型"),
    "unit": _("単位"),
})  # fmt: skip
_SAYS: Mapping[str, Words] = MappingProxyType({
    "accumulation": ACCUMULATIONS,
    "direction": DIRECTIONS,
    "kind": KINDS,
    "role": ROLES,
    "status": STATUSES,
})  # fmt: skip


def field_in_words(field: str) -> str:
    """The last part of a field in words; one that has no word is a field."""
    last = field.rpartition(".")[2].partition("[")[0]
    return str(_FIELDS.get(last) or _("項目"))


def said_in_words(field: str, says: str | None) -> str:
    """A field with what it says; the plan's own words of enumerations are the reader's."""
    text = (says or "").strip()
    words = _SAYS.get(field.rpartition(".")[2], {})
    if text.startswith("Accumulation("):
        kinds = (kind for kind in AccumulationKind if f"'{kind.value}'" in text)
        text = next(kinds, text)
    said = next((str(word) for each, word in words.items() if each and each == text), text)
    return str(_("{field}：{said}")).format(
        field=field_in_words(field), said=said or str(_("（なし）"))
    )
