"""Where Japanese lines may end: how much of a text moves to the next line together."""

import re

# What may not begin a line stays with the letter before it, what may not end one with the next.
_TOGETHER = re.compile(
    "[「『（［｛〔〈《【(]*"
    r"(?:[!-'*-~]+|.)"
    "[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞ、。，．・：；？！…」』）］｝〕〉》】)%％]*"
)


def width_of_start(text: str) -> float:
    """How wide the beginning of a line is that may not be parted, in parts of the letters' size."""
    found = _TOGETHER.match(text)
    letters = found[0] if found else text[:1]
    return sum(0.5 if letter.isascii() else 1.0 for letter in letters)
