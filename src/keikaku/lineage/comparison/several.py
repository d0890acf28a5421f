"""Several things beside several: what was merged, split or regrouped.

No one pair can be told, so titles and values are marked as a whole. The texts are compared all
together, so that what was kept of them can be seen.
"""

from collections.abc import Iterator, Sequence

from keikaku.lineage.comparison.cards import Card, Field, Show
from keikaku.lineage.comparison.model import Line
from keikaku.lineage.comparison.sides import Sides
from keikaku.lineage.text_diff import Segment, text_diff

_BETWEEN = "\n"


def sides_of_several(old: Sequence[Card], new: Sequence[Card], *, strict: bool = False) -> Sides:
    """The cards of each side one after the other."""
    before, after = (
        _BETWEEN.join(field.text for field in _fields(cards) if field.show is Show.LONG)
        for cards in (old, new)
    )
    diff = text_diff(before, after, strict=strict)
    return Sides(tuple(_lines(old, diff.old)), tuple(_lines(new, diff.new)), print_only=False)


def _fields(cards: Sequence[Card]) -> Iterator[Field]:
    return (field for card in cards for field in card if field.show is not Show.BESIDE)


def _lines(cards: Sequence[Card], texts: tuple[Segment, ...]) -> Iterator[Line]:
    """The fields of all cards; the segments of the joined texts go back to their own."""
    at = 0
    for field in _fields(cards):
        if field.show is Show.LONG:
            end = at + len(field.text)
            yield Line(field.label, tuple(_within(texts, at, end)))
            at = end + len(_BETWEEN)
        else:
            yield Line(field.label, (Segment(field.text, True),))


def _within(segments: tuple[Segment, ...], start: int, end: int) -> Iterator[Segment]:
    """The part of the segments that makes up the text from `start` to `end`."""
    at = 0
    for segment in segments:
        part = segment.text[max(0, start - at) : max(0, end - at)]
        if part:
            yield Segment(part, segment.changed)
        at += len(segment.text)
