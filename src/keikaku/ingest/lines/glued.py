"""Tables whose cells stand without any space between them: 通いの場の箇所数箇所2635.

The heads are known words, so they can be told apart. In a row the unit stands before the digits
and the digits are shared out among the columns; where that could be done otherwise it is doubted.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from keikaku.core.text import fold_with_offsets
from keikaku.core.values.units import is_unit
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.brackets import BRACKET
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.slices import Slice, is_value, part
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import VALUE_ROLES, ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_ROLES = ("name", "unit", "base", "current", "target", "interim", "planned", "actual")
_LONGEST = 120
_FEWEST = 3
_LONGEST_UNIT = 10
_LONGEST_LEAD = 12
_YEAR = r"(?:令和|平成|[RH])(?:元|\d{1,2})(?:年度?)?末?|20\d\d(?:年度?)末?"
_DIGITS = re.compile(r"[▲△\-]?\d[\d,.▲△\-]*\Z")
_WITH_UNITS = re.compile(r"(?:約|[▲△])?\d[\d,.]*[^\d,.\s]{1,6}?(?=(?:約|[▲△])?\d|\Z)")
_NUMBER = re.compile(r"[▲△\-]?(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?\Z")


class GluedReader:
    """Reads a table of glued cells that begins at a block with its heads."""

    def __init__(self, words: Vocabulary) -> None:
        known = (word for role in _ROLES for word in words.columns[role])
        longest_first = sorted(map(re.escape, known), key=len, reverse=True)
        words_or_years = rf"(?:{'|'.join(longest_first)}|{_YEAR})"
        self._head = re.compile(rf"{words_or_years}(?:{BRACKET})?", re.IGNORECASE)

    def read(self, blocks: Sequence[Block], at: int, context: Context) -> LineTable | None:
        """The table; None where none begins."""
        heads = self._heads(blocks[at], context.words)
        if not heads:
            return None
        has_unit = read_header(1, heads[1].text, context.words).role is ColumnRole.UNIT
        count = len(heads) - 1 - has_unit
        rows = []
        end = at + 1
        while end < len(blocks):
            row = _row(blocks[end], count, has_unit) if _is_line(blocks[end]) else None
            if row is None and blocks[end].kind is not BlockKind.FURNITURE:
                break
            rows += [row] if row is not None else []
            end += 1
        return LineTable(heads, tuple(rows), end) if rows else None

    def _heads(self, block: Block, words: Vocabulary) -> list[Slice]:
        """The heads, when the line is nothing but heads, the first of names, others of values."""
        folded = fold_with_offsets(block.text)
        if len(folded.text) > _LONGEST or " " in folded.text.strip():
            return []
        matches = list(self._head.finditer(folded.text))
        lead = matches[0].start() if matches else 0
        if sum(len(match.group()) for match in matches) != len(folded.text) - lead:
            return []
        heads = [_slice(block, folded.offsets, match) for match in matches]
        if lead:
            return self._led(folded.text[:lead], heads)
        roles = [read_header(n, head.text, words).role for n, head in enumerate(heads)]
        rest = roles[2:] if roles[1:2] == [ColumnRole.UNIT] else roles[1:]
        named = roles[:1] == [ColumnRole.NAME] and bool(rest)
        return heads if named and VALUE_ROLES.issuperset(rest) and len(heads) >= _FEWEST else []

    def _led(self, lead: str, heads: Sequence[Slice]) -> list[Slice]:
        """Heads of years behind a word for the names, whatever that is."""
        spans = [parse_span(head.text) for head in heads]
        dated = len(heads) >= _FEWEST - 1 and all(span is not None for span in spans)
        named = len(lead) <= _LONGEST_LEAD and not any(letter.isdigit() for letter in lead)
        return [Slice("指標名"), *heads] if dated and named else []


def _slice(block: Block, offsets: Sequence[int], match: re.Match[str]) -> Slice:
    return part(block, offsets[match.start()], offsets[match.end() - 1] + 1)


def _is_line(block: Block) -> bool:
    return block.grid is None and block.kind is BlockKind.PARAGRAPH and not block.gap_before


def _row(block: Block, count: int, has_unit: bool) -> list[Slice | None] | None:
    """Name, unit and values of a row."""
    folded = fold_with_offsets(block.text)
    text = folded.text
    if len(text) > _LONGEST or " " in text.strip():
        return None
    found = _bare(text, count) if has_unit else _with_units(text, count)
    if found is None:
        return None
    start, lengths, sure = found
    name_end = start
    cells: list[Slice | None] = []
    if has_unit:
        name_end = _unit_start(text, start)
        cells.append(part(block, name_end, start))
    if not name_end > 1:
        return None
    flags = () if sure else ("value.glued",)
    for length in lengths:
        piece = part(block, start, start + length)
        cells.append(Slice(piece.text, block, piece.at, flags))
        start += length
    return [part(block, 0, name_end), *cells]


def _bare(text: str, count: int) -> tuple[int, list[int], bool] | None:
    """Where the digits begin, how long each number is, and whether it could be no other way."""
    digits = _DIGITS.search(text)
    if digits is None or _unit_start(text, digits.start()) >= digits.start():
        return None
    ways = list(_ways(digits.group(), count))
    if not ways:
        return None
    best = min(ways, key=_unevenness)
    return digits.start(), [len(number) for number in best], len(ways) == 1


def _ways(digits: str, count: int) -> Iterator[list[str]]:
    """All ways to cut digits into so many numbers."""
    if count == 1:
        if _NUMBER.match(digits):
            yield [digits]
        return
    for cut in range(1, len(digits)):
        if _NUMBER.match(digits[:cut]):
            yield from ([digits[:cut], *rest] for rest in _ways(digits[cut:], count - 1))


def _unevenness(numbers: Sequence[str]) -> tuple[int, float]:
    """How unlike the numbers are: in their decimal places, then in their size."""
    decimals = {len(number.partition(".")[2]) for number in numbers}
    sizes = [abs(float(re.sub(r"[^\d.]", "", number))) + 1 for number in numbers]
    return len(decimals), sum(max(a, b) / min(a, b) for a, b in pairwise(sizes))


def _unit_start(text: str, end: int) -> int:
    """Where the longest unit that ends at `end` begins; `end` itself where none does."""
    for start in range(max(1, end - _LONGEST_UNIT), end):
        if is_unit(text[start:end]) and not text[start - 1].isdigit():
            return start
    return end


def _with_units(text: str, count: int) -> tuple[int, list[int], bool] | None:
    """Numbers that each bear a unit part themselves: 箇所数26箇所35箇所."""
    values = list(_WITH_UNITS.finditer(text))[-count:]
    whole = len(values) == count and all(a.end() == b.start() for a, b in pairwise(values))
    if not whole or values[-1].end() != len(text) or not all(is_value(v.group()) for v in values):
        return None
    return values[0].start(), [len(value.group()) for value in values], True
