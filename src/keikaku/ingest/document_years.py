"""Years that a document prints of itself, by which those without an era (４年度実績) are dated."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from keikaku.core.text import fold
from keikaku.core.years.model import Period, StatedIn, has_both_ends
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block
from keikaku.ingest.tables.era_less import eras_said
from keikaku.ingest.vocabulary import Vocabulary

_NO_ERA = re.compile(r"(?:^|[(\[〔])(?:元|[0-9]{1,2})年(?:度(?![0-9間])|[0-9]{1,2}月|[一-龥]*調査)")
# What stands above all else says what a document is of.
_TOP = 6


def with_document_years(words: Vocabulary, blocks: Sequence[Block]) -> Vocabulary:
    """The words with the years of the document, where years without an era need them."""
    if not any(_NO_ERA.search(fold(text).strip()) for block in blocks for text in _parts(block)):
        return words
    texts = [text for block in blocks for text in _parts(block)]
    top = [text for block in islice(blocks, _TOP) for text in _parts(block)]
    years = sorted(set(_years(top)) or set(_years(texts)))
    return replace(words, years=tuple(years), eras=tuple(eras_said(texts)))


def _parts(block: Block) -> Iterable[str]:
    """The cells of a table, and a line with the cells that spaces make of it."""
    if block.grid is not None:
        return [cell.text for cell in block.grid.cells]
    return [block.text, *re.split(r"\s{2,}|\t", block.text)]


def _years(texts: Iterable[str]) -> Iterator[int]:
    for text in texts:
        for found in find_spans(text):
            if has_both_ends(found.span):
                yield Period(found.span, found.as_printed, StatedIn.DOCUMENT).end
