"""The doubts that a reading of a cell can carry: codes of the catalogue with their details."""

Doubt = tuple[str, dict[str, str]]

ACCUMULATION_ASSUMED: Doubt = ("value.accumulation_assumed", {})
RELATION_ASSUMED: Doubt = ("value.relation_assumed", {})
PLUS_SIGN: Doubt = ("value.plus_sign", {})
REASON_ASSUMED: Doubt = ("value.reason_assumed", {})
IN_NOTE: Doubt = ("value.in_note", {})
SHARED_YEAR: Doubt = ("value.shared_year", {})
DIGITS_SPACED: Doubt = ("value.digits_spaced", {})
MARKUP: Doubt = ("text.markup", {})
MARK: Doubt = ("value.mark", {})
WORDS: Doubt = ("value.words", {})


def unreadable(raw: str) -> Doubt:
    """The cell holds a number, or something like one, and could not be read as a whole."""
    return ("value.unreadable", {"raw": raw})


def several(count: int) -> Doubt:
    """The cell holds `count` values."""
    return ("value.several", {"count": str(count)})


def note_unread(note: str) -> Doubt:
    """A bracket with digits that was kept as a note without being understood."""
    return ("value.note_unread", {"note": note})


def name_note(note: str) -> Doubt:
    """A note of a name that says a second unit or accumulation beside another."""
    return ("name.note", {"note": note})
