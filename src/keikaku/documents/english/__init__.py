"""What the readers say of a file, in English: found by the Japanese sentence, which is its own key.

The readers write Japanese alone. A sentence with values is found by what stands around them.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from keikaku.core.errors import KeikakuError, Unreadable
from keikaku.core.problems.model import Language
from keikaku.documents.english.sentences import SENTENCES
from keikaku.documents.english.words import WORDS

_VALUE = re.compile(r"\{\}")


def told(
    failure: KeikakuError, language: Language, more: Mapping[str, str] = MappingProxyType({})
) -> str:
    """A failure in a language; of a file that cannot be read with its reason and its advice.

    `more` are sentences of the caller's own, in the form of `SENTENCES`.
    """
    if language is Language.JA or not isinstance(failure, Unreadable):
        return str(failure)
    where = f"{failure.name} {failure.place}".rstrip()
    said = (in_english(each, more) for each in (failure.reason, failure.advice))
    return f"{where}: {' '.join(said)}".rstrip()


def in_english(text: str, more: Mapping[str, str] = MappingProxyType({})) -> str:
    """A sentence or a word in English; the text itself where nobody has told its English."""
    known = SENTENCES.get(text) or more.get(text) or WORDS.get(text)
    if known is not None:
        return known
    for template, english in (*more.items(), *SENTENCES.items()):
        found = _pattern(template).fullmatch(text) if "{}" in template else None
        if found is not None:
            return english.format(*(in_english(value) for value in found.groups()))
    return text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, _VALUE.split(template))), re.DOTALL)
