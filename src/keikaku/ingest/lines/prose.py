"""Indicators in running text. Each is a table of one row, told as read out of a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from keikaku.core.text import squeeze
from keikaku.documents.model import Block, Cell
from keikaku.ingest.lines.aims import Aim, Found, find_aims
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.figures import Point
from keikaku.ingest.lines.goals import is_base
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.sentences import sentences
from keikaku.ingest.lines.slices import Slice, is_number
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.lines.verbs import may_aim

_TIED, _PLAIN = "indicator.in_prose", "indicator.in_sentence"
_IN_PROSE = frozenset({_TIED, _PLAIN})
_SHORTEST_NAME = 4
# All brackets that hold notes as one kind.
_AS_ROUND = str.maketrans("〔〕[]", "()()")
_NAME, _BASE, _PLANNED = "指標名", "基準値", "計画値"
_STOOD, _STOOD_BEFORE = "現状値", "実績値"
_REACHED, _REACHED_BEFORE = "目標値", "中間目標値"

Period = tuple[int, int] | None


def aims_in(text: Text, context: Context, end: int) -> Iterator[LineTable]:
    """The indicators of a paragraph; the text itself stays."""
    for year, aim in aims_of(text).aims:
        if is_to_come(year, context.period):
            yield _table(aim, text, end, reported=text.source in context.reports)


def aims_of(text: Text) -> Found:
    """The aims of a paragraph, whenever they are to be reached."""
    return _aims_of(text.folded) if may_aim(text.folded) else Found((), ())


@lru_cache(maxsize=512)  # what was not read of a paragraph is asked when all of them are read
def _aims_of(folded: str) -> Found:
    plain = folded.translate(_AS_ROUND)
    return find_aims(plain, list(sentences(plain)))


def is_to_come(year: int | None, period: Period) -> bool:
    """Whether the year to reach is no year before the plan."""
    return period is None or year is None or year >= period[0]


def _table(aim: Aim, text: Text, end: int, *, reported: bool) -> LineTable:
    """The table of an aim. What a report says of years that have passed is an actual value."""
    heads = [Slice(_NAME)]
    cells = [text.slice(*aim.name, (_PLAIN if aim.is_plain else _TIED,))]
    words = [*_stood(aim, text, reported=reported), *_reached(aim)]
    for word, point in zip(words, (*aim.stood, *aim.reached), strict=True):
        heads.append(_head(word, point, text))
        cells.append(text.slice(*point.figure))
    return LineTable(heads, (cells,), end)


def _stood(aim: Aim, text: Text, *, reported: bool) -> list[str]:
    """What the figures of how it stood are: the last or the one that is said to be the baseline.

    A report has none, unless it says so.
    """
    bases = [is_base(text.folded, point) for point in aim.stood]
    if any(bases):
        return [_BASE if base else _STOOD_BEFORE for base in bases]
    last = _STOOD_BEFORE if reported else _STOOD
    return [_STOOD_BEFORE] * (len(bases) - 1) + [last] * bool(bases)


def _reached(aim: Aim) -> list[str]:
    """What the figures to come are: targets, or what is planned for each year."""
    if aim.is_planned:
        return [_PLANNED] * len(aim.reached)
    return [_REACHED_BEFORE] * (len(aim.reached) - 1) + [_REACHED]


def _head(word: str, point: Point, text: Text) -> Slice:
    """What a figure is, with the year that the sentence prints for it."""
    if point.year is None:
        return Slice(word)
    year = text.slice(*point.year)
    return replace(Slice(word).dated(year.text), block=year.block, at=year.at, joined=True)


def without_known_aims(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the indicators of sentences that a table or a line names too."""
    if not any(name for block in blocks for name in _aimed(block)):
        return list(blocks)
    named = {squeeze(cell.text) for block in blocks for cell in _named(block)}
    named = {name for name in named if len(name) >= _SHORTEST_NAME}
    return [block for block in blocks if not any(_is_known(name, named) for name in _aimed(block))]


def _named(block: Block) -> Iterator[Cell]:
    cells = block.grid.cells if block.grid is not None else ()
    return (cell for cell in cells if _IN_PROSE.isdisjoint(cell.flags) and not is_number(cell.text))


def _aimed(block: Block) -> Iterator[str]:
    cells = block.grid.cells if block.grid is not None else ()
    return (squeeze(cell.text) for cell in cells if not _IN_PROSE.isdisjoint(cell.flags))


def _is_known(name: str, named: Iterable[str]) -> bool:
    return any(name in other or other in name for other in named)
