"""Brackets of a folded text, which may hold brackets: 目標値(令和11(2029)年度)."""

INNER = r"(?:[^()]|\([^()]*\))"
"""A pattern for one letter, or one bracket, inside a bracket."""
BRACKET = rf"\({INNER}*\)"
"""A pattern for a bracket and whatever it holds."""


def is_cut(folded: str) -> bool:
    """Whether a stretch of a line begins or ends within a bracket."""
    return folded.count("(") != folded.count(")")
