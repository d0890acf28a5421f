"""Labels in a form with what stands behind each: 単位｜件, 基準値｜58（令和5年度）."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from keikaku.core.text import fold, squeeze
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Cell
from keikaku.ingest.tables.columns import is_year, read_header
from keikaku.ingest.tables.heads import is_number
from keikaku.ingest.tables.nameless import Told
from keikaku.ingest.tables.roles import BASES, ColumnRole
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST_LABEL = 8
_A_PAIR = 2
_BESIDE = frozenset({ColumnRole.UNIT, ColumnRole.OWNER, ColumnRole.BASE_YEAR})

Pair = tuple[Cell, Cell]


def pairs_in(cells: Sequence[Cell]) -> list[Pair]:
    """The cells of a row by twos, each first one a short label; none where they are no pairs."""
    labels = [cell.text.strip() for cell in cells[::2]]
    short = all(len(label) <= _LONGEST_LABEL and not is_year(label) for label in labels)
    paired = len(cells) % _A_PAIR == 0 and short and not any(map(is_number, labels))
    return list(zip(cells[::2], cells[1::2], strict=True)) if paired else []


def pairs_beside(cells: Sequence[Cell], words: Vocabulary) -> list[Pair]:
    """The pairs in a row that holds a name too."""
    pairs: list[Pair] = []
    for label, said in pairwise(cells):
        known = role_of(label, words) in _BESIDE or _tells_value(label, said, words)
        free = not any(label in pair for pair in pairs)
        if known and free and role_of(said, words) in (None, ColumnRole.YEAR):
            pairs.append((label, said))
    return pairs


def details_in(cells: Sequence[Cell], words: Vocabulary) -> list[Pair]:
    """The pairs of a row that tells more of an indicator: 算出根拠｜商工会議所の報告｜単位｜件.

    A number is told of nothing but where it stood or, with a year, what is aimed at.
    """
    pairs = pairs_in(cells)
    return pairs if all(_is_detail(*pair, words) for pair in pairs) else []


def _is_detail(label: Cell, said: Cell, words: Vocabulary) -> bool:
    if role_of(label, words) is ColumnRole.DIRECTION:
        return True
    valued = is_number(said.text) or kind_of_row(label.text.strip(), words) is not None
    return not valued or _tells_value(label, said, words)


def _tells_value(label: Cell, said: Cell, words: Vocabulary) -> bool:
    role = role_of(label, words)
    dated = any(find_spans(fold(f"{label.text} {said.text}")))
    return role in BASES or (role is ColumnRole.TARGET and dated)


def said_as(pairs: Sequence[Pair], role: ColumnRole, words: Vocabulary) -> Iterator[Cell]:
    """What stands behind the labels of one role."""
    return (said for label, said in pairs if role_of(label, words) is role)


def values_told(pairs: Sequence[Pair], words: Vocabulary) -> Iterator[Told]:
    """The values that pairs tell, with the year that a label of its own may give."""
    years = [said.text.strip() for said in said_as(pairs, ColumnRole.BASE_YEAR, words)]
    for label, said in pairs:
        if _tells_value(label, said, words) and said.text.strip():
            based = role_of(label, words) in BASES and years
            dated = f"（{years[0]}）" if based else ""
            yield Told(f"{label.text.strip()}{dated}", said)


def role_of(cell: Cell, words: Vocabulary) -> ColumnRole | None:
    """What a cell would head."""
    return read_header(0, squeeze(cell.text), words).role
