"""The years of several values in one bracket at the end of their line: 4校→12校（R6→R11）."""

import re

from keikaku.ingest.lines.atoms import is_year

_BRACKET = re.compile(r"[(\[〔](?P<inner>(?:[^()\[\]〔〕]|\([^()]*\))+)[)\]〕]\s*$")
_LED_ON = re.compile(r"\s*(?:[→⇒➡⇨⟶]|から)\s*")
_FEWEST = 2


def years_behind(folded: str) -> tuple[str, list[tuple[int, int]]]:
    """A line with the bracket blanked, and where each year in it stands; none where it has none."""
    bracket = _BRACKET.search(folded)
    places = _parts(bracket) if bracket is not None else []
    dated = len(places) >= _FEWEST and all(is_year(folded[slice(*place)]) for place in places)
    if bracket is None or not dated:
        return folded, []
    return folded[: bracket.start()] + " " * (len(folded) - bracket.start()), places


def _parts(bracket: re.Match[str]) -> list[tuple[int, int]]:
    """Where the parts of a bracket stand that arrows divide, without the space around them."""
    start, inner = bracket.start("inner"), bracket["inner"]
    places, at = [], 0
    for arrow in [*_LED_ON.finditer(inner), None]:
        end = arrow.start() if arrow is not None else len(inner)
        places.append((start + at, start + end))
        at = arrow.end() if arrow is not None else end
    return places
