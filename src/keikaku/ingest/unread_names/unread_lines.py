"""Lines of a table that nobody has put together: told with every name that stands among them.

Text taken out of a page may have lost which figure is whose; that it held indicators it has not.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from keikaku.core.sources import Location
from keikaku.core.text import fold, squeeze
from keikaku.documents.model import Block
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.people import says_people
from keikaku.ingest.unread_names.accounted import Accounted
from keikaku.ingest.unread_names.names import core_name, is_measured_name
from keikaku.ingest.unread_names.pieces import PrintedLine, names_in, printed_line

_AIMS = re.compile(
    "KPI|KGI|指標|目標|現状値|基準値|実績|計画値|計画量|見込量|量の見込|確保方策|確保量|策定時|ものさし|めざす値|目指す値"
)
# What the goals of a plan are called, over any table.
_NO_AIMS = re.compile(r"(?:基本|施策|重点|個別|環境|政策|取組|行動|分野別?)目標|目標\s?\d")
_FEWEST_FIGURES = 2
# Names may all stand before their figures, one a line.
_MOST_BETWEEN = 60
_BEHIND = 4
_PROSE = re.compile(r"。|、\s*$")
_SHORTEST = 3
# Rows of figures over years have names that no word measures: 量の見込み.
_ROW, _FEWEST_ROWS = 3, 2


@dataclass(slots=True)
class Stretch:
    """Lines without sentences and tables between them, and the last sentence above."""

    above: str
    lines: list[PrintedLine] = field(default_factory=list)

    def body(self) -> Iterator[list[PrintedLine]]:
        """The lines around figures, as far as they stand near each other."""
        places = [at for at, line in enumerate(self.lines) if line.figures]
        begin, last = 0, None
        for at in places:
            if last is not None and at - last > _MOST_BETWEEN:
                yield self.lines[begin : last + _BEHIND]
                begin = last + _BEHIND
            last = at
        if last is not None:
            yield self.lines[max(begin, places[0] - _MOST_BETWEEN) : last + _BEHIND]

    def speaks_of_aims(self) -> bool:
        """Whether words of indicators stand in it or in the sentence above."""
        texts = (self.above, *(line.block.text for line in self.lines))
        return any(_AIMS.search(_NO_AIMS.sub("", fold(text))) for text in texts)


def unread_lines(
    blocks: Sequence[Block], known: Accounted, titles: Collection[Location]
) -> Iterator[tuple[int, Doubt]]:
    """A doubt for each run of such lines; `titles` are the places of headings."""
    for stretch in _stretches(blocks):
        for lines in stretch.body() if stretch.speaks_of_aims() else ():
            names = [*_names(lines, known, titles)]
            if sum(line.figures for line in lines) < _FEWEST_FIGURES or not names:
                continue
            first = next(line.block for line in lines if line.figures)
            said = {"text": "」「".join(names)}
            yield first.order, Doubt("indicator.figures_unread", None, said, first.source)


def _stretches(blocks: Sequence[Block]) -> Iterator[Stretch]:
    stretch = Stretch("")
    for block in blocks:
        if block.grid is not None or _PROSE.search(block.text):
            yield stretch
            stretch = Stretch(_over(block))
        elif block.text.strip():
            stretch.lines.append(printed_line(block))
    yield stretch


def _over(block: Block) -> str:
    """What the lines below a sentence or a table of lines stand under: its words, or its heads."""
    if block.grid is None:
        return block.text
    return " ".join(block.grid.row(0)) if block.parts else ""


def _names(
    lines: Sequence[PrintedLine], known: Accounted, titles: Collection[Location]
) -> Iterator[str]:
    """The names that nobody knows, if one of them is measured."""
    named = [line for line in lines if line.block.source not in titles or _may_be_row(line)]
    found = dict.fromkeys(names_in(named))
    fresh = [name for name in found if _is_name(name) and not _is_known(name, known)]
    rows = sum(line.figures >= _ROW for line in lines)
    if any(map(is_measured_name, fresh)) or rows >= _FEWEST_ROWS:
        yield from fresh


def _is_known(name: str, known: Accounted) -> bool:
    """Whether a name is read, or told; one told without the people of its rows says less."""
    core = core_name(name)
    counted = says_people(squeeze(name)[len(core) :])
    if core == squeeze(name) or (core in known.names and not counted):
        return known.holds(core)
    return known.holds_part(name)


def _may_be_row(line: PrintedLine) -> bool:
    """Whether what was taken for a heading has figures, or measures something."""
    return line.figures > 1 or any(is_measured_name(piece.text) for piece in line.pieces)


def _is_name(text: str) -> bool:
    return len(squeeze(text)) >= _SHORTEST
