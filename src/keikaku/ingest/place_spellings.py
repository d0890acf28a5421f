"""A municipality's name in a second spelling inside one document (榛瀨 beside 榛瀬, T01)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from keikaku.ingest.list_words import list_words

_KANJI = "一-龥々ヶ"
_UNIT = re.compile("[市町村区県郡]")
_NOUNS_BEFORE = re.compile(f"[{_KANJI}ァ-ヴー0-9０-９]*$")
_NOUNS = re.compile(f"[{_KANJI}ァ-ヴー0-9０-９]*")
_STEM = re.compile(f"[{_KANJI}]{{2,4}}")
# Kanji that part two places of one stock (東山, 西山), so that differing in them proves nothing.
_PARTING = set("一二三四五六七八九十百千東西南北上中下大小新古前後内外本元左右奥口")
_REACH = 12
_DOMINANT = 3
_OPENING = 15


@dataclass(frozen=True, slots=True)
class SpellingPair:
    """Two spellings that differ in one kanji, without 市 or 町."""

    rare: str
    dominant: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stem stands: the nouns before it, and its unit with the nouns behind."""

    before: str
    after: str


_Stems = Mapping[str, Sequence[_Place]]


def spelling_pairs(texts: Sequence[str]) -> tuple[SpellingPair, ...]:
    """The pairs of spellings that are one name by evidence, in the order of the rare one.

    Forms of one character (澤, 沢) are one name, the more frequent one dominant. Else the dominant
    one must stand three times as often, and since 山形市 may well be named beside 山梨市, the two
    must stand in one longer name, or the rare one where the issuer's name stands.
    """
    stems = _stems(texts)
    proven = [pair for pair in _apart(stems) if _proven(pair, stems, texts)]
    return tuple(sorted(proven, key=lambda pair: (_first(texts, pair.rare), pair.rare)))


def _stems(texts: Sequence[str]) -> _Stems:
    """Two kanji before every 市, 町 …, and three or four where they stand between other signs."""
    stems: dict[str, list[_Place]] = defaultdict(list)
    for text in texts:
        for unit in _UNIT.finditer(text):
            before = _NOUNS_BEFORE.search(text[max(0, unit.start() - _REACH) : unit.start()])
            after = _NOUNS.match(text[unit.start() : unit.start() + _REACH])
            nouns, behind = before.group() if before else "", after.group() if after else ""
            for size in {2, len(nouns)} & {2, 3, 4}:
                if _is_stem(nouns[-size:]):
                    stems[nouns[-size:]].append(_Place(nouns[:-size], behind))
    return stems


def _is_stem(nouns: str) -> bool:
    general = nouns.endswith(list_words("no_place"))
    return _STEM.fullmatch(nouns) is not None and not _UNIT.search(nouns) and not general


def _apart(stems: _Stems) -> Iterator[SpellingPair]:
    """Stems of one length that differ in one kanji, one of them dominant."""
    alike: dict[str, list[str]] = defaultdict(list)
    for stem in stems:
        for at in range(len(stem)):
            # A longer stem that differs in its last two kanji is a pair of two kanji already.
            if len(stem) == 2 or at < len(stem) - 2:
                alike[f"{stem[:at]}\0{stem[at + 1 :]}"].append(stem)
    for group in alike.values():
        for one, other in combinations(group, 2):
            rare, dominant = sorted((one, other), key=lambda stem: len(stems[stem]))
            pair = SpellingPair(rare, dominant)
            if _dominates(pair, stems) and not _differing(pair) <= _PARTING:
                yield pair


def _dominates(pair: SpellingPair, stems: _Stems) -> bool:
    """Three times as frequent; forms of one character need only stand more often."""
    rare, dominant = len(stems[pair.rare]), len(stems[pair.dominant])
    return dominant > rare if _one_character(pair) else dominant >= _DOMINANT * rare


def _differing(pair: SpellingPair) -> set[str]:
    """The two kanji in which the spellings differ."""
    return next({a, b} for a, b in zip(pair.rare, pair.dominant, strict=True) if a != b)


def _proven(pair: SpellingPair, stems: _Stems, texts: Sequence[str]) -> bool:
    return (
        _one_character(pair)
        or _stands_for_the_issuer(pair, stems, texts)
        or _in_one_name(stems[pair.rare], stems[pair.dominant])
        or _in_one_name_without_unit(pair, texts)
    )


def _one_character(pair: SpellingPair) -> bool:
    return any(set(forms) == _differing(pair) for forms in list_words("glyph_variant"))


def _stands_for_the_issuer(pair: SpellingPair, stems: _Stems, texts: Sequence[str]) -> bool:
    """The rare one alone on an opening line, the dominant one being the most frequent of all."""
    alone = re.compile(f"{re.escape(pair.rare)}[市町村]")
    most = max(len(places) for stem, places in stems.items() if len(stem) == len(pair.rare))
    return len(stems[pair.dominant]) == most and any(
        alone.fullmatch(text.strip()) for text in texts[:_OPENING]
    )


def _in_one_name(rare: Sequence[_Place], dominant: Sequence[_Place]) -> bool:
    """第二次…市総合計画: the same nouns on both sides, two before and four behind the unit."""
    seen = {(place.before[-2:], place.after[:5]) for place in dominant}
    return any(
        len(place.before) >= 2
        and len(place.after) >= 5
        and (place.before[-2:], place.after[:5]) in seen
        for place in rare
    )


def _in_one_name_without_unit(pair: SpellingPair, texts: Sequence[str]) -> bool:
    """…社会復帰促進センター: six nouns or more behind both, none of them a unit."""
    following = re.compile(f"(?![市町村区県郡都道府立])[{_KANJI}ァ-ヴー]{{6}}")
    behind = [
        {
            match.group()
            for text in texts
            for found in re.finditer(re.escape(stem), text)
            if (match := following.match(text, found.end()))
        }
        for stem in (pair.rare, pair.dominant)
    ]
    return bool(behind[0] & behind[1])


def _first(texts: Sequence[str], stem: str) -> int:
    return next(index for index, text in enumerate(texts) if stem in text)
