"""Lists of municipalities with their own figures: 甲市(約19万7千人)、乙町."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from keikaku.core.text import fold
from keikaku.core.values.model import Amount, CellValue
from keikaku.ingest.stated import amounts_in

_PARTING = re.compile(r"(?:[、,，・]\s*|\s+)(?![^（()）]*[)）])")
_NAMED = re.compile(r"^([^\s()（）0-9０-９、]{1,16}[市町村区])\s*(?:[(（](.+)[)）])?$")
_SIGNS = "、,，・"
_AND_OTHERS = re.compile(r"\s*(?:など|等|ほか|他)$")
_COUNT = re.compile(r"([0-9]{1,3})(都|道|府|県|市|町|村|区)")


@dataclass(frozen=True, slots=True)
class Municipality:
    """One of a list, with its population where that is printed beside it."""

    name: str
    population: CellValue | None


@dataclass(frozen=True, slots=True)
class MunicipalityList:
    """A list read whole; `open` when it ends with 等, or with a sign that it goes on."""

    municipalities: tuple[Municipality, ...]
    open: bool
    goes_on: bool


def read_municipalities(text: str) -> MunicipalityList | None:
    """The whole text as municipalities; None when anything in it is something else."""
    closed = _AND_OTHERS.sub("", text.strip())
    goes_on = closed.endswith(tuple(_SIGNS))
    parts = [part for part in _PARTING.split(closed.rstrip(_SIGNS)) if part]
    read = [_read(part) for part in parts]
    found = tuple(one for one in read if one is not None)
    if not found or len(found) < len(read):
        return None
    return MunicipalityList(found, closed != text.strip(), goes_on)


def _read(part: str) -> Municipality | None:
    match = _NAMED.match(part.strip())
    if match is None:
        return None
    if match[2] is None:
        return Municipality(match[1], None)
    population = read_population(match[2])
    return Municipality(match[1], population) if population else None


def read_population(text: str) -> CellValue | None:
    """A number of people, 人口 before it or not; None when it is anything else."""
    cells = amounts_in(re.sub(r"^(?:総?人口)\s*[:：]?\s*", "", text.strip()))
    if len(cells) != 1 or not isinstance(cells[0].reading, Amount):
        return None
    return cells[0] if (cells[0].reading.unit or "").endswith("人") else None


def composition_of(names: Iterable[str]) -> Counter[str]:
    """How many 市, 町, 村 there are among the names."""
    return Counter(name[-1] for name in names)


def read_composition(text: str) -> Counter[str] | None:
    """6市1町 as counts; None when the text is anything else."""
    folded = fold(text)
    counts = _COUNT.findall(folded)
    if not counts or "".join(number + kind for number, kind in counts) != folded:
        return None
    return Counter({kind: int(number) for number, kind in counts})


def print_composition(counts: Counter[str]) -> str:
    """The counts as a plan prints them, the larger kinds first."""
    return "".join(f"{counts[kind]}{kind}" for kind in "都道府県市区町村" if counts[kind])
