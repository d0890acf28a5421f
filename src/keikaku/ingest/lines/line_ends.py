"""What stands beside the arrow of a line: the target in a bracket, and how it was graded.

`甲の数　312人（R3）⇒ 184人（R6）［目標 150人（R8）］　評価Ｂ` says what it says without the bracket
around its target and without its grade.
"""

import re
from collections.abc import Iterator

_ARROW = re.compile("[→⇒➡⇨⟶➔⟹▶►]|[-=—]>")
_GRADE = r"[A-ESa-e◎○〇△▲×●]{1,2}"
_GRADED = (
    r"(?:自己|総合|内部|外部|進捗|達成)?(?:評価|判定|達成状況|達成度|進捗(?:状況|度)?|ランク)"
    rf"\s?:?\s?(?:{_GRADE}|[\[(「『【〔]{_GRADE}[\])」』】〕]|[^\W\d]{{2,6}})"
)
_RATE = r"(?:目標)?(?:達成|進捗)率\s?:?\s?約?\d[\d.]*\s?%"
# A grade stands apart from the values, or in a bracket of its own.
_RATING = re.compile(
    rf"(?<=[\d%)\]】〕\w])(?:\s*[/、,…:]?\s*[\[(【〔<]\s?(?:{_GRADED}|{_RATE}|{_GRADE})\s?[\])】〕>]"
    rf"|\s*[/、,…]\s*(?:{_GRADED}|{_RATE})|\s+(?:{_GRADED}|{_RATE}|{_GRADE})"
    rf"|(?<=[)\]】〕])(?:{_GRADED}|{_RATE}))\s*$"
)
_YEAR = r"(?:(?:令和|平成|[RH])\s?(?:元|\d{1,2})|20\d\d)\s?(?:年度?)?末?"
_LABEL = (
    r"(?:(?:数値|最終|達成|計画|到達|中間)?目標(?:値|数値)?|中間値?|(?:到達|めざす|目指す)値|めざす水準"
    r"|目指す水準|実績(?:値)?|(?:現状|基準|当初|計画)値?|KPI|KGI)"
)
_PAIRS = {"[": "]", "【": "】", "〔": "〕", "(": ")", "<": ">"}
# 目標 150人(R8), R8目標:150人, 目標(R8) 150人; 目標値の95%, 目標比 95% and 目標 95%達成 are none.
_CALLED = re.compile(
    rf"\s?(?:{_YEAR}の?\s?)?{_LABEL}\s?(?:\(\s?{_YEAR}\s?\)|{_YEAR})?\s?[:=]?\s?(?:{_YEAR}[\s:])?\s?"
    r"[▲△約+-]?\d[\d,.]*(?:[億万千]\d[\d,.]*)*(?![^()]*(?:達成|比|[増減]$))[^\s()\d]{0,8}\s?"
    rf"(?:\(\s?{_YEAR}\s?\)|{_YEAR})?\s?"
)


def plain_line(folded: str) -> str:
    """A folded line with blanks for its grade and for the brackets around a value; as long.

    A sentence stays as it is.
    """
    arrow = _ARROW.search(folded)
    if arrow is None or "。" in folded:
        return folded
    rating = _RATING.search(folded, arrow.end())
    if rating is not None:
        folded = folded[: rating.start()] + " " * (len(folded) - rating.start())
    signs = list(folded)
    for place in _called_values(folded, arrow.end()):
        for at in place:
            signs[at] = " "
    return "".join(signs)


def calls_value(name: str) -> bool:
    """Whether a value with the word for what it is stands in a bracket of a folded name."""
    return any(_CALLED.match(name, at + 1) for at, sign in enumerate(name) if sign in _PAIRS)


def _called_values(folded: str, at: int) -> Iterator[tuple[int, int]]:
    """Where the brackets open and close that hold a value with the word for what it is."""
    while at < len(folded):
        end = _closing(folded, at) if folded[at] in _PAIRS else None
        if end is not None and _CALLED.fullmatch(folded, at + 1, end):
            yield at, end
            at = end
        at += 1


def _closing(folded: str, at: int) -> int | None:
    """Where the bracket closes that opens at a place."""
    opening, depth = folded[at], 0
    for n in range(at, len(folded)):
        depth += (folded[n] == opening) - (folded[n] == _PAIRS[opening])
        if depth == 0:
            return n
    return None
