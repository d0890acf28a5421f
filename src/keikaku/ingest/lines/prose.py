"""Indicators in running text. Each is a table of one row, told as read out of a sentence."""

from collections.abc import Iterator, Sequence

from keikaku.documents.model import Block
from keikaku.ingest.lines.aims import Aim, find_aim, pairs, reached_year
from keikaku.ingest.lines.context import Context
from keikaku.ingest.lines.grids import LineTable
from keikaku.ingest.lines.sentences import Paragraph, paragraph_at, sentences
from keikaku.ingest.lines.slices import Slice, is_number

_IN_PROSE = ("indicator.in_prose",)


def aims_at(blocks: Sequence[Block], at: int, context: Context) -> Iterator[LineTable]:
    """The indicators of the paragraph that begins at a block; the text itself stays."""
    paragraph = paragraph_at(blocks, at)
    if paragraph is None:
        return
    text = paragraph.text
    for start, end in pairs(sentences(text), text):
        aim = find_aim(text[start:end])
        if aim is not None and _is_to_come(aim, text[start:end], context):
            yield _table(aim, paragraph, start, at + 1)


def _is_to_come(aim: Aim, text: str, context: Context) -> bool:
    """Whether the year to reach is no year before the plan."""
    year = reached_year(text[slice(*aim.then)])
    return year is not None and (context.period is None or year >= context.period[0])


def _table(aim: Aim, paragraph: Paragraph, offset: int, end: int) -> LineTable:
    name = _piece(paragraph, aim.name, offset)
    name = Slice(name.text, name.block, name.at, _IN_PROSE)
    head, target = _target(aim, paragraph, offset)
    heads, cells = [Slice("指標名")], [name]
    if aim.start is not None:
        heads.append(Slice("現状値"))
        cells.append(_piece(paragraph, aim.start, offset))
    return LineTable([*heads, head], ((*cells, target),), end)


def _target(aim: Aim, paragraph: Paragraph, offset: int) -> tuple[Slice, Slice]:
    """The value with its year where the two adjoin, else the value below a head with the year."""
    together = _piece(paragraph, (aim.then[0], aim.reached[1]), offset)
    if aim.then[1] <= aim.reached[0] and is_number(together.text):
        return Slice("目標値"), together
    year = paragraph.piece(offset + aim.then[0], offset + aim.then[1])
    return Slice(f"目標値（{year.text}）", year.block, year.at), _piece(
        paragraph, aim.reached, offset
    )


def _piece(paragraph: Paragraph, span: tuple[int, int], offset: int) -> Slice:
    start, end = span[0] + offset, span[1] + offset
    text = paragraph.text[start:end]
    lead = len(text) - len(text.lstrip())
    return paragraph.piece(start + lead, start + lead + len(text.strip()))
