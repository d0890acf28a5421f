"""Chinese forms of characters, which the model mixes into Japanese words, as Japanese ones.

Characters inside JIS X 0208 are Japanese and never changed.
"""

from collections.abc import Iterable

# The model's own dots, which Japanese text does not know.
_DOTS = {"·": "・", "•": "・", "‧": "・"}


def japanese_forms(characters: Iterable[str]) -> dict[str, str]:
    """The Japanese form of each of the characters that has one and is none itself."""
    import opencc

    to_traditional, to_japanese = opencc.OpenCC("s2t"), opencc.OpenCC("t2jp")
    foreign = [each for each in characters if _is_ideograph(each) and not _is_japanese(each)]
    # One on each line, so that no two are taken for a word.
    folded = to_japanese.convert(to_traditional.convert("\n".join(foreign))).splitlines()
    forms = dict(zip(foreign, folded, strict=True))
    return _DOTS | {old: new for old, new in forms.items() if len(new) == 1 and _is_japanese(new)}


def _is_ideograph(character: str) -> bool:
    return len(character) == 1 and "\u3400" <= character <= "\u9fff"


def _is_japanese(character: str) -> bool:
    try:
        character.encode("iso2022_jp")
    except UnicodeEncodeError:
        return False
    return True
