"""Indicators in running text. Each is a table of one row, told as read out of a sentence."""

from collections.abc import Iterable, Iterator, Sequence

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, Cell
from keikaku.ingest.lines.aims import Aim, find_aim, pairs, reached_year
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.sentences import sentences
from keikaku.ingest.lines.slices import Slice, is_number
from keikaku.ingest.lines.texts import Text

_IN_PROSE = ("indicator.in_prose",)
_SHORTEST_NAME = 4


def aims_in(text: Text, context: Context, end: int) -> Iterator[LineTable]:
    """The indicators of a paragraph; the text itself stays."""
    for first, last in pairs(sentences(text.folded), text.folded):
        aim = find_aim(text.folded[first:last])
        if aim is not None and _is_to_come(aim, text.folded[first:last], context):
            yield _table(aim, text, first, end)


def _is_to_come(aim: Aim, text: str, context: Context) -> bool:
    """Whether the year to reach is no year before the plan."""
    year = reached_year(text[slice(*aim.then)])
    return year is not None and (context.period is None or year >= context.period[0])


def _table(aim: Aim, text: Text, offset: int, end: int) -> LineTable:
    def piece(span: tuple[int, int], flags: tuple[str, ...] = ()) -> Slice:
        return text.slice(span[0] + offset, span[1] + offset, flags)

    heads, cells = [Slice("指標名")], [piece(aim.name, _IN_PROSE)]
    if aim.start is not None:
        heads.append(Slice("現状値"))
        cells.append(piece(aim.start))
    together = piece((aim.then[0], aim.reached[1]))
    if aim.then[1] <= aim.reached[0] and is_number(together.text):
        heads.append(Slice("目標値"))
        cells.append(together)
    else:
        year = piece(aim.then)
        heads.append(Slice(f"目標値（{year.text}）", year.block, year.at))
        cells.append(piece(aim.reached))
    return LineTable(heads, (cells,), end)


def without_known_aims(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the indicators of sentences that a table or a line names too."""
    if not any(name for block in blocks for name in _aimed(block)):
        return list(blocks)
    named = {squeeze(cell.text) for block in blocks for cell in _named(block)}
    named = {name for name in named if len(name) >= _SHORTEST_NAME}
    return [block for block in blocks if not any(_is_known(name, named) for name in _aimed(block))]


def _named(block: Block) -> Iterator[Cell]:
    cells = block.grid.cells if block.grid is not None else ()
    return (cell for cell in cells if _IN_PROSE[0] not in cell.flags and not is_number(cell.text))


def _aimed(block: Block) -> Iterator[str]:
    cells = block.grid.cells if block.grid is not None else ()
    return (squeeze(cell.text) for cell in cells if _IN_PROSE[0] in cell.flags)


def _is_known(name: str, named: Iterable[str]) -> bool:
    return any(name in other or other in name for other in named)
