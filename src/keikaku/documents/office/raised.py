"""Raised figures: marks of notes and exponents, which are no digits of the number before them."""

_RAISED = str.maketrans("0123456789０１２３４５６７８９()（）", "⁰¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾")
_FIGURES = frozenset("0123456789０１２３４５６７８９()（）,，、・ ")


def raised(text: str) -> str:
    """The raised form of figures; words that somebody raised stay as they are."""
    return text.translate(_RAISED) if _FIGURES.issuperset(text) else text
