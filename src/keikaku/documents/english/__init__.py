"""What the readers say of a file, in English: found by the Japanese sentence, which is its own key.

The readers write Japanese alone. A sentence with values is found by what stands around them.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from keikaku.core.errors import Invalid, KeikakuError, Unreadable, Unwritable
from keikaku.core.problems.model import Language
from keikaku.core.problems.places import place_in_english
from keikaku.documents.english.sentences import SENTENCES
from keikaku.documents.english.words import WORDS

_VALUE = re.compile(r"\{\}")


def told(
    failure: KeikakuError, language: Language, more: Mapping[str, str] = MappingProxyType({})
) -> str:
    """A failure in a language; of a file at fault with its reason and its advice.

    `more` are sentences of the caller's own, in the form of `SENTENCES`.
    """
    if language is Language.JA:
        return str(failure)
    match failure:
        case Unreadable(name=name, place=place, reason=reason, advice=advice):
            said = [f"{name} {_place(place, more)}".rstrip(), reason, advice]
        case Unwritable(name=name, reason=reason, advice=advice):
            said = [name, reason, advice]
        case Invalid(place=place, reason=reason):
            return f"{_place(place, more)}: {_lines(reason, more)}"
        case _:
            return str(failure)
    where, *sentences = said
    return f"{where}: {' '.join(in_english(each, more) for each in sentences)}".rstrip()


def _place(place: str, more: Mapping[str, str]) -> str:
    """A place, which may stand behind the name of a file: that is nobody's to translate."""
    words = place.split(" ")
    for at in reversed(range(len(words))):
        told = more.get(words[at]) or place_in_english(words[at])
        if told == words[at]:
            break
        words[at] = told
    return " ".join(words)


def _lines(reasons: str, more: Mapping[str, str]) -> str:
    """The first line is a sentence; each other one has its place before it."""
    first, *others = reasons.split("\n")
    told = [in_english(first, more)]
    for line in others:
        place, sign, reason = line.partition(": ")
        where = f"{_place(place, more)}{sign}" if sign else ""
        told.append(f"{where}{in_english(reason if sign else line, more)}")
    return "\n".join(told)


def in_english(text: str, more: Mapping[str, str] = MappingProxyType({})) -> str:
    """A sentence or a word in English; the text itself where nobody has told its English."""
    known = more.get(text) or SENTENCES.get(text) or WORDS.get(text)
    if known is not None:
        return known
    for template, english in (*more.items(), *SENTENCES.items()):
        found = _pattern(template).fullmatch(text) if "{}" in template else None
        if found is not None:
            return english.format(*(in_english(value, more) for value in found.groups()))
    return text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, _VALUE.split(template))), re.DOTALL)
