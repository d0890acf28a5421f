"""Where a text names indicators of the register. A name inside a longer word is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keikaku.core.text import fold
from keikaku.core.values.names import parse_name
from keikaku.verification.register import QUOTES, Entry, Register, name_key

_NEAR = 40
_WORD = re.compile("[一-龯々〇ァ-ヺーA-Za-z]")
# Words that stand right before or behind a name and do not make it another one.
_BEFORE = re.compile(
    "(?:本市|当市|市内|全市|市|年度末?|年末?|年間|現状値?|目標値?|実績値?|基準値?|直近|合計|指標|KPI|KGI)\\Z"
)
_BEHIND = re.compile(
    "(?:目標|現状|実績|基準|見込み?|推計)(?:値|数値)?(?![一-龯々ァ-ヺー])"
    "|約|およそ|概ね|年間|累計|令和|平成|[RH][0-9元]|単位|全体(?![一-龯])"
)
# What narrows a name: 県全体の, 湾岸エリアにおける. What only dates or introduces it does not.
_NARROWED = re.compile(
    "(?P<by>[一-龯々ァ-ヺーA-Za-z0-9]+)(?P<how>における|での|の|のうち、?|では、?|の場合、?)\\Z"
)
_OWN = re.compile(
    "(?:本市|当市|市|市内|市全体|全市|年度末?|年末?|年間|月末?|日|現在|時点|現状値?|目標値?|実績値?|基準値?|直近|期間"
    "|計画|指標|KPI|KGI|前期|後期|今期|昨年|前年|一方|中|施策|取組|事業|質問|指摘|お尋ね|次|以下|上記"
    "|下記|前述|主要?|当該|同|代表|重要|成果|項目|課題|例|振興|推進|関連|分野|取り?組み)\\Z"
)
_OTHERS = re.compile("県|国(?!体)|圏域|近隣|類似|他市|他都市|他の|[0-9]市|市町|町\\Z|村\\Z|平均")
_NUMBERED = re.compile(r"\A\s*(?:\([0-9一-十ア-ン]{1,2}\)|[0-9]{1,2}[.)]|[◎★☆◇◆■□●○・▶►*-])\s*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at a place of a text, and whom it may mean.

    `narrowed` is the word that makes it a part or another whole (県全体 in 県全体の観光入込客数).
    """

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]
    narrowed: str = ""

    @property
    def of_others(self) -> bool:
        """Whether it is the figure of another whole: 県全体, 全国, 近隣市町の平均."""
        return _OTHERS.search(self.narrowed) is not None


def mentions(text: str, register: Register) -> tuple[Mention, ...]:
    """The names in a folded text from left to right, the longest at each place.

    The municipality of the register itself narrows no name.
    """
    return tuple(_found(text, register))


def mention_of(printed: str, register: Register) -> Mention | None:
    """The indicator that a whole cell or line names, with or without notes; None if it does not."""
    named = parse_name(_NUMBERED.sub("", fold(printed).strip()))
    for name in (named.printed, named.name):
        if entries := register.named(name):
            return Mention(0, len(printed), name_key(name), entries)
    return None


def _found(text: str, register: Register) -> Iterator[Mention]:
    kept = [index for index, sign in enumerate(text) if not (sign.isspace() or sign in QUOTES)]
    key = "".join(text[index] for index in kept).lower()
    at = 0
    while at < len(key):
        name = register.longest_at(key, at)
        if name is None:
            at += 1
            continue
        start, end = kept[at], kept[at + len(name) - 1] + 1
        if _stands_alone(text, start, end):
            yield Mention(
                start,
                end,
                name,
                register.named(name),
                _narrowed(text[max(0, start - _NEAR) : start], register),
            )
            at += len(name)
        else:
            at += 1


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _WORD.match(before[-1:]) and not _BEFORE.search(before):
        return False
    return not _WORD.match(behind) or _BEHIND.match(behind) is not None


def _narrowed(before: str, register: Register) -> str:
    found = _NARROWED.search(before.rstrip(f" {QUOTES}"))
    if found is None or _OWN.search(found["by"]) or found["by"].endswith(register.issuers):
        return ""
    return found["by"]
