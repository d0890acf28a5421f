"""What sentences anywhere in a document say of the years of values, and where that holds.

現状値を令和4年度、目標値を令和10年度の値として掲げています; 2020年度は現状値、2030年度は目標値です.
It is the weakest source of a year: one in a cell, a head, a caption or a note near by beats it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keikaku.core.text import squeeze
from keikaku.core.years.model import Period
from keikaku.documents.model import Block
from keikaku.ingest.broken_sentences import broken_sentences
from keikaku.ingest.legend_occasions import occasions_of
from keikaku.ingest.legend_order import settled
from keikaku.ingest.legend_pairs import Pair, ends, pairs_of
from keikaku.ingest.tables.roles import ColumnRole
from keikaku.ingest.vocabulary import Vocabulary, extended

_SENTENCE = re.compile(r"[。\n]+")
_TWO = 2
_VALUE = re.compile(r"(?:の?数?値|の年度?|年度|時|年|(?<=[価直証検点し時度])の目標)+$")


@dataclass(frozen=True, slots=True)
class Legend:
    """What sentences say of labels, roles and years where they do not disagree."""

    pairs: tuple[Pair, ...] = ()

    def of_label(self, header: str) -> Pair | None:
        """What is said of the words of a head: 策定時の値, 起点値."""
        key = _key(header)
        return _one([pair for pair in self.pairs if key and _key(pair.label) == key])

    def of_role(self, role: ColumnRole) -> Period | None:
        """The year that is said for a role."""
        found = _one([pair for pair in self._general() if pair.role is role])
        return found.period if found is not None else None

    def role_of(self, period: Period) -> ColumnRole | None:
        """The role that is said for a year."""
        alike = [pair.role for pair in self._general() if ends(pair.period) == ends(period)]
        return alike[0] if alike and len(set(alike)) == 1 else None

    def _general(self) -> Sequence[Pair]:
        return [pair for pair in self.pairs if not pair.named]


NO_LEGEND = Legend()


def _one(pairs: Sequence[Pair]) -> Pair | None:
    return pairs[0] if pairs and len({ends(pair.period) for pair in pairs}) == 1 else None


def _key(label: str) -> str:
    """策定時 and 策定時の値 are one label."""
    return _VALUE.sub("", squeeze(label)) or squeeze(label)


class Legends:
    """The legends of a document, each with the headings that it stands under, nearest first."""

    def __init__(self, found: Iterable[tuple[Sequence[object], Sequence[Pair]]]) -> None:
        self._found = [([id(one) for one in over], tuple(pairs)) for over, pairs in found]

    def under(self, headings: Sequence[object]) -> Legend:
        """What holds below headings, nearest first: the nearest legend for each role and label.

        One right below a heading is nearer than one below a further heading under it.
        """
        kept: list[Pair] = []
        for scope in (*(id(heading) for heading in headings), None):
            for near in (self._right_below(scope), self._within(scope)):
                kept += [pair for pair in near if not any(_same(pair, other) for other in kept)]
        return Legend(tuple(kept))

    def _right_below(self, scope: int | None) -> list[Pair]:
        found = (pairs for over, pairs in self._found if (over[0] if over else None) == scope)
        return [pair for pairs in found for pair in pairs]

    def _within(self, scope: int | None) -> list[Pair]:
        found = (pairs for over, pairs in self._found if scope is None or scope in over)
        return [pair for pairs in found for pair in pairs]


def _same(pair: Pair, other: Pair) -> bool:
    """Whether a nearer sentence has spoken of the role or the label, or of the year."""
    if pair.named is not other.named:
        return False
    if pair == other or ends(pair.period) == ends(other.period):
        return True
    return (pair.role is not None and pair.role is other.role) or _key(pair.label) == _key(
        other.label
    )


@dataclass(frozen=True, slots=True)
class Found:
    """A legend and the block that it begins in."""

    block: Block
    pairs: tuple[Pair, ...]


def find_legends(blocks: Iterable[Block], words: Vocabulary) -> Iterator[Found]:
    """The legends of a document: sentences, and lines one after the other that give a year each."""
    printed = [*blocks]
    for block, sentence in broken_sentences(printed):
        whole = settled(pairs_of(sentence, words))
        if len(whole) >= _TWO:
            yield Found(block, tuple(whole))
    lines: list[tuple[Block, Pair]] = []
    for block in printed:
        occasions = [pair for said in _sentences(block) for pair in occasions_of(said)]
        if occasions:
            yield Found(block, tuple(occasions))
        said = [pairs_of(sentence, words) for sentence in _sentences(block)]
        only = said[0] if len(said) == 1 else []
        if len(only) == 1:
            lines.append((block, only[0]))
            continue
        yield from _of_lines(lines)
        lines = []
        listed = _is_listed(block) and all(len(pairs) == 1 for pairs in said)
        parts = [[pair for pairs in said for pair in pairs]] if listed else said
        pairs = tuple(pair for part in parts for pair in settled(part))
        if pairs and not (listed and any(pair.ordered for pair in pairs)):
            yield Found(block, pairs)
    yield from _of_lines(lines)


def _of_lines(lines: Sequence[tuple[Block, Pair]]) -> Iterator[Found]:
    pairs = settled([pair for _, pair in lines])
    if pairs:
        yield Found(lines[0][0], tuple(pairs))


def _sentences(block: Block) -> list[str]:
    """The sentences of a paragraph, of a line across a table, or of the rows of a list in one."""
    if block.grid is None:
        texts = [block.text]
    elif _is_listed(block):
        texts = [":".join(block.grid.row(row)) for row in range(block.grid.n_rows)]
    else:
        texts = [c.text for c in block.grid.cells if c.colspan == block.grid.n_columns]
    return [said for text in texts for said in _SENTENCE.split(text) if said.strip()]


def _is_listed(block: Block) -> bool:
    """Whether a block is a small table of two columns: 現状値 | 令和5年度."""
    return block.grid is not None and block.grid.n_columns == _TWO


def with_own_words(words: Vocabulary, found: Iterable[Found]) -> Vocabulary:
    """The words with those of a document's own for its columns: いまの姿, これからの姿."""
    own: dict[str, list[str]] = defaultdict(list)
    for pair in (pair for one in found for pair in one.pairs if pair.ordered):
        assert pair.role is not None  # the order has given it one
        own[pair.role.value].append(pair.label)
    return extended(words, own) if own else words
