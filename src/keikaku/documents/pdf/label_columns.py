"""Second labels in the column of names of a table without rules: 男性 and 女性 behind a name.

They begin at one place, behind a name or below such a one; the names of other rows may run over it.
A name set in the middle of its labels stands on a line between theirs.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from keikaku.documents.pdf.grid_text import Pieces
from keikaku.documents.pdf.header_words import is_value

# A label stands so far behind a name, in parts of its size; the edge is so far before it.
_GAP, _BEFORE = 0.7, 0.3
# A space is no wider.
_SPACE = 1.2
# Labels that begin at one place, in points.
_SAME_BEGIN = 1.0
# The first letters of labels beside a name may be narrower, in parts of their size.
_ROUGHLY = 0.3
# Labels begin further behind the edge than names that are set in, in parts of their size.
_SET_IN = 2.0
# Labels are no values; that of a school year (小, 6) may end in a number.
_VALUED = 0.5
# The lines of a name follow each other at this, and what is no further from its middle is level
# with it, in parts of their size.
_NEXT, _LEVEL = 1.7, 0.5
# So short a text before another is its number.
_NUMBER = 2


class _Text(NamedTuple):
    left: float
    top: float
    right: float
    base: float
    size: float
    text: str
    valued: bool

    @property
    def middle(self) -> float:
        return (self.top + self.base) / 2


def with_labels(pieces: Pieces, texts: Sequence[str], xs: Sequence[float]) -> list[float]:
    """The edges of columns, with one added before the second labels of each column of names."""
    lines = list(_lines(pieces, texts))
    values = [text for line in lines for text in line if is_value(text.text)]
    found, of_names = [xs[0]], True
    for left, right in pairwise(xs):
        inside = [[text for text in line if left < text.left < right] for line in lines]
        heights = [value.middle for value in values if value.left > right]
        of_names = of_names and _hold_names(inside, heights)
        edges = list(_label_edge([line for line in inside if line and line[0].valued]))
        found += [*(edges or (_edges_beside(inside, heights) if of_names else [])), right]
    return found


def _hold_names(lines: Sequence[Sequence[_Text]], valued: Sequence[float]) -> bool:
    """Whether few texts of a column are values, those over the first row of values left out."""
    begin = min(valued, default=0.0)
    below = [text for line in lines for text in line if text.base + text.size > begin]
    return sum(is_value(text.text) for text in below) < _VALUED * len(below)


def _lines(pieces: Pieces, texts: Sequence[str]) -> Iterator[list[_Text]]:
    """The texts of each line."""
    numbers = pieces.line.tolist()
    valued = {line for line, text in zip(numbers, texts, strict=True) if is_value(text)}
    lines: dict[int, list[_Text]] = {}
    places = zip(pieces.box.tolist(), pieces.size.tolist(), texts, strict=True)
    for line, ((left, top, right, base), size, text) in zip(numbers, places, strict=True):
        found = _Text(left, top, right, base, size, text, line in valued)
        lines.setdefault(line, []).append(found)
    yield from lines.values()


def _label_edge(rows: Sequence[Sequence[_Text]]) -> Iterator[float]:
    """The edge before the second labels of one column, where it has such."""
    pairs = [pair for row in rows for pair in pairwise(row) if _is_label(*pair)]
    if not pairs:
        return
    begin, size = pairs[0][1].left, pairs[0][1].size
    same = [row for row in rows if any(abs(t.left - begin) < _SAME_BEGIN for t in row)]
    one_place = all(abs(label.left - begin) < _SAME_BEGIN for _, label in pairs)
    # 基本目標１　緑のまち: a space parts a text from its number, which each of them has.
    spaced = all(label.left - name.right < _SPACE * size for name, label in pairs)
    if len(same) > 1 and one_place and not (spaced and len(same) == len(pairs)):
        yield begin - _BEFORE * size


def _is_label(name: _Text, label: _Text) -> bool:
    apart = label.left - name.right >= _GAP * label.size
    return (
        apart and len(name.text) > _NUMBER and not is_value(name.text) and not is_value(label.text)
    )


def _edges_beside(lines: Sequence[Sequence[_Text]], valued: Sequence[float]) -> list[float]:
    """The edges before labels in the middle of which a name of one column stands."""
    texts = [text for line in lines for text in line]
    begin = min((text.left for text in texts), default=0.0)
    found: list[float] = []
    for first in sorted(text for text in texts if text.left > begin + _SET_IN * text.size):
        labels = [text for text in texts if abs(text.left - first.left) < _ROUGHLY * first.size]
        names = [text for text in texts if text.left < first.left - _ROUGHLY * first.size]
        new = not found or first.left - found[-1] > first.size
        if new and _are_beside(names, labels, valued):
            found.append(first.left - _BEFORE * first.size)
    return found


def _are_beside(names: Sequence[_Text], labels: Sequence[_Text], valued: Sequence[float]) -> bool:
    """Whether a name stands in the middle of labels, and none runs into them."""
    level = [(name, label) for name in names for label in labels if _is_level(name, label)]
    if any(label.left - name.right < _GAP * label.size for name, label in level):
        return False
    alone = set(labels) - {label for _, label in level}
    words = 2 * sum(is_value(label.text) for label in labels) <= len(labels)
    blocks = [block for block in _blocks(names) if not _is_row(block, labels, valued)]
    return words and any(_is_between(block, alone) for block in blocks)


def _is_level(name: _Text, label: _Text) -> bool:
    return name.top < label.base and label.top < name.base


def _blocks(names: Sequence[_Text]) -> Iterator[list[_Text]]:
    """The names, each with its lines."""
    block: list[_Text] = []
    for name in sorted(names, key=lambda name: name.base):
        if block and name.base - block[-1].base > _NEXT * name.size:
            yield block
            block = []
        block.append(name)
    if block:
        yield block


def _is_row(block: Sequence[_Text], labels: Sequence[_Text], valued: Sequence[float]) -> bool:
    """Whether a name has values of its own: those that stand level with it have no label."""
    size, middle = block[0].size, _middle(block)
    if any(abs(label.middle - middle) <= _LEVEL * size for label in labels):
        return False
    heights = [middle, *(line.middle for line in block if line.size == size)]
    return any(abs(value - height) < _LEVEL * size for value in valued for height in heights)


def _is_between(block: Sequence[_Text], labels: Iterable[_Text]) -> bool:
    """Whether a name stands half-way between labels of several rows."""
    far = [label.middle - _middle(block) for label in labels]
    slack = _LEVEL * block[0].size
    long = sum(len(line.text) for line in block) > _NUMBER
    return long and min(far, default=0.0) < -slack and max(far, default=0.0) > slack


def _middle(block: Sequence[_Text]) -> float:
    return (block[0].top + block[-1].base) / 2
