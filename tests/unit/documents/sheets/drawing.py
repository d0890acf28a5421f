"""Sheets drawn as text, and what is read of them.

A row that begins with | has cells with lines around them; in others the cells are parted by commas.
`<` is merged with the cell at its left, `^` with the one above; `·` is a blank cell without lines.
A row that is blank is a blank row.
"""

from keikaku.documents.model import Block
from keikaku.documents.sheets.blocks import SheetBlocks
from keikaku.documents.sheets.sheet import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    Area,
    Look,
    Sheet,
    SheetCell,
)
from tests.unit.documents.shapes import marked

ALL = LEFT | TOP | RIGHT | BOTTOM
RULED = Look(borders=ALL)


def drawn(text: str, name: str = "KPI", *, sides: int = ALL) -> Sheet:
    sheet = Sheet(name)
    holders: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(map(str.strip, text.strip("\n").split("\n"))):
        ruled = line.startswith("|")
        tokens = line[1:].removesuffix("|").split("|") if ruled else line.split(",")
        for column, token in enumerate(map(str.strip, tokens)):
            look = Look(borders=sides if ruled and token != "·" else 0)
            if token and token not in "·<^":
                sheet.cells[row, column] = SheetCell(token, look)
            elif look.borders:
                sheet.blanks.setdefault(row, {})[column] = look
            beside = {"<": (row, column - 1), "^": (row - 1, column)}.get(token)
            if beside is not None:
                _merge(sheet, holders[beside], row, column)
            holders[row, column] = holders[beside] if beside is not None else (row, column)
    return sheet


def _merge(sheet: Sheet, holder: tuple[int, int], row: int, column: int) -> None:
    area = sheet.area_of(*holder)
    bottom, right = max(area.bottom, row), max(area.right, column)
    sheet.merged[holder] = Area(area.top, area.left, bottom, right)


def blocks(*sheets: Sheet) -> list[Block]:
    written = SheetBlocks("計画.xlsx", "s1")
    for sheet in sheets:
        written.add(sheet, hidden=False, named=len(sheets) > 1)
    return list(written.reading().pages[0].blocks)


def lines(text: str, *, sides: int = ALL) -> list[str]:
    return marked(blocks(drawn(text, sides=sides)))
