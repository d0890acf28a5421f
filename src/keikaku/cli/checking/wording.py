"""The words around the findings, Japanese and English side by side. `{…}` are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass

from keikaku.core.problems import Language


@dataclass(frozen=True, slots=True)
class CheckWording:
    """All frames of a check in one language."""

    found: str
    clean: str
    left_out: str
    whole: str
    across: str
    across_none: str
    may_be: str
    notes: str
    notes_hint: str
    counts: str
    counts_header: tuple[str, str, str, str]
    reading: str
    off: str
    off_line: str
    raised: str
    raised_line: str
    settled: str
    under: str


_JA = CheckWording(
    found="点検の結果",
    clean="直すところは見つかりませんでした。",
    left_out="示すものはありません（止めた点検か確認済みのものがあります。下を見てください）。",
    whole="計画全体",
    across="計画の間の違い",
    across_none="同じ指標の値・単位・定義に違いはありませんでした。",
    may_be="（同じ指標か未確認）",
    notes="メモ",
    notes_hint="（種類ごとの件数と例。--full で一件ずつ示します）",
    counts="件数と、すること",
    counts_header=("番号", "点検項目", "件数", "すること"),
    reading="読取",
    off="止めた点検",
    off_line="{code}: {count} 件を示していません。理由: {reason}",
    raised="重さを変えた点検",
    raised_line="{code}: {severity}。理由: {reason}",
    settled="確認済みの {count} 件は示していません。",
    under="「{node}」とその下だけを示しています。",
)

_EN = CheckWording(
    found="Findings",
    clean="Nothing to mend was found.",
    left_out="Nothing is shown (some is switched off or settled: see below).",
    whole="The plan as a whole",
    across="Between the plans",
    across_none="No value, unit or definition of one indicator differs.",
    may_be=" (not sure to be one)",
    notes="Notes",
    notes_hint=" (counted by kind, each with an example; --full shows all)",
    counts="Counts, and what to do",
    counts_header=("no.", "code", "count", "what to do"),
    reading="read",
    off="Switched off",
    off_line="{code}: {count} not shown. Reason: {reason}",
    raised="Weighed otherwise",
    raised_line="{code}: {severity}. Reason: {reason}",
    settled="{count} that a person has settled are not shown.",
    under="Shown are {node} and what is below it.",
)

CHECK_WORDINGS: Mapping[Language, CheckWording] = {Language.JA: _JA, Language.EN: _EN}
