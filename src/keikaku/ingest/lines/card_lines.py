"""The lines of a card: what is its name, what its heads, values and arrows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from keikaku.core.text import fold, squeeze
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Amount, Range
from keikaku.core.values.units import is_unit
from keikaku.core.years.parse import parse_span
from keikaku.documents.model import Block, BlockKind, Cell, Grid
from keikaku.ingest.lines.headings import is_heading, may_name
from keikaku.ingest.lines.slices import Slice, is_numeric, leads_on, part, whole
from keikaku.ingest.outline.heading import is_phrase
from keikaku.ingest.tables.roles import exact_role
from keikaku.ingest.tables.value_heads import heads_values, value_right_behind
from keikaku.ingest.vocabulary import Vocabulary

ARROWS = "→⇒➡⇨➔➜▶►▷▼▽↓⇩»"
"""Signs that lead from one value to the next."""
# What parts two texts on a line: an arrow, or a wide space.
_PARTS = re.compile(rf"\s*[{ARROWS}]+\s*|[\u3000 ]{{2,}}|\u3000")
_LABELLED = re.compile(
    r"\s*(?P<head>[^:：]{2,20}?)(?:\s?[:：]\s?|\s+|(?<=[)）\]］]))(?P<said>[^\s:：]+)\s*"
)
_NOTE = re.compile(r"[(（\[［](?P<year>[^()（）\[\]［］]{2,12})[)）\]］]")
_OF_YEAR = re.compile(r"(?:の?(?:実績|現在|調査|時点|末))+値?$")
_LONGEST_NAME = 45
_BOX = "box "


@dataclass(slots=True)
class Values:
    """The heads and the values of one card as they are found, and how many arrows."""

    heads: list[Slice] = field(default_factory=list)
    values: list[Slice] = field(default_factory=list)
    arrows: int = 0
    noted: int = 0

    @classmethod
    def of(cls, lines: Iterable[Block], words: Vocabulary) -> "tuple[Values, int]":
        """What lines print up to the first one of another kind, and how many these are.

        The word of a head behind the last value says how that was found (推計値) and is no head.
        """
        taken = list(lines)
        found, many, behind = cls(), 0, 0
        for block in taken:
            valued, headed = len(found.values), len(found.heads)
            if not found.take(block, words):
                break
            many += 1
            only_heads = len(found.heads) > headed and len(found.values) == valued
            behind = behind + 1 if only_heads else 0
        if behind and not found.is_whole():
            return cls.of(taken[: many - behind], words)
        found.values = _as_they_stand(found.heads, found.values)
        return found, many

    def take(self, block: Block, words: Vocabulary) -> bool:
        """Take a line; False where it is none of these."""
        if leads_on(block) and not is_numeric(block.text):
            self.arrows += 1
            return True
        said = self._note(block) or self._unit(block)
        return said or self._heads(block, words) or self._values(block, words)

    def is_whole(self) -> bool:
        """Whether each value has its head, or each but the last an arrow behind it.

        Two values alone may stand one above the other, where something says what that means.
        """
        many = len(self.values)
        bare = many == 2 and not self.heads and not self.arrows
        return bare or (1 < many <= 3 and many == (len(self.heads) or self.arrows + 1))

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands with the values that tells what they are."""
        return not self.heads and not self.arrows

    def are_of_one_unit(self) -> bool:
        """Whether the values count one thing: 12,345人 over 5,678世帯 do not."""
        readings = [value.reading for one in self.values for value in parse_cell(one.text)]
        units = (reading.unit for reading in readings if isinstance(reading, Amount | Range))
        return len({squeeze(unit) for unit in units if unit}) <= 1

    def _note(self, block: Block) -> bool:
        """（2023年度） below a value."""
        said = _NOTE.fullmatch(block.text.strip())
        if said is None or not self.values or self.noted == len(self.values):
            return False
        if parse_span(_OF_YEAR.sub("", said["year"])) is None:
            return False
        last = self.values[-1]
        self.values[-1] = replace(last, text=f"{last.text}\n{block.text.strip()}", joined=True)
        self.noted = len(self.values)
        return True

    def _unit(self, block: Block) -> bool:
        """人 below or behind a bare 118, on a line of its own."""
        unit = block.text.strip()
        if not self.values or not is_unit(unit):
            return False
        last = self.values[-1]
        if not all(_is_bare_number(value.reading) for value in parse_cell(last.text)):
            return False
        self.values[-1] = replace(last, text=f"{last.text}{unit}", joined=True)
        return True

    def _heads(self, block: Block, words: Vocabulary) -> bool:
        pieces = pieces_of(block)
        if not pieces or not all(heads_values(piece.text, words) for piece in pieces):
            return False
        self.heads += pieces
        return True

    def _values(self, block: Block, words: Vocabulary) -> bool:
        pieces = pieces_of(block)
        if pieces and all(is_numeric(piece.text) for piece in pieces):
            led = block.marker is not None and block.marker.strip() in ARROWS
            self.arrows += led + sum(block.text.count(sign) for sign in ARROWS)
            self.values += pieces
            return True
        labelled = [_labelled(piece, words) for piece in pieces or [whole(block)]]
        labelled = labelled if all(labelled) else [_labelled(whole(block), words)]
        if not all(labelled):
            return False
        for head, value in filter(None, labelled):
            self.heads.append(head)
            self.values.append(value)
        return True


