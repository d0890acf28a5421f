"""Indicators of several lines: a name, then a line for each thing that is said of it.

    図書館を使う人
    現状値（令和５年度）　11人
    ▼
    目標値（令和11年度）　20人

The name stands alone on the first line, or behind a label that comes again (指標名　図書館…).
"""

from collections.abc import Callable, Mapping, Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.forms import Form, FormField
from keikaku.ingest.lines.grammar import Named
from keikaku.ingest.lines.headings import is_heading, name_in_heading
from keikaku.ingest.lines.label_lines import LabelledWords, Values, label_lines, word_lines
from keikaku.ingest.lines.rows import LineRow, is_of_role, tells_roles
from keikaku.ingest.lines.slices import Slice, leads_on
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.tables.roles import ColumnRole

_FEWEST = 2


class LabelBlocks:
    """Reads a row that begins at a line. `name_at` gives the name that a line is, and its label."""

    def __init__(
        self,
        blocks: Sequence[Block],
        forms: Mapping[int, Form],
        name_at: Callable[[int], Named],
    ) -> None:
        self._blocks = blocks
        self._values = label_lines(blocks, forms)
        self._words = word_lines(blocks, forms)
        self._name_at = name_at
        self._leading: dict[str, bool] = {}

    def holds(self, at: int) -> bool:
        """Whether a line is values behind a label that comes again."""
        return at in self._values

    def row(self, at: int, context: Context) -> LineRow | None:
        """The row; None where none begins."""
        named = self._named(at, context)
        if named is None:
            return None
        name, label = named
        lines = _Lines(label)
        end = at + 1
        while end < len(self._blocks) and self._take(lines, end, context):
            end += 1
        end = lines.end
        if len(lines.fields) < _FEWEST:
            return None
        row = LineRow(
            name,
            Text(lines.blocks),
            tuple(lines.fields),
            end,
            label.text if label is not None else None,
            beside=tuple((line.label, line.words) for line in lines.beside),
        )
        return row if _is_one(row, context) else None

    def _named(self, at: int, context: Context) -> tuple[Slice, Slice | None] | None:
        """The name that a line holds, and its label."""
        line = self._words.get(at)
        if line is None:
            name, label = self._over_values(at, context)
            following = self._words.get(at + 1)
            # The line over a name with a label of its own is a heading.
            led = following is not None and is_of_role(following.label, ColumnRole.NAME, context)
            if name is None or led:
                return None
            return name, Slice(label) if label is not None else None
        if is_of_role(line.label, ColumnRole.NAME, context) or self._begins_blocks(at, context):
            return line.words, line.label
        return None

    def _over_values(self, at: int, context: Context) -> Named:
        """What stands over values as their name: a line of its own, or a heading close by."""
        if is_heading(self._blocks[at]) and self.holds(at + 1):
            return name_in_heading(self._blocks[at], context.words, context.grammar)
        return self._name_at(at)

    def _begins_blocks(self, at: int, context: Context) -> bool:
        """Whether lines with this label begin blocks, and none but a heading can stand over them.

        Over some of them no line that can be a name stands.
        """
        line = self._words[at]
        if line.key not in self._leading:
            alike = (place for place, other in self._words.items() if other.key == line.key)
            named = all(place and self._name_at(place - 1)[0] for place in alike)
            self._leading[line.key] = not named and not context.beside(line.label)
        return self._leading[line.key]

    def _take(self, lines: "_Lines", at: int, context: Context) -> bool:
        """Take a line of the block; False where it is none."""
        block = self._blocks[at]
        if block.kind is BlockKind.FURNITURE or leads_on(block):
            return at + 1 < len(self._blocks)
        if at in self._values:
            return lines.take_values(block, self._values[at], at, context)
        return at in self._words and lines.take_words(self._words[at], at)


class _Lines:
    """The lines of a block, taken one after the other."""

    def __init__(self, label: Slice | None) -> None:
        self.blocks: list[Block] = []
        self.fields: list[FormField] = []
        self.beside: list[LabelledWords] = []
        self.end = 0
        self._told = {squeeze(label.text)} if label is not None else set()
        self._letters = 0

    def take_values(self, block: Block, values: Values, at: int, context: Context) -> bool:
        """Values set in as far as those before them, and no money spent."""
        printed = values[0].label
        aside = self.blocks and self.blocks[0].indent != block.indent
        if aside or (printed is not None and context.is_cost(printed.text)):
            return False
        self.fields += (one.moved(self._letters) for one in values)
        self.blocks.append(block)
        self._letters += len(Text([block]).folded)
        self.end = at + 1
        return True

    def take_words(self, line: LabelledWords, at: int) -> bool:
        """Words behind a label that was not yet there."""
        if line.key in self._told:
            return False
        self._told.add(line.key)
        self.beside.append(line)
        self.end = at + 1
        return True


def _is_one(row: LineRow, context: Context) -> bool:
    """Whether the values are of one indicator: no two of one label and year, years or roles known.

    Lines of a label each with values of the same years are rows of their own.
    """
    printed = [(row.label_of(one), one.year.text if one.year else None) for one in row.fields]
    if any(year is None for _, year in printed) or len(set(printed)) < len(printed):
        return len({label for label, _ in printed}) == len(printed)
    years = row.years()
    return len(set(years)) == len(years) or tells_roles(row, context)
