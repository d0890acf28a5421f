"""Columns that line up, whatever the width of their signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from keikaku.cli.terminal.width import cut, one_line, pad, width

GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """`most` is the greatest width in columns of the terminal; longer texts are cut with …."""

    most: int
    right: bool = False


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines without trailing space. Leading spaces of a cell are kept (indents)."""
    cells = [
        [_cell(text, column) for text, column in zip(row, columns, strict=True)] for row in rows
    ]
    widths = [max(map(width, texts)) for texts in zip_longest(*cells, fillvalue="")]
    return [_line(row, columns, widths) for row in cells]


def _cell(text: str, column: Column) -> str:
    indent = text[: len(text) - len(text.lstrip(" "))]
    return cut(indent + one_line(text), column.most)


def _line(row: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    padded = (
        pad(text, wide, right=column.right)
        for text, column, wide in zip(row, columns, widths, strict=True)
    )
    return GAP.join(padded).rstrip()
