"""Lints 10, 13 and 14: provisional names, wrong spellings of proper names, words in two spellings.

Official text is never corrected: each finding names the word and its place, no more.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from keikaku.core.lints.looks import Looks
from keikaku.core.lints.model import Finding, LintWords, StyleGroup, found, found_throughout
from keikaku.core.lints.parts import Text, texts_of
from keikaku.core.plan import Plan, Term
from keikaku.core.plan.fields import things, where_of
from keikaku.core.remembered import Kept
from keikaku.core.text import squeeze


def _provisional(text: Text, words: LintWords) -> Iterator[Finding]:
    if any(word in text.text for word in words.provisional):
        yield found(
            "lint.provisional_name", text.where, text.field, text.source,
            text=_around(text.text, words.provisional),
        )  # fmt: skip


provisional_names = Looks(of_text=_provisional)
"""Each text with a provisional name, (仮) or (仮称), so that they stand in one list."""


def _around(text: str, words: Sequence[str]) -> str:
    at = min(text.index(word) for word in words if word in text)
    return " ".join(text[max(0, at - 12) : at + 24].split())


def _recorded(plan: Plan, words: LintWords, _kept: Kept) -> Iterator[Finding]:
    if not words.aliases:
        yield found_throughout("lint.aliases_not_recorded", plan)
    yield from _terms(plan)


def _aliases(text: Text, words: LintWords) -> Iterator[Finding]:
    for name, variants in words.aliases.items():
        for variant in variants:
            if _stands_alone(variant, name, text.text):
                yield found(
                    "lint.name_alias", text.where, text.field, text.source,
                    printed=variant, name=name,
                )  # fmt: skip


proper_names = Looks(of_plan=_recorded, of_text=_aliases)
"""Wrong spellings by the city's table, which may be empty; terms with two meanings (T48)."""


def _stands_alone(variant: str, name: str, text: str) -> bool:
    """Whether the variant stands in the text otherwise than as a part of the right name."""
    return variant in text.replace(name, "") if variant in name else variant in text


def _terms(plan: Plan) -> Iterator[Finding]:
    first: dict[str, Term] = {}
    for term in plan.terms:
        earlier = first.setdefault(squeeze(term.term), term)
        if {*map(squeeze, term.means)} != {*map(squeeze, earlier.means)}:
            yield found(
                "lint.term_twice", term.id, "means", term.source,
                term=term.term, one="、".join(earlier.means), other="、".join(term.means),
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the texts of one thing hold: forms of words, and signs, each with how often."""

    forms: tuple[str, ...]
    signs: tuple[tuple[str, int], ...]


def _standing(thing: object, words: LintWords) -> _Standing | None:
    """None where nothing of the kind stands, as in most things."""
    whole = "\n".join(text.text for text in texts_of(where_of(thing), thing))
    forms = tuple(form for group in words.style for form in group.forms if form in whole)
    signs = (sign for group in words.signs for sign in group.forms if sign in whole)
    counts = tuple((sign, whole.count(sign)) for sign in signs)
    return _Standing(forms, counts) if forms or counts else None


def _styles(plan: Plan, words: LintWords, kept: Kept) -> Iterator[Finding]:
    """Few words of the table stand in a plan: they are sought where they stand, and only then."""
    everything = [thing for _, thing in things(plan)]
    found = kept.each(everything, "style", partial(_standing, words=words))
    standing = [(thing, each) for thing, each in zip(everything, found, strict=True) if each]
    known = {form for _, each in standing for form in each.forms}
    for group in words.style:
        there = known.intersection(group.forms)
        if len(there) > 1 or (group.use and there - {group.use}):
            holding = (
                text
                for thing, each in standing
                if not there.isdisjoint(each.forms)
                for text in texts_of(where_of(thing), thing)
            )
            yield from _mixed(holding, group)
    counts: Counter[str] = Counter()
    for _, each in standing:
        for sign, count in each.signs:
            counts[sign] += count
    for group in words.signs:
        yield from _signs(plan, counts, group)


def _doubtful(text: Text, words: LintWords) -> Iterator[Finding]:
    for doubtful in words.doubtful:
        if doubtful.word in text.text:
            yield found(
                "lint.doubtful_word", text.where, text.field, text.source,
                word=doubtful.word, why=doubtful.why,
            )  # fmt: skip


style_words = Looks(of_plan=_styles, of_text=_doubtful)
"""Words and signs in two spellings, by the rarer one, and doubtful words with the reason."""


def _mixed(printed: Iterable[Text], group: StyleGroup) -> Iterator[Finding]:
    """Each text with a form that is not the chosen one, else not the most frequent one.

    Forms equally frequent are told at all their places: which is meant is the office's to say.
    """
    counts: Counter[str] = Counter()
    places: dict[str, list[Text]] = defaultdict(list)
    for text in printed:
        for form, count in form_counts(text.text, group).items():
            counts[form] += count
            places[form].append(text)
    most = [form for form in counts if counts[form] == max(counts.values())]
    kept = group.use or (most[0] if len(most) == 1 else None)
    if len(counts) > 1 or (group.use and counts.keys() - {group.use}):
        told = "、".join(f"{form} {counts[form]}" for form in group.forms if counts[form])
        for form in (form for form in group.forms if form != kept):
            for text in places[form]:
                yield found(
                    "lint.style_mixed", text.where, text.field, text.source,
                    printed=form, counts=told, use=kept or "—",
                )  # fmt: skip


def form_counts(text: str, group: StyleGroup) -> Counter[str]:
    """How often each form stands in a text. The longest form at a place is the one that stands."""
    found = _forms(group).finditer(text)
    return Counter(form[0] for form in found if not text.startswith(group.not_before, form.end()))


@lru_cache(maxsize=256)
def _forms(group: StyleGroup) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(group.forms, key=len, reverse=True))))


def _signs(plan: Plan, standing: Mapping[str, int], group: StyleGroup) -> Iterator[Finding]:
    """Signs of two widths are told once a plan, with their counts: they stand everywhere."""
    counts = {form: standing[form] for form in group.forms if form in standing}
    if len(counts) > 1:
        told = "、".join(f"{form} {count}" for form, count in counts.items())
        yield found_throughout("lint.signs_mixed", plan, counts=told)
