"""Names that a document spells in two ways: places, bodies, and the user's table of aliases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from keikaku.core.sources import Location
from keikaku.ingest.body_names import is_body_name, names_in_text
from keikaku.ingest.near_names import near_mentions
from keikaku.ingest.place_spellings import spelling_pairs

Texts = Sequence[tuple[str, Location | None]]


class VariantKind(StrEnum):
    """Told by the user's table, or found as the spelling of a place or of a body."""

    ALIAS = "alias"
    PLACE = "place"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Variant:
    """A rare spelling, the one that it stands for, and where the rare one is printed.

    `places` has one entry for each text that holds the rare spelling, in their order. Only an
    `ALIAS` is certain. The text is never changed.
    """

    rare: str
    dominant: str
    kind: VariantKind
    places: tuple[Location | None, ...]


def find_variants(
    texts: Texts, aliases: Mapping[str, Sequence[str]] | None = None
) -> tuple[Variant, ...]:
    """The spellings that disagree inside the texts of one document.

    `aliases` maps a name to its known variants; what it names is not asked again.
    """
    found = [*_aliases(texts, aliases or {})]
    known = {variant.rare for variant in found}
    for pair in spelling_pairs([text for text, _ in texts]):
        if not any(pair.rare in rare for rare in known):
            found.append(_variant(texts, pair.rare, pair.dominant, VariantKind.PLACE))
    found += [variant for variant in _bodies(texts) if variant.rare not in known]
    return tuple(found)


def _variant(texts: Texts, rare: str, dominant: str, kind: VariantKind) -> Variant:
    places = tuple(source for text, source in texts if rare in text)
    return Variant(rare, dominant, kind, places)


def _aliases(texts: Texts, aliases: Mapping[str, Sequence[str]]) -> Iterator[Variant]:
    for name, others in aliases.items():
        for other in others:
            variant = _variant(texts, other, name, VariantKind.ALIAS)
            if variant.places:
                yield variant


def _bodies(texts: Texts) -> Iterator[Variant]:
    """Names of bodies one character apart; the dominant one is printed in more texts."""
    names = dict.fromkeys(name for text, _ in texts for name in names_in_text(text))
    whole = "\n".join(text for text, _ in texts)
    done: set[frozenset[str]] = set()
    for name in names:
        for other in near_mentions(name, whole):
            if frozenset((name, other)) not in done:
                done.add(frozenset((name, other)))
                rare, dominant = sorted((name, other), key=lambda n: _weight(texts, n))
                yield _variant(texts, rare, dominant, VariantKind.BODY)


def _weight(texts: Texts, name: str) -> tuple[bool, int, int]:
    """A word for a body, then the number of texts, then the place of the first one."""
    places = [index for index, (text, _) in enumerate(texts) if name in text]
    return is_body_name(name), len(places), -places[0]
