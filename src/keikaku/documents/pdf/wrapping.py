"""Where Japanese lines may end: how much of a text moves to the next line together."""

import re

_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞ"
_BEGINS_NO_LINE = f"[{_SMALL_KANA}、。，．・：；？！…」』）］｝〕〉》】”)％%]"
# What may not begin a line stays with the letter before it, what may not end one with the next.
# A Latin word behind closing signs (い！」PR) is mostly kept with them.
_TOGETHER = re.compile(
    "[「『（［｛〔〈《【“(]*"
    r"(?:[!-'*-\u024f]+|.)"
    rf"(?:{_BEGINS_NO_LINE}+[!-'*-\u024f]*)?"
)
_END_OF_LATIN = "\u0250"


def width_of_start(text: str) -> float:
    """How wide the beginning of a line is that may not be parted, in parts of the letters' size."""
    found = _TOGETHER.match(text)
    letters = found[0] if found else text[:1]
    return len(letters) - sum(map(_END_OF_LATIN.__gt__, letters)) / 2
