"""The name of a row and the part of it that the row counts, where single spaces part both.

適正体重を維持している者の割合 男性 is a name and a part; 女性 alone below it is the next part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from keikaku.core.text import fold
from keikaku.ingest.lines.brackets import is_cut
from keikaku.ingest.lines.counted_heads import CountedHeads
from keikaku.ingest.lines.counted_rows import DASHES, CountedRow
from keikaku.ingest.lines.people import says_people
from keikaku.ingest.lines.slices import Slice, part
from keikaku.ingest.lines.spaced_wraps import CUT, DOUBT
from keikaku.ingest.lines.tokens import width
from keikaku.ingest.tables.measured_names import measures
from keikaku.ingest.tables.row_kinds import kind_of_row
from keikaku.ingest.vocabulary import Vocabulary

_BRACKET = re.compile(r"[(（].*[)）](?:[※＊*]\d*)?\Z")
# What goes on with a word of the line above: 率, ている者の割合.
_GOES_ON = re.compile(r"[ぁ-んーァィゥェォッャュョ)）」]|.{1,2}\Z")
_LATIN_KANA = re.compile("[ァ-ヶー]")


_LETTERS = 4
# What the end of a line leaves of a name is a word or two: 作成率.
_REST = 12
_MARK = re.compile(r"[※*]\d*$")
_ENDS = re.compile(r"(?:平均値|件|状況|得点|点数|満足度|延長|校|か所)(?:\(.*\))*$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and the part that a row counts of it."""

    name: Slice
    part: Slice | None = None


def fullness(rows: Sequence[CountedRow]) -> int:
    """How wide the lines are that fill the column of the names; 0 where none goes on for certain.

    Lines over names that go on in none are titles between the rows, and of any width.
    """
    over = [row for row in rows if row.lines and row.own]
    widest = max((width(_text(line)) for row in rows for line in (*row.lines, row.own)), default=0)
    full = all(width(_text(row.lines[-1])) >= widest - _LETTERS for row in over)
    return widest - _LETTERS if full and over else 0


def named(
    row: CountedRow, heads: CountedHeads, before: Named | None, words: Vocabulary, full: int
) -> Named | None:
    """What a row is called; None where nothing names it."""
    own = row.own
    over = _lines_of_name(row, heads, full)
    if not over and own and before is not None and _is_part(own, before):
        sure = tells_part(_text(own), words) or heads.part_column is not None
        return Named(before.name if sure else _doubted(before.name), _joined(own))
    if not over and (not own or tells_part(_text(own), words)):
        return None
    pieces = [piece for line in over for piece in line]
    left = len(over) < len(row.lines)
    behind = bool(heads.behind and over and not row.first)
    ends = bool(full and over) and width(_text(own)) <= _REST and not _names(over[-1])
    sure = not left and (not over or ends or _goes_on(over[-1], own)) and not behind
    return _parted(pieces, own, heads, words, sure=sure)


def _lines_of_name(row: CountedRow, heads: CountedHeads, full: int) -> list[list[Slice]]:
    """The lines above a row that are its name: all, or as many as certainly go on in it."""
    remarks = bool(heads.behind) and not row.first
    lines = _behind_remark(row.lines) if remarks else row.lines
    if not (_names(row.own) and lines) or (full and not remarks):
        return lines
    count, below = 0, row.own
    for line in reversed(lines):
        if not _goes_on(line, below):
            break
        count, below = count + 1, line
    return lines[len(lines) - count :]


def _behind_remark(lines: list[list[Slice]]) -> list[list[Slice]]:
    """The lines behind the last that closes a bracket which it has not opened, or a sentence."""
    texts = [fold(_text(line)) for line in lines]
    ends = [n for n, text in enumerate(texts) if text.count(")") > text.count("(") or "。" in text]
    return lines[ends[-1] + 1 :] if ends else lines


def begin_with_values(rows: Sequence[CountedRow]) -> bool:
    """Whether a name goes on below its values, so that lines between rows are of the one above."""
    return any(
        a.own and not _names(a.own) and b.lines and _names(b.own) and _names(b.lines[-1])
        for a, b in pairwise(rows)
    )


def tells_part(text: str, words: Vocabulary) -> bool:
    """Whether words say whom a row counts, or what its values are, and name nothing: 女性."""
    return says_people(text) or kind_of_row(text, words) is not None


def _is_part(own: Sequence[Slice], before: Named) -> bool:
    """Whether words are another part of what the row above counts parts of."""
    begun = any(_names(own[:n]) for n in range(1, len(own) + 1))
    return before.part is not None and not begun


def _goes_on(over: Sequence[Slice], own: Sequence[Slice]) -> bool:
    """Whether the lines above are certainly the beginning of the name."""
    if not own or CUT.search(over[-1].text) or _GOES_ON.match(own[0].text):
        return True
    if _LATIN_KANA.match(over[-1].text[-1]) and _LATIN_KANA.match(own[0].text):
        return True
    return _names(over) and not _names(own)


def _parted(
    over: Sequence[Slice],
    own: Sequence[Slice],
    heads: CountedHeads,
    words: Vocabulary,
    *,
    sure: bool,
) -> Named:
    pieces = [*over, *own]
    at, told = _end_of_name(pieces, len(over), heads, words)
    name = _joined(pieces[:at])
    rest = pieces[at:]
    dash = len(rest) == 1 and rest[0].text in DASHES
    return Named(
        name if sure and told else _doubted(name), _joined(rest) if rest and not dash else None
    )


def _end_of_name(
    pieces: Sequence[Slice], over: int, heads: CountedHeads, words: Vocabulary
) -> tuple[int, bool]:
    """Where the name ends and its part begins, and whether that is sure."""
    count = len(pieces)
    whole = [n for n in range(1, count) if not is_cut(fold(_text(pieces[:n])))]
    told = [n for n in whole if tells_part(_text(pieces[n:]), words)]
    ends = [n for n in range(1, count + 1) if _names(pieces[:n])]
    headed = heads.beside_column is not None
    if pieces[-1].text in DASHES and headed and count > 1:
        return count - 1, True
    if told and not _BRACKET.match(_text(pieces[told[0] :])):
        return told[0], told[0] in ends or headed or over == told[0]
    if ends and ends[-1] < count:
        if _BRACKET.match(_text(pieces[ends[-1] :])):
            return count, True
        return ends[-1], headed
    if ends:
        return (
            (ends[0], headed) if len(ends) > 1 and headed else (count, len(ends) == 1 or not headed)
        )
    return (over, False) if headed and 0 < over < count else (count, count - over <= 1)


def _names(pieces: Sequence[Slice]) -> bool:
    """Whether words end as what is measured does, a mark behind them or none: 割合※1, 平均値."""
    text = _MARK.sub("", fold(_text(pieces)))
    return measures(text) or _ENDS.search(text) is not None


def _text(pieces: Sequence[Slice]) -> str:
    return "".join(piece.text for piece in pieces)


def _joined(pieces: Sequence[Slice]) -> Slice:
    """The text of pieces in their order; those of one line as they stand there."""
    first, last = pieces[0], pieces[-1]
    if first.block is not None and first.block is last.block:
        return part(first.block, first.at, last.at + len(last.text))
    text = first.text
    for one, piece in pairwise(pieces):
        text += (" " if one.block is piece.block else "\n") + piece.text
    return replace(first, text=text)


def _doubted(name: Slice) -> Slice:
    return name if DOUBT in name.flags else replace(name, flags=(*name.flags, DOUBT))
