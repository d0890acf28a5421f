"""The words that name the shapes of lists beside the KPI tables (periods, bodies, areas …)."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def list_words(key: str) -> tuple[str, ...]:
    """The words of one kind from profiles/lists.toml, the longest first.

    Raises KeyError for a kind that the file does not have.
    """
    return tuple(sorted(_all()[key], key=lambda word: (-len(word), word)))


@cache
def either(key: str) -> str:
    """A regular expression that matches any word of one kind, the longest possible."""
    return "(?:" + "|".join(re.escape(word) for word in list_words(key)) + ")"


@cache
def _all() -> dict[str, list[str]]:
    text = files("keikaku.ingest").joinpath("profiles/lists.toml").read_text("utf-8")
    return tomllib.loads(text)
