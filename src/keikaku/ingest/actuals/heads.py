"""The row of heads: which column says what. What is not understood is said, never passed over."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from keikaku.core.text import squeeze
from keikaku.documents.raw_rows import RawCell, RawRow
from keikaku.exchange.actuals import COLUMNS, INPUT_PREFIXES, REFERENCE_PREFIXES, Field
from keikaku.ingest.actuals.findings import Finding, found

_HEADS: Mapping[str, Field] = {
    squeeze(head): column.field
    for column in COLUMNS
    for head in (column.head, column.field.value, *column.others)
}
_NAMES = {column.field: column.head for column in COLUMNS}
_INPUT = tuple(map(squeeze, INPUT_PREFIXES))
_REFERENCE = tuple(map(squeeze, REFERENCE_PREFIXES))
_ENOUGH = 3
_NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of the fields and of the inputs; `told` are those with any head at all."""

    fields: Mapping[Field, int]
    inputs: Mapping[str, int]
    told: frozenset[int]


def is_head(row: RawRow) -> bool:
    """Whether this is the row of heads: it names an indicator and its value, or most columns."""
    fields = {_HEADS.get(squeeze(cell.text)) for cell in row.cells.values()} - {None}
    named = not fields.isdisjoint({Field.ID, Field.NAME})
    return (named and Field.VALUE in fields) or len(fields) >= _ENOUGH


def heads_of(row: RawRow, file: str) -> tuple[Heads, list[Finding]]:
    """The columns of a row of heads, and what is wrong with it."""
    fields: dict[Field, int] = {}
    inputs: dict[str, int] = {}
    faults: list[Finding] = []
    for column, cell in row.cells.items():
        plain, place = squeeze(cell.text), f"{file} {cell.address}"
        if plain.startswith(_REFERENCE):
            continue
        name = _input_name(cell)
        field = None if name else _HEADS.get(plain)
        if (name and name in inputs) or field in fields:
            faults.append(found("actuals.head_twice", place, head=cell.text.strip()))
        elif name:
            inputs[name] = column
        elif field is not None:
            fields[field] = column
        else:
            faults.append(_unknown(cell, place))
    faults += _missing(fields, f"{file} {row.address}")
    return Heads(fields, inputs, frozenset(row.cells)), faults


def headless(row: RawRow, heads: Heads, file: str) -> Iterator[Finding]:
    """Cells of a row in columns without a head: a comma too many has moved them."""
    for column, cell in row.cells.items():
        if column not in heads.told:
            yield found("actuals.head_blank", f"{file} {cell.address}", text=cell.text.strip())


def _input_name(cell: RawCell) -> str:
    """The name of the input that a column holds, or nothing."""
    text = cell.text.strip().replace("：", ":")
    if not squeeze(text).startswith(_INPUT):
        return ""
    return text.partition(":")[2].strip()


def _unknown(cell: RawCell, place: str) -> Finding:
    near = difflib.get_close_matches(squeeze(cell.text), list(_HEADS), 1, _NEAR)
    meant = f"「{_NAMES[_HEADS[near[0]]]}」のことですか。" if near else ""
    return found("actuals.head_unknown", place, head=cell.text.strip(), meant=meant)


def _missing(fields: Mapping[Field, int], place: str) -> Iterator[Finding]:
    needed: Sequence[Field] = (Field.YEAR, Field.VALUE)
    if Field.ID not in fields and Field.NAME not in fields:
        needed = (Field.NAME, *needed)
    for field in needed:
        if field not in fields:
            yield found("actuals.head_missing", place, head=_NAMES[field])
