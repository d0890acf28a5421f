"""Notes apart from the table whose rows bear their marks: once for all, below the last table."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans
from keikaku.ingest.tables.drafts import DraftIndicator
from keikaku.ingest.tables.marked_years import date_by_marks, mark_in, marks_of
from keikaku.ingest.tables.noted_years import date_by_notes, doubt_years
from keikaku.ingest.tables.spoken_of import notes_of, of_bearers

# The notes of a document by their marks, where the marks are numbered (※1) or a sentence speaks of
# all that bear one (※を付した項目は).
NotesByMark = Mapping[str, tuple[str, ...]]

_NOTE_SIGNS = ("※", "＊", "*", "注", "（注", "(注", "（※", "(※")
_AT_END = re.compile(r"\(?(?P<mark>[※*†‡](?:\s?[0-9]{1,2})?|注\s?[0-9]{1,2})\)*\s*$")


def notes_by_mark(texts: Iterable[str]) -> NotesByMark:
    """The different notes of a document that begin with each numbered mark, or are of any mark."""
    found: dict[str, dict[str, None]] = {}
    lines = [line for text in texts for line in text.splitlines()]
    bearers = (note for line in lines for note in of_bearers(line) if find_spans(note.said))
    for note in (*bearers, *(note for note in notes_of(lines) if note.numbered)):
        if note.said:
            found.setdefault(note.mark, {})[f"{note.mark} {note.said}"] = None
    return {mark: tuple(_whole(notes)) for mark, notes in found.items()}


def _whole(notes: Collection[str]) -> Iterator[str]:
    """Those that are not the beginning of another: a print breaks them over lines."""
    for note in notes:
        if not any(other != note and other.startswith(note) for other in notes):
            yield note


def lines_around(over: Sequence[str], under: Iterable[str]) -> tuple[str, ...]:
    """The lines over a table and the notes under it.

    Where each of two tables has a ※1 of its own, that of the table above is not of this one.
    """
    notes = [*takewhile(lambda line: line.startswith(_NOTE_SIGNS), under)]
    own = {note.mark for note in notes_of(notes) if note.numbered}
    others = (line for line in over if own.isdisjoint(note.mark for note in notes_of([line])))
    return (*others, *notes)


def date_by_notes_apart(
    indicators: Sequence[DraftIndicator], near: Iterable[str], everywhere: NotesByMark
) -> None:
    """Give the rows whose marks no note near their table has the year of the only one that has.

    Where marks begin anew with each chapter nobody knows which note is meant: that is told.
    """
    noted = {n.mark for n in notes_of(near) if n.numbered or find_spans(n.said)}
    for mark in dict.fromkeys(_borne(indicators)):
        notes = everywhere.get(mark, ()) if mark not in noted else ()
        if len(notes) == 1:
            date_by_marks(indicators, marks_of(notes, footnotes=True))
            date_by_notes(indicators, notes)
        for note in notes_of(notes if len(notes) > 1 else ()):
            doubt_years(indicators, note)


def _borne(indicators: Sequence[DraftIndicator]) -> Iterator[str]:
    """The numbered marks of values and at the ends of names."""
    for one in indicators:
        texts = (fold(one.printed), *(note for value in one.values for note in value.notes))
        yield from (mark_in(match["mark"]) for match in map(_AT_END.search, texts) if match)
