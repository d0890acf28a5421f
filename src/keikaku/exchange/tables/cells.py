"""Cells of CSV: numbers as numbers, texts so that a spreadsheet leaves them as they are."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from keikaku.core.text import fold

Cell = str | int | Decimal

_NUMBER = re.compile(r"[+-]?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?%?")
_FORMULA = re.compile(r"[=+\-@].")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# "(1)" becomes minus one, "1-1-1" and "10月1日" become days, "007" becomes 7, "1e3" a thousand.
_MISREAD = re.compile(
    r"[(+-]*[0-9.][0-9()/:.,\-+% ]*|[0-9.]+[eE][+-]?[0-9]+|[0-9]{1,2}月[0-9]{1,2}日"
)


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as CSV after RFC 4180, lines ending in CRLF."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(
        [_written(cell) for cell in row] for row in rows
    )
    return stream.getvalue()


def _written(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return str(cell) if isinstance(cell, int) else guarded(cell)


def guarded(text: str) -> str:
    """The text with ' in front where a spreadsheet would make a formula, a day or a number of it.

    One ' taken off the front gives the text again; a text that has one itself gets a second.
    A lone sign (the - of a value that is missing) is left as it is, for nothing comes of it.
    """
    plain = fold(text).strip()
    if _NUMBER.fullmatch(plain) or _DAY.fullmatch(plain):
        return text
    changed = text.startswith("'") or _FORMULA.match(plain) or _MISREAD.fullmatch(plain)
    return f"'{text}" if changed else text
