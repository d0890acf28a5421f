"""The grammar of a line that holds an indicator: a label, a name, and its values.

`新規就農者数：8人（R5）→ 15人（R11）`, `KPI 成約率　現状値（R4）38.5％ ⇒ 目標値（R11）45％`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from keikaku.core.text import fold
from keikaku.core.years.parse import find_spans, parse_span
from keikaku.ingest.lines.brackets import BRACKET, INNER, is_cut
from keikaku.ingest.lines.fields import BETWEEN, Field, FieldReader, bare_value
from keikaku.ingest.lines.line_ends import calls_value
from keikaku.ingest.lines.slices import Slice, is_number, is_value
from keikaku.ingest.lines.texts import Text
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST = 300
_YEAR = r"(?:(?:令和|平成|[RHrh])\s?(?:元|\d{1,2})|20\d\d)\s?(?:年度?)?(?:末|時点)?"
# A single dash before the arrow is a value that is missing; a line of them belongs to the arrow.
ARROW = re.compile(r"\s*(?:[-=—]{2,}|~+)?(?:[→⇒➡⇨⟶➔⟹▶►]|[-=—]>|>>)+\s*")
"""An arrow from one value to another, with the space around it."""
# 4,060人（R4）から8,000人（R10）へ, 41.2％（R4）を60％（R10）にする
_REACHES = (
    "(?:へ|に|まで)(?:する|します|増加|減少|向上|引き?上げ(?:る|ます)|高め(?:る|ます)"
    r"|増や(?:す|します)|減ら(?:す|します))?\s*$"
)
_FROM_TO = re.compile(rf"(?:から|を)、?(?=[▲△約]?\d[^から]*{_REACHES})|{_REACHES}")
_BOUNDARY = r"(?:^|(?<=[\s:、,/・(\[【〔《〈<→⇒➡⇨|;)\]】〕》〉>…‥]))"
_VALUES = ("base", "current", "target", "interim", "planned", "actual", "early", "final")
_BESIDE = ("unit", "owner", "definition", "remarks", "direction", "base_year", "target_year")
# A form prints 目　　標 before what is aimed at.
_AIM = "目 *標(?:値|指標)?|指 +標"
_KINDS = ("kgi", "kpi", "numerical_target", "indicator")
# Where a value may begin: behind a sign or a space, at a bracket, at a number.
_STARTS = re.compile(
    r"[:\s]+|(?<=[)\]】〕》〉>」』])|(?=[(\[【〔《])|[…‥]+|\.{3,}|(?<![\d.,▲△約])(?=[▲△約]?\d)"
)
# A bracket right behind a word, with a space behind itself, belongs to the word: 戸数（累計）
_OF_NAME = re.compile(rf"(?<=[^\s:]){BRACKET}(?=[\s:])")
_SHORT = 3
_ITEM = re.compile(r"(?:^|(?<=[\s:、]))(?P<number>\d{1,2})[.)]?(?P<space>\s*)(?=[^\W\d])")
_FEWEST_ITEMS = 3
_NO_NAME = re.compile(r"[。]|[はをがもにで、]$|^\W*$")
_COUNTED = re.compile(
    r"(?:No|№)\.?\s?\d{1,3}[\s.:、]\s*|[^\W\d_]{1,8}\s?(?:\d{1,2}(?:-\d{1,2})?|[①-⑳])\s*:\s*",
    re.IGNORECASE,
)
# A value with its year, or with a note behind it, before the one at the end of a line.
_VALUE_LEFT = re.compile(rf"\d[\d,.]*[^\s\d()]{{1,6}}\s?(?:\(\s?{_YEAR}[^()]{{0,6}}\)|※)")
# A sign that no heading has, with a space behind it.
_SIGNED = re.compile(r"[^\w\s()\[\]〔〕【】「」『』<>《》〈〉]{1,2}\s+(?=\S)")
_PARTS = re.compile(r"\s*[:…‥]+\s*|\s+")
# What a word goes on with in a sentence, and no value begins with.
_GOES_ON = re.compile("を(?!\\d)|より|に(?:達|対|向)|と(?:同|比)|まで")
# Marks of list items that may stand before a name.
_MARKS = ("paren", "circled", "number", "kana", "paren_kana", "roman", "compound:", "sign:")


Named = tuple[Slice | None, str | None]
"""A name, and the word before it that says so (KPI)."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """What a line holds. `label` is the word before the name (KPI, 数値目標), printed to say so."""

    fields: tuple[Field, ...]
    name: Slice | None = None
    label: str | None = None

    @property
    def continues(self) -> bool:
        """Whether it has heads or values only, of an indicator that another line names."""
        return bool(self.fields) and self.name is None and self.label is None


class Grammar:
    """Reads lines by the words of a vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        values, beside = _any_of(words.columns, _VALUES), _any_of(words.columns, _BESIDE)
        self._head = re.compile(
            rf"{_BOUNDARY}(?:[\[(【〔《〈<■◆▼●○※]\s?)?(?:{_YEAR}の?\s?)?"
            rf"(?:(?P<beside>(?:{beside})(?=\s?[:\])】〕》〉>]))|(?P<word>(?:{values})(?:値)?))"
            rf"(?P<year>\s?\({INNER}{{1,24}}\)|[\s:]?{_YEAR}(?=\s*[\])】〕》〉>:]))?"
            r"(?:\s?(?P<close>[\])】〕》〉>]))?\s*(?:[:=]|は、?|[…‥.]{2,})?\s*",
            re.IGNORECASE,
        )
        self._label = re.compile(
            r"^[【《〈<\[(〔■◆●○◇□◎▼]?\s*"
            r"(?P<word>[^\s:()【】《》<>\[\]■◆●○◇□◎▼]{0,6}"
            rf"(?:{_any_of(words.outline, _KINDS)}|{_AIM})(?:名称|名|項目)?)"
            # A name for the label in brackets of its own: 成果指標(KPI).
            r"(?:\([^()\s]{1,12}\))?"
            r"(?:\s?[①-⑳]\s*|\(?\d{1,2}(?:-\d{1,2}){0,2}\)?(?=[\s:\]】》〉>)]))?"
            r"(?:\s*[】》〉>\])〕]\s*:?\s*|\s*:\s*|\s+|$|(?<=[①-⑳]))",
            re.IGNORECASE,
        )

    def read(self, text: Text) -> FieldLine | None:
        """The name and the values of a line; None when anything of it is not understood."""
        folded = text.folded
        if len(folded) > _LONGEST:
            return None
        heads = {match.start(): match for match in self._head.finditer(folded) if _is_head(match)}
        arrows = list(ARROW.finditer(folded)) or list(_FROM_TO.finditer(folded))
        if not heads and not arrows:
            return None
        reader = FieldReader(text, heads, arrows)
        for start in _starts(folded, [*heads], arrows):
            if fields := reader.read(start):
                name, label = self.name_of(text, start)
                if name is None or can_name(name.text):
                    return FieldLine(fields, name, label)
        return None

    def read_single(self, text: Text) -> FieldLine | None:
        """A name and one value with neither head nor arrow: 来場者数　25,000人."""
        folded = text.folded
        if len(folded) > _LONGEST or ARROW.search(folded) or self._heads_value(folded):
            return None
        if lists_items(fold(text.raw)):
            return None
        for match in _PARTS.finditer(folded):
            if is_cut(folded[: match.start()]):
                continue
            value = bare_value(text.slice(match.end(), len(folded)))
            if value is not None and is_number(value.text):
                name, label = self.name_of(text, match.start())
                unnamed = name is None or not can_name(name.text) or is_value(name.text)
                if unnamed or _VALUE_LEFT.search(folded[: match.start()]):
                    return None
                return FieldLine((Field(None, value),), name, label)
        return None

    def _heads_value(self, folded: str) -> bool:
        """Whether a head with a space, a sign or a number behind it stands in a text."""
        matches = (match for match in self._head.finditer(folded) if match["word"])
        return any(re.match(r"[\s:\d(\]】]", folded[m.end("word") :]) for m in matches)

    def name_of(self, text: Text, end: int | None = None) -> Named:
        """The name before `end` without its mark and its label, and the label."""
        folded = text.folded[:end]
        start = 0
        label = self._label.match(folded)
        mark = parse_mark(folded) if label is None else None
        counted = None if label is not None else _COUNTED.match(folded)
        if counted:
            start = counted.end()
        elif mark is not None and mark.title and mark.style.startswith(_MARKS):
            start = max(0, folded.find(mark.title))
            label = self._label.match(folded[start:])
        elif label is None and (signed := _SIGNED.match(folded)):
            start = signed.end()
        start += label.end() if label is not None else 0
        name = text.slice(start, len(folded)) if start < len(folded) else None
        bare = name.text.rstrip(BETWEEN + ".=-－―—") if name is not None else ""
        return (
            replace(name, text=bare) if name is not None and bare else None,
            label["word"] if label is not None else None,
        )

    def dated_arrow(self, text: Text) -> list[str]:
        """The years of a line that is nothing but years and arrows: 2022年 → 2028年."""
        parts = [part.strip() for part in ARROW.split(text.folded)]
        return parts if len(parts) > 1 and all(map(parse_span, parts)) else []


