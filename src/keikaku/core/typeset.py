r"""Signs of typesetting that programs leave in a text: 68\%, $\rightarrow$, CO<sub>2</sub>.

A person reads them as the signs that they print.
"""

import re
from collections.abc import Iterator, Sequence

_PRINTED = {
    **dict.fromkeys(("rightarrow", "longrightarrow", "to"), "→"),
    **dict.fromkeys(("leftarrow", "longleftarrow"), "←"),
    **dict.fromkeys(("Rightarrow", "Longrightarrow"), "⇒"),
    "uparrow": "↑",
    "downarrow": "↓",
    "nearrow": "↗",
    "searrow": "↘",
    "times": "×",
    "pm": "±",
    "sim": "~",
    "triangle": "△",
    **dict.fromkeys(("geq", "geqq"), "≧"),
    **dict.fromkeys(("leq", "leqq"), "≦"),
}
# A yen sign is a backslash too, and no word of these.
_SIGN = re.compile(rf"\\+(?:(?P<sign>[%&#])|(?P<word>{'|'.join(_PRINTED)})(?![A-Za-z]))")
_FORMULA = re.compile(r"\$(?P<inside>[^$\n]{1,80})\$")
_SCRIPT = re.compile(
    r"(?<=[A-Za-z])<(?P<tag>su[bp])>\s*(?P<digits>[0-9]{1,2})\s*</(?P=tag)>", re.IGNORECASE
)
_LOW = dict(zip("0123456789", "₀₁₂₃₄₅₆₇₈₉", strict=True))
_HIGH = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))

Replaced = tuple[int, int, str]


def as_printed(text: str, offsets: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The text with the signs that are meant; `offsets` lead on to where each came from."""
    while "\\" in text or "<" in text:
        found = sorted(_replaced(text))
        if not found:
            break
        text, offsets = _with(text, offsets, found)
    return text, offsets


def _replaced(text: str) -> Iterator[Replaced]:
    for formula in _FORMULA.finditer(text):
        if _SIGN.search(formula["inside"]):
            yield formula.start(), formula.start() + 1, ""
            yield formula.end() - 1, formula.end(), ""
    for sign in _SIGN.finditer(text):
        yield sign.start(), sign.end(), sign["sign"] or _PRINTED[sign["word"]]
    for script in _SCRIPT.finditer(text):
        digits = _LOW if script["tag"].lower() == "sub" else _HIGH
        yield script.start(), script.end(), "".join(digits[digit] for digit in script["digits"])


def _with(text: str, offsets: Sequence[int], found: Sequence[Replaced]) -> tuple[str, list[int]]:
    made, places, at = "", [], 0
    for start, end, printed in found:
        made += text[at:start] + printed
        places += [*offsets[at:start], *(offsets[start] for _ in printed)]
        at = end
    return made + text[at:], [*places, *offsets[at:]]
