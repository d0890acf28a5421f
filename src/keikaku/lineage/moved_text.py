"""The report of what moved as text."""

from collections.abc import Iterator

from keikaku.core.problems.model import Language
from keikaku.lineage.moved import Moved, MovedKind, MovedReport
from keikaku.lineage.sentences import sentence

_HEADS = {
    MovedKind.TARGET_EASED: ("目標の緩和", "Targets eased"),
    MovedKind.TARGET_CHANGED: (
        "目標の変更（緩和か強化かは分かりません）",
        "Targets changed (eased or tightened cannot be told)",
    ),
    MovedKind.TARGET_WITHDRAWN: ("目標の取り下げ", "Targets withdrawn"),
    MovedKind.BASELINE_RESTATED: ("基準値の修正", "Baselines restated"),
    MovedKind.INDICATOR_DROPPED: ("なくなった指標", "Indicators dropped"),
    MovedKind.INDICATOR_REDEFINED: ("再定義された指標", "Indicators redefined"),
    MovedKind.NOT_COMPARABLE: ("値を比べられない指標", "Indicators no longer comparable"),
    MovedKind.PERIOD_CHANGED: ("計画期間の変更", "Period of the plan changed"),
    MovedKind.TARGET_REDATED: ("目標年度の変更", "Targets for another time"),
    MovedKind.BASELINE_REDATED: ("基準年の変更", "Baselines of another time"),
}
_NOTHING = ("動いたものはありません。", "Nothing moved.")
_REASON = ("理由: ", "Reason: ")
_NO_REASON = ("（記入されていません）", "(none given)")
_UNUSED = ("この比較にない変更への理由があります: ", "Reasons for changes that are not here: ")


def head_of(kind: MovedKind, language: Language = Language.JA) -> str:
    """What the changes of a kind are called together."""
    return _HEADS[kind][list(Language).index(language)]


def moved_text(report: MovedReport, language: Language = Language.JA) -> str:
    """Each kind with its changes and their reasons; lines end with a line feed."""
    return "".join(f"{line}\n" for line in _lines(report, list(Language).index(language)))


def _lines(report: MovedReport, at: int) -> Iterator[str]:
    if not report.entries:
        yield _NOTHING[at]
    for kind in MovedKind:
        entries = report.of_kind(kind)
        if entries:
            yield f"{_HEADS[kind][at]} ({len(entries)})"
            for entry in entries:
                yield from _entry(entry, at)
    if report.unused:
        yield _UNUSED[at] + "、".join(report.unused)


def _entry(entry: Moved, at: int) -> Iterator[str]:
    yield f"- {sentence(entry.change, list(Language)[at])}"
    yield f"  {_REASON[at]}{entry.reason or _NO_REASON[at]}"
