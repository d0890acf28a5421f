"""A line cut by form: stretches of text, figures with their units, years, and arrows.

What a stretch is is told by its shape alone, never by the words that it holds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from keikaku.core.values.units import is_unit
from keikaku.core.years.parse import parse_span
from keikaku.ingest.lines.brackets import BRACKET
from keikaku.ingest.lines.slices import is_figure
from keikaku.ingest.lines.texts import Text

_ARROW = r"(?:[-=—~]{2,}|~+)?(?:[→⇒➡⇨⟶➔⟹▶►▷➤➜➞➝⇛⮕»]|[-=—~]+>|>>)+|(?<=\s)(?:~|>|>>|から)(?=\s)"
_YEAR = r"(?:(?:令和|平成|[RHrh])\s?(?:元|\d{1,2})|20\d\d)(?:年度?)?末?"
# A slash or comma before a further label with its figure; one before a unit is a part: 件/年.
_SLASH = (
    r"/(?=\s*(?!(?:年度?|月|日|週|人|回|世帯|km|時間?|便)[\s:])"
    rf"(?:\d{{1,2}}年後|[^\d/\s:()]{{1,8}}(?:{_YEAR})?)[\s:]\s*[▲△約]?\d)"
    r"|、(?=\s*[^\d、/\s:()]{1,8}[\s:]?\s*[▲△約]?\d)"
    # One before a further year with its figure, or between figures with their years behind them.
    rf"|[/、,](?=\s*{_YEAR}(?:[:=(]|\s+[▲△約]?\d))|(?<=\))[/、](?=\s*[▲△約]?\d)"
)
_SEPARATOR = re.compile(
    rf"\s*(?P<arrow>{_ARROW})\s*|\s*(?P<sign>[:|;=]|[…‥]+|\.{{3,}}|・{{3,}}|[-—]{{3,}}|{_SLASH})\s*|(?P<space>\s+)"
)
_BRACKETS = re.compile(rf"{BRACKET}|\[[^\[\]]*\]|〔[^〔〕]*〕|【[^【】]*】|「[^「」]*」|<[^<>]*>")
_PAIRS = {"(": ")", "[": "]", "〔": "〕", "【": "】", "<": ">"}
_WIDE = re.compile(r"\u3000|\s{2,}|\t")
_NUMBER = re.compile(r"[▲△±+-]?\d[\d,.]*\Z")
_ENDS_IN_YEAR = re.compile(rf"(?P<label>\D*?)(?P<year>{_YEAR}|(?:19|20)\d\d)\Z")
# A year in a bracket that stands close before its figure: 来客数(令和5年度)41人.
_LED_BY_YEAR = re.compile(
    r"(?P<label>.*?)[(\[〔](?P<year>[^()\[\]〔〕]+)[)\]〕](?P<value>[▲△約]?\d.*)\Z"
)
_MARKED_YEAR = re.compile(r"\D")
# What tells when, not how much: 5年後.
YEARS_ON = re.compile(r"\d{1,2}か?年(?:後|前|目)")
_LONGEST_UNIT = 5


class Kind(Enum):
    """What an atom is by its form."""

    TEXT = auto()
    FIGURE = auto()
    YEAR = auto()
    ARROW = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of a folded text; `apart` tells that a wide space or a sign stands before it."""

    kind: Kind
    start: int
    end: int
    text: str
    apart: bool = False


def atoms_of(text: Text, folded: str | None = None) -> list[Atom]:
    """The atoms of a line from left to right; `folded` is its text with other signs, as long."""
    return list(_with_units(list(_atoms(text, text.folded if folded is None else folded))))


def opened(folded: str) -> tuple[str, int] | None:
    """A text with the bracket that ends it opened, and where: 来客数(R5:41人、R11:60人)."""
    bare = folded.rstrip()
    opening = next((mark for mark, closing in _PAIRS.items() if bare.endswith(closing)), None)
    if opening is None:
        return None
    depth = 0
    for at in range(len(bare) - 1, 0, -1):
        depth += (bare[at] == _PAIRS[opening]) - (bare[at] == opening)
        if depth == 0:
            return f"{bare[:at]}:{bare[at + 1 : -1]} {folded[len(bare) :]}", at
    return None


