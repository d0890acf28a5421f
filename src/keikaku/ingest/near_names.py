"""Names that differ by one character put in or left out (実行委員会, 実行員会)."""

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
    size = len(name)
    if size < _SHORTEST:
        return ()
    found: dict[str, None] = {}
    for end in range(size - 1, len(text) + 1):
        if text[end - size : end] == name and end >= size:
            continue
        for start in (end - size + 1, end - size - 1):
            if start >= 0 and one_character_apart(text[start:end], name):
                found[text[start:end]] = None
    return tuple(found)
