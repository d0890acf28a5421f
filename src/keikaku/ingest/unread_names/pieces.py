"""The words of lines that hold the cells of a table, those of one cell over lines put together.

A page taken out of a PDF as text breaks a name over lines, between figures or beside them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from keikaku.core.text import fold, squeeze
from keikaku.core.values.units import is_unit
from keikaku.documents.model import Block
from keikaku.ingest.lines.people import name_and_people, says_people
from keikaku.ingest.lines.slices import is_numeric
from keikaku.ingest.lines.tokens import WIDE, Token, tokens_of
from keikaku.ingest.tables.columns import is_year
from keikaku.ingest.unread_names.names import is_measured_name

_DIGIT = re.compile(r"\d")
# What stands over columns, whatever is in them.
_HEAD = re.compile(
    r"(?:成果|評価|業績|目標|環境)?指標名?|KPI|項目名?|目標項目|区分|単位|No\.?|番号|備考|出典|担当課|年度"
    r"|(?:基準|現状|実績|(?:中間|最終|数値)?目標|計画)[値年]?|策定時|把握方法"
)
_BOUND = re.compile("以上|以下|未満|以内|程度|超|前後")
# What goes on with the words above it, whatever they end in.
_GOES_ON = re.compile("[のをがはにとへや・(（)）]")
# A remark that has come to its end: 状況を集計する.
_ENDS = ("集計する", "把握する", "による", "より")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between gaps or figures, with the places that they take."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as its words and figures; `wide` tells that wide spaces part columns in it.

    `whole` tells that no words of the line above go on here, `open` that its last words may go on.
    """

    block: Block
    pieces: tuple[Piece, ...]
    figures: int
    wide: bool
    whole: bool
    open: bool


@dataclass(slots=True)
class Name:
    """Words of one cell over one line or more."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What they say together."""
        return "".join(piece.text for piece in self.pieces)

    def goes_on_with(self, piece: Piece, *, wide: bool) -> bool:
        """Whether words in the next line may be the rest of this cell."""
        last = self.pieces[-1]
        over = not wide or min(last.end, piece.end) > max(last.start, piece.start)
        ended = is_measured_name(self.text) or self.text.endswith(_ENDS)
        return over and (not ended or _GOES_ON.match(piece.text) is not None)


def printed_line(block: Block) -> PrintedLine:
    """A block of one line cut into words and figures."""
    tokens = tokens_of(block, WIDE)
    cut = [_cut(token) for token in tokens]
    pieces = tuple(piece for words, _, _ in cut for piece in words)
    figures = sum(count for _, count, _ in cut)
    ended = bool(cut) and not cut[-1][2]
    return PrintedLine(block, pieces, figures, len(tokens) > 1, bool(block.gap_before), ended)


def _cut(token: Token) -> tuple[list[Piece], int, bool]:
    """The words of a token, how many figures stand between them, and whether it ends in one."""
    parts = [part for part in token.text.split() if not _BOUND.fullmatch(part)]
    runs = [(said, [*run]) for said, run in groupby(parts, key=_is_words)]
    figures = sum(_has_amount(part) for said, run in runs if not said for part in run)
    ended = bool(runs) and not runs[-1][0] and any(map(_has_amount, runs[-1][1]))
    return [Piece(text, token.start, token.end) for text in _words(runs)], figures, ended


def _words(runs: Sequence[tuple[bool, Sequence[str]]]) -> Iterator[str]:
    """The words of each run; a number alone, with or without its unit, is one of the words behind.

    家で 1 時間以上学習する児童の割合 is one name.
    """
    held = ""
    for at, (said, run) in enumerate(runs):
        if said or (at + 1 < len(runs) and sum(map(_has_amount, run)) == 1):
            held += "".join(run)
        else:
            yield from [held] if held else []
            held = ""
    yield from [held] if held else []


def _is_words(text: str) -> bool:
    """Whether a text is no figure, no year, no unit of its own and no head."""
    plain = fold(text)
    if _HEAD.fullmatch(plain) or is_unit(plain):
        return False
    return not (is_numeric(text) or is_year(text.strip("()（）")))


def _has_amount(text: str) -> bool:
    return _DIGIT.search(fold(text)) is not None and is_numeric(text)


def names_in(lines: Sequence[PrintedLine]) -> Iterator[str]:
    """The words of each cell, in the order in which they begin."""
    names: list[Name] = []
    above: list[Name] = []
    before: PrintedLine | None = None
    for line in lines:
        close = before is not None and not line.whole and (line.wide or before.wide or before.open)
        above = _names_of(line, above if close else [], names, before)
        before = line
    yield from with_people([name.text for name in names if len(squeeze(name.text)) > 1])


def with_people(texts: Sequence[str]) -> Iterator[str]:
    """The names, and behind each one whom its rows count it of: 健康寿命（男性）."""
    of: str | None = None
    for text in texts:
        both = name_and_people(text)
        if both is not None and is_measured_name(both[0]):
            of = both[0]
            yield f"{of}（{both[1]}）"
        elif of is not None and says_people(text):
            yield f"{of}（{text}）"
        else:
            of = text if is_measured_name(text) else of
            yield text


def _names_of(
    line: PrintedLine, above: Sequence[Name], names: list[Name], before: PrintedLine | None
) -> list[Name]:
    """The names that a line begins or goes on with; new ones are added to all `names`."""
    wide = line.wide or (before is not None and before.wide)
    left = [*above] if wide else [*above[-1:]]
    found: list[Name] = []
    for piece in line.pieces:
        name = next((one for one in left if one.goes_on_with(piece, wide=wide)), None)
        if name is None:
            name = Name()
            names.append(name)
        else:
            left.remove(name)
        name.pieces.append(piece)
        found.append(name)
        left = left if wide else []
    return found
