"""CSV: tables of records, and the lines that stand above them.

Wholly empty records part one table from the next.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from keikaku.core.errors import Unreadable
from keikaku.documents.blocks import BlockWriter
from keikaku.documents.inputs import Reading, TextInput
from keikaku.documents.lines import Line
from keikaku.documents.model import ReadingDoubt
from keikaku.documents.plain import add_line

_MOST = 0.8
_AFTER_COMMA = re.compile(r"\d{3}(?!\d)")


class Record(NamedTuple):
    """A record: where it begins, the number of its last line, its cells, how many are not blank."""

    line: Line
    last: int
    cells: tuple[str, ...]
    filled: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """The records for one delimiter; `broken` is the line where the quotes stop making sense."""

    delimiter: str
    records: tuple[Record, ...]
    broken: Line | None


def is_csv(lines: Sequence[Line]) -> bool:
    """Whether a text is CSV, by its content.

    It is when most of its lines have as many delimiters outside quotes as others of their table
    (blank lines part tables), and some have two or more.
    A text with tabs is so only when quoted cells go over line ends: else it is plain text, whose
    quotes are to be kept.
    """
    return _parsed(lines) is not None


def read_csv(text: TextInput) -> Reading:
    """Tables and lines of a CSV text. Raises Unreadable naming the line of a broken quote."""
    parsed = _parsed(text.lines)
    if parsed is None:
        raise Unreadable(text.name, "", "CSVではありません。", "テキストとして読み込んでください。")
    if parsed.broken:
        raise _broken_quote(text.name, parsed.broken)
    writer = BlockWriter(text.name, text.source)
    doubts: list[ReadingDoubt] = []
    for is_filled, group in groupby(parsed.records, key=lambda record: record.filled > 0):
        if is_filled:
            table = _add_captions(writer, list(group))
            _add_table(writer, table)
            doubts += _ragged(table, text.source)
    return Reading(writer.pages(None), tuple(doubts))


def csv_records(name: str, lines: Sequence[Line]) -> tuple[Record, ...]:
    """Every record of a text that is known to be CSV, whatever the shape of its table.

    The delimiter is the one that most lines have. Raises Unreadable naming the line of a broken
    quote.
    """
    delimiter = max(",\t;", key=lambda sign: sum(sign in line.text for line in lines))
    parsed = _parse(lines, delimiter)
    if parsed.broken:
        raise _broken_quote(name, parsed.broken)
    return parsed.records


def _broken_quote(name: str, line: Line) -> Unreadable:
    reason = 'CSVの引用符（"）が正しく閉じていません。'
    advice = "この行の引用符を直すか、表計算ソフトでCSVとして保存し直してください。"
    return Unreadable(name, line.address, reason, advice)


def _parsed(lines: Sequence[Line]) -> Parsed | None:
    if lines[-1].page is not None:
        return None
    tabs = any("\t" in line.text for line in lines)
    for delimiter in "\t" if tabs else ",;":
        if sum(line.text.count(delimiter) > 1 for line in lines) > 1:
            parsed = _parse(lines, delimiter)
            if _is_regular(parsed, lines) and (not tabs or _needs_quotes(parsed)):
                return parsed
    return None


def _parse(lines: Sequence[Line], delimiter: str) -> Parsed:
    rows = csv.reader((f"{line.text}\n" for line in lines), delimiter=delimiter, strict=True)
    records: list[Record] = []
    begin = 0
    try:
        for cells in rows:
            filled = len(list(filter(str.strip, cells)))
            records.append(Record(lines[begin], rows.line_num, tuple(cells), filled))
            begin = rows.line_num
    except csv.Error:
        return Parsed(delimiter, tuple(records), lines[begin])
    return Parsed(delimiter, tuple(records), None)


def _is_regular(parsed: Parsed, lines: Sequence[Line]) -> bool:
    rows = [record.cells if record.filled else () for record in parsed.records]
    if parsed.broken:
        # What follows a broken quote is counted without regard to quotes.
        rest = lines[parsed.broken.number - 1 :]
        rows += [tuple(line.text.split(parsed.delimiter)) for line in rest]
    delimited = [row for row in rows if len(row) > 1]
    usual = [row for table in _tables(rows) for row in _usual_rows(table)]
    return (
        any(len(row) > 2 for row in usual)
        and len(usual) >= _MOST * len(delimited)
        and 2 * len(delimited) >= sum(any(map(str.strip, row)) for row in rows)
        and not all(_may_part_a_number(row, parsed.delimiter) for row in usual)
    )


def _tables(rows: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """The delimited rows between one blank row and the next."""
    for is_filled, group in groupby(rows, key=lambda row: any(map(str.strip, row))):
        if is_filled:
            yield [row for row in group if len(row) > 1]


def _usual_rows(table: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The rows of the commonest number of cells; a row alone proves no table."""
    width = _usual_width(table)
    usual = [row for row in table if len(row) == width]
    return usual if len(usual) > 1 else []


def _usual_width(rows: Iterable[Sequence[str]]) -> int:
    """The commonest number of cells, the greater of equally common ones; 0 for no rows."""
    counts = Counter(len(row) for row in rows)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def _may_part_a_number(row: Sequence[str], delimiter: str) -> bool:
    """Whether some comma of the row may be that of 1,204 rather than one between cells."""
    return delimiter == "," and any(
        left[-1:].isdigit() and _AFTER_COMMA.match(right) for left, right in pairwise(row)
    )


def _needs_quotes(parsed: Parsed) -> bool:
    """Whether tabbed text has cells of several lines, by quotes that are surely quotes.

    A quote may also stand for "the same as above": then the cell that it seems to open would hold
    the tabs of the lines between.
    """
    widths = {len(record.cells) for record in parsed.records if record.filled > 1}
    several_lines = any("\n" in cell for record in parsed.records for cell in record.cells)
    tabs = any("\t" in cell for record in parsed.records for cell in record.cells)
    return parsed.broken is None and len(widths) == 1 and several_lines and not tabs


def _add_captions(writer: BlockWriter, group: Sequence[Record]) -> Sequence[Record]:
    """Adds the lines above a table, which fill only their first cell; the rest is the table."""
    captions = list(takewhile(_is_caption, group))
    for caption in captions:
        add_line(writer, caption.line._replace(text=caption.cells[0]))
    return group[len(captions) :]


def _is_caption(record: Record) -> bool:
    return record.filled == 1 and bool(record.cells[0].strip())


def _add_table(writer: BlockWriter, records: Sequence[Record]) -> None:
    if records:
        rows = [(record.line, record.cells) for record in records]
        writer.table(rows, last_line=records[-1].last)


def _ragged(records: Sequence[Record], source: str) -> Iterator[ReadingDoubt]:
    """A doubt for each row of another width: a comma too many moves values to the next column."""
    width = _usual_width(record.cells for record in records)
    for record in records:
        if len(record.cells) != width:
            details = {"cells": str(len(record.cells)), "usual": str(width)}
            yield ReadingDoubt("table.ragged_row", details, record.line.location(source))
