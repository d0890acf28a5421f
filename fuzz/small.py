"""Small inputs by number: cells, names, years, and documents of a few blocks."""

import json
import re
from collections.abc import Sequence
from itertools import product
from random import Random
from typing import Any

from fuzz import vocabulary
from fuzz.case import Case
from keikaku.core.problems.of_files import FILES
from keikaku.documents.model import BlockKind

_KINDS, _SHARES = ("cell", "name", "years", "plan"), (45, 20, 25, 10)
_STRAY = (
    "0123456789０１９,.，．-－—―~～〜▲△%％()（）[]【】「」<>&;/／:：・※*＊→⇒↗＋+=\"'\n\t 　"
    "年月日度人千万億円元令和平成昭HRSTM以上約累計①②½㎡㌔㍻\u200b\u00a0\ufeff\u3099\U0001f3d4"
)
_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.NOTE)
# What readers put on a cell: problems that tell nothing but its text.
_FLAGS = tuple(kind.code for kind in FILES if set(re.findall(r"{(\w+)}", kind.ja)) <= {"text"})


def small_case(seed: int, number: int) -> Case:
    """The input of this number: the same one each time."""
    random = Random(f"small {seed} {number}")
    (kind,) = random.choices(_KINDS, _SHARES)
    if kind == "plan":
        data = json.dumps(_blocks(random), ensure_ascii=False).encode()
    else:
        data = text(random).encode("utf-8", "surrogatepass")
    return Case(kind, data, f"--seed {seed}, small input {number}")


def text(random: Random) -> str:
    """Whole notations, pieces of them, stray signs, one behind the other."""
    pieces = [_piece(random) for _ in range(random.choice((1, 1, 2, 2, 3, 4, 6)))]
    joined = random.choice(("", "", " ", "\n", "、")).join(pieces)
    if random.random() < 0.02:
        return joined * random.randrange(2, 60)
    return joined


def _piece(random: Random) -> str:
    chance = random.random()
    if chance < 0.25:
        return "".join(random.choices(_STRAY, k=random.randrange(1, 4)))
    notation = random.choice(vocabulary.notations())
    if chance < 0.5:
        return notation
    start = random.randrange(len(notation) + 1)
    return notation[start : start + random.randrange(1, 9)]


# Documents


def _blocks(random: Random) -> list[dict[str, Any]]:
    return [
        _table(random) if random.random() < 0.4 else _line(random)
        for _ in range(random.randrange(1, 9))
    ]


def _line(random: Random) -> dict[str, Any]:
    printed = random.choice(vocabulary.lines())
    if random.random() < 0.3:
        printed = random.choice((text(random), random.choice(vocabulary.labels())))
    block: dict[str, Any] = {"kind": random.choice(_TEXT_KINDS), "text": printed}
    if block["kind"] is BlockKind.HEADING:
        block["depth"] = random.choice((None, 1, 2, 3, 9))
    if random.random() < 0.2:
        block["marker"] = random.choice(("・", "-", "1.", "(1)", "○", "##"))
        block["indent"] = random.randrange(6)
    if random.random() < 0.2:
        block["evidence"] = [random.choice(("bold", "quote", "code", "large", "contents"))]
    block["gap"] = random.randrange(3)
    return block


def _table(random: Random) -> dict[str, Any]:
    rows, columns = random.randrange(1, 9), random.randrange(1, 9)
    texts = [[_cell_text(random, row, column) for column in range(columns)] for row in range(rows)]
    if random.random() < 0.15:
        texts = [list(turned) for turned in zip(*texts, strict=True)]
        rows, columns = columns, rows
    table: dict[str, Any] = {"rows": rows, "columns": columns, "cells": _cells(random, texts)}
    if random.random() < 0.2:
        table["header_rows"] = random.randrange(rows + 1)
    if random.random() < 0.2:
        table["caption"] = random.choice(vocabulary.lines())
    return table


def _cell_text(random: Random, row: int, column: int) -> str:
    """Heads above, names at the left, values elsewhere: mostly."""
    chance = random.random()
    if chance < 0.1:
        return ""
    if chance < 0.2:
        return text(random)
    if row == 0 or (row == 1 and chance < 0.4):
        return random.choice((*vocabulary.heads(), random.choice(vocabulary.notations())))
    if column == 0 and chance < 0.3:
        return random.choice(vocabulary.labels())
    return random.choice(vocabulary.notations())


def _cells(random: Random, texts: Sequence[Sequence[str]]) -> list[list[Any]]:
    """The cells with some merged, some left out, some flagged."""
    merging = random.choice((0.0, 0.0, 0.1, 0.4))
    taken: set[tuple[int, int]] = set()
    cells: list[list[Any]] = []
    for row, line in enumerate(texts):
        for column, printed in enumerate(line):
            if (row, column) in taken or random.random() < 0.02:
                continue
            down = _span(random, merging, len(texts) - row)
            right = _span(random, merging, len(line) - column)
            covered = set(product(range(row, row + down), range(column, column + right)))
            if covered & taken:
                down, right, covered = 1, 1, {(row, column)}
            taken |= covered
            flags = [random.choice(_FLAGS)] if random.random() < 0.02 else []
            cells.append([row, column, down, right, printed, flags])
    return cells


def _span(random: Random, merging: float, most: int) -> int:
    return random.randrange(1, most + 1) if random.random() < merging else 1
