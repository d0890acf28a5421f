"""Rows of spaced columns below heads of targets that no reader has taken, to be told of."""

from collections.abc import Iterator, Sequence

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.finds import Doubt
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.slices import is_figure
from keikaku.ingest.lines.spaced_lines import is_heading
from keikaku.ingest.lines.tokens import WIDE, tokens_of
from keikaku.ingest.tables.columns import read_header
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary

_AIMS = (ColumnRole.TARGET, ColumnRole.INTERIM, ColumnRole.TARGET_YEAR)
_BASES = (ColumnRole.BASE, ColumnRole.CURRENT)
_TOLD = "row.places_unread"
_FEWEST = 2
# So many lines may stand between heads and rows, or between rows: wrapped names, labels, years.
_BETWEEN = 6
_SHORTEST_NAME = 3


def unread_rows(blocks: Sequence[Block], words: Vocabulary) -> Iterator[tuple[int, Doubt]]:
    """A doubt for each run of such rows, with what names them."""
    for run in _runs(blocks, words):
        rows = [block for block in run if _is_row(block)]
        names = [name for block in run for name in _names(block)]
        if len(rows) >= _FEWEST and names:
            text = "」「".join(dict.fromkeys(names))
            first = run[0]
            yield first.order, Doubt("indicator.rows_unread", "text", {"text": text}, first.source)


def _runs(blocks: Sequence[Block], words: Vocabulary) -> Iterator[list[Block]]:
    """The lines below heads of targets, up to the last one that is like a row."""
    run: list[Block] = []
    since = _BETWEEN
    below_table = False
    for block in (block for block in blocks if block.kind is not BlockKind.FURNITURE):
        headed = _heads_targets(block, words)
        ended = _heads_others(block, words) if run else below_table and is_heading(block)
        headed_on = not run and _is_all_heads(block, words)
        row = not headed and not ended and not headed_on and since < _BETWEEN and _is_row(block)
        since = 0 if row or headed else since + 1
        if headed or ended or block.grid is not None or since >= _BETWEEN:
            yield run
            run = []
            # A table that was made of lines may have ended before its last row.
            since = 0 if headed else _BETWEEN - (_FEWEST if block.parts else 0)
            below_table = block.grid is not None
        elif row or run:
            run.append(block)
    yield run


def _is_row(block: Block) -> bool:
    """Whether a line holds a figure in a column of its own, and is told nowhere else."""
    tokens = tokens_of(block, WIDE) if block.grid is None and _TOLD not in block.flags else []
    figures = [is_figure(token.text) and not is_year(token.text) for token in tokens]
    return len(tokens) > 1 and any(figures[1:])


def _heads_targets(block: Block, words: Vocabulary) -> bool:
    """Whether a line heads several columns, one of them of targets."""
    texts = [token.text for token in tokens_of(block, WIDE)] if block.grid is None else []
    roles = [read_header(0, text, words).role for text in texts]
    # Some cities call their targets otherwise, but hardly what is behind 指標 and 現状値.
    begun = ColumnRole.NAME in roles and any(role in _BASES for role in roles)
    return len(texts) > 1 and (begun or any(role in _AIMS for role in roles))


def _is_all_heads(block: Block, words: Vocabulary) -> bool:
    """Whether a line below heads holds nothing but more of them: 番号, 単位 and 評価."""
    texts = [token.text for token in tokens_of(block, WIDE)] if block.grid is None else []
    return all(is_year(text) or read_header(0, text, words).role is not None for text in texts)


def _heads_others(block: Block, words: Vocabulary) -> bool:
    """Whether a line heads columns of a table of its own, behind rows."""
    texts = [token.text for token in tokens_of(block, WIDE)] if block.grid is None else []
    known = sum(is_year(text) or read_header(0, text, words).role is not None for text in texts)
    return known >= _FEWEST and not _is_row(block)


def _names(block: Block) -> Iterator[str]:
    """What a line says in words, but for sentences, years in brackets and what is very short."""
    for token in tokens_of(block, WIDE):
        text = token.text
        words = len(text) >= _SHORTEST_NAME and not is_figure(text) and not is_year(text)
        if words and "。" not in text:
            yield text
