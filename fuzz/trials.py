"""What is done with an input, and what must hold whatever the input is.

A trial ends quietly when all is well. It raises Refused when a file was refused as it should be,
and anything else is a fault of the program.
"""

from collections.abc import Callable, Mapping
from itertools import product

from fuzz.case import FILE, Case
from fuzz.documents import document_of
from keikaku.cli.summary import View, summary
from keikaku.core.checks import violations
from keikaku.core.errors import Unreadable
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.name_lists import split_names
from keikaku.core.values.names import parse_name
from keikaku.core.years.dates import parse_date, parse_interval
from keikaku.core.years.parse import find_doubts, find_spans, parse_span
from keikaku.documents.model import Document, Grid
from keikaku.documents.read import read_bytes
from keikaku.exchange.files import table_texts
from keikaku.exchange.reader import loads
from keikaku.exchange.writer import dumps
from keikaku.ingest.read import read_plan

NAME = "計画.dat"


class Refused(Exception):
    """The file was refused with a message that names it and says what to do."""


class Fault(Exception):
    """Nothing crashed, but something that must hold does not."""


def try_case(case: Case) -> None:
    """Raises Refused for a file that was refused; any other exception is a fault."""
    _TRIALS[case.kind](case.data)


def _cell(data: bytes) -> None:
    raw = _text(data)
    values = parse_cell(raw)
    _hold(bool(values), "a cell reads as nothing")
    _hold(all(value.raw in raw for value in values), "raw text that was not printed")


def _name(data: bytes) -> None:
    raw = _text(data)
    parse_name(raw)
    for count in range(4):
        names = split_names(raw, count)
        _hold(names is None or len(names) == count, "another number of names")


def _years(data: bytes) -> None:
    text = _text(data)
    places = [(found.start, found.end, found.as_printed) for found in find_spans(text)]
    places += [(found.start, found.end, found.as_printed) for found in find_doubts(text)]
    _hold(all(text[a:b] == printed for a, b, printed in places), "a span that is not there")
    parse_span(text, era_hint="令和")
    first = parse_date(text)
    parse_date(text, after=first, fiscal_year=2020)
    half = len(text) // 2
    parse_interval(text[:half], text[half:], previous_start=first, fiscal_year=2020)


def _plan(data: bytes) -> None:
    _check_reading(document_of(data))


def _file(data: bytes) -> None:
    try:
        document = read_bytes(NAME, data, source_id="s1")
    except Unreadable as refusal:
        _hold(refusal.name == NAME, "a refusal that names another file")
        _hold(bool(refusal.reason and refusal.advice), "a refusal without reason or advice")
        raise Refused from None
    _check_document(document)
    _check_reading(document)


_TRIALS: Mapping[str, Callable[[bytes], None]] = {
    "cell": _cell,
    "name": _name,
    "years": _years,
    "plan": _plan,
    FILE: _file,
}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _check_document(document: Document) -> None:
    blocks = list(document.blocks)
    orders = [block.order for block in blocks]
    _hold(orders == list(range(len(blocks))), "blocks out of order")
    for block in blocks:
        if block.grid is not None:
            _check_grid(block.grid)


def _check_grid(grid: Grid) -> None:
    covered = [
        place
        for cell in grid.cells
        for place in product(
            range(cell.row, cell.row + cell.rowspan),
            range(cell.column, cell.column + cell.colspan),
        )
    ]
    inside = all(row < grid.n_rows and column < grid.n_columns for row, column in covered)
    _hold(inside, "a cell outside its table")
    _hold(len(covered) == len(set(covered)), "cells that overlap")
    starts = [(cell.row, cell.column) for cell in grid.cells]
    _hold(starts == sorted(starts), "cells out of order")


def _check_reading(document: Document) -> None:
    """Everything that may be asked of a reading can be had of it."""
    draft = read_plan([document])
    broken = violations(draft)
    _hold(not broken, f"laws of drafts: {[law.law for law in broken]}")
    _hold(loads(dumps(draft)) == draft, "another plan out of its own exchange document")
    summary(draft, View(full=True))
    table_texts(draft)


def _hold(condition: bool, told: str) -> None:
    if not condition:
        raise Fault(told)
