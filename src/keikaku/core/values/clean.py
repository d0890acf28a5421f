"""The text of a cell made ready for reading: folded, without markup, loose spaces closed up.

Every character keeps its place in the raw text, so that a part of a cell can be quoted as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keikaku.core.text import HTML_REMAINS, fold_with_offsets
from keikaku.core.values.print_spaces import spaces_of_print
from keikaku.core.values.units import is_unit

_BOUND_WORD = "以上|以下|未満|超|以内|程度|前後|弱|強"
_SPACE = re.compile(r"\s")
_LOOSE = re.compile(
    rf"(?<=[▲△約])\s+(?=[0-9])|\s+(?=[~:])|(?<=[~:])\s+|\s+(?=(?:{_BOUND_WORD})(?:[\s(]|\Z))"
    r"|(?<=[^\W\d]/)\s+(?=(?:日|週|月|年|人|世帯|件|回|台)(?:[\s(]|\Z))"
    r"|(?<=[^\W\d])\s+(?=/\s?(?:日|週|月|年|人|世帯|件|回|台)(?:[\s(]|\Z))"
)
# A word that belongs to the number behind it, though a space stands between (最大 30人).
_OPENING = re.compile(
    r"(?<!\S)(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|最大で?|最低でも|最低|最小|上限|下限|少なくとも|累計|累積"
    r"|通算|延べ|のべ|全|年間?|毎年度?|各年度?|毎?[月週日]|[0-9]{1,2}(?:か|ヶ|カ|ヵ)?年間?(?:で|に|[ので]?(?:累計|合計|計|延べ)|の?平均)"
    r"|1(?:日|人|世帯|か月)(?:当たり|あたり|平均))(?P<gap>\s+)(?=[約▲△0-9])"
)
_BEFORE_UNIT = re.compile(
    rf"(?<=[0-9])(?P<gap>\s+)(?=(?P<unit>[^\s0-9(][^\s(]{{0,11}}?)(?:{_BOUND_WORD})?(?:[\s(~]|\Z))"
)


@dataclass(frozen=True, slots=True)
class Clean:
    """Readable text with, for each character, the index of the raw character behind it."""

    text: str
    raw: str
    offsets: Sequence[int]
    markup: bool = False

    def raw_slice(self, start: int, end: int) -> str:
        """The raw text behind `text[start:end]`."""
        return self.raw[self.offsets[start] : self.offsets[end - 1] + 1] if start < end else ""

    def without(self, gaps: list[tuple[int, int]]) -> "Clean":
        """The same text with these stretches taken out."""
        if all(start == end for start, end in gaps):
            return self
        kept: list[int] = []
        at = 0
        for start, end in gaps:
            kept += range(at, start)
            at = max(at, end)
        kept += range(at, len(self.text))
        text = "".join(self.text[index] for index in kept)
        return Clean(text, self.raw, tuple(self.offsets[index] for index in kept), self.markup)


def clean(raw: str) -> Clean:
    """Fold, put a space in the place of each HTML tag, close up `5 人`, `約 30` and `10 ～ 20`.

    A tag leaves a space because what stood on its two sides was not one number.
    """
    folded = fold_with_offsets(raw)
    text = HTML_REMAINS.sub(lambda tag: " " * len(tag.group()), folded.text)
    ready = Clean(text, raw, folded.offsets, markup=text != folded.text)
    ready = ready.without(_edges(text))
    if not _SPACE.search(ready.text):
        return ready
    ready = ready.without([(at, at + 1) for at in spaces_of_print(ready.text)])
    ready = ready.without([match.span() for match in _LOOSE.finditer(ready.text)])
    ready = ready.without([match.span("gap") for match in _OPENING.finditer(ready.text)])
    gaps = [m.span("gap") for m in _BEFORE_UNIT.finditer(ready.text) if is_unit(m["unit"])]
    return ready.without(gaps)


def _edges(text: str) -> list[tuple[int, int]]:
    start = len(text) - len(text.lstrip())
    return [(0, start), (max(start, len(text.rstrip().rstrip("。、"))), len(text))]
