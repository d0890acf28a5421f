"""What stands in the remarks (備考): each kind of change in words, Japanese and English."""

from collections.abc import Mapping

from keikaku.core.indicators import Indicator, Value
from keikaku.core.labels import label
from keikaku.core.plan import Node
from keikaku.core.problems.model import Language
from keikaku.core.revision import (
    Change,
    Continuation,
    IndicatorsRegrouped,
    InitiativeSpanChanged,
    InitiativesRegrouped,
    NodesRegrouped,
)
from keikaku.core.values.model import Accumulation
from keikaku.core.values.printing import print_accumulation
from keikaku.lineage.change_words import remark_words
from keikaku.lineage.comparison.cards import node_label, printed_name, value_text
from keikaku.lineage.comparison.model import Remark

# The code of a change, its Japanese and its English. {was} and {now} are what the editions print,
# {role} is which value, {more} what else has to be said.
_WORDS: Mapping[str, tuple[str, str]] = {
    "plan.period_changed": ("計画期間の変更", "Period changed"),
    "node.added": ("新設", "New"),
    "node.dropped": ("廃止", "Dropped"),
    "node.regrouped": ("再編", "Regrouped"),
    "node.renumbered": ("番号の変更：{was} → {now}", "Renumbered ({was} → {now})"),
    "node.moved": ("移動（「{was}」から「{now}」へ）", "Moved (from “{was}” to “{now}”)"),
    "node.relevelled": ("階層の変更：{was} → {now}", "Another level ({was} → {now})"),
    "node.retitled": ("名称の変更", "Retitled"),
    "node.text_changed": ("文言の変更", "Text changed"),
    "indicator.added": ("指標の追加", "New indicator"),
    "indicator.dropped": ("指標の廃止", "Indicator dropped"),
    "indicator.regrouped": (
        "指標の再編（値は比べられません）",
        "Regrouped (values do not compare)",
    ),
    "indicator.renamed": ("指標名の変更", "Indicator renamed"),
    "indicator.redefined": (
        "指標の再定義（値は比べられません）",
        "Redefined (values do not compare)",
    ),
    "indicator.moved": (
        "指標の移動（「{was}」から「{now}」へ）",
        "Moved (from “{was}” to “{now}”)",
    ),
    "indicator.unit_changed": (
        "単位の変更：{was} → {now}{more}",
        "Unit changed ({was} → {now}){more}",
    ),
    "indicator.accumulation_changed": (
        "集計方法の変更：{was} → {now}（値は比べられません）",
        "Counted otherwise ({was} → {now}; values do not compare)",
    ),
    "indicator.definition_changed": ("定義の変更", "Definition changed"),
    "baseline.restated": (
        "基準値の修正：{was} → {now}{more}",
        "Baseline restated ({was} → {now}){more}",
    ),
    "baseline.redated": (
        "基準年の変更：{was} → {now}{more}",
        "Baseline of another year ({was} → {now}){more}",
    ),
    "baseline.filled": ("基準値の記入：{now}", "Baseline filled in ({now})"),
    "baseline.withdrawn": ("基準値の削除：{was}", "Baseline withdrawn ({was})"),
    "actual.restated": (
        "実績値の修正：{was} → {now}{more}",
        "Actual restated ({was} → {now}){more}",
    ),
    "target.raised": (
        "{role}の引き上げ：{was} → {now}{more}",
        "Target raised ({was} → {now}){more}",
    ),
    "target.lowered": (
        "{role}の引き下げ：{was} → {now}{more}",
        "Target lowered ({was} → {now}){more}",
    ),
    "target.reworded": (
        "{role}の変更：{was} → {now}{more}",
        "Target changed ({was} → {now}){more}",
    ),
    "target.redated": (
        "{role}の年度の変更：{was} → {now}{more}",
        "Target of another year ({was} → {now}){more}",
    ),
    "target.filled": ("{role}の設定：{now}", "Target set ({now})"),
    "target.withdrawn": ("{role}の取り下げ：{was}", "Target withdrawn ({was})"),
    "initiative.added": ("取組の追加", "New initiative"),
    "initiative.dropped": ("取組の廃止", "Initiative dropped"),
    "initiative.regrouped": ("取組の再編", "Initiatives regrouped"),
    "initiative.renamed": ("取組名の変更", "Initiative renamed"),
    "initiative.moved": (
        "取組の移動（「{was}」から「{now}」へ）",
        "Moved (from “{was}” to “{now}”)",
    ),
    "initiative.text_changed": ("取組の内容の変更", "Initiative changed"),
    "initiative.span_changed": ("実施年度の変更{more}", "Years changed{more}"),
    "uncertain": (
        "【要確認】新旧の対応は推定です（確からしさ {share}）。",
        "[To confirm] That these belong together is inferred (confidence {share}).",
    ),
    "uncertain_alone": (
        "【要確認】もう一方に当たるものがないとしたのは推定です（確からしさ {share}）。",
        "[To confirm] That nothing corresponds to it is inferred (confidence {share}).",
    ),
    "owners": ("担当の変更", "Another department"),
    "kind": ("種別の変更", "Another kind of indicator"),
    "notation": ("表記の変更", "Written otherwise"),
    "print_only": ("空白・全角半角のみの違い", "Only spaces or widths differ"),
}

