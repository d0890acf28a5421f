"""Notes around a table, and the indicators of which they speak: ※4 直結給水率の現況は、…"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import fold, squeeze
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.marked_years import mark_in

_MARK = r"[※*†‡](?:\s?[0-9]{1,2}(?![0-9]|か?年))?"
_NOTE = re.compile(
    rf"\(?(?P<mark>{_MARK}|注\s?[0-9]{{0,2}})\)?[:.]?\s*(?P<said>.*)",
    re.DOTALL,
)
# 「※」を付した項目は令和5年度の値: what a sentence says of all that bear a mark.
_OF_BEARERS = re.compile(
    rf"(?P<mark>{_MARK})[」』)]?印?[」』)]?\s?"
    r"(?:[をがの]?(?:付[しけい]?た?|つ[けい]た|ある|あり)の?|の)"
    r"(?:(?:現状|基準|現況|実績|目標)?の?(?:項目|指標|もの|数値|値)|現状|現況)"
    r"(?:は|については?)、?(?P<said>[^()。]+)"
)
# 計画期間：令和7年度～令和11年度　※累計は…: a note that begins within a line.
_WITHIN = re.compile(r"(?<=[\s。])(?=\(?(?:※|注\s?[0-9]))")
_BRACKET = re.compile(r"\([^()]*\)")
_PARTS = re.compile(r"[、,:=\s「」『』]|及び|および|並びに|ならびに")
_FURTHER = re.compile("[・と]")
# The name ends before one of these: 立地件数の累計は.
_ENDS = re.compile("[のはがをに]")
_BEHIND = re.compile(rf"$|{_ENDS.pattern}|{_FURTHER.pattern}|{_PARTS.pattern}")
_SHORTEST = 3
# 起業件数 for 補助金を活用した起業件数: so much of a name tells it from others.
_SHORTEST_END = 4


@dataclass(frozen=True, slots=True)
class Note:
    """A note: the mark that it begins with, and what it says behind it; a sentence has no mark."""

    mark: str
    said: str

    @property
    def numbered(self) -> bool:
        """Whether its mark is its own: ※4 and not ※."""
        return self.mark[-1:].isdigit()


def notes_of(lines: Iterable[str], *, plain: bool = False) -> Iterator[Note]:
    """The notes that lines hold, folded; with `plain` also the sentences that are none."""
    for line in lines:
        bearers = [*of_bearers(line)]
        yield from bearers
        if bearers:
            continue
        for part in _WITHIN.split(fold(line).strip()):
            match = _NOTE.match(part)
            if match is not None:
                yield _note(match)
            elif plain:
                yield from (Note("", said.strip()) for said in part.split("。"))


def of_bearers(line: str) -> Iterator[Note]:
    """What a line says of all that bear a mark, folded."""
    yield from map(_note, _OF_BEARERS.finditer(fold(line)))


def _note(match: re.Match[str]) -> Note:
    return Note("".join(match["mark"].split()), match["said"].strip())


def of_rows(line: str, heads: Iterable[str], rows: Iterable[str]) -> bool:
    """Whether a line is a note whose own mark stands in rows of a table and at none of its heads.

    It says nothing of a column.
    """
    note = next(notes_of([line]), None)
    if note is None or not note.numbered:
        return False
    mark = re.compile(rf"{re.escape(note.mark)}(?![0-9])")
    in_heads, in_rows = (any(mark.search(_plain(t)) for t in texts) for texts in (heads, rows))
    return in_rows and not in_heads


def _plain(text: str) -> str:
    return "".join(fold(text).split())


def marked_by(note: Note, indicators: Sequence[DraftIndicator]) -> list[DraftIndicator]:
    """The indicators whose names bear the mark of a note."""
    return [one for one in indicators if note.mark and _bears(one.printed, note.mark)]


def bears(value: DraftValue, note: Note) -> bool:
    """Whether a value bears the mark of a note itself."""
    return note.mark != "" and note.mark in map(mark_in, value.notes)


def _bears(printed: str, mark: str) -> bool:
    return fold(printed).strip().endswith((mark, f"({mark})"))


def named_in(said: str, indicators: Sequence[DraftIndicator]) -> list[DraftIndicator]:
    """The indicators that a text names, by their names or by how a single one of them ends."""
    found = _beginning(squeeze(_BRACKET.sub("", said)), indicators)
    for part in _PARTS.split(_BRACKET.sub("", said)):
        of_part = _named(part, indicators)
        further = [] if of_part else _FURTHER.split(part)
        named = (*of_part, *(one for text in further for one in _named(text, indicators)))
        found += [one for one in named if one not in found]
    return found


def _beginning(plain: str, indicators: Sequence[DraftIndicator]) -> list[DraftIndicator]:
    """Those with the longest name that a text begins with, whatever signs stand within it."""
    begun = [one for one in indicators if plain.startswith(_name(one))]
    length = max((len(_name(one)) for one in begun), default=0)
    ended = length >= _SHORTEST and _BEHIND.match(plain, length) is not None
    return [one for one in begun if len(_name(one)) == length] if ended else []


def _named(text: str, indicators: Sequence[DraftIndicator]) -> list[DraftIndicator]:
    """The one that a text begins with, by the longest of its beginnings that is a name."""
    plain = squeeze(text)
    cuts = [len(plain), *(match.start() for match in reversed([*_ENDS.finditer(plain)]))]
    for word in (plain[:cut] for cut in cuts):
        whole = [one for one in indicators if _name(one) == word]
        ending = [one for one in indicators if _name(one).endswith(word)]
        if whole and len(word) >= _SHORTEST:
            return whole
        if len(ending) == 1 and len(word) >= _SHORTEST_END:
            return ending
    return []


def _name(indicator: DraftIndicator) -> str:
    return squeeze(_BRACKET.sub("", fold(indicator.name.name)))
