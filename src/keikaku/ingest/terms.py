"""略称 and defined words: tables of names and their short forms, and （以下「X」という。）."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from keikaku.core.plan import Term
from keikaku.core.text import squeeze
from keikaku.documents.model import Block, Grid
from keikaku.ingest.finds import Doubt, Find
from keikaku.ingest.list_words import either, list_words
from keikaku.ingest.phrases import noun_before, split_list

_MADE_OF = re.compile(r"^(.+?)(?:で|から|により|によって)構成(?:される|する|された|されている)?")
_HEREAFTER = re.compile(
    r"[（(]\s*以下[、，]?\s*(?:単に|これを)?[、，]?\s*[「『]([^」』]{1,40})[」』]"
    r"\s*(?:と|といい|という|とする|と略|と表記|と総称)?[^（）()]{0,20}[）)]"
)
_LONGEST_TERM = 40
_REACH = 200


def find_terms(blocks: Sequence[Block]) -> tuple[Find[Term], ...]:
    """Every defined word with what it means, in reading order.

    Doubt `term.phrase_unclear`: where the phrase that is shortened begins is not certain.
    """
    finds: list[Find[Term]] = []
    above = ""
    for block in blocks:
        if block.grid is None:
            finds += _in_prose(block)
        else:
            finds += _in_table(block, block.grid, above)
        above = block.text
    return tuple(finds)


def _in_table(block: Block, grid: Grid, above: str) -> Iterator[Find[Term]]:
    columns = _headed(grid)
    first_row = 1
    if columns is None:
        columns, first_row = _unheaded(grid, above), 0
    if columns is None:
        return
    rows = [row for row in range(first_row, grid.n_rows) if any(grid.row(row))]
    whole = all(_reads(grid, row, columns) for row in rows) and _nothing_besides(grid, columns)
    uses = frozenset({block.order}) if whole else frozenset[int]()
    for row in rows:
        if _reads(grid, row, columns):
            yield Find(_term(grid, row, columns), block.order, uses)


def _headed(grid: Grid) -> tuple[int, int] | None:
    """The columns of the term and of its meaning as the header row names them."""
    header = [squeeze(text) for text in grid.row(0)] if grid.n_rows > 1 else []
    terms = [c for c, text in enumerate(header) if _names(text, "term_header")]
    meanings = [
        c for c, text in enumerate(header) if c not in terms and _names(text, "meaning_header")
    ]
    return (terms[0], meanings[0]) if len(terms) == 1 and meanings else None


def _names(header: str, kind: str) -> bool:
    return len(header) <= 12 and any(header.endswith(word) for word in list_words(kind))


def _unheaded(grid: Grid, above: str) -> tuple[int, int] | None:
    """A table of two columns under a line that announces 略称: the shorter column is the term."""
    announced = any(word in above for word in list_words("term_announced"))
    rows = [grid.row(row) for row in range(grid.n_rows)]
    if not announced or grid.n_columns != 2 or not all(a.strip() and b.strip() for a, b in rows):
        return None
    if all(len(a) > len(b) for a, b in rows):
        return 1, 0
    return (0, 1) if all(len(a) < len(b) for a, b in rows) else None


def _reads(grid: Grid, row: int, columns: tuple[int, int]) -> bool:
    term, meaning = (grid.text(row, column).strip() for column in columns)
    return 0 < len(term) <= _LONGEST_TERM and bool(meaning)


def _nothing_besides(grid: Grid, columns: tuple[int, int]) -> bool:
    others = (c for c in range(grid.n_columns) if c not in columns)
    return all(not grid.text(row, c).strip() for c in others for row in range(grid.n_rows))


def _term(grid: Grid, row: int, columns: tuple[int, int]) -> Term:
    term, meaning = (grid.text(row, column).strip() for column in columns)
    cell = grid.at(row, columns[0])
    return Term("", term.strip("「」『』"), means(meaning), cell.source if cell else grid.source)


def means(text: str) -> tuple[str, ...]:
    """The full titles behind a term: A及びBで構成される総合計画 are two, anything else is one."""
    made_of = _MADE_OF.match(text)
    parts = split_list(made_of[1]) if made_of else ()
    if made_of and len(parts) == 1:
        parts = _joined_by_to(parts[0])
    return parts if len(parts) > 1 else (text,)


@cache
def _between_plans() -> re.Pattern[str]:
    """The と between two plans; a と elsewhere may belong to a name."""
    return re.compile(rf"(?<={'|'.join(['計画', '戦略', '構想', '方針'])})と|(?<=ビジョン)と")


def _joined_by_to(text: str) -> tuple[str, ...]:
    parts = tuple(_between_plans().split(text))
    ends = re.compile(rf"{either('plan_suffix')}$")
    return parts if all(ends.search(part) for part in parts) else (text,)


def _in_prose(block: Block) -> Iterator[Find[Term]]:
    for match in _HEREAFTER.finditer(block.text):
        phrase, certain = noun_before(
            block.text[max(0, match.start() - _REACH) : match.start()].rstrip()
        )
        if phrase:
            doubt = Doubt(
                "term.phrase_unclear", "means", {"term": match[1], "means": phrase}, block.source
            )
            yield Find(
                Term("", match[1], means(phrase), block.source),
                block.order,
                doubts=() if certain else (doubt,),
            )
