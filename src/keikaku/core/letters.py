"""Letters that a font names by a code that only looks like theirs (⾮ for 非, ⺠ for 民)."""

import unicodedata

# What stands for the radicals ⺎ to ⻲; those that are parts of letters only are left as they are.
_RADICALS = dict(
    zip(
        "⺎⺒⺓⺛⺜⺝⺟⺠⺩⺫⺬⺶⺼⻁⻄⻆⻏⻑⻗⻘⻝⻣⻤⻨⻩⻫⻭⻯⻱⻲",
        "兀巳幺旡日月母民王目示羊肉虎西角邑長雨青食骨鬼麦黄斉歯竜龜亀",
        strict=True,
    )
)
# Unicode names the Chinese forms; Japanese fonts draw these.
_JAPANESE = {"戶": "戸", "黑": "黒", "黃": "黄"}


def _ordinary() -> dict[str, str]:
    ordinary = dict(_RADICALS)
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFA0E)):
        letter = unicodedata.normalize("NFKC", chr(code))
        if letter != chr(code):
            ordinary[chr(code)] = _JAPANESE.get(letter, letter)
    return ordinary


ORDINARY = _ordinary()
"""The letter that is meant by each radical and compatibility form."""

_MEANT = str.maketrans(ORDINARY)


def as_meant(text: str) -> str:
    """The text with the letters that its fonts draw."""
    return text.translate(_MEANT)
