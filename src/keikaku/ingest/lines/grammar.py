"""The grammar of a line that holds an indicator: a name, then values behind heads or arrows.

`新規就農者数：8人（R5）→ 15人（R11）`, `成約率　現状値（R4）38.5％ ⇒ 目標値（R11）45％`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from keikaku.core.text import Folded, fold, fold_with_offsets
from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block
from keikaku.ingest.lines.slices import Slice, is_number, is_value, is_words, part
from keikaku.ingest.numbering import parse_mark
from keikaku.ingest.vocabulary import Vocabulary

_LONGEST = 300
_LONGEST_UNREAD = 30
_YEAR = r"(?:(?:令和|平成|[RHrh])\s?(?:元|\d{1,2})|20\d\d)\s?(?:年度?)?(?:末|時点)?"
# A single dash before the arrow is a value that is missing; a line of them belongs to the arrow.
_ARROW = re.compile(r"\s*(?:[-=—]{2,}|~+)?(?:[→⇒➡⇨⟶➔⟹▶►]|[-=—]>|>>)+\s*")
# 4,060人（R4）から8,000人（R10）へ
_FROM_TO = re.compile(r"から、?(?=[▲△約]?\d[^から]*(?:へ|に|まで)\s*$)|(?:へ|に|まで)\s*$")
_BOUNDARY = r"(?:^|(?<=[\s:、,/・(\[【〔《〈<→⇒➡⇨|;)\]】〕》〉>…‥]))"
_VALUE_ROLES = ("base", "current", "target", "interim", "planned", "actual")
_BESIDE_ROLES = ("unit", "owner", "definition", "remarks", "direction", "base_year", "target_year")
# Where a value may begin: behind a sign or a space, at a bracket, at a number.
_STARTS = re.compile(
    r"[:\s]+|(?<=[)\]】〕》〉>」』])|(?=[(\[【〔《])|[…‥]+|\.{3,}|(?<![\d.,▲△約])(?=[▲△約]?\d)"
)
_BETWEEN = " \u3000:：、,，/／;；|｜・…‥"
_OPEN, _CLOSE = "([【〔《〈<", ")]】〕》〉>"
_AROUND_HEAD = "[(【〔《〈<［（＜■◆▼●○※ \u3000"
_NO_NAME = re.compile(r"[。]|[はをがもにで、]$|^\W*$")


@dataclass(frozen=True, slots=True)
class Field:
    """A value, and the head printed for it; None where its place alone says what it is.

    `beside` tells that the head is that of a unit, a department, a definition and the like.
    """

    head: Slice | None
    value: Slice | None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class FieldLine:
    """What a line holds. `label` is the word before the name (KPI, 数値目標), printed to say so."""

    fields: tuple[Field, ...]
    name: Slice | None = None
    label: str | None = None


class Grammar:
    """Reads lines by the words of a vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        values = _alternatives(chain.from_iterable(words.columns[role] for role in _VALUE_ROLES))
        beside = _alternatives(chain.from_iterable(words.columns[role] for role in _BESIDE_ROLES))
        kinds = ("kgi", "kpi", "numerical_target", "indicator")
        labels = _alternatives(chain.from_iterable(words.outline[kind] for kind in kinds))
        self._head = re.compile(
            rf"{_BOUNDARY}(?:[\[(【〔《〈<■◆▼●○※]\s?)?(?:{_YEAR}の?\s?)?"
            rf"(?:(?P<beside>(?:{beside})(?=\s?[:\])】〕》〉>]))|(?:{values})(?:値)?)"
            rf"(?P<year>\s?\([^()]{{1,24}}\)|[\s:]?{_YEAR}(?=\s*[\])】〕》〉>:]))?"
            r"(?P<close>\s?[\])】〕》〉>]?)\s*(?:[:=]|は、?|[…‥.]{2,})?\s*",
            re.IGNORECASE,
        )
        self._label = re.compile(
            rf"^[【《〈<\[(〔]?\s*(?P<word>[^\s:()【】《》<>\[\]]{{0,6}}(?:{labels})(?:名称|名|項目)?)"
            r"\s?(?:[①-⑳]|\(?\d{1,2}(?:-\d{1,2}){0,2}\)?)?\s*"
            r"(?P<end>[】》〉>\])〕]\s*[:]?\s*|[:]\s*|\s+|$|(?<=[①-⑳])|(?<=\d)(?=\D))",
            re.IGNORECASE,
        )

    def read(self, block: Block) -> FieldLine | None:
        """The name and the values of a line; None when anything of it is not understood."""
        folded = fold_with_offsets(block.text)
        text = folded.text
        if len(text) > _LONGEST:
            return None
        heads = {match.start(): match for match in self._head.finditer(text) if _is_head(match)}
        arrows = list(_ARROW.finditer(text)) or list(_FROM_TO.finditer(text))
        if not heads and not arrows:
            return None
        for start in _starts(text, heads, arrows):
            line = self._from(block, folded, start, heads, arrows)
            if line is not None:
                return line
        return None

    def _from(
        self,
        block: Block,
        folded: Folded,
        start: int,
        heads: dict[int, re.Match[str]],
        arrows: Sequence[re.Match[str]],
    ) -> FieldLine | None:
        fields = _fields(block, folded, start, heads, arrows)
        if not fields:
            return None
        name, label = self.name_of(block, folded, start)
        if name is not None and _NO_NAME.search(name.text):
            return None
        return FieldLine(fields, name, label)

    def read_single(self, block: Block) -> FieldLine | None:
        """A name and one value with neither head nor arrow: 来場者数　25,000人."""
        folded = fold_with_offsets(block.text)
        if len(folded.text) > _LONGEST or _ARROW.search(folded.text):
            return None
        for match in re.finditer(r"\s*[:…‥]+\s*|\s+", folded.text):
            value = _cell(block, folded, match.end(), len(folded.text))
            if value is not None and is_number(value.text):
                name, label = self.name_of(block, folded, match.start())
                if name is None or _NO_NAME.search(name.text) or is_value(name.text):
                    return None
                return FieldLine((Field(None, value),), name, label)
        return None

    def name_in(self, block: Block) -> tuple[Slice | None, str | None]:
        """A line that is a name as a whole, and its label."""
        folded = fold_with_offsets(block.text)
        return self.name_of(block, folded, len(folded.text))

    def dated_heads(self, text: str) -> Iterator[tuple[str, str]]:
        """The heads for which a note states a year: 現状値は令和６年度、目標値は令和12年度."""
        spans = {found.start: found.as_printed for found in find_spans(fold(text))}
        folded = fold_with_offsets(text)
        for match in self._head.finditer(folded.text):
            if match.end() in spans and not match["year"]:
                head = folded.raw_slice(match.start(), match.end())
                yield head.strip(_BETWEEN + _AROUND_HEAD + "=は"), spans[match.end()]

    def name_of(self, block: Block, folded: Folded, end: int) -> tuple[Slice | None, str | None]:
        """The name before `end` without its mark and label, and the label."""
        text = folded.text[:end]
        start = 0
        label = self._label.match(text)
        mark = parse_mark(text) if label is None else None
        if mark is not None and mark.title and mark.style in _MARKS:
            start = text.find(mark.title)
            label = self._label.match(text[start:])
        if label is not None:
            start += label.end()
        name = part(block, folded.offsets[start], _raw_end(folded, end)) if start < end else None
        if name is not None:
            name = Slice(name.text.rstrip(_BETWEEN + "…‥.=-－―—"), block, name.at)
        return (name if name and name.text else None), (label["word"] if label else None)


