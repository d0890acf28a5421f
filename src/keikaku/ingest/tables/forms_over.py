"""Forms that name an indicator over its values, where a blank line makes two tables of them.

指標名 | 講座の受講者数 and, below a gap or a line, 年度 | 目標値 | 実績値.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.tables.stacked import stacked
from keikaku.ingest.tables.titled import is_titled_by
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LINE = 20
# 年度別の目標と実績, 目標値・実績値の推移
_OF_VALUES = re.compile("(?:年度|年次|経年).*(?:目標|実績|推移)|目標.*実績|実績.*目標")


def with_forms_joined(blocks: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The blocks, each such form and its table as one; a line between goes behind them."""
    joined: list[Block] = []
    for block in blocks:
        gap = 1 if joined and _is_line_between(joined[-1]) else 0
        form = joined[-1 - gap] if len(joined) > gap else None
        if form is None or form.grid is None or block.grid is None:
            joined.append(block)
        elif is_titled_by(form.grid, block.grid, words):
            whole = stacked(form.grid, block.grid)
            joined[-1 - gap] = replace(form, grid=whole, flags=(*form.flags, *block.flags))
        else:
            joined.append(block)
    return joined


def _is_line_between(block: Block) -> bool:
    """■年度別の目標と実績: a short line that names no figure, or a heading that says as much."""
    line = block.kind is BlockKind.PARAGRAPH and block.depth is None
    heading = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    headed = heading and _OF_VALUES.search(block.text) is not None
    mark = parse_mark(block.text) if headed else None
    said = mark.title if mark is not None else block.text
    short = len(said) <= _LONGEST_LINE and not any(map(str.isdigit, said))
    return short and (line or headed)
