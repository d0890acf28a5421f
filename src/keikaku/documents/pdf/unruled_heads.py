"""Lines that head tables without rules, and those that part one such table from the next."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from keikaku.documents.pdf.header_words import is_header_word, is_value, looks_like_header
from keikaku.documents.pdf.unruled_lines import Line

# Pieces of a table stand at least so far apart on a line, in parts of their size.
_APART = 1.0
_LEADERS = re.compile(r"(?:[.．…‥・･] ?){4,}")
_HEAD_LINES = 2
# Letters of a heading are larger than those of a table by so much, than those of its heads by more.
_LARGE, _HUGE = 1.15, 1.35
# Words over heads stand no further above them, and end no further behind the last column, in
# parts of their size. The unit of all values (単位：人) is none of them.
_NEAR, _BEHIND = 0.9, 2.0
_UNIT = re.compile("[:：]")


def is_row(line: Line) -> bool:
    """Whether the pieces of a line stand apart as those of a row do."""
    if len(line.texts) < 2:
        return False
    gaps = line.spans[1:, 0] - line.spans[:-1, 1]
    apart = bool(np.count_nonzero(gaps > _APART * line.size))
    return apart and not any(map(_LEADERS.search, line.texts))


def is_heading(lines: Sequence[Line], line: Line) -> bool:
    """Whether a line is set larger than those of a table, and does not name its columns."""
    size = sorted(other.size for other in lines)[len(lines) // 2]
    large = line.size >= _LARGE * size and not looks_like_header(line.texts)
    return large or line.size >= _HUGE * size


def heads_again(rows: Sequence[Line], line: Line) -> bool:
    """Whether a line says what the heads over rows of values say: another table begins there."""
    valued = any(map(is_value, (text for row in rows for text in row.texts)))
    if not valued or not looks_like_header(line.texts):
        return False
    heads = [row for row in rows[:_HEAD_LINES] if looks_like_header(row.texts)]
    said = [_letters(row.texts) for row in heads]
    own = _letters(line.texts)
    return any(2 * len(own & letters) > len(own) > 1 for letters in said)


def _letters(texts: Iterable[str]) -> set[str]:
    """The letters of texts, in whatever order their lines stand."""
    return {"".join(sorted(text)) for text in texts}


def is_over(first: Line, line: Line, xs: Sequence[float]) -> bool:
    """Whether a line is words near over the heads of values: 実績 over 令和4年度 and 令和5年度."""
    size = line.size
    near = first.top - line.base < _NEAR * size
    behind = xs[1] < line.spans[0, 0] and line.spans[-1, 1] < xs[-1] + _BEHIND * size
    words = all(is_header_word(text) and not _UNIT.search(text) for text in line.texts)
    return bool(near and behind and words)
