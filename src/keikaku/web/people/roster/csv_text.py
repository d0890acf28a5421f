"""Rows as CSV that Excel opens by a double click: with byte order mark and CRLF."""

import csv
import io
from collections.abc import Iterable, Sequence


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """The text of a file."""
    file = io.StringIO()
    file.write("\ufeff")
    csv.writer(file).writerows(rows)
    return file.getvalue()
