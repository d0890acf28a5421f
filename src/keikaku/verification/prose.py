"""Figures in running text (文章): each goes with the name before it, in its own sentence."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from keikaku.core.sources import Location
from keikaku.core.text import Folded, fold, fold_with_offsets
from keikaku.core.years.model import Span
from keikaku.verification.figures import Figure, figures, unread_figures
from keikaku.verification.gaps import Gap, gap_of
from keikaku.verification.mentions import Mention, mentions
from keikaku.verification.numbers import is_of_kind
from keikaku.verification.register import Register
from keikaku.verification.statements import (
    Loner,
    Passage,
    RoleGroup,
    Said,
    Statement,
    Tie,
    Unmatched,
    When,
)
from keikaku.verification.when import (
    Years,
    accumulation_in,
    is_vague,
    is_way_to,
    role_behind,
    role_in,
    year_before,
    years_of,
)

# What runs on for longer is no sentence, and is parted at a comma.
_SENTENCE = re.compile(r"[^。\n；]{1,2000}(?:[。；、]|(?=\n)|\Z)|[^。\n；、]+[。；、]?")
_ASIDE = re.compile(r"\s?[(\[〔][^()\[\]〔〕]{1,30}[)\]〕]")
# （1,410㎥、R5）: the year stands behind the figure in the same bracket.
_INNER = re.compile(r"[、,\s]\s?[^()\[\]、]{1,12}(?=[)\]])")
# 612千人の観光入込客数, 612千人であった観光入込客数: the name follows the figure.
_NAME_FOLLOWS = re.compile(
    "(?:の|だった|であった|となった|に上る|に達した|にとどまった|にとどまる|いる|ある)\\Z"
)
_JOINED = re.compile(r"\s?(?:と|や|及び|および|並びに|ならびに|・|、|,|/)\s?")
_CLAUSE = re.compile("[、。]")
_NEAR_END = 14


@dataclass(frozen=True, slots=True)
class Around:
    """What the text before a sentence has said: the indicator it is about, and the last years.

    `tie` is how surely the topic holds: that of a heading does, that of the sentence before may.
    """

    topic: Mention | None = None
    years: tuple[Span, ...] = ()
    tie: Tie = Tie.CLOSE


ALONE = Around()


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a block or cell as printed, each with the place where it begins."""
    for found in _SENTENCE.finditer(text):
        if found.group().strip():
            yield found.start(), found.group()


def said_in(
    sentence: str, place: Callable[[int], Location], register: Register, around: Around = ALONE
) -> tuple[Said, ...]:
    """Every figure of a sentence. `place` tells where a character of the sentence stands."""
    reader = _Reader(place, sentence, register, around)
    said = (*reader.read(), *reader.not_read())
    return tuple(sorted(said, key=lambda one: one.passage.start))


