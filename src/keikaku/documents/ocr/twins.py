"""Letters of one shape that only their neighbours tell apart: ー and 一, エ and 工, へ and ヘ."""

_KATAKANA = "ーオエカタロニトハミチリヘベペ"
_OTHERS = "一才工力夕口二卜八三千りへべぺ"

TWINS: dict[str, str] = dict(zip(_KATAKANA + _OTHERS, _OTHERS + _KATAKANA, strict=True))
"""For each letter the other one of its shape."""

# How much more likely the katakana is behind a katakana, and only before one (漁力アップ).
_BEHIND, _BEFORE, _ELSEWHERE = 20.0, 5.0, 0.2


def favour(letter: str, before: str, after: str) -> float:
    """How many times more likely than its twin a letter is between its neighbours."""
    if letter not in _KATAKANA:
        return 1.0
    if _is_katakana(before):
        return _BEHIND
    return _BEFORE if _is_katakana(after) else _ELSEWHERE


def _is_katakana(letter: str) -> bool:
    return "\u30a1" <= letter <= "\u30fe"