def can_name(text: str) -> bool:
    """Whether a text can be the name of an indicator, whole and with none of its values in it."""
    return _NO_NAME.search(text) is None and not is_cut(fold(text)) and not calls_value(fold(text))


def lists_items(folded: str) -> bool:
    """Whether a line counts its items, and so no value: 基本目標 1 しごと 2 ひとの流れ 3 地域.

    The space behind the last number may have been taken for one of print, before a unit.
    """
    items = [*_ITEM.finditer(folded)]
    counted = [int(item["number"]) for item in items] == list(range(1, len(items) + 1))
    return counted and len(items) >= _FEWEST_ITEMS and all(item["space"] for item in items[:-1])


def _any_of(words: Mapping[str, Sequence[str]], roles: Sequence[str]) -> str:
    """A pattern of the words of these roles, the longest first."""
    known = chain.from_iterable(words[role] for role in roles)
    longest_first = sorted(known, key=len, reverse=True)
    return "|".join(map(_spread, longest_first))


def _spread(word: str) -> str:
    """A word, between the letters of which there may be space where it is short: 現　状."""
    letters = map(re.escape, word)
    return (" *" if len(word) <= _SHORT else "").join(letters)


def _is_head(match: re.Match[str]) -> bool:
    """A bracket behind a head holds its year, else it is the value or a part of a name.

    Nor is it one where a sentence goes on: 目標値を達成, 基準値より改善.
    """
    year = match["year"]
    word_ends = max(match.end("word"), match.end("year"))
    if _GOES_ON.match(match.string, word_ends):
        return False
    return not year or bool(find_spans(year)) or "(" not in year


def _starts(text: str, heads: Sequence[int], arrows: Sequence[re.Match[str]]) -> list[int]:
    """Where the values of a line may begin, from left to right."""
    limit = arrows[0].start() if arrows else 0
    inner = {match.end() for match in _STARTS.finditer(text[:limit])}
    of_name = {match.start() for match in _OF_NAME.finditer(text)}
    return sorted({0, *heads, *inner} - of_name)
