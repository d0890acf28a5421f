"""Names that differ by one character put in or left out (実行委員会, 実行員会)."""

import re
from collections.abc import Iterator

_SHORTEST = 8


def one_character_apart(one: str, other: str) -> bool:
    """Whether the longer is the shorter with one character put in, not at either end."""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or short[:1] != long[:1] or short[-1:] != long[-1:]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :]


def near_mentions(name: str, text: str) -> tuple[str, ...]:
    """The forms in a text that are one character apart from a name, once each.

    Names of fewer than 8 characters have none: too many of them are different things.
    """
    if len(name) < _SHORTEST:
        return ()
    # One change leaves one half of the name as it is, so that only its places need a look.
    middle = len(name) // 2
    windows = [*_behind(name, name[:middle], text), *_before(name, name[middle:], text)]
    near = (form for form in windows if "\n" not in form and one_character_apart(form, name))
    return tuple(dict.fromkeys(near))


def _behind(name: str, half: str, text: str) -> Iterator[str]:
    for found in re.finditer(re.escape(half), text):
        if not text.startswith(name, found.start()):
            yield text[found.start() : found.start() + len(name) - 1]
            yield text[found.start() : found.start() + len(name) + 1]


def _before(name: str, half: str, text: str) -> Iterator[str]:
    for found in re.finditer(re.escape(half), text):
        if not text.endswith(name, 0, found.end()):
            yield text[max(0, found.end() - len(name) + 1) : found.end()]
            yield text[max(0, found.end() - len(name) - 1) : found.end()]