def _labelled(piece: Slice, words: Vocabulary) -> tuple[Slice, Slice] | None:
    """A head and the value behind it, with a sign between them or none: 現状：12件, 現状値12件."""
    found = _LABELLED.fullmatch(piece.text)
    if found is not None and heads_values(found["head"], words) and is_numeric(found["said"]):
        return _cut(piece, found.start("head"), found.end("head")), _cut(piece, *found.span("said"))
    at = value_right_behind(piece.text, words)
    return (_cut(piece, 0, at), _cut(piece, at)) if at is not None else None


def _cut(piece: Slice, start: int, end: int | None = None) -> Slice:
    """A stretch of a stretch, without the space around it."""
    text = piece.text[start:end]
    at = piece.at + start + len(text) - len(text.lstrip())
    return replace(piece, text=text.strip(), at=at)


def _is_bare_number(reading: object) -> bool:
    return isinstance(reading, Amount) and reading.unit is None


def _as_they_stand(heads: list[Slice], values: list[Slice]) -> list[Slice]:
    """The values from left to right where the heads stand side by side on one line.

    Over the bars of a chart the greater value stands higher, so that it is read first.
    """
    boxes = [one.block.source.box for one in values if one.block is not None]
    places = [box[0] for box in boxes if box is not None]
    apart = len({id(one.block) for one in values}) == len(values)
    in_one_line = len(heads) > 1 and len({id(one.block) for one in heads}) == 1
    if not in_one_line or not apart or len(places) < len(values):
        return values
    return [values[at] for at in sorted(range(len(values)), key=places.__getitem__)]


def is_name_line(block: Block, words: Vocabulary) -> bool:
    """Whether a line can be one of the name of a card."""
    if not is_plain(block) or not is_phrase(block.text, _LONGEST_NAME):
        return False
    if is_heading(block) and not may_name(block, words):
        return False
    text = fold(block.text).strip()
    worded = any(letter.isalpha() for letter in text) and parse_span(text) is None
    if not worded or is_numeric(text) or is_unit(text):
        return False
    if exact_role(squeeze(pieces_of(block)[0].text), words) is not None:
        return False
    return not Values().take(block, words)


def is_plain(block: Block) -> bool:
    """Whether a block is a line of text."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)
    return block.grid is None and block.kind in kinds and bool(block.text.strip())


def box_of(block: Block) -> str | None:
    """The box that a line stands in, where the medium shows one."""
    return next((said for said in block.evidence if said.startswith(_BOX)), None)


def cell_line(block: Block, cell: Cell, text: str, box: str = "") -> Block:
    """A line of a cell of a table, in a box if one is named."""
    return Block(
        BlockKind.PARAGRAPH,
        block.order,
        text,
        cell.source,
        evidence=(box,) if box else (),
        origin=cell.origin,
        confidence=cell.confidence,
        flags=cell.flags,
    )


def row_line(block: Block, grid: Grid, row: int) -> Block | None:
    """A row of a table as one line, as what stands where may be said in several cells."""
    cells = [cell for cell in grid.row_cells(row) if cell.row == row and cell.text.strip()]
    text = "\u3000".join(cell.text.replace("\n", " ") for cell in cells)
    return cell_line(block, cells[0], text) if cells else None


def pieces_of(block: Block) -> list[Slice]:
    """The texts of a line that arrows or wide spaces part."""
    return list(_split(block))


def _split(block: Block) -> Iterator[Slice]:
    start = 0
    for match in [*_PARTS.finditer(block.text), None]:
        end = match.start() if match else len(block.text)
        if block.text[start:end].strip():
            yield part(block, start, end)
        start = match.end() if match else end
