"""The words that random inputs are made of: those that the program itself and its rules know.

They grow with the rules: whatever notation gets a row in tests/spec is cut up and mixed here.
"""

import importlib
from functools import cache
from itertools import chain
from pathlib import Path

from keikaku.ingest.vocabulary import Words, vocabulary

_SPEC = Path(__file__).resolve().parents[1] / "tests" / "spec"
_PRINTED = ("表記", "文", "文書（→ はタブ）")


@cache
def printed() -> dict[str, tuple[str, ...]]:
    """What is printed, by the name of the table of rules: cells, names, years, documents."""
    names = sorted(path.stem for path in _SPEC.glob("table_*.py"))
    return {name.removeprefix("table_"): _column(name) for name in names}


def _column(name: str) -> tuple[str, ...]:
    table = importlib.import_module(f"tests.spec.{name}")
    (at,) = (table.COLUMNS.index(title) for title in _PRINTED if title in table.COLUMNS)
    return tuple(row[at] for row in table.ROWS)


@cache
def notations() -> tuple[str, ...]:
    """Every notation of a value, a name or a year."""
    tables = printed()
    return tuple(chain.from_iterable(tables[name] for name in tables if "traps" not in name))


@cache
def documents() -> tuple[str, ...]:
    """Small documents, each with a trap."""
    tables = printed()
    found = chain.from_iterable(tables[name] for name in tables if "traps" in name)
    return tuple(text.replace("→", "\t") for text in found)


@cache
def lines() -> tuple[str, ...]:
    """Lines of those documents that are no rows of tables."""
    found = chain.from_iterable(text.split("\n") for text in documents())
    return tuple(sorted({line for line in found if "\t" not in line}))


@cache
def heads() -> tuple[str, ...]:
    """The words over the columns of tables."""
    return _words(vocabulary().columns)


@cache
def labels() -> tuple[str, ...]:
    """The words before the rows of tables, and those that outlines are made of."""
    return _words(vocabulary().rows) + _words(vocabulary().outline)


def _words(words: Words) -> tuple[str, ...]:
    return tuple(chain.from_iterable(words.values()))
