"""What stands below heads that are parted by spaces: years over several lines, or many below one.

`pdftotext -layout` and its like print a cell of two lines as two lines of text, and a head over
several columns once, in the middle above them.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.atoms import is_year
from keikaku.ingest.lines.slices import Slice
from keikaku.ingest.lines.tokens import WIDE, Measure, Token, tokens_of

_MOST_LINES = 3
# So far from the middle of its columns a head may be printed.
_OFF_MIDDLE = 3


def over_each_other(head: Token, below: Token) -> Token:
    """Two stretches of one head, the upper one first."""
    piece = Slice(head.text + below.text, head.piece.block, head.piece.at)
    return Token(piece, min(head.start, below.start), max(head.end, below.end))


def broken_years(
    blocks: Sequence[Block], at: int, measure: Measure
) -> tuple[list[Token], int] | None:
    """Years of which each goes on in the line below, and the block behind: （令和5年 over 度）."""
    found: tuple[list[Token], int] | None = None
    years: list[Token] = []
    for end in range(at, min(at + _MOST_LINES, len(blocks))):
        below = tokens_of(blocks[end], WIDE, measure) if _goes_on(blocks[end], years) else []
        # A line of years alone begins heads, and is not the end of others.
        if not below or (years and all(is_year(token.text) for token in below)):
            break
        places = [_nearest(token, years) for token in below] if years else [*range(len(below))]
        if len(set(places)) < len(places):
            break
        years = years or below
        if end > at:
            years = _joined(years, dict(zip(places, below, strict=True)))
            found = (years, end + 1) if all(is_year(year.text) for year in years) else found
    return found


def _goes_on(block: Block, years: Sequence[Token]) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not (years and block.gap_before)


def _joined(years: Sequence[Token], below: dict[int, Token]) -> list[Token]:
    return [over_each_other(y, below[n]) if n in below else y for n, y in enumerate(years)]


def _nearest(token: Token, heads: Sequence[Token]) -> int:
    return min(range(len(heads)), key=lambda n: abs(_middle(token) - _middle(heads[n])))


def divided(
    heads: Sequence[Token], below: Sequence[Token], series: Collection[int]
) -> list[list[Token]] | None:
    """The stretches below each head that stands over several; None where that is not clear.

    What stands right below a head is its own, and a head stands over the middle of its columns.
    `series` are the heads that several years are usual for.
    """
    ways = sorted(_ways(heads, below), key=lambda groups: _off_middle(heads, groups))
    costs = [_off_middle(heads, groups) for groups in ways[:2]]
    if not ways or costs[0] > _OFF_MIDDLE * len(heads):
        return None
    usual = all(len(group) == 1 or n in series for n, group in enumerate(ways[0]))
    apart = 1 if usual else max(costs[0], 1)
    return ways[0] if len(ways) == 1 or costs[1] >= costs[0] + apart else None


def _ways(heads: Sequence[Token], below: Sequence[Token]) -> Iterator[list[list[Token]]]:
    """All ways to give each head some neighbouring stretches, in their order."""
    if len(heads) == 1:
        yield [list(below)]
        return
    for count in range(1, len(below) - len(heads) + 2):
        mine, others = below[:count], below[count:]
        if not _stands_below(mine, heads[1:]) and not _stands_below(others, heads[:1]):
            yield from ([list(mine), *rest] for rest in _ways(heads[1:], others))


def _stands_below(below: Sequence[Token], heads: Sequence[Token]) -> bool:
    return any(token.overlap(head) > 0 for token in below for head in heads)


def _off_middle(heads: Sequence[Token], groups: Sequence[Sequence[Token]]) -> float:
    return sum(
        abs(_middle(head) - (_middle(group[0]) + _middle(group[-1])) / 2)
        for head, group in zip(heads, groups, strict=True)
    )


def _middle(token: Token) -> float:
    return (token.start + token.end) / 2


def beside_each_other(above: Sequence[Token], below: Sequence[Token]) -> list[Token] | None:
    """The stretches of two lines as those of one; None where some stand over each other."""
    both = sorted([*above, *below], key=lambda token: token.start)
    apart = all(b.start > a.end for a, b in pairwise(both))
    return both if above and below and apart else None
