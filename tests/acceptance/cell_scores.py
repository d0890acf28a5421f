"""How many cells of the true tables a reading has: the same text, in its column, in its row.

Rows are aligned over the whole document so that most cells agree; texts are compared without
white space, in NFC, and with nothing else made equal.
"""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from lxml import html

from keikaku.documents.model import Grid

Row = dict[int, str]
"""The cells that begin in a row, by column, those without text left out."""


class Score(NamedTuple):
    """`right` of `true` cells were read; `read` cells were read in all."""

    right: int
    true: int
    read: int

    @property
    def recall(self) -> float:
        return self.right / self.true

    @property
    def precision(self) -> float:
        return self.right / self.read


def score(true: Sequence[Row], read: Sequence[Row]) -> Score:
    """Aligns the rows and counts the cells that agree."""
    best = [0] * (len(read) + 1)
    for row in true:
        before, diagonal = best[:], 0
        for place, other in enumerate(read, 1):
            agreed = len(row.items() & other.items())
            best[place] = max(best[place - 1], before[place], diagonal + agreed)
            diagonal = before[place]
    return Score(best[-1], sum(map(len, true)), sum(map(len, read)))


def rows_of(grids: Iterable[Grid]) -> list[Row]:
    """The rows of tables as read, one table after the other."""
    rows: list[Row] = []
    for grid in grids:
        made: list[Row] = [{} for _ in range(grid.n_rows)]
        for cell in grid.cells:
            if text := _plain(cell.text):
                made[cell.row][cell.column] = text
        rows += made
    return rows


def true_rows(path: Path) -> list[Row]:
    """The rows of the tables of a page of HTML, or of a list of blocks in JSON."""
    return _of_json(path) if path.suffix == ".json" else _of_html(path)


def _of_json(path: Path) -> list[Row]:
    rows: list[Row] = []
    for block in json.loads(path.read_text(encoding="utf-8")):
        if block["type"] == "table":
            made: list[Row] = [{} for _ in range(block["nrow"])]
            for cell in block["cells"]:
                if text := _plain(cell["t"]):
                    made[cell["r"]][cell["c"]] = text
            rows += made
    return rows


def _of_html(path: Path) -> list[Row]:
    rows: list[Row] = []
    for table in html.document_fromstring(path.read_bytes().decode("utf-8")).iter("table"):
        lines = list(table.iter("tr"))
        taken: set[tuple[int, int]] = set()
        for at, line in enumerate(lines):
            row: Row = {}
            column = 0
            for cell in line:
                while (at, column) in taken:
                    column += 1
                high, wide = int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))
                taken |= {(at + y, column + x) for y in range(high) for x in range(wide)}
                if text := _plain("".join(map(str, cell.itertext()))):
                    row[column] = text
                column += wide
            rows.append(row)
    return rows


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())
