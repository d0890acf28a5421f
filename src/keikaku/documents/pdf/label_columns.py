"""Second labels in the column of names of a table without rules: 男性 and 女性 behind a name.

They begin at one place, behind a name or below such a one; the names of other rows may run over it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from keikaku.documents.pdf.grid_text import Pieces
from keikaku.documents.pdf.header_words import is_value

# A label stands so far behind a name, in parts of its size; the edge is so far before it.
_GAP, _BEFORE = 0.7, 0.3
# Labels that begin at one place, in points.
_SAME_BEGIN = 1.0
# So short a text before another is its number.
_NUMBER = 2


class _Text(NamedTuple):
    left: float
    right: float
    size: float
    text: str


def with_labels(pieces: Pieces, texts: Sequence[str], xs: Sequence[float]) -> list[float]:
    """The edges of columns, with one added before the second labels of each column of names."""
    rows = list(_valued_rows(pieces, texts))
    found = [xs[0]]
    for left, right in pairwise(xs):
        inside = [[text for text in row if left < text.left < right] for row in rows]
        found += [*_label_edge(inside), right]
    return found


def _valued_rows(pieces: Pieces, texts: Sequence[str]) -> Iterator[list[_Text]]:
    """The texts of each line that has a value."""
    lines: dict[int, list[_Text]] = {}
    places = zip(pieces.box.tolist(), pieces.size.tolist(), texts, strict=True)
    for line, (box, size, text) in zip(pieces.line.tolist(), places, strict=True):
        lines.setdefault(line, []).append(_Text(box[0], box[2], size, text))
    return (line for line in lines.values() if any(is_value(text.text) for text in line))


def _label_edge(rows: Sequence[Sequence[_Text]]) -> Iterator[float]:
    """The edge before the second labels of one column, where it has such."""
    behind = [label for row in rows for name, label in pairwise(row) if _is_label(name, label)]
    if not behind:
        return
    begin = behind[0].left
    same = [row for row in rows if any(abs(t.left - begin) < _SAME_BEGIN for t in row)]
    if len(same) > 1 and all(abs(label.left - begin) < _SAME_BEGIN for label in behind):
        yield begin - _BEFORE * behind[0].size


def _is_label(name: _Text, label: _Text) -> bool:
    apart = label.left - name.right >= _GAP * label.size
    return (
        apart and len(name.text) > _NUMBER and not is_value(name.text) and not is_value(label.text)
    )
