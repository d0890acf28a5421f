"""Lists and noun phrases of Japanese administrative sentences."""

import re
from functools import cache

from keikaku.ingest.list_words import list_words

_AND = re.compile(r"及び|および|並びに|ならびに|、|，|・")
# A private-use sign holds the place of the dot inside まち・ひと・しごと.
_DOT = "\ue000"
_HIRAGANA = "ぁ-ゖ"
# Particles that end what stands before a noun, and never a noun phrase of their own.
_PARTICLE = re.compile(r"(?:[はがを、。「『（(：:\s]|(?<!並び)(?<!ならび)に)$")
_NOUN_RUN = re.compile(rf"[^{_HIRAGANA}、。「」『』（）()\s：:，,]+$")
_LONGEST_PHRASE = 100
_CLAUSE = re.compile(r"[^、。「『（(\s：:]*$")


def split_list(text: str) -> tuple[str, ...]:
    """The members of a printed list (A、B及びC), as printed; まち・ひと・しごと is one word."""
    parts = _AND.split(_shielded(text))
    return tuple(part.strip().replace(_DOT, "・") for part in parts if part.strip())


@cache
def _one_words() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in list_words("one_word")))


def _shielded(text: str) -> str:
    return _one_words().sub(lambda word: word.group().replace("・", _DOT), text)


def noun_before(text: str) -> tuple[str, bool]:
    """The noun phrase at the end of a text and whether its beginning is certain.

    Certain: a quoted name, or a run of nouns behind a particle or a sign. Else the whole clause,
    of which no more than 100 characters are taken.
    """
    text = text[-_LONGEST_PHRASE:]
    if text[-1:] in {"」", "』"}:
        opening = text.rfind("「" if text[-1] == "」" else "『")
        return (text[opening + 1 : -1], True) if opening >= 0 else ("", False)
    # A name with kana counts as one noun; 々 stands for it, at the same length.
    plain = _one_words().sub(lambda word: "々" * len(word.group()), text)
    run = _NOUN_RUN.search(plain)
    if run is None:
        return text[_clause_start(text) :].strip(), False
    before = plain[: run.start()]
    if not before or _PARTICLE.search(before):
        return text[run.start() :].strip(), True
    return text[_clause_start(plain) :].strip(), False


def _clause_start(text: str) -> int:
    match = _CLAUSE.search(text)
    return match.start() if match else len(text)
