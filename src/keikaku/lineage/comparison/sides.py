"""Two cards beside each other: the fields of both paired, their texts compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from keikaku.lineage.comparison.cards import Card, Field, Show
from keikaku.lineage.comparison.model import Line
from keikaku.lineage.text_diff import Segment, TextDiff, text_diff


@dataclass(frozen=True, slots=True)
class Sides:
    """The lines of both sides. `print_only`: some differ in spaces and widths alone. `changed_keys`
    are the fields that changed of what stands on both sides."""

    old: tuple[Line, ...]
    new: tuple[Line, ...]
    print_only: bool
    changed_keys: frozenset[str] = frozenset()

    @property
    def changed(self) -> bool:
        """Whether anything is marked."""
        lines = chain(self.old, self.new)
        return any(segment.changed for line in lines for segment in line.segments)


_NONE = Field("", "", "")


@dataclass(frozen=True, slots=True)
class _Pair:
    old: Field | None
    new: Field | None
    diff: TextDiff

    @property
    def key(self) -> str:
        """The key of the field."""
        return (self.new or self.old or _NONE).key

    @property
    def shown(self) -> bool:
        """An aside that is as it was is not shown."""
        fields = [field for field in (self.old, self.new) if field]
        if fields[0].show is Show.BESIDE:
            return self.diff.changed and len(fields) > 1
        return self.diff.changed or fields[0].show is not Show.CHANGED


def sides_of(old: Card, new: Card, *, strict: bool = False) -> Sides:
    """The fields of the new card in its order, each beside its old one.

    A field that only the old card has stands behind the one that it follows there.
    """
    pairs = [_pair(*fields, strict) for fields in _paired(old, new)]
    shown = [pair for pair in pairs if pair.shown]
    return Sides(
        tuple(_line(pair.old, pair.diff, pair.diff.old) for pair in shown if pair.old),
        tuple(_line(pair.new, pair.diff, pair.diff.new) for pair in shown if pair.new),
        any(pair.diff.print_only for pair in pairs),
        frozenset(pair.key for pair in shown if pair.diff.changed) if old and new else frozenset(),
    )


def _pair(old: Field | None, new: Field | None, strict: bool) -> _Pair:
    before, after = (field.text if field else "" for field in (old, new))
    return _Pair(old, new, text_diff(before, after, strict=strict))


def _line(field: Field, diff: TextDiff, segments: tuple[Segment, ...]) -> Line:
    return Line(field.label, segments, omitted=field.show is Show.LONG and not diff.changed)


def _paired(old: Card, new: Card) -> Iterator[tuple[Field | None, Field | None]]:
    by_key = {field.key: field for field in new}
    behind: dict[str | None, list[Field]] = {}
    last: str | None = None
    for field in old:
        if field.key in by_key:
            last = field.key
        else:
            behind.setdefault(last, []).append(field)
    there = {field.key: field for field in old}
    yield from ((field, None) for field in behind.get(None, ()))
    for field in new:
        yield there.get(field.key), field
        yield from ((dropped, None) for dropped in behind.get(field.key, ()))
