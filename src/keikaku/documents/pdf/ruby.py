"""Small letters beside large ones: readings over kanji (ふりがな), and raised or lowered signs."""

import re
from collections.abc import Callable, Sequence

import numpy as np

from keikaku.documents.pdf.characters import text_of
from keikaku.documents.pdf.page import Glyphs, Indexes
from keikaku.documents.pdf.text_line import TextLine

_RUBY = 0.62
_SMALL = 0.8
# A browser prints <sup> five sixths as large as the letters before it.
_NEARLY = 0.86
# A reading sits on its letters: its foot and their head differ by so much of their size.
_CLOSE = 0.35
_BESIDE = 0.5
# Letters beside each other overlap by no more of their size.
_EDGE = 0.1
_LONGEST_SIGN = 8
# No page of text has more pieces of lines.
_MOST_PIECES = 3_000
_KANA = re.compile(r"[\u3041-\u30ff\s]+")
# The number of a note, or what is lowered behind letters: ※1, 注2), 2 of CO2.
_NUMBER = re.compile("[※*＊†注⁽⁾⁰¹²³⁴-⁹,、0-9０-９.]+[)）]?")
_KANJI = re.compile(r"[\u3400-\u9fff々〆ヶ]")


def without_small_pieces(
    glyphs: Glyphs, pieces: Sequence[TextLine], line: Callable[[Indexes], TextLine]
) -> list[TextLine]:
    """The pieces of a text, readings taken to the letters they stand over, raised signs put in."""
    sizes = [piece.size for piece in pieces]
    if not sizes or len(sizes) > _MOST_PIECES or min(sizes) > _NEARLY * max(sizes):
        return list(pieces)
    readings: dict[int, list[tuple[str, str]]] = {}
    signs: dict[int, list[TextLine]] = {}
    gone: set[int] = set()
    for at, base in _near_larger(pieces):
        if at in gone:
            continue
        if _is_reading(pieces[at], pieces[base]):
            readings.setdefault(base, []).append(_pair(glyphs, pieces[base], pieces[at]))
            gone.add(at)
        elif _is_sign(glyphs, pieces[at], pieces[base]):
            signs.setdefault(base, []).append(pieces[at])
            gone.add(at)
    return [
        _with(piece, signs.get(at, []), readings.get(at, []), line)
        for at, piece in enumerate(pieces)
        if at not in gone
    ]


def _near_larger(pieces: Sequence[TextLine]) -> list[tuple[int, int]]:
    """Pairs of a small piece and a larger one that it touches, or nearly."""
    size = np.array([piece.size for piece in pieces])
    box = np.array([piece.box for piece in pieces])
    small = (size <= _NEARLY * size.max()).nonzero()[0]
    one, other = box[small, None], box[None]
    reach = _BESIDE * size[None]
    near = (
        (size[small, None] <= _NEARLY * size[None])
        & (one[..., 0] >= other[..., 0] - reach)
        & (one[..., 0] <= other[..., 2] + reach)
        & (one[..., 3] >= other[..., 1] - reach)
        & (one[..., 1] <= other[..., 3] + reach)
    )
    at, base = near.nonzero()
    return list(zip(small[at].tolist(), base.tolist(), strict=True))


def _with(
    piece: TextLine,
    signs: Sequence[TextLine],
    readings: Sequence[tuple[str, str]],
    line: Callable[[Indexes], TextLine],
) -> TextLine:
    if signs:
        piece = line(np.concatenate([piece.indexes, *(sign.indexes for sign in signs)]))
    return piece._replace(ruby=tuple(readings)) if readings else piece


def _pair(glyphs: Glyphs, base: TextLine, reading: TextLine) -> tuple[str, str]:
    """The letters under a reading, and the reading."""
    middle = glyphs.box[base.indexes, ::2].sum(axis=1) / 2
    reach = _BESIDE * reading.size
    under = (middle > reading.box[0] - reach) & (middle < reading.box[2] + reach)
    return text_of(glyphs.codes[base.indexes[under]]).strip(), reading.text


def _is_reading(piece: TextLine, base: TextLine) -> bool:
    left, _, right, bottom = piece.box
    return (
        piece.size <= _RUBY * base.size
        and abs(bottom - base.box[1]) <= _CLOSE * base.size
        and left >= base.box[0] - _BESIDE * base.size
        and right <= base.box[2] + _BESIDE * base.size
        and _KANA.fullmatch(piece.text) is not None
        and _KANJI.search(base.text) is not None
    )


def _is_sign(glyphs: Glyphs, piece: TextLine, base: TextLine) -> bool:
    left, _, right, _ = piece.box
    behind = _stands_behind(piece, base)
    return (
        (piece.size <= _SMALL * base.size or behind or _fills_a_gap(glyphs, piece, base))
        and base.box[1] <= piece.middle <= base.box[3]
        and left >= base.box[0] - _BESIDE * base.size
        and left <= base.box[2] + _BESIDE * base.size
        and (right - left <= base.box[2] - base.box[0] or behind)
        and len(piece.text) <= _LONGEST_SIGN
    )


def _stands_behind(piece: TextLine, base: TextLine) -> bool:
    """Whether the number of a note begins where a text ends that may be shorter: 5 and (10).

    Figures below those of a number are none of it, nor a note that anybody would print so.
    """
    gap = abs(piece.box[0] - base.box[2])
    goes_on = base.text[-1:].isdecimal() and piece.text[:1].isdecimal()
    return gap <= _CLOSE * base.size and not goes_on and _NUMBER.fullmatch(piece.text) is not None


def _fills_a_gap(glyphs: Glyphs, piece: TextLine, base: TextLine) -> bool:
    """Whether a line has left just the place of a piece free: 2 in CO2の量."""
    edge = _EDGE * base.size
    box = glyphs.box[base.indexes]
    before, after = box[:, 2] <= piece.box[0] + edge, box[:, 0] >= piece.box[2] - edge
    if not before.any() or not after.any() or not (before | after).all():
        return False
    gap = float(box[after, 0].min() - box[before, 2].max())
    return gap <= piece.box[2] - piece.box[0] + 2 * _CLOSE * base.size
