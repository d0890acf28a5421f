"""Damage to texts: lines, words, delimiters, encodings."""

import codecs
from random import Random

from fuzz import vocabulary
from fuzz.mutate import Mutation

_STRAY = (
    "\t", "\t\t\t", "|", "| --- |", "# ", "###### ", "> ", "- ", "1. ", "```", '"', '""', ",", ";",
    "\f", "　", "\r", "\u0085", "\u2028", "$" * 500, "|" * 900, "\t" * 900, "> " * 200, "- " * 200,
    "(" * 500, "9" * 400, "第" * 300,
)  # fmt: skip
_CODECS = ("cp932", "utf-16", "utf-16-be", "utf-8-sig", "euc_jp", "iso2022_jp", "utf-32")


def insert_words(data: bytes, random: Random) -> bytes:
    """A notation, a head, or a sign, somewhere."""
    words = (random.choice(vocabulary.notations()), random.choice(vocabulary.heads()))
    put = random.choice((*words, random.choice(_STRAY)))
    text = data.decode("utf-8", "replace")
    at = random.randrange(len(text) + 1)
    return (text[:at] + put + text[at:]).encode("utf-8", "replace")


def change_lines(data: bytes, random: Random) -> bytes:
    """A line lost, doubled, moved, joined to the next, or out of another document."""
    lines = data.split(b"\n")
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines[at:at] = [lines[at]] * random.choice((1, 2, 40))
        case 2:
            lines.insert(to, lines.pop(at))
        case 3:
            lines[at : at + 2] = [b"".join(lines[at : at + 2])]
        case _:
            other = random.choice(vocabulary.documents()).split("\n")
            lines[at:at] = [random.choice(other).encode("utf-8", "replace")]
    return b"\n".join(lines)


def recode(data: bytes, random: Random) -> bytes:
    """The text in another encoding, or with a mark of one that it is not in."""
    codec = random.choice(_CODECS)
    if random.random() < 0.2:
        return random.choice((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) + data
    return data.decode("utf-8", "replace").encode(codec, "replace")


TEXT: tuple[Mutation, ...] = (
    *[insert_words] * 4, *[change_lines] * 4, recode,
)  # fmt: skip
