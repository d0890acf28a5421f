"""A change in words: what was done, to what, what stood there, what stands there now."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keikaku.core.editing import Entry, Names, Place, Unit
from keikaku.core.editing import edits as e
from keikaku.core.editing.result_edits import Said
from keikaku.core.editing.values import says_none
from keikaku.core.indicators import Direction, IndicatorKind, Placement, Value
from keikaku.core.plan import InitiativeSpan, PlanHead
from keikaku.web.accounts.languages import bracketed
from keikaku.web.drafting.assumed import field_in_words, said_in_words
from keikaku.web.drafting.building.values import printed
from keikaku.web.drafting.heads import FIELDS, changes_of_head, said_of_head, years_of
from keikaku.web.drafting.names import DIRECTIONS, KINDS, name_of
from keikaku.web.plans.history import about_of, single, there_and_back
from keikaku.web.plans.models import Change

DONE: Mapping[type, str | Promise] = MappingProxyType({
    e.RetitleNode: _("名称を変えた"),
    e.RenumberNode: _("番号を変えた"),
    e.SetLevel: _("階層名を変えた"),
    e.ChangeText: _("内容を変えた"),
    e.CrossListNode: _("項目の再掲を変えた"),
    e.MoveNode: _("項目を動かした"),
    e.AddNode: _("項目を加えた"),
    e.RemoveNode: _("項目を削除した"),
    e.SetOwners: _("担当課を変えた"),
    e.AddIndicator: _("指標を加えた"),
    e.RemoveIndicator: _("指標を削除した"),
    e.RenameIndicator: _("指標名を変えた"),
    e.SetUnit: _("単位を変えた"),
    e.SetDirection: _("望ましい方向を変えた"),
    e.SetDefinition: _("定義・算定式を変えた"),
    e.SetKind: _("指標の種類を変えた"),
    e.MoveIndicator: _("指標を別の項目へ移した"),
    e.PlaceIndicator: _("指標を再掲した"),
    e.TakeAwayPlacement: _("指標の再掲をやめた"),
    e.AddValue: _("値を加えた"),
    e.SetValue: _("値を変えた"),
    e.RemoveValue: _("値を削除した"),
    e.RestoreValue: _("値を前のとおりに戻した"),
    e.AddInitiative: _("取組を加えた"),
    e.RemoveInitiative: _("取組を削除した"),
    e.RenameInitiative: _("取組名を変えた"),
    e.MoveInitiative: _("取組を別の項目へ移した"),
    e.SetSpans: _("取組の年度を変えた"),
    e.SetBeside: _("成果・圏域・会議体などを変えた"),
    e.SetHead: _("案の基本情報を変えた"),
    e.AddResult: _("実績を加えた"),
    e.RemoveResult: _("実績を削除した"),
    e.SetResult: _("実績の内容を変えた"),
    e.MoveResult: _("実績を別の項目へ移した"),
    e.SetScopeNotes: _("数え方の注記を変えた"),
    e.ConfirmAssumption: _("読取りの推定を確認した"),
    e.TakeFromAssumed: _("読取りの推定を外した"),
    e.PutIntoAssumed: _("読取りの推定に戻した"),
    e.FileCorrection: _("訂正を記録した"),
    e.WithdrawCorrection: _("訂正の記録を取り消した"),
})  # fmt: skip
_TO_NODES = (e.MoveIndicator, e.MoveInitiative, e.MoveResult, e.CrossListNode)
_ON_RECORD = (
    e.ConfirmAssumption,
    e.TakeFromAssumed,
    e.PutIntoAssumed,
    e.FileCorrection,
    e.WithdrawCorrection,
)
_ADDED = (e.AddNode, e.AddIndicator, e.PlaceIndicator, e.AddInitiative, e.AddResult)
# Everything that can be called by a name because it came or went.
_NAMED = ("node", "indicator", "initiative", "result", "was")


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words; of several edits made as one, one line each."""

    revision: int
    at: datetime
    who: str
    undone: bool
    lines: tuple["ToldLine", ...]


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One edit: what was done to what. `there` says whether the thing is still there."""

    done: str
    where: str
    name: str
    was: str
    now: str
    there: bool


def told(change: Change, called: Mapping[str, str], about: Container[str] | None = None) -> Told:
    """A change with the names that things have now; with `about` what was done to these things."""
    edit, undo = there_and_back(change)
    back = {_key(each): each for each in single(undo)}
    lines = tuple(
        _line(each, back.get(_key(each)), called)
        for each in single(edit)
        if about is None or about_of(each) in about
    )
    return Told(change.revision, change.at, change.who, change.undone, lines)


def _key(edit: Any) -> tuple[type, str]:
    return type(edit), about_of(edit)


def _line(edit: Any, back: Any, called: Mapping[str, str]) -> ToldLine:
    where = about_of(edit)
    # What the undo would set is what stood there; what it saw is what came of the edit.
    was = getattr(back, "now", getattr(edit, "was", None))
    now = getattr(back, "was", getattr(edit, "now", None))
    if isinstance(edit, e.AddValue | e.SetValue):
        now = edit.entry
    if isinstance(edit, _TO_NODES):
        was, now = called.get(str(was), was), called.get(str(now), now)
    if isinstance(edit, _ON_RECORD):
        was, now = _on_record(edit)
    if isinstance(edit, _ADDED):
        now = _added(edit, called)
    if isinstance(edit, e.SetHead):
        was, now = changes_of_head(edit if back is None else e.SetHead(back.now, back.was))
    return ToldLine(
        str(DONE[type(edit)]),
        where,
        called.get(where) or _gone(edit) or where,
        said(was, called),
        said(now, called),
        where in called,
    )


def _on_record(edit: Any) -> tuple[str | None, str | None]:
    """What was assumed or put right, by its field: before, and since."""
    match edit:
        case e.ConfirmAssumption():
            now = said_in_words(edit.field, edit.was)
            return now + bracketed(str(_("推定"))), now + bracketed(str(_("人が確認")))
        case e.TakeFromAssumed():
            return field_in_words(edit.field), None
        case e.PutIntoAssumed():
            return None, field_in_words(edit.field)
        case e.FileCorrection():
            filed = edit.correction
            return said_in_words(filed.field, filed.was), said_in_words(filed.field, filed.now)
        case _:
            filed = edit.was
            return said_in_words(filed.field, filed.now), said_in_words(filed.field, filed.was)


def _added(edit: Any, called: Mapping[str, str]) -> str:
    """What was added, and where it was placed."""
    match edit:
        case e.AddNode():
            return f"{name_of(edit.node)}{bracketed(_place(edit.place, called))}"
        case e.AddIndicator():
            places = [called.get(each.node or "", "") for each in edit.indicator.placements]
            return _placed(edit.indicator, places)
        case e.PlaceIndicator():
            return called.get(edit.placement.node or "", "") or _nowhere()
    thing = edit.initiative if isinstance(edit, e.AddInitiative) else edit.result
    return _placed(thing, [called.get(thing.node or "", "")])


def _placed(thing: Any, places: list[str]) -> str:
    told = "、".join(f"「{each}」" for each in places if each) or _nowhere()
    return f"{name_of(thing)}{bracketed(str(_('掲載箇所：{places}')).format(places=told))}"


def _nowhere() -> str:
    return str(_("どこにも置かない"))


def _gone(edit: Any) -> str:
    things = (getattr(edit, field, None) for field in _NAMED)
    return next((name_of(thing) for thing in things if hasattr(thing, "id")), "")


def said(thing: Any, called: Mapping[str, str]) -> str:
    """What stood in a field or stands there, in words; nothing where there is nothing."""
    if isinstance(thing, tuple):
        return "、".join(said(each, called) for each in thing) or _nothing()
    for kind, words in _WORDS.items():
        if isinstance(thing, kind):
            return words(thing, called) or _nothing()
    return name_of(thing) if thing is not None else _nothing()


def _nothing() -> str:
    return str(_("（なし）"))


def _value(thing: Value | Entry) -> str:
    # The year of an entry without a value was not taken into the plan.
    year = "" if says_none(thing.raw) else printed(thing.period)
    return thing.raw + bracketed(year) if year and year not in thing.raw else thing.raw


def _span(span: InitiativeSpan) -> str:
    return f"{years_of(span.start, span.end)} {span.text}".strip()


def _place(place: Place, called: Mapping[str, str]) -> str:
    above = called.get(place.parent or "", str(_("最上位")))
    if place.after is None:
        return str(_("「{above}」の最初")).format(above=above)
    after = called.get(place.after, place.after)
    return str(_("「{above}」の下、「{after}」の次")).format(above=above, after=after)


def _head(head: PlanHead) -> str:
    return "、".join(filter(None, (said_of_head(head, name) for name in FIELDS)))


# The words of an enumeration are texts too: they stand before texts.
_WORDS: Mapping[Any, Callable[[Any, Mapping[str, str]], str]] = MappingProxyType({
    Direction: lambda thing, called: str(DIRECTIONS[thing]),
    IndicatorKind: lambda thing, called: str(KINDS[thing]),
    str: lambda thing, called: thing,
    Place: _place,
    PlanHead: lambda thing, called: _head(thing),
    Names: lambda thing, called: thing.name,
    Unit: lambda thing, called: thing.unit,
    Value | Entry: lambda thing, called: _value(thing),
    InitiativeSpan: lambda thing, called: _span(thing),
    Said: lambda thing, called: thing.text,
    Placement: lambda thing, called: called.get(thing.node or "", ""),
})  # fmt: skip
