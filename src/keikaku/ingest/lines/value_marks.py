"""The values at the end of a line, each with what is printed around it: 目標値 100人（令和11年）.

Whatever stands between them must be a year, a word for what a value is, a sign or a particle.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from keikaku.ingest.lines.figures import Dated, Place, Point, figures_in, years_in

_SIGNS = re.compile(r"[\s、,/;:・|=…‥←⇐※■◆●○◇□▼▽]+|であり|では|には|における|[のはがをでと]")
_LEADS = re.compile(r"(?:[-=—~]{2,}|~+)?[→⇒➡⇨⟶➔⟹▶►▷➤➜➞➝⇛⮕]+|[-=—]+>|から、?|より、?")
_REACHES = re.compile(r"(?:までに|まで|に|へと?)")
_SAID = re.compile("[一-龥]{0,8}調査|時点|現在|集計|結果|平均")
_OVER = re.compile(
    r"(?:\d{1,2}(?:か|カ|ヶ|ケ|箇)?年間?の?)?(?:累計|合計|延べ|総数)"
    r"|\d{1,2}(?:か|カ|ヶ|ケ|箇)?年間"
)
_CHANGE = (
    r"増加|減少|向上|拡大|上昇|低下|削減|縮減|縮小|抑制|低減|改善|引き?上げ|引き?下げ"
    r"|増や|減ら|高め|伸ば"
)
_DEED = re.compile(
    rf"(?P<change>{_CHANGE})?(?:維持|確保|達成)?(?:させる|させます|する|します|す|る|ます|)"
    r"(?:こと)?\s*(?=\(|$)"
)
_OPENS, _CLOSES = "([【〔<", ")]】〕>"
_PENDING = "【<"
_TO_BLANK = str.maketrans(dict.fromkeys(_OPENS + _CLOSES, " "))


@dataclass(frozen=True, slots=True)
class Marked:
    """A value; `word` says what it is, `year` and `at` when, `inner` tells that it is in a bracket.

    `led` tells that an arrow or から leads to it, `reached` that a particle of reaching stands
    behind it. `end` is where it ends with a bracket that says over how long it counts.
    """

    point: Point
    end: int
    word: Place | None = None
    year: Place | None = None
    at: int | None = None
    inner: bool = False
    led: bool = False
    reached: bool = False
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """The values at the end of a line, and where they begin."""

    start: int
    values: tuple[Marked, ...]


class ValueMarks:
    """Finds the values at the end of a folded line; `word` is a pattern for what values are."""

    def __init__(self, word: re.Pattern[str]) -> None:
        self._word = word

    def endings(self, text: str) -> Iterator[Ending]:
        """What the line may end with, the longest first."""
        plain = text.translate(_TO_BLANK)
        years = years_in(text)
        figures = list(figures_in(plain, [year.place for year in years]))
        words = [match.span() for match in self._word.finditer(text)]
        opening = [(at, at + 1) for at, sign in enumerate(text) if sign in _OPENS]
        places = [
            *(year.place for year in years),
            *(figure.figure for figure in figures),
            *words,
            *opening,
        ]
        for start in sorted({start for start, _ in places}):
            values = _Reader(text, years, figures, words).read(start)
            if values:
                yield Ending(start, tuple(values))


class _Reader:
    """Goes along a line from one place to its end."""

    def __init__(
        self, text: str, years: Sequence[Dated], figures: Sequence[Point], words: Sequence[Place]
    ) -> None:
        self._text = text
        self._years = {year.place[0]: year for year in years}
        self._figures = {figure.figure[0]: figure for figure in figures}
        self._words = {start: (start, end) for start, end in words}
        self._found: list[Marked] = []
        self._word: Place | None = None
        self._year: Dated | None = None
        self._led = False
        self._depth = 0
        # Whether a bracket that stands close behind a value says something of that value.
        self._behind = False

    def read(self, at: int) -> list[Marked]:
        """The values from there on; none where something else stands between them."""
        while at < len(self._text):
            end = self._take(at)
            if end is None or end == at:
                return []
            at = end
        whole = not self._depth and self._word is None and self._year is None and not self._led
        return self._found if whole else []

    def _take(self, at: int) -> int | None:
        """Take what stands at a place; where that ends, None where it is none of the known."""
        if at in self._figures:
            return self._take_value(self._figures[at])
        if at in self._years:
            return self._take_year(self._years[at])
        if at in self._words:
            return self._take_word(self._words[at])
        if self._text[at] in _OPENS + _CLOSES:
            return self._take_bracket(at)
        return self._take_sign(at)

    def _take_value(self, point: Point) -> int:
        year = self._year
        self._found.append(
            Marked(
                point,
                point.figure[1],
                self._word,
                year.place if year else None,
                year.at if year else None,
                bool(self._depth),
                self._led,
            )
        )
        self._word, self._year, self._led, self._behind = None, None, False, False
        return point.figure[1]

    def _take_year(self, year: Dated) -> int | None:
        if self._behind and self._found[-1].year is None:
            self._found[-1] = replace(self._found[-1], year=year.place, at=year.at)
        elif self._year is None:
            self._year = year
        else:
            return None
        return year.place[1]

    def _take_word(self, word: Place) -> int | None:
        if self._behind and self._found[-1].word is None:
            self._found[-1] = replace(self._found[-1], word=word)
        elif self._word is None:
            self._word = word
        else:
            return None
        return word[1]

    def _take_bracket(self, at: int) -> int | None:
        opens = self._text[at] in _OPENS
        self._depth += 1 if opens else -1
        if self._depth < 0:
            return None
        if not opens and self._behind and self._found[-1].counts:
            self._found[-1] = replace(self._found[-1], end=at + 1)
        last = self._found[-1].end if self._found else -1
        self._behind = opens and at == last and self._text[at] not in _PENDING and self._is_note(at)
        return at + 1

    def _is_note(self, at: int) -> bool:
        """Whether the bracket that opens holds no value of its own."""
        closing = next((n for n in range(at, len(self._text)) if self._text[n] in _CLOSES), None)
        return closing is not None and not any(at < start < closing for start in self._figures)

    def _take_sign(self, at: int) -> int | None:
        if over := _OVER.match(self._text, at):
            return self._take_over(over)
        if lead := _LEADS.match(self._text, at):
            fits = bool(self._found) and not self._led and self._word is None and self._year is None
            self._led = True
            return lead.end() if fits else None
        if reach := _REACHES.match(self._text, at):
            if self._found and self._year is None:
                self._found[-1] = replace(self._found[-1], reached=True)
            return reach.end()
        if sign := _SIGNS.match(self._text, at) or _SAID.match(self._text, at):
            return sign.end()
        return self._take_deed(at)

    def _take_over(self, over: re.Match[str]) -> int | None:
        """Over how long a value counts, in the bracket behind it."""
        if not self._behind:
            return None
        self._found[-1] = replace(self._found[-1], counts=True)
        return over.end()

    def _take_deed(self, at: int) -> int | None:
        """A verb at the end; one of change says of a value that is not reached how much it is."""
        deed = _DEED.match(self._text, at)
        if deed is None or not deed.group() or not self._found:
            return None
        return deed.end() if not deed["change"] or self._found[-1].reached else None
