"""Lines that explain the signs of a table: 凡例　●：実施　△：検討・準備　→：継続."""

import re

from keikaku.core.text import fold

_SIGN = "[●○◎◯△▲▽▼×☆★■□◆◇→⇒⇨➡↑↓↗↘―－]"
_CALLED = re.compile(r"凡例|記号(?:の(?:説明|意味|見方))?\s*[:\]】)]")
_WORD = r"(?![^\w]|\d)"
_EXPLAINED = re.compile(rf"{_SIGN}\s?(?:[:=]|[…‥・]{{1,3}}|は(?=「))\s?「?{_WORD}")
_BEFORE_WORD = re.compile(rf"{_SIGN}\s?{_WORD}|[:=]\s?{_SIGN}")
_TWO = 2


def explains_signs(text: str) -> bool:
    """Whether a line tells what two signs mean, or is called 凡例 and names one."""
    said = fold(text)
    called = _CALLED.search(said)
    if called is not None and _BEFORE_WORD.search(said, called.end()):
        return True
    return len(_EXPLAINED.findall(said)) >= _TWO
