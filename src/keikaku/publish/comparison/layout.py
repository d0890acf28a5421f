"""How the table is laid out: which side stands left, what the sides are called, which language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from keikaku.core.problems.model import Language

_Side = TypeVar("_Side")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words around the rows, in one language."""

    title: str
    place: str
    remarks: str
    new: str
    old: str
    added: str
    dropped: str
    omitted: str
    colon: str
    list_separator: str
    as_of: str
    part: str
    period: str
    moved: str
    moved_kind: str
    moved_text: str
    moved_reason: str
    unused_reasons: str
    counts: str
    underlined: str
    bracketed: str
    uncertain: str
    print_only: str
    unchanged: str
    not_compared: str
    on_both: str
    no_changes: str
    continued: str
    page: str
    untitled: str


_JA = Wording(
    title="新旧対照表",
    place="箇所",
    remarks="備考",
    new="改正後",
    old="改正前",
    added="（新設）",
    dropped="（廃止）",
    omitted="（略）",
    colon="：",
    list_separator="、",
    as_of="（{}）",
    part="比べた範囲：{}",
    period="計画期間：{}",
    moved="動いたもの",
    moved_kind="種別",
    moved_text="内容",
    moved_reason="理由",
    unused_reasons="この比較にない変更への理由があります：{}。",
    counts="変更 {changes} 件。",
    underlined="傍線は変更のあった箇所です。",
    bracketed="[-…-] はなくなった字句、{+…+} は加わった字句です。",
    uncertain="新旧の対応を確認していただきたいもの {count} 件（備考に【要確認】）。",
    print_only="空白・全角半角だけが違うもの {count} 件は、表に出していません。",
    unchanged="変更のないもの {count} 件は、表に出していません。",
    not_compared="この表では比べていないもの：{}。",
    on_both="{name}（{old} {old_count}件・{new} {new_count}件）",
    no_changes="変更はありません。",
    continued="（続き）",
    page="{page} / {pages} ページ",
    untitled="（表題なし）",
)
_EN = Wording(
    title="Comparison of two editions",
    place="Place",
    remarks="Remarks",
    new="New",
    old="Old",
    added="(new)",
    dropped="(dropped)",
    omitted="(unchanged text)",
    colon=": ",
    list_separator=", ",
    as_of=" ({})",
    part="Part compared: {}",
    period="Period: {}",
    moved="What moved",
    moved_kind="Kind",
    moved_text="What",
    moved_reason="Reason",
    unused_reasons="Reasons are given for changes that are not here: {}.",
    counts="Changes: {changes}. ",
    underlined="What changed is underlined.",
    bracketed="[-…-] was left out, {+…+} put in.",
    uncertain="Links between old and new to be confirmed: {count} (see the remarks).",
    print_only="Left out, as they differ in spaces or widths alone: {count}.",
    unchanged="Left out, as they did not change: {count}.",
    not_compared="Not compared in this table: {}.",
    on_both="{name} ({old}: {old_count}, {new}: {new_count})",
    no_changes="Nothing changed.",
    continued="(continued)",
    page="{page} / {pages}",
    untitled="(no title)",
)
# The program's own words in the rows, by their Japanese ones, which are also their names as data.
_IN_ENGLISH: Mapping[str, str] = MappingProxyType({
    "実施結果": "results",
    "圏域": "areas",
    "構成市町": "members of areas",
    "会議体": "bodies",
    "略称・用語": "terms",
    "計画名と期間": "names and periods of other plans",
    "日程・経緯": "dates and history",
    "関連": "links",
    "そのほかの表": "other tables",
    "計画期間": "Period",
    "担当": "Departments",
    "種別": "Kind",
    "定義": "Definition",
    "単位": "Unit",
    "取組": "Initiative",
    "年度": "Fiscal years",
    "数値目標": "Numerical target",
    "参考指標": "Reference indicator",
    "基準値": "Baseline",
    "目標値": "Target",
    "中間目標": "Interim target",
    "計画値": "Planned value",
    "実績値": "Actual value",
})  # fmt: skip
WORDINGS: Mapping[Language, Wording] = {Language.JA: _JA, Language.EN: _EN}


@dataclass(frozen=True, slots=True)
class Layout:
    """`new_label` and `old_label` name the sides (新/旧, 現行/案); as they are empty, the usual
    words do. The new side stands left unless `old_left`."""

    new_label: str = ""
    old_label: str = ""
    old_left: bool = False
    language: Language = Language.JA

    @property
    def words(self) -> Wording:
        """The words of the language."""
        return WORDINGS[self.language]

    def own_word(self, word: str) -> str:
        """One of the program's own words, alone or before a name of the document, in the language.

        Whatever else stands there is of the document, and stays.
        """
        if self.language is Language.JA:
            return word
        first, space, rest = word.partition(" ")
        return f"{_IN_ENGLISH.get(first, first)}{space}{rest}"

    @property
    def new(self) -> str:
        """What the new side is called."""
        return self.new_label or self.words.new

    @property
    def old(self) -> str:
        """What the old side is called."""
        return self.old_label or self.words.old

    def sides(self, old: _Side, new: _Side) -> tuple[_Side, _Side]:
        """What stands left and what stands right."""
        return (old, new) if self.old_left else (new, old)