_MERGED: Mapping[str, tuple[str, str]] = {
    "node.regrouped": ("統合", "Merged"),
    "indicator.regrouped": ("指標の統合（値は比べられません）", "Merged (values do not compare)"),
    "initiative.regrouped": ("取組の統合", "Initiatives merged"),
}
_SPLIT: Mapping[str, tuple[str, str]] = {
    "node.regrouped": ("分割", "Split"),
    "indicator.regrouped": ("指標の分割（値は比べられません）", "Split (values do not compare)"),
    "initiative.regrouped": ("取組の分割", "Initiative split"),
}
_NOTHING = ("なし", "none")
_NOT_CONVERTIBLE = ("。換算できません", "; cannot be converted")


class _In:
    """Words in one language."""

    def __init__(self, language: Language) -> None:
        self.index = 0 if language is Language.JA else 1
        self.language = language

    def of(self, pair: tuple[str, str]) -> str:
        return pair[self.index]


def change_remark(change: Change, language: Language = Language.JA) -> Remark:
    """One change in words."""
    words = _In(language)
    template = words.of(_words_of(change))
    return Remark(change.code, template.format_map(_details(change, words)))


def plain_remark(code: str, language: Language = Language.JA) -> Remark:
    """A remark that no change of the plans stands behind."""
    return Remark(code, _In(language).of(_WORDS[code]))


def uncertain_remark(link: Continuation, language: Language = Language.JA) -> Remark:
    """What a person has to confirm, and why it was taken to be so."""
    words = _In(language)
    code = "uncertain" if link.old and link.new else "uncertain_alone"
    said = words.of(_WORDS[code]).format(share=f"{int(link.confidence * 100)}%")
    reasons = (reason.told(language) for reason in link.reasons)
    between = "" if language is Language.JA else " "
    return Remark(code, between.join([said, *reasons]))


def _words_of(change: Change) -> tuple[str, str]:
    """Merged and split are told apart by how many there are on each side."""
    match change:
        case NodesRegrouped() | IndicatorsRegrouped() | InitiativesRegrouped():
            if len(change.new) == 1:
                return _MERGED[change.code]
            if len(change.old) == 1:
                return _SPLIT[change.code]
    return _WORDS[change.code]


def _details(change: Change, words: _In) -> dict[str, str]:
    was, now = getattr(change, "was", None), getattr(change, "now", None)
    new = getattr(change, "new", None)
    name = printed_name(new) if isinstance(new, Indicator) else ""
    value = now if isinstance(now, Value) else was
    return {
        "was": _shown(was, name, words),
        "now": _shown(now, name, words),
        "role": label(value.role) if isinstance(value, Value) else "",
        "more": _more(change, words),
    }


def _shown(what: object, name: str, words: _In) -> str:
    match what:
        case None | "":
            return words.of(_NOTHING)
        case Node():
            return node_label(what)
        case Value():
            return value_text(what, name)
        case Accumulation():
            return print_accumulation(what)
    return str(what)


def _more(change: Change, words: _In) -> str:
    """What cannot be converted, the effect on a target, what was taken for granted."""
    convertible = getattr(change, "convertible", True)
    assumed = getattr(change, "assumed", ())
    if isinstance(change, InitiativeSpanChanged):
        assumed = ("year",) if change.assumed else ()
    told = remark_words(getattr(change, "effect", None), assumed, words.language)
    return ("" if convertible else words.of(_NOT_CONVERTIBLE)) + told
