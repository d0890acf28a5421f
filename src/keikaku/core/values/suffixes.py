"""Words behind a number and its unit (後置語): 以上, 程度, の維持, 見込み, 開催."""

import re
from dataclasses import dataclass

from keikaku.core.values.model import Bound, Status
from keikaku.core.values.words import DEEDS

_BOUNDS = {
    Bound.AT_LEAST: """
        以上 以上を維持 以上の維持 以上維持 以上を確保 を下回らない
        維持 を維持 の維持 維持する を維持する
    """,
    Bound.MORE_THAN: "超 を超える 超える を超過 を上回る 上回る",
    Bound.AT_MOST: "以下 以内 を上回らない まで 以下を維持 以下に抑制 以内を維持",
    Bound.LESS_THAN: "未満 を下回る 下回る",
}
_ABOUT = "程度 前後 ほど くらい ぐらい 程 内外"
_NEAR = "弱 強"
_STATUS = {
    Status.ESTIMATE: "見込み 見込 見込値 の見込み 推計 推計値 予測 予定 の予定",
    Status.PROVISIONAL: "速報 速報値 暫定値",
    Status.REFERENCE: "参考 参考値",
}
_REACHED = """
達成 を達成 を達成する 確保 を確保 を目指す を目標 とする にする に増加 に減少 に削減 へ増加
へ減少 に拡大 へ拡大 に縮小 へ縮小 に抑制 に到達 に増やす に減らす に向上 に引き上げ に引き上げる
に上昇 に低下 の実施 の開催 開催 作成 養成 育成 受入 受入れ 受け入れ 参加 利用 新規 新設 増設
"""


@dataclass(frozen=True, slots=True)
class Suffix:
    """What follows a number. `before` is the text left in front of it: the unit."""

    before: str = ""
    bound: Bound | None = None
    approximate: bool = False
    status: Status | None = None
    notes: tuple[str, ...] = ()


_BOUND_OF = {word: bound for bound, words in _BOUNDS.items() for word in words.split()}
_STATUS_OF = {word: status for status, words in _STATUS.items() for word in words.split()}
_NOTED = {
    *_REACHED.split(),
    *_NEAR.split(),
    *DEEDS,
    *(f"の{deed}" for deed in DEEDS),
    *(f"を{deed}" for deed in DEEDS),
}
_ALL = {*_BOUND_OF, *_STATUS_OF, *_NOTED, *_ABOUT.split()}
_LAST = re.compile(f"(?:{'|'.join(sorted(map(re.escape, _ALL), key=len, reverse=True))})\\Z")


def read_suffix(run: str) -> Suffix | None:
    """Take the known words off the end of what follows a number; None when they contradict."""
    suffix: Suffix | None = Suffix(run)
    while suffix is not None and (match := _LAST.search(suffix.before)):
        suffix = _with(suffix, match.group(), suffix.before[: match.start()])
    return suffix


def _with(suffix: Suffix, word: str, before: str) -> Suffix | None:
    bound, status = _BOUND_OF.get(word), _STATUS_OF.get(word)
    if bound and suffix.bound and bound is not suffix.bound:
        return None
    notes = (word.lstrip("のをに"), *suffix.notes) if word in _NOTED else suffix.notes
    about = suffix.approximate or word in _ABOUT.split() or word in _NEAR.split()
    return Suffix(before, bound or suffix.bound, about, status or suffix.status, notes)
