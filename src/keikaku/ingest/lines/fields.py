"""The values of a line: behind heads (現状値（R5）12.3％) or beside arrows (8人 → 15人)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from keikaku.core.text import fold
from keikaku.core.years.parse import parse_span
from keikaku.ingest.lines.parts import parts_of
from keikaku.ingest.lines.slices import Slice, is_figure, is_value, is_words
from keikaku.ingest.lines.texts import Text

BETWEEN = " \u3000:：、,，/／;；|｜・…‥"
"""Signs that part a value from what stands beside it."""
_AROUND_HEAD = "[(【〔《〈<［（＜■◆▼●○※ \u3000"
"""Signs that stand before a head and are none of its words."""

_OPEN, _CLOSE = "([【〔《〈<", ")]】〕》〉>"
_RAW_OPEN, _RAW_CLOSE = "(（[［【〔《〈<＜", ")）]］】〕》〉>＞"
_LONGEST_UNREAD = 30
# A name with its own figure behind a space is no value in words.
_NAMED = re.compile(r"[^\W\d]{4,}\D*\s[▲△約]?\d")


@dataclass(frozen=True, slots=True)
class Field:
    """A value, and the head printed for it; None where its place alone says what it is.

    `beside` tells that the head is that of a unit, a department, a definition and the like.
    """

    head: Slice | None
    value: Slice | None
    beside: bool = False


Heads = Mapping[int, re.Match[str]]


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the values of a text that has these heads, by where they begin, and these arrows."""

    text: Text
    heads: Heads
    arrows: Sequence[re.Match[str]]

    def read(self, start: int) -> tuple[Field, ...]:
        """The values from `start` to the end of the text; empty when something is left over."""
        found: list[Field] = []
        at, arrowed = start, False
        while at < len(self.text.folded):
            arrow = self._arrow_at(at)
            if arrow is not None:
                at, arrowed = arrow.end(), True
                continue
            stop = self._stop(at)
            field = self._field(at, stop, arrowed=arrowed)
            if field is not None:
                found.append(field)
            elif self._cell(at, stop) is not None:
                return ()
            at, arrowed = stop, False
        return tuple(found) if _is_whole(found) else ()

    def _arrow_at(self, at: int) -> re.Match[str] | None:
        return next((arrow for arrow in self.arrows if arrow.start() <= at < arrow.end()), None)

    def _stop(self, at: int) -> int:
        """Where the value that begins at a place ends: at the next arrow or head."""
        begin = self.heads[at].end() if at in self.heads else at + 1
        stops = [arrow.start() for arrow in self.arrows] + list(self.heads)
        return min((stop for stop in stops if stop >= begin), default=len(self.text.folded))

    def _field(self, at: int, stop: int, *, arrowed: bool) -> Field | None:
        """The value between two places; None when it cannot be one."""
        head = self.heads.get(at)
        if head is None:
            value = self._cell(at, stop)
            aimed = arrowed or any(arrow.start() == stop for arrow in self.arrows)
            known = value is not None and aimed and _can_be_value(value)
            return Field(None, value) if known else None
        value = self._cell(head.end(), stop)
        beside = head["beside"] is not None
        if value is not None and not beside and not _can_stand_behind(value, head):
            return None
        return Field(_bare_head(self.text.slice(at, head.end())), value, beside)

    def _cell(self, start: int, stop: int) -> Slice | None:
        return bare_value(self.text.slice(start, stop)) if start < stop else None


def bare_value(piece: Slice) -> Slice | None:
    """A value without the signs that part it from its neighbours; None when it is blank."""
    text = piece.text.rstrip(BETWEEN)
    while text and not _pairs(text) and text[-1] in _RAW_OPEN + _RAW_CLOSE:
        text = text[:-1].rstrip(BETWEEN)
    signs = BETWEEN if _pairs(text.lstrip(BETWEEN)) else BETWEEN + _RAW_OPEN
    bare = text.lstrip(signs)
    return replace(piece, text=bare, at=piece.at + len(text) - len(bare)) if bare else None


def _pairs(text: str) -> bool:
    folded = fold(text)
    return all(folded.count(o) == folded.count(c) for o, c in zip(_OPEN, _CLOSE, strict=True))


def _bare_head(head: Slice) -> Slice:
    """現状値（R5）： without the sign behind it and the brackets around it."""
    text = head.text.rstrip(BETWEEN + "=＝.は")
    bare = text.lstrip(_AROUND_HEAD)
    at = head.at + len(text) - len(bare)
    return replace(head, text=bare if _pairs(bare) else bare.rstrip(_RAW_CLOSE), at=at)


def _can_be_value(piece: Slice) -> bool:
    return is_figure(piece.text) or is_words(piece.text) or parts_of(piece) is not None


def _can_stand_behind(piece: Slice, head: re.Match[str]) -> bool:
    """A value, or words; behind a head that no sentence has, whatever is short and no year."""
    if _can_be_value(piece):
        return True
    plain = head["year"] or head["close"] or head.group().rstrip()[-1] in "値:="
    unread = len(piece.text) <= _LONGEST_UNREAD and "。" not in piece.text
    unread = unread and _NAMED.match(fold(piece.text)) is None
    return bool(plain) and unread and parse_span(piece.text) is None


def _is_whole(found: Sequence[Field]) -> bool:
    """Heads without values are heads; values without heads are two or more, one of them no word."""
    told = [field for field in found if not field.beside]
    values = [field.value for field in told if field.value is not None]
    if not values:
        return len(told) > 1 or bool(found and not told)
    if len(values) < len(told):
        return False
    if all(field.head is not None for field in told):
        return True
    return len(told) > 1 and any(is_value(v.text) or parts_of(v) for v in values)
