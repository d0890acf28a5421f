"""Where a word of Japanese text ends: the places at which a change may be cut out of it.

Figures, Latin words and runs of katakana are whole by their signs, and so is a run of kanji. What
belongs to a word in hiragana (進める, 見直し) and what does not (市民の) is told by BudouX, whose
models lie in its package. Inside a run of kanji its word model is not to be relied on (it parts
人口減少 into 人 and 口減少): there only places with two kanji or more on each side are `soft`.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate

from budoux import Parser

_KANJI = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
# Dakuten, variation selectors and joiners belong to the sign before them.
_MARKS = "[\u0300-\u036f\u200d\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
_NUMBER = r"[▲△]?\d+(?:[.,．，-]\d+)*"
_LETTER = rf"[^\W\d_{_KANJI}{_HIRAGANA}{_KATAKANA}]"
_LATIN = rf"{_LETTER}(?:{_LETTER}|\d|[.&'’-](?=[^\W{_KANJI}{_HIRAGANA}{_KATAKANA}]))*"
_RUNS = re.compile(
    rf"(?:(?P<mixed>[{_KANJI}{_HIRAGANA}]+)|[{_KATAKANA}]+|{_NUMBER}|{_LATIN}|\s+|.){_MARKS}",
    re.DOTALL,
)
_KANJI_RUN = re.compile(rf"[{_KANJI}]{{4,}}")
# What may stand for itself with one sign, and what may begin behind a kanji (市民の, 推進する, not
# 育て). After a particle a kanji begins a word, after other hiragana (取り組み) it need not.
_ALONE = frozenset("のをにがはへとでもやてしたなかずばよ")
_BEHIND_KANJI = frozenset("のをにがはへとでもやなかまよしすさせだこ")
_PARTICLES = frozenset("のをにがはへとでもや") | {"から", "まで", "より", "など"}


@dataclass(frozen=True, slots=True)
class Words:
    """`ends` are the ends of the words in order; at the `soft` places a run of kanji may be cut."""

    text: str
    ends: tuple[int, ...]
    soft: frozenset[int]

    def words(self) -> tuple[str, ...]:
        """The words, which make up the whole text."""
        starts = (0, *self.ends[:-1])
        return tuple(self.text[a:b] for a, b in zip(starts, self.ends, strict=False))


def words_of(text: str) -> Words:
    """The words of a text."""
    told = _Told(text)
    ends = tuple(end for run in _RUNS.finditer(text) for end in _ends(run, told))
    soft = {
        place
        for run in _KANJI_RUN.finditer(text)
        for place in range(run.start() + 2, run.end() - 1)
    }
    return Words(text, ends, frozenset(soft))


class _Told:
    """What the two models say of a text: where its words and where its phrases end."""

    def __init__(self, text: str) -> None:
        word, phrase = _models()
        self.words = _places(word.parse(text))
        self.phrases = _places(phrase.parse(text))


def _places(parts: list[str]) -> frozenset[int]:
    return frozenset(accumulate(map(len, parts)))


def _ends(run: re.Match[str], told: _Told) -> Iterator[int]:
    if run["mixed"]:
        yield from _without_scraps(run, list(_inner_ends(run, told)))
    yield run.end()


def _inner_ends(run: re.Match[str], told: _Told) -> Iterator[int]:
    """Where the words of a run of kanji and hiragana end, but for the last."""
    last = run.start()
    for place in range(run.start() + 1, run.end("mixed")):
        if _is_end(run.string, last, place, told):
            last = place
            yield place


def _is_end(text: str, last: int, place: int, told: _Told) -> bool:
    """Whether the word that began at `last` ends here: a phrase does, or a word inside one."""
    before, after = _is_hiragana(text[place - 1]), _is_hiragana(text[place])
    if not (before or after):
        return False
    if place in told.phrases or place not in told.words:
        return place in told.phrases
    if not after:
        return text[last:place] in _PARTICLES
    return before or text[place] in _BEHIND_KANJI


def _without_scraps(run: re.Match[str], ends: list[int]) -> Iterator[int]:
    """The ends without those that would leave one hiragana that is no word (ひ|と, が|い)."""
    begin = run.start()
    for end, after in zip(ends, [*ends[1:], run.end("mixed")], strict=False):
        if not any(map(_is_scrap, (run.string[begin:end], run.string[end:after]))):
            yield end
            begin = end


def _is_scrap(word: str) -> bool:
    return len(word) == 1 and _is_hiragana(word) and word not in _ALONE


def _is_hiragana(sign: str) -> bool:
    return "\u3041" <= sign <= "\u309f"


@lru_cache(maxsize=1)
def _models() -> tuple[Parser, Parser]:
    """The word and the phrase model. They are read once, when the first text is compared."""
    folder = files("budoux") / "models"
    word, phrase = (
        Parser(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
        for name in ("ja_word", "ja")
    )
    return word, phrase
