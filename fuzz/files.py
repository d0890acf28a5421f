"""Damaged whole files by number, in every format that is read."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from fuzz import vocabulary
from fuzz.case import FILE, Case
from fuzz.elements import IN_EXCEL, IN_HTML, IN_OPENDOCUMENT, IN_POWERPOINT, IN_WORD
from fuzz.mutate import Mutation
from fuzz.mutate.archive import archive
from fuzz.mutate.markup import MARKUP, snippets
from fuzz.mutate.pdf import PDF, mended
from fuzz.mutate.raw import RAW
from fuzz.mutate.text import TEXT
from tools.plan_files import FORMATS, plan
from tools.plan_files.pdf import pdf

_SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "documents"
# A title, four headings, a text, indicators and initiatives: quickly read.
_BLOCKS = 8
_LARGEST_SAMPLE = 60_000
_RARELY = 0.1


class Kind(NamedTuple):
    """A format: how often it is tried, and how it is damaged beside damage of its bytes."""

    share: int
    mutations: tuple[Mutation, ...]


def _office(*elements: bytes) -> tuple[Mutation, ...]:
    return archive((*MARKUP, *[snippets(elements)] * 3))


KINDS: Mapping[str, Kind] = {
    "txt": Kind(2, TEXT),
    "md": Kind(2, TEXT),
    "csv": Kind(2, TEXT),
    "html": Kind(4, (*MARKUP, *[snippets(IN_HTML)] * 3)),
    "docx": Kind(6, _office(*IN_WORD)),
    "xlsx": Kind(6, _office(*IN_EXCEL)),
    "xls": Kind(2, RAW),
    "ods": Kind(3, _office(*IN_OPENDOCUMENT)),
    "pptx": Kind(4, _office(*IN_POWERPOINT)),
    "pdf": Kind(8, PDF),
}


def file_case(seed: int, number: int, endings: Sequence[str]) -> Case:
    """The file of this number: the same one each time, as long as the seeds are the same."""
    random = Random(f"file {seed} {number}")
    known = [ending for ending in endings if any(seeds(ending))]
    (ending,) = random.choices(known, [KINDS[each].share for each in known])
    data, done = _mutated(_seed(ending, random), ending, random)
    return Case(FILE, data, f"--seed {seed}, file {number}: {', '.join(done)}", ending)


def _seed(ending: str, random: Random) -> bytes:
    small, large = seeds(ending)
    chosen = large if large and (not small or random.random() < _RARELY) else small
    return random.choice(chosen)


def _mutated(data: bytes, ending: str, random: Random) -> tuple[bytes, list[str]]:
    done = []
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        own = KINDS[ending].mutations
        mutation = random.choice(own if random.random() < 0.85 else RAW)
        data = mutation(data, random)
        done.append(mutation.__name__)
    if ending == "pdf" and random.random() < 0.6:
        data = mended(data)
    return data, done


@cache
def seeds(ending: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Whole files to damage: small ones, and the sample city's."""
    return _small_seeds(ending), _samples(ending)


def _small_seeds(ending: str) -> tuple[bytes, ...]:
    pages = (plan(1)[0][:_BLOCKS],)
    if ending == "pdf":
        return pdf(pages, embedded=False, compressed=False), pdf(pages, embedded=False)
    made = (FORMATS[ending](pages),) if ending in FORMATS else ()
    if ending == "txt":
        return (*made, *(text.encode() for text in vocabulary.documents()))
    return made


def _samples(ending: str) -> tuple[bytes, ...]:
    found = sorted(_SAMPLES.glob(f"*.{ending}"))
    return tuple(path.read_bytes() for path in found if path.stat().st_size <= _LARGEST_SAMPLE)
