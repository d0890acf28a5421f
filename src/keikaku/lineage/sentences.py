"""Each change as one sentence, in Japanese and English."""

from collections.abc import Callable, Mapping

from keikaku.core.plan import InitiativeSpan, Node
from keikaku.core.problems.model import Language
from keikaku.core.revision import AccumulationChanged, Change, PeriodChanged, UnitChanged
from keikaku.lineage.change_words import (
    accumulation_words,
    period_words,
    remark_words,
    role_words,
    unit_words,
    value_words,
)

# {old} and {new} are what the editions call the thing; {role}, {was}, {now} what changed.
_JA: Mapping[str, str] = {
    "plan.period_changed": "計画期間が{was}から{now}に変わりました。",
    "node.added": "{new}が新設されました。",
    "node.dropped": "{old}がなくなりました。",
    "node.regrouped": "{old}が{new}に組み直されました。",
    "node.renumbered": "{new}の番号が{was}から{now}に変わりました。",
    "node.moved": "{new}が{was}から{now}に移りました。",
    "node.relevelled": "{new}の階層が{was}から{now}に変わりました。",
    "node.retitled": "名称が{old}から{new}に変わりました。",
    "node.text_changed": "{new}の本文が変わりました。",
    "indicator.added": "指標{new}が加わりました。",
    "indicator.dropped": "指標{old}がなくなりました。",
    "indicator.regrouped": "指標{old}が{new}に組み直されました。値は比べられません。",
    "indicator.renamed": "指標の名称が{old}から{new}に変わりました。",
    "indicator.redefined": "指標{old}が{new}に再定義されました。値は比べられません。",
    "indicator.moved": "指標{new}が{was}から{now}に移りました。",
    "indicator.unit_changed": "指標{new}の単位が{was}から{now}に変わりました。",
    "indicator.accumulation_changed":
        "指標{new}の集計方法が{was}から{now}に変わりました。値は比べられません。",
    "indicator.definition_changed": "指標{new}の定義の文が変わりました。",
    "baseline.restated": "指標{new}の{role}が{was}から{now}に修正されました{remark}。",
    "baseline.redated": "指標{new}の{role}の時点が変わりました。{was}から{now}{remark}。",
    "baseline.filled": "指標{new}の{role}{now}が記入されました。",
    "baseline.withdrawn": "指標{new}の{role}{was}がなくなりました。",
    "actual.restated": "指標{new}の{role}が{was}から{now}に修正されました{remark}。",
    "target.raised": "指標{new}の{role}が{was}から{now}に引き上げられました{remark}。",
    "target.lowered": "指標{new}の{role}が{was}から{now}に引き下げられました{remark}。",
    "target.reworded": "指標{new}の{role}が{was}から{now}に変わりました{remark}。",
    "target.redated": "指標{new}の{role}の時点が変わりました。{was}から{now}{remark}。",
    "target.filled": "指標{new}の{role}が{now}と定められました。",
    "target.withdrawn": "指標{new}の{role}{was}が取り下げられました。",
    "initiative.added": "取組{new}が加わりました。",
    "initiative.dropped": "取組{old}がなくなりました。",
    "initiative.regrouped": "取組{old}が{new}に組み直されました。",
    "initiative.renamed": "取組の名称が{old}から{new}に変わりました。",
    "initiative.moved": "取組{new}が{was}から{now}に移りました。",
    "initiative.text_changed": "取組{new}の内容が変わりました。",
    "initiative.span_changed": "取組{new}の実施年度が{was}から{now}に変わりました。",
}  # fmt: skip
_EN: Mapping[str, str] = {
    "plan.period_changed": "The period of the plan changed from {was} to {now}.",
    "node.added": "{new} was added.",
    "node.dropped": "{old} was dropped.",
    "node.regrouped": "{old} became {new}.",
    "node.renumbered": "The number of {new} changed from {was} to {now}.",
    "node.moved": "{new} moved from {was} to {now}.",
    "node.relevelled": "The level of {new} changed from {was} to {now}.",
    "node.retitled": "{old} is now called {new}.",
    "node.text_changed": "The text of {new} changed.",
    "indicator.added": "Indicator {new} was added.",
    "indicator.dropped": "Indicator {old} was dropped.",
    "indicator.regrouped": "Indicators {old} became {new}; their values cannot be compared.",
    "indicator.renamed": "Indicator {old} is now called {new}.",
    "indicator.redefined": "Indicator {old} was redefined as {new}; the values cannot be compared.",
    "indicator.moved": "Indicator {new} moved from {was} to {now}.",
    "indicator.unit_changed": "The unit of indicator {new} changed from {was} to {now}.",
    "indicator.accumulation_changed":
        "Indicator {new} was counted {was} and is now {now}; its values cannot be compared.",
    "indicator.definition_changed": "The definition of indicator {new} changed.",
    "baseline.restated": "The {role} of {new} was restated from {was} to {now}{remark}.",
    "baseline.redated": "The {role} of {new} is of another time: {was}, now {now}{remark}.",
    "baseline.filled": "The {role} of {new} was filled in: {now}.",
    "baseline.withdrawn": "The {role} of {new} is gone; it was {was}.",
    "actual.restated": "The {role} of {new} was restated from {was} to {now}{remark}.",
    "target.raised": "The {role} of {new} was raised from {was} to {now}{remark}.",
    "target.lowered": "The {role} of {new} was lowered from {was} to {now}{remark}.",
    "target.reworded": "The {role} of {new} changed from {was} to {now}{remark}.",
    "target.redated": "The {role} of {new} is for another time: {was}, now {now}{remark}.",
    "target.filled": "The {role} of {new} was set: {now}.",
    "target.withdrawn": "The {role} of {new} was withdrawn; it was {was}.",
    "initiative.added": "Initiative {new} was added.",
    "initiative.dropped": "Initiative {old} was dropped.",
    "initiative.regrouped": "Initiatives {old} became {new}.",
    "initiative.renamed": "Initiative {old} is now called {new}.",
    "initiative.moved": "Initiative {new} moved from {was} to {now}.",
    "initiative.text_changed": "The text of initiative {new} changed.",
    "initiative.span_changed": "The years of initiative {new} changed from {was} to {now}.",
}  # fmt: skip


