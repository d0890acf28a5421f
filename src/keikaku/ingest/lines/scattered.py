"""Single cells of a table of indicators that no reader has put together, to be told of."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.slices import is_numeric, whole
from keikaku.ingest.lines.stacked_heads import head_of, is_apart, is_of_page, may_be_cell
from keikaku.ingest.lines.stacked_names import goes_on_with
from keikaku.ingest.lines.stacked_table import is_code
from keikaku.ingest.lines.tokens import WIDE, tokens_of
from keikaku.ingest.tables.columns import is_year, read_header
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_TARGETS = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.PLANNED)
_FEWEST_FIGURES = 2
_SHORTEST_NAME = 3
_CUT = re.compile("[のをが、・]$")
_OPENING = "(（"


def scattered_cells(blocks: Sequence[Block], words: Vocabulary) -> Iterator[tuple[int, Doubt]]:
    """A doubt for each run of single cells with heads of targets, names and figures.

    So is what is left of them behind a table that was made of such lines, and names under a head
    of their own whose figures stand elsewhere.
    """
    below: Block | None = None
    runs = [*_runs(blocks)]
    torn = any(run[0].grid is None and _has_figures(run, words) for run in runs)
    for run in runs:
        if run[0].grid is not None:
            below = run[-1]
            continue
        names = _names(run, words)
        figures = sum(_is_figures(block) for block in run)
        left_over = below is not None and bool(below.parts) and not is_apart(run[0])
        aimed = figures >= _FEWEST_FIGURES and (left_over or _aims(run, words))
        if not aimed:
            names = _headed(run, words) if torn else []
        if names:
            first = names[0]
            text = "」「".join(_whole_names(names, run))
            yield first.order, Doubt("indicator.cells_unread", "text", {"text": text}, first.source)
        below = None


def _whole_names(names: Sequence[Block], run: Sequence[Block]) -> Iterator[str]:
    """The names; those of several lines as one: alone in a box, or broken off inside of words."""
    parted = {block.order for block in run if block.gap_before}
    lines: list[Block] = []
    for name in names:
        if lines and not _goes_on(lines, name, parted):
            yield "".join(line.text.strip() for line in lines)
            lines = []
        lines.append(name)
    yield "".join(line.text.strip() for line in lines)


def _goes_on(lines: Sequence[Block], name: Block, parted: Set[int]) -> bool:
    """Whether a line is the rest of the name of the lines above it."""
    close = name.order == lines[-1].order + 1 and not name.gap_before
    boxed = lines[0].order in parted and name.order + 1 in parted
    cut = _CUT.search(lines[-1].text.strip()) or name.text.strip()[0] in _OPENING
    return close and (boxed or bool(cut) or goes_on_with(whole(lines[-1]), whole(name)))


def _has_figures(run: Sequence[Block], words: Vocabulary) -> bool:
    """Whether figures stand in a run with a head of targets."""
    return sum(map(_is_figures, run)) >= _FEWEST_FIGURES and _aims(run, words)


def _headed(run: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The names right below a head of names, which may be set letter by letter: 指 標."""
    for at, block in enumerate(run):
        letters = [*takewhile(_is_letter, run[at:])]
        first = "".join(letter.text.strip() for letter in letters) or block.text
        if _head(first, words) is ColumnRole.NAME:
            below = run[at + max(1, len(letters)) :]
            names = _names(below, words)
            return [line for line, name in zip(below, names, strict=False) if line is name]
    return []


def _is_letter(block: Block) -> bool:
    return len(block.text.strip()) == 1


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Lines that may be cells one after the other, and tables alone."""
    run: list[Block] = []
    for block in blocks:
        if is_of_page(block):
            continue
        cell = may_be_cell(block)
        if run and (not cell or is_apart(block)):
            yield run
            run = []
        if cell:
            run.append(block)
        elif block.grid is not None:
            yield [block]
    if run:
        yield run


def _aims(run: Sequence[Block], words: Vocabulary) -> bool:
    """Whether a line is the head of targets, or holds one between wide spaces."""
    return any(_head(text, words) in _TARGETS for block in run for text in _tokens(block)) and (
        not all(len(_tokens(block)) > 1 for block in run)
    )


def _head(text: str, words: Vocabulary) -> ColumnRole | None:
    column = read_header(0, text, words)
    return None if column.assumed else column.role


def _tokens(block: Block) -> list[str]:
    return [token.text for token in tokens_of(block, WIDE)]


def _is_figures(block: Block) -> bool:
    """Whether a line holds figures and nothing else."""
    return all(is_numeric(text) for text in _tokens(block))


def _names(run: Sequence[Block], words: Vocabulary) -> list[Block]:
    """The lines that are neither heads nor figures, units or the numbers of rows."""
    return [
        block
        for block in run
        if len(block.text.strip()) >= _SHORTEST_NAME
        and len(_tokens(block)) == 1
        and not (_is_figures(block) or is_unit(block.text) or is_code(block.text))
        and not is_year(block.text.strip(" ()（）"))
        and head_of(block, words) is None
    ]
