"""Signs that number the rows of a table: ①量の見込み, 確保方策②, and what is reckoned with them."""

import re

from keikaku.core.text import fold, squeeze

_BEFORE = re.compile(r"^(?:[①-⑳⑴-⒇ⓐ-ⓩ・○◯]|[(（]?[A-Za-zＡ-Ｚア-ン][)）]|[A-ZＡ-Ｚ][.:：])\s*")
_LETTER = r"(?<=[ぁ-ん一-龯 \u3000])[A-CＡ-Ｃ](?![A-Za-z型])"
_SIGN = rf"(?:[①-⑳⑴-⒇ⓐ-ⓩ]|[(（][A-Za-zＡ-Ｚア-ン][)）]|{_LETTER})"
# A bracket of a unit may stand behind the sign: 量の見込み①（人）.
_BEHIND = re.compile(rf"(?<=\S)\s*{_SIGN}(?=\s*(?:[(（][^()（）]*[)）])?$)")
_OPERAND = (
    r"(?:[①-⑳]|\(?[A-Za-zア-ン]\)?"
    r"|(?:[①-⑳]|\([A-Z]\))?[ぁ-ん一-龯]{0,4}(?:確保|提供|供給|見込|必要)[ぁ-ん一-龯]{0,4})"
)
# ②－①, (B)-(A), 過不足（②－①）, ②確保方策－①量の見込み.
_NAMED = r"(?:過不足|差引?き?|差し引き|不足|余裕)[数量分]?"
_DASH = r"[-−ー―‐]"
_RECKONED = re.compile(rf"{_NAMED}|(?:{_NAMED})?[(\[]?{_OPERAND}{_DASH}{_OPERAND}[)\]]?")
_BRACKETS = re.compile(r"\([^()]*\)$")


def without_signs(text: str) -> str:
    """Words, as printed, without the signs that number their row, before or behind them."""
    return _BEHIND.sub("", without_sign_before(text.strip())).strip()


def without_sign_before(text: str) -> str:
    """Words without the sign that stands before them."""
    return _BEFORE.sub("", text)


def is_reckoned(text: str) -> bool:
    """Whether a label says that its row is reckoned from two others: 過不足（②－①）."""
    plain = squeeze(fold(text))
    forms = (plain, _BRACKETS.sub("", plain), _BRACKETS.sub("", without_sign_before(plain)))
    return any(_RECKONED.fullmatch(form) is not None for form in forms)
