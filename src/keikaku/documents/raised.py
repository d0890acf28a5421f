"""Raised and lowered figures, which beside others would be read as one number with them."""

_FIGURES = "0123456789+-=()"
_WIDE = str.maketrans("０１２３４５６７８９（）", "0123456789()")
_RAISED = str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_OF_NUMBERS = frozenset(_FIGURES + ",，、・ ")


def raised(text: str) -> str:
    """Raised text: an exponent or the number of a note keeps its shape, words are as they are."""
    narrow = text.translate(_WIDE)
    return narrow.translate(_RAISED) if _OF_NUMBERS.issuperset(narrow) else text


def lowered(text: str, before: str) -> str:
    """Lowered text: CO2 is as it is read, but a figure behind a figure keeps its shape."""
    return text.translate(_LOWERED) if before[-1:].isdigit() else text
