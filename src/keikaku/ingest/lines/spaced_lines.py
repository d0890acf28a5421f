"""Which lines below the heads of spaces are its rows, and which only look as if they were."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.page_ends import past_page_end
from keikaku.ingest.lines.slices import Slice, is_figure
from keikaku.ingest.lines.spaced_around import begins_with_part, rows_around
from keikaku.ingest.lines.spaced_broken import RowLine, doubted, doubtful_rows, whole_rows
from keikaku.ingest.lines.spaced_cells import goes_on_in_cells, joined_half
from keikaku.ingest.lines.spaced_heads import Heads
from keikaku.ingest.lines.spaced_kinds import rows_of_kinds
from keikaku.ingest.lines.spaced_row import Row
from keikaku.ingest.lines.spaced_rows import RowList, is_value_apart, row_of
from keikaku.ingest.lines.tokens import WIDE, tokens_of
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.vocabulary import Vocabulary

_NOTE = re.compile(r"^[(（]?(?:※|＊|\*|注[)）\d:：])|^[(（]注[)）]|^[(（]?(?:出典|資料)[)）:：]?")
_HEADINGS = ("label:", "chapter:", "coded", "clause", "angle")
_LONGEST_NAME = 60
_MOST_WAITING = 4


@dataclass(frozen=True, slots=True)
class TableLines:
    """The lines of a table; `unread` are blocks between them that no column takes."""

    found: Sequence[RowLine]
    unread: Sequence[int]
    heads_end: int

    def cells(self, heads: Heads) -> list[list[Slice]]:
        """The cells of each column whose place is beyond doubt."""
        rows = [line.row for line in self.found if line.row.holds_values(heads)]
        columns = range(len(heads.tokens))
        cells = (
            [row.name if n == heads.name else row.cells.get(n) for row in rows] for n in columns
        )
        return [
            [cell for cell in column if cell is not None and not cell.flags] for column in cells
        ]

    def rows(self, heads: Heads, words: Vocabulary) -> tuple[list[Row], int]:
        """The rows and the block after the last of them."""
        kinds = rows_of_kinds(self.found, heads, words)
        if kinds is not None:
            return kinds, self._end_of_values(heads)
        lines = self.found
        inner = [line for line in lines if line.at < self._end_of_values(heads)]
        parts = begins_with_part(inner, heads)
        around = rows_around(inner, heads) if parts else None
        if around is not None:
            return around, self._end_of_values(heads)
        whole = whole_rows(lines, heads)
        if whole is not None:
            rows, count = whole
            return rows, (lines[count - 1].at + 1 if count else self.heads_end)
        doubtful = doubtful_rows(lines, heads)
        found = RowList()
        end = self.heads_end
        for line in lines:
            valued = line.row.holds_values(heads)
            taken = found.add(line.row) if valued else found.add_name(line.row, line.block)
            if valued and not taken:
                break
            end = line.at + 1 if taken else end
        unsure = range(len(found.rows)) if parts else doubtful
        told = [doubted(row) if n in unsure else row for n, row in enumerate(found.rows)]
        return told, end

    def _end_of_values(self, heads: Heads) -> int:
        ends = (line.at + 1 for line in self.found if line.row.holds_values(heads))
        return max(ends, default=self.heads_end)


def table_lines(blocks: Sequence[Block], heads: Heads, running: frozenset[str]) -> TableLines:
    """The lines that can be of the table; heads come again on a new page."""
    found: list[RowLine] = []
    unread: list[int] = []
    waiting = 0
    before: Row | None = None
    at = heads.end
    while (at := _next(blocks, at, heads, running)) < len(blocks):
        block = blocks[at]
        if squeeze(block.text) in heads.lines:
            if waiting:
                break  # a heading over a table of its own
            at += 1
            continue
        if found and _can_be_row(block) and goes_on_in_cells(block, heads, before):
            found[-1] = replace(found[-1], at=at)
            at += 1
            continue
        row = row_of(block, heads, before) if _can_be_row(block) else None
        valued = row is not None and row.holds_values(heads)
        if row is not None and (valued or _can_be_name(block, waiting)):
            half = joined_half(found[-1].row, row, heads) if found else None
            if half is not None:
                row = half
                found.pop()
            found.append(RowLine(row, block, at))
            before = row if valued else before
            waiting = 0 if valued else waiting + 1
        elif found and not waiting and looks_like_row(block):
            unread.append(at)
        else:
            break
        at += 1
    return TableLines(found, unread, heads.end)


def _next(blocks: Sequence[Block], at: int, heads: Heads, running: frozenset[str]) -> int:
    """The next line of the table; a number close below others in a column is none of a page."""
    close = at < len(blocks) and not any(block.gap_before for block in blocks[at : at + 2])
    tokens = tokens_of(blocks[at], WIDE, heads.measure) if close and _can_be_row(blocks[at]) else []
    if len(tokens) == 1 and is_value_apart(tokens[0], heads):
        return at
    return past_page_end(blocks, at, running)


def looks_like_row(block: Block) -> bool:
    """Whether a line has figures in columns of their own, behind words that name them."""
    tokens = tokens_of(block, WIDE) if _can_be_row(block) else []
    figures = [is_figure(token.text) and not is_year(token.text) for token in tokens]
    if len(tokens) <= 1 or is_year(tokens[0].text):
        return False
    return sum(figures[1:]) > 1 or (figures[-1] and not figures[0])


def _can_be_row(block: Block) -> bool:
    plain = block.grid is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return plain and not is_note(block)


def is_note(block: Block) -> bool:
    """Whether a line begins as a note or a source does: ※, （注）, 資料："""
    return _NOTE.match(block.text.strip()) is not None


def _can_be_name(block: Block, waiting: int) -> bool:
    short = is_phrase(block.text, _LONGEST_NAME)
    return short and not is_heading(block) and waiting < _MOST_WAITING


def is_heading(block: Block) -> bool:
    """Whether a line bears the mark of a heading: 第２章, 【事業費】."""
    mark = parse_mark(block.text)
    return mark is not None and mark.style.startswith(_HEADINGS)
