"""The application takes the day of a moment in Japan: `.date()` of what is kept gives London's."""

import ast
from collections.abc import Iterator

from tests.repository.tree import SOURCE, modules


def days_elsewhere(code: str) -> Iterator[int]:
    """The lines that take the day of a moment without saying where."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "date" and not (node.args or node.keywords):
                yield node.lineno
            if ast.unparse(node.func) in ("date.today", "datetime.date.today"):
                yield node.lineno


def test_no_day_is_taken_but_that_of_japan():
    told = {
        f"{name}:{line}"
        for name, code in modules(SOURCE / "web").items()
        for line in days_elsewhere(code)
    }
    assert told == set()


def test_a_day_of_elsewhere_would_be_found():
    code = "a = row.at.date()\nb = localdate(row.at)\nc = date.today()\nd = date(2026, 4, 1)"
    assert list(days_elsewhere(code)) == [1, 3]