@dataclass(slots=True)
class _Reader:
    """One sentence, read from left to right.

    `current` is the name that figures go with, `anchor` where the last thing that belongs to it
    ends, and `told` how many figures were its own.
    """

    place: Callable[[int], Location]
    raw: str
    register: Register
    around: Around
    text: Folded = field(init=False)
    names: tuple[Mention, ...] = field(init=False)
    years: Years = field(init=False)
    found: tuple[Figure, ...] = field(init=False)
    current: Mention | None = field(init=False, default=None)
    anchor: int = field(init=False, default=0)
    told: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.text = fold_with_offsets(self.raw)
        self.names = mentions(self.text.text, self.register)
        self.years = years_of(self.text.text)
        self.found = figures(self.text, self._taken())
        self.current = self.around.topic

    def read(self) -> Iterator[Said]:
        """Every figure of the sentence, compared with something or not."""
        ahead = list(self.names)
        for index, figure in enumerate(self.found):
            while ahead and ahead[0].end <= figure.start:
                self.current, self.anchor, self.told = ahead.pop(0), 0, 0
                self.anchor = self.current.end
            said = self._said(index, figure, ahead[0] if ahead else None)
            if isinstance(said, Statement) or said.mention or figure.amount.unit:
                yield said  # a number without a name and a unit is an ordinal or a heading's

    def not_read(self) -> Iterator[Loner]:
        """Ranges and numbers in kanji: they are counted, and a person compares them."""
        for start, end in unread_figures(self.text.text, self._taken()):
            yield Loner(self._stretch(start, end), Unmatched.NOT_READ)

    def _said(self, index: int, figure: Figure, following: Mention | None) -> Said:
        if following is not None and self._names(figure, following):
            return self._statement(index, figure, following, Tie.CLOSE)
        if self.current is None:
            return Loner(self._passage(figure), Unmatched.NO_NAME)
        gap = gap_of(self._between(self.current, figure))
        if figure.change:
            self.anchor = figure.end
        if figure.change or gap is Gap.DERIVED:
            return Loner(self._passage(figure), Unmatched.CHANGE, self.current)
        if not self._is_of(self.current, gap, figure):
            if self.current is self.around.topic:
                return Loner(self._passage(figure), Unmatched.NO_NAME)
            return Loner(self._passage(figure), Unmatched.OTHER_THING, self.current)
        tie = self.around.tie if self.current is self.around.topic else _TIES[gap]
        said = self._statement(index, figure, self.current, tie)
        self.anchor, self.told = self._end(figure), self.told + 1
        return said

    def _is_of(self, name: Mention, gap: Gap, figure: Figure) -> bool:
        """Whether a figure can be one of the indicator that was named last."""
        if self.told and self.anchor == figure.start:
            return False  # 186件を上回る204件: what is compared, and a figure of another time
        loose = gap is not Gap.CLOSE
        if gap is Gap.OTHER or (loose and name is self.around.topic):
            return False
        if name.of_others or self._is_joined(name) or (loose and figure.amount.unit is None):
            return False
        return is_of_kind(figure.amount, name.entries)

    def _is_joined(self, name: Mention) -> bool:
        """AとBの合計は: the figure behind is not one of B alone."""
        before = [other for other in self.names if other.end <= name.start]
        between = self.text.text[before[-1].end : name.start] if before else ""
        return _JOINED.fullmatch(between) is not None

    def _between(self, name: Mention, figure: Figure) -> str:
        """What parts name and figure, without the scope (男性) that tells which is meant."""
        text = self._without(self.anchor, figure.start)
        for note in _scopes(name):
            text = text.replace(note, "")
        return text

    def _names(self, figure: Figure, following: Mention) -> bool:
        between = self.text.text[figure.end : following.start]
        return not figure.change and bool(_NAME_FOLLOWS.fullmatch(between))

    def _statement(self, index: int, figure: Figure, name: Mention, tie: Tie) -> Statement:
        before = self._before(index, figure)
        aside = self._aside(figure)
        role = role_in(aside) or role_in(before) or self._role_behind(figure)
        how = figure.value.accumulation or accumulation_in(f"{before}{aside}")
        return Statement(
            self._passage(figure),
            name,
            figure.amount,
            self._when(index, figure),
            role,
            how,
            tie,
            self._scope(name, figure),
        )

    def _scope(self, name: Mention, figure: Figure) -> str:
        """The words that may say which of several of one name is meant: from before it on."""
        behind = self.text.text[self.anchor : figure.start]
        if any(note in behind for note in _scopes(name)):
            return behind
        start = max(self.text.text.rfind(sign, 0, name.start) for sign in "、。") + 1
        return self.text.text[start : max(figure.end, name.end)]

    def _when(self, index: int, figure: Figure) -> When:
        end = self._end(figure)
        if inside := self.years.within(figure.end, end):
            return When(inside[0].span)
        start = self._start(index)
        spans = self.years.within(start, figure.start)
        if spans and is_way_to(self.text.text, spans[-1], figure.start, figure.end):
            spans = ()
        span = year_before(self.text.text, spans, figure.start)
        if span is None and index and not self.told:
            span = self._only_year(figure)
        vague = span is None and is_vague(self.text.text[start : figure.start])
        around = tuple(found.span for found in self.years.spans) or self.around.years
        return When(span, vague, () if span is not None else around)

    def _only_year(self, figure: Figure) -> Span | None:
        """The one year that the sentence has told so far: it holds for the next name too."""
        spans = self.years.within(0, figure.start)
        return year_before(self.text.text, spans, figure.start) if len(spans) == 1 else None

    def _start(self, index: int) -> int:
        return self._end(self.found[index - 1]) if index else 0

    def _before(self, index: int, figure: Figure) -> str:
        """The words between the last figure and this one, without those of the name itself."""
        start = self._start(index)
        text = self.text.text[start : figure.start]
        for name in reversed(self.names):
            if start <= name.start and name.end <= figure.start:
                text = f"{text[: name.start - start]}〓{text[name.end - start :]}"
        return text

    def _role_behind(self, figure: Figure) -> RoleGroup | None:
        end = self._end(figure)
        nearest = _CLAUSE.split(self.text.text[end : end + _NEAR_END])[0]
        return role_behind(nearest)

    def _end(self, figure: Figure) -> int:
        """Behind the figure and the bracket that tells its year or role."""
        inner = _INNER.match(self.text.text, figure.end)
        if inner is not None and self.years.within(figure.end, inner.end()):
            return inner.end()
        aside = _ASIDE.match(self.text.text, figure.end)
        if aside is None or any(aside.start() < other.start < aside.end() for other in self.found):
            return figure.end
        return aside.end()

    def _aside(self, figure: Figure) -> str:
        return self.text.text[figure.end : self._end(figure)]

    def _without(self, start: int, end: int) -> str:
        """The text between two places without its years and the figures of other things."""
        others = ((one.start, one.end) for one in self.found if start <= one.start < end)
        years = ((one.start, one.end) for one in self.years.within(start, end))
        text = self.text.text[start:end]
        for begin, stop in sorted((*others, *years), reverse=True):
            text = text[: begin - start] + text[stop - start :]
        return text

    def _taken(self) -> tuple[tuple[int, int], ...]:
        """Where names and years stand, whose numbers are no figures."""
        named = tuple((name.start, name.end) for name in self.names)
        return (*named, *self.years.stretches())

    def _passage(self, figure: Figure) -> Passage:
        return self._stretch(figure.start, figure.end)

    def _stretch(self, begin: int, stop: int) -> Passage:
        start, end = self.text.offsets[begin], self.text.offsets[stop - 1] + 1
        return Passage(self.place(start), self.raw, start, end)


def _scopes(name: Mention) -> tuple[str, ...]:
    """What tells several indicators of one name apart."""
    if len(name.entries) == 1:
        return ()
    notes = (fold(note) for entry in name.entries for note in entry.indicator.scope_notes)
    return tuple(dict.fromkeys(notes))


_TIES = {Gap.CLOSE: Tie.CLOSE, Gap.LOOSE: Tie.LOOSE}