_MARKS = (
    "paren",
    "circled",
    "number",
    "kana",
    "paren_kana",
    "roman",
    "compound:2-",
    "compound:3-",
) + tuple(f"sign:{sign}" for sign in "○◯◎●■□◆◇★☆▼▽")


def _alternatives(words: Iterator[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _raw_end(folded: Folded, end: int) -> int:
    return folded.offsets[end] if end < len(folded.text) else len(folded.raw)


def _is_head(match: re.Match[str]) -> bool:
    """A bracket behind a head holds its year, else it is the value or a part of a name."""
    year = match["year"]
    return not year or bool(find_spans(year)) or "(" not in year


def _starts(
    text: str, heads: dict[int, re.Match[str]], arrows: Sequence[re.Match[str]]
) -> list[int]:
    """Where the values of a line may begin, from left to right."""
    limit = arrows[0].start() if arrows else 0
    inner = {match.end() for match in _STARTS.finditer(text[:limit])}
    return sorted({0, *heads, *inner})


def _fields(
    block: Block,
    folded: Folded,
    start: int,
    heads: dict[int, re.Match[str]],
    arrows: Sequence[re.Match[str]],
) -> tuple[Field, ...]:
    """The values from `start` to the end of the line; empty when something is left over."""
    end = len(folded.text)
    stops = sorted(
        {match.start() for match in arrows if match.start() > start}
        | {h for h in heads if h > start}
    )
    found: list[Field] = []
    at, arrowed = start, False
    while at < end:
        arrow = next((match for match in arrows if match.start() <= at < match.end()), None)
        if arrow is not None:
            at, arrowed = arrow.end(), True
            continue
        head = heads.get(at)
        begin = head.end() if head else at
        stop = next((s for s in stops if s >= max(begin, at + 1)), end)
        value = _cell(block, folded, begin, stop)
        if head is None and value is None:
            at = stop
            continue
        beside = head is not None and head["beside"] is not None
        if value is not None and not (beside or _can_be_value(value.text, head)):
            return ()
        if head is None and not arrowed and not any(match.start() == stop for match in arrows):
            return ()
        named = (
            part(block, folded.offsets[at], folded.offsets[head.end() - 1] + 1) if head else None
        )
        found.append(Field(_bare_head(named), value, beside))
        at, arrowed = stop, False
    return tuple(found) if _is_whole(found) else ()


def _can_be_value(text: str, head: re.Match[str] | None) -> bool:
    """A value, or words; behind a head that no sentence has, whatever is short."""
    if is_value(text) or is_words(text):
        return True
    plain = head is not None and (
        head["year"] or head["close"] or head.group().rstrip()[-1] in "値:="
    )
    return bool(plain) and len(text) <= _LONGEST_UNREAD and "。" not in text


def _is_whole(found: Sequence[Field]) -> bool:
    """Heads without values are heads; values without heads are two or more, one of them no word."""
    told = [field for field in found if not field.beside]
    values = [field.value for field in told if field.value is not None]
    if not values:
        return len(told) > 1 or bool(found and not told)
    if all(field.head is not None for field in told):
        return len(values) == len(told)
    return len(told) > 1 and any(is_value(value.text) for value in values)


def _cell(block: Block, folded: Folded, start: int, stop: int) -> Slice | None:
    """The text of a value without the signs that part it from its neighbours."""
    if start >= stop:
        return None
    found = part(block, folded.offsets[start], _raw_end(folded, stop))
    text, at = found.text, found.at
    stripped = text.lstrip(_BETWEEN)
    at += len(text) - len(stripped)
    stripped = _balanced(stripped.rstrip(_BETWEEN))
    if not stripped:
        return None
    lead = len(stripped) - len(stripped.lstrip(_BETWEEN + "(（[［"))
    if lead and not _pairs(stripped):
        stripped, at = stripped[lead:], at + lead
    return Slice(stripped, block, at) if stripped else None


def _balanced(text: str) -> str:
    """The text without a bracket at its end that belongs to what stands around it."""
    while text and not _pairs(text) and text[-1] in "(（[［【〔)）]］】〕":
        text = text[:-1].rstrip(_BETWEEN)
    return text


def _pairs(text: str) -> bool:
    folded = fold_with_offsets(text).text
    return all(folded.count(o) == folded.count(c) for o, c in zip(_OPEN, _CLOSE, strict=True))


def _bare_head(head: Slice | None) -> Slice | None:
    """現状値（R5）： without the sign behind it and the brackets around it."""
    if head is None:
        return None
    text = head.text.rstrip(_BETWEEN + "=…‥.は")
    lead = len(text) - len(text.lstrip(_AROUND_HEAD))
    text = text[lead:]
    if not _pairs(text):
        text = text.rstrip("])】〕》〉>］）＞") if text[-1:] in "])】〕》〉>］）＞" else text
    return Slice(text, head.block, head.at + lead)
