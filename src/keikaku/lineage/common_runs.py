"""What two sequences have in common, in order: a longest common subsequence, by rows of bits.

A whole row of the usual table is one integer, so that texts of ten thousand words take
milliseconds and not minutes (Hyyrö, 2004: bit-parallel LCS-length computation revisited).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Bits of the table that is kept for the way back: 32 MB.
MOST_CELLS = 1 << 28


class Run(NamedTuple):
    """`length` members that are equal, from `old` in the old sequence and `new` in the new one."""

    old: int
    new: int
    length: int


def common_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs in order. Sequences too long to be paired have only their two ends in common."""
    begin = common_start(old, new)
    end = common_start(old[begin:][::-1], new[begin:][::-1])
    inner_old, inner_new = old[begin : len(old) - end], new[begin : len(new) - end]
    runs = [Run(0, 0, begin)]
    if len(inner_old) * len(inner_new) <= MOST_CELLS:
        runs += [Run(begin + i, begin + j, 1) for i, j in _pairs(inner_old, inner_new)]
    runs.append(Run(len(old) - end, len(new) - end, end))
    return list(joined(runs))


def joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs with those made one that touch on both sides, without empty ones."""
    held = Run(0, 0, 0)
    for run in runs:
        if (run.old, run.new) == (held.old + held.length, held.new + held.length):
            held = held._replace(length=held.length + run.length)
        elif run.length:
            if held.length:
                yield held
            held = run
    if held.length:
        yield held


def common_start(old: Sequence[str], new: Sequence[str]) -> int:
    """How many members both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places of equal members, in order, as many as there can be."""
    rows = _rows(old, new)
    pairs = []
    i, j = len(old), len(new)
    while i and j:
        bit = 1 << (i - 1)
        if rows[j] & bit:
            i -= 1
        elif not rows[j - 1] & bit:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _rows(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """A row for each beginning of `new`; a bit is 0 where its member lengthens the match."""
    places: dict[str, int] = {}
    for at, member in enumerate(old):
        places[member] = places.get(member, 0) | 1 << at
    every = (1 << len(old)) - 1
    rows = [every]
    for member in new:
        row = rows[-1]
        match = row & places.get(member, 0)
        rows.append(((row + match) | (row - match)) & every)
    return rows