def sentence(change: Change, language: Language = Language.JA) -> str:
    """What changed, in one sentence (two where values cannot be compared)."""
    template = (_JA if language is Language.JA else _EN)[change.code]
    family = change.code.partition(".")[0]
    if family in ("baseline", "actual", "target"):
        words = _of_value(change, language)
    elif isinstance(change, UnitChanged):
        words = _sides(change, lambda unit: unit_words(unit, language))
    elif isinstance(change, AccumulationChanged):
        words = _sides(change, lambda counted: accumulation_words(counted, language))
    elif isinstance(change, PeriodChanged):
        words = _sides(change, lambda years: period_words(years, language))
    elif change.code.endswith((".moved", ".renumbered", ".relevelled", ".span_changed")):
        words = _sides(change, lambda side: _plain(side, language))
    else:
        words = {}
    names = {side: _name(getattr(change, side, None), language) for side in ("old", "new")}
    return template.format(**names, **words)


def _of_value(change: Change, language: Language) -> dict[str, str]:
    was, now = getattr(change, "was", None), getattr(change, "now", None)
    effect, assumed = getattr(change, "effect", None), getattr(change, "assumed", ())
    return {
        "role": role_words(now or was, language),
        "remark": remark_words(effect, assumed, language),
        "was": value_words(was, language),
        "now": value_words(now, language),
    }


def _sides(change: Change, words: Callable[..., str]) -> dict[str, str]:
    return {side: words(getattr(change, side)) for side in ("was", "now")}


def _plain(side: object, language: Language) -> str:
    """A number, a level, a place, or the years of spans."""
    if isinstance(side, Node):
        return _name(side, language)
    if isinstance(side, tuple):
        sign, between = ("、", "～") if language is Language.JA else (", ", " to ")
        spans = (f"{each.start}{between}{each.end}" for each in side if _is_span(each))
        return sign.join(spans) or "—"
    return _NONE[language] if side is None else str(side)


def _is_span(each: object) -> bool:
    return isinstance(each, InitiativeSpan)


_NONE = {Language.JA: "なし", Language.EN: "none"}
_UNNAMED = {Language.JA: "（名称なし）", Language.EN: "(no name)"}


def _name(thing: object, language: Language) -> str:
    """What the edition calls a thing, with its notes on what is counted; several one by one."""
    if isinstance(thing, tuple):
        return "".join(_name(each, language) for each in thing)
    name = getattr(thing, "title", None) or getattr(thing, "name", None)
    notes = "".join(f"（{note}）" for note in getattr(thing, "scope_notes", ()))
    if not name:
        return _UNNAMED[language]
    return f"「{name}{notes}」" if language is Language.JA else f"“{name}{notes}”"