def _atoms(text: Text, folded: str) -> Iterator[Atom]:
    at, apart = 0, True
    for match in [*_separators(folded), None]:
        end = match.start() if match else len(folded)
        if at < end:
            yield from _classified(folded[at:end], at, apart)
            apart = False
        if match is None:
            return
        if match["arrow"]:
            yield Atom(Kind.ARROW, match.start(), match.end(), match["arrow"])
        raw = text.raw_between(match.start(), match.end())
        apart = apart or match["space"] is None or _WIDE.search(raw) is not None
        at = match.end()


def _separators(folded: str) -> Iterator[re.Match[str]]:
    """The separators outside of brackets; a colon between digits is none."""
    closed = [match.span() for match in _BRACKETS.finditer(folded)]
    for match in _SEPARATOR.finditer(folded):
        inside = any(start < match.start() < end for start, end in closed)
        around = folded[match.start() - 1 : match.start()] + folded[match.end() : match.end() + 1]
        if not inside and not (match["sign"] == ":" and around.isdigit() and len(around) > 1):
            yield match


def _classified(text: str, at: int, apart: bool) -> Iterator[Atom]:
    """An atom, or more where a year stands close before its figure: R9:80%, (R9)80%."""
    head, colon, rest = text.partition(":")
    dated = _ENDS_IN_YEAR.match(head)
    label = dated["label"] if dated is not None and not is_year(head) else ""
    if colon and is_figure(rest) and (dated is not None or is_year(head)):
        middle = at + len(label)
        if label:
            yield Atom(Kind.TEXT, at, middle, label, apart)
        yield Atom(Kind.YEAR, middle, at + len(head), head[len(label) :], apart and not label)
        begin = at + len(head) + 1
        yield Atom(Kind.FIGURE, begin, begin + len(rest), rest)
        return
    led = _LED_BY_YEAR.match(text)
    if led is not None and is_year(led["year"]) and is_figure(led["value"]):
        if led["label"]:
            yield Atom(Kind.TEXT, at, at + len(led["label"]), led["label"], apart)
        begin, end = at + led.start("year"), at + led.end("year")
        yield Atom(Kind.YEAR, begin, end, led["year"], apart and not led["label"])
        yield Atom(Kind.FIGURE, end + 1, at + len(text), led["value"])
        return
    kind = Kind.YEAR if is_year(text) else Kind.FIGURE if _is_figure(text) else Kind.TEXT
    yield Atom(kind, at, at + len(text), text, apart)


def is_year(text: str) -> bool:
    """Whether a text is a year, in brackets or with a sign of its own; bare digits are none."""
    bare = unbracketed(text)
    return bool(_MARKED_YEAR.search(text)) and parse_span(bare) is not None


def unbracketed(text: str) -> str:
    """A text without the brackets around the whole of it."""
    text = text.strip()
    return text[1:-1].strip() if text and _PAIRS.get(text[0]) == text[-1] else text


def _is_figure(text: str) -> bool:
    """A figure or a sign for a missing one; words of deeds are told by their place."""
    return (
        is_figure(text)
        and not YEARS_ON.match(text)
        and (any(c.isdigit() for c in text) or not text.strip("-—―ー－*…"))
    )


def _with_units(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms, a number and its unit behind a space as one figure: 38 %."""
    skip = False
    for atom, following in pairwise([*atoms, None]):
        if skip or atom is None:
            skip = False
            continue
        if _is_unit_of(atom, following):
            assert following is not None  # a unit is an atom
            skip = True
            text = f"{atom.text} {following.text}"
            yield replace(atom, end=following.end, text=text)
        else:
            yield atom


def _is_unit_of(atom: Atom, following: Atom | None) -> bool:
    if following is None or following.kind is not Kind.TEXT or atom.kind is not Kind.FIGURE:
        return False
    short = len(following.text) <= _LONGEST_UNIT and is_unit(following.text)
    return short and _NUMBER.match(atom.text) is not None
