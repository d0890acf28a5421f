"""Lines of a label and what it says, which comes again: 実際の数字〔令和６年〕 96億円.

A label stands before one value, before values that each have a year (目標：R7＝170／R8＝160), or
before words (単位　人).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from keikaku.core.years.parse import find_spans
from keikaku.documents.model import Block, BlockKind
from keikaku.ingest.lines.atoms import YEARS_ON, atoms_of, is_year, unbracketed
from keikaku.ingest.lines.forms import Form, FormField, Span, split_year
from keikaku.ingest.lines.slices import Slice, is_figure, is_words, part
from keikaku.ingest.lines.texts import Text

_FEWEST = 2
_DIGIT = re.compile(r"\d")
_MARKS = "・○●◎◇◆□■▼▽※-–—*☆★>▶→ 　"
_LONGEST_LABEL = 20
_LABELLED_WORDS = re.compile(
    r"[\W_]{0,2}?(?P<open>[【〔［\[〈＜<《（(]\s*)?(?P<label>[^\W\d_](?:[^\s\d:：。、【】〔〕［］\[\]〈〉＜＞<>《》（）()]|・){0,11}?)"
    r"(?(open)\s*(?:(?P<closed>[】〕］\]〉＞>》）)])\s*[:：]?\s*|[:：]\s*)|(?:\s*[:：]\s*|\u3000+|\s{2,}|\t))"
    r"(?P<words>[^\s:：].*?)(?(closed)|(?(open)[）)]?))\s*\Z"
)


@dataclass(frozen=True, slots=True)
class LabelledWords:
    """A line of a label and words."""

    label: Slice
    words: Slice

    @property
    def key(self) -> str:
        """The label as it is compared."""
        return "".join(self.label.text.split())


Values = tuple[FormField, ...]


def label_lines(blocks: Sequence[Block], forms: Mapping[int, Form]) -> dict[int, Values]:
    """The values of each line that has a label which other lines of the document have too.

    Half of the lines of a label hold figures at least.
    """
    found = {at: fields for at, form in forms.items() if (fields := _labelled(form))}
    figures = Counter(map(_key, found.values()))
    known = set(figures)
    lines = dict(found)
    for at, block in enumerate(blocks):
        if block.grid is None and at not in lines and known:
            field = _in_words(Text([block]), known)
            if field is not None:
                lines[at] = (field,)
    counted = Counter(map(_key, lines.values()))
    fit = {k for k, count in counted.items() if count >= _FEWEST and 2 * figures[k] >= count}
    return {at: fields for at, fields in lines.items() if _key(fields) in fit}


def word_lines(blocks: Sequence[Block], besides: Mapping[int, object]) -> dict[int, LabelledWords]:
    """The lines of words behind a label that comes again, those `besides` left out."""
    found = {
        at: line
        for at, block in enumerate(blocks)
        if at not in besides and (line := _words(block)) is not None
    }
    counted = Counter(line.key for line in found.values())
    return {at: line for at, line in found.items() if counted[line.key] >= _FEWEST}


def _key(fields: Values) -> str:
    """The label, or the year where there is none."""
    label = fields[0].label or fields[0].year
    return "".join(label.text.split()) if label else ""


def _without_year(label: str) -> str:
    """A label without a year that is a part of it: 令和５年度の値, 5年後の値."""
    label = YEARS_ON.sub("", label)
    found = find_spans(label)
    return label[: found[0].start] + label[found[0].end :] if len(found) == 1 else label


def _year_in(label: Span) -> Span | None:
    found = find_spans(label.text)
    if len(found) != 1:
        return None
    first, end = found[0].start, found[0].end
    return Span(label.start + first, label.start + end, label.text[first:end])


def _labelled(form: Form) -> Values:
    """The values of a line that has one, or a year with each; what stands before is their label."""
    if any(one.further or one.label for one in form.fields):
        return ()
    several = len(form.fields) > 1
    if several and not (form.name_end and all(one.year for one in form.fields)):
        return ()
    if not form.name_end:
        return form.fields if form.fields[0].year else ()
    label, year = _label(form.text.folded[: form.name_end])
    if not 0 < len(label.text) <= _LONGEST_LABEL or _DIGIT.search(_without_year(label.text)):
        return ()
    year = year or _year_in(label)
    return tuple(replace(one, label=label, year=one.year or year) for one in form.fields)


def _label(printed: str) -> tuple[Span, Span | None]:
    bare = printed.lstrip(_MARKS)
    start = len(printed) - len(bare)
    bare = bare.rstrip()
    inner = unbracketed(bare)
    start += bare.index(inner) if inner else 0
    return split_year(Span(start, start + len(inner), inner))


def _in_words(text: Text, known: set[str]) -> FormField | None:
    """A label that is known, then words instead of a figure."""
    atoms = atoms_of(text)
    if len(atoms) < _FEWEST or len(text.folded) > 3 * _LONGEST_LABEL:
        return None
    last = atoms[-1]
    before = text.folded[: atoms[-2].end]
    if not last.apart or not (is_words(last.text) or is_figure(last.text)) or is_year(last.text):
        return None
    label, year = _label(before)
    field = FormField(Span(last.start, last.end, last.text), label, year)
    return field if _key((field,)) in known else None


def _words(block: Block) -> LabelledWords | None:
    if block.grid is not None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return None
    match = _LABELLED_WORDS.match(block.text)
    if match is None or "。" in match["words"]:
        return None
    label, words = (part(block, *match.span(group)) for group in ("label", "words"))
    return LabelledWords(label, words)
