"""Spaces that typesetting puts between a number and what belongs to it: 3,823 人, 平成 25 年.

Word processors and readers of PDF print such a space as they print one between columns. It parts
nothing where a unit or a scale stands behind it, or before it what only leads a number.
"""

import re

from keikaku.core.remembered import remembered
from keikaku.core.text import Folded, fold
from keikaku.core.values.units import unit_at

_BEHIND = re.compile(r"(?<=\d) (?=[^\W\d_a-zA-Z])|(?<=[%‰]) (?=以上|以下|以内|未満|程度|前後|台)")
_BEFORE = re.compile(
    r"(?:(?<=平成|令和|昭和|延べ|累計|合計|通算|年間|から|より|まで)"
    r"|(?<=[約第各毎▲△はがをにへとでも、])) (?=[\d元▲△])"
)
# 1 億 8,420 万円, 3 時間 20 分: a number in several pieces.
_SCALE = re.compile(r"(?<=\d)(?P<before> ?)[千万億兆](?:(?P<behind> )(?=\d)|(?=[^\w]|\Z))")
_PIECES = re.compile(r"(?<=\d)(?: ?時間(?P<m> )(?=\d+ ?分)| ?分(?P<s> )(?=\d+ ?秒))")
_TIME = re.compile(r"年度?|[かヶカ]年|月末?|日")
# 指標6 がん検診: the number of a list, and behind it a name that begins with a particle's letter.
_NUMBERED = re.compile(r"(?:指標|KPI|KGI) ?(?:No\.? ?)?[0-9]{1,2}\Z")
# 来客数※1 人, 給水収益 C107 千円: the numbers of a note and of an entry in a list.
_MARKED = re.compile(r"(?:[※*]\d{1,2}|[A-Z]-?\d{3,4}(?:-\d)?)\Z")
_IN_PROSE = re.compile(r"(?<=\d) (?=[^\W\d_a-zA-Z])|(?<=[^\W\d_a-zA-Z]) (?=\d)")
_PARTICLE = re.compile("[はがをへ]|から|より|まで")
_LIMIT = re.compile("以上|以下|以内|未満|程度|前後|台")
# What may follow a unit without being the rest of another word: 41 人以上, 60 件を, 1 人当たり.
_AFTER_UNIT = re.compile(
    rf"\Z|[^\w]|{_LIMIT.pattern}"
    r"|[をにへのとではがも末増減超間]|当たり|あたり|累計|合計|平均|から|まで|ずつ|維持|達成"
)


@remembered
def spaces_of_print(folded: str) -> tuple[int, ...]:
    """Where such spaces stand in a folded text, from left to right."""
    if " " not in folded:
        return ()
    behind = {
        m.start()
        for m in _BEHIND.finditer(folded)
        if _belongs(folded, m.end())
        and not any(number.search(folded[: m.start()]) for number in (_NUMBERED, _MARKED))
    }
    before = {m.start() for m in _BEFORE.finditer(folded)}
    return tuple(sorted(behind | before | _in_pieces(folded)))


def closed(folded: Folded) -> Folded:
    """A folded text without them."""
    wide = "\u3000"  # a letter's width is set by hand, to part columns
    spaces = {at for at in spaces_of_print(folded.text) if folded.raw[folded.offsets[at]] != wide}
    if not spaces:
        return folded
    kept = [at for at in range(len(folded.text)) if at not in spaces]
    text = "".join(folded.text[at] for at in kept)
    return Folded(text, folded.raw, tuple(folded.offsets[at] for at in kept))


def prose_without_print_spaces(raw: str) -> str:
    """A text folded, with no space between a digit and a letter: in prose none parts columns."""
    return _IN_PROSE.sub("", fold(raw))


def _belongs(text: str, at: int) -> bool:
    """Whether what begins behind a number and a space is its unit, its time or its limit."""
    if _LIMIT.match(text, at) or _PARTICLE.match(text, at):
        return True
    time = _TIME.match(text, at)
    end = max(unit_at(text, at), time.end() if time else at)
    return end > at and _AFTER_UNIT.match(text, end) is not None


def _in_pieces(text: str) -> set[int]:
    found = {m.start("before") for m in _SCALE.finditer(text) if m["before"]}
    found |= {m.start("behind") for m in _SCALE.finditer(text) if m["behind"]}
    return found | {m.start(m.lastgroup or "m") for m in _PIECES.finditer(text)}
