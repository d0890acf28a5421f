"""The documents that are read: an invented plan in every format, the sample city's, a real one."""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from benchmarks.reading.measure import ROOT
from tools.plan_files import FORMATS, write_plan

PAGES: Mapping[str, tuple[int, ...]] = {"pdf": (10, 100, 400)}
OTHER_PAGES = (100,)
QUICK_PAGES = (1,)
SAMPLES = ROOT / "samples" / "documents"
CORPUS_FILES = ("A_ruled.pdf",)


class Paper(NamedTuple):
    """A document; `pages` is None where the format has none that could be counted."""

    name: str
    path: Path
    pages: int | None

    @property
    def ending(self) -> str:
        """Its format, which chooses the ways of reading."""
        return self.path.suffix.removeprefix(".")


def invented(folder: Path, endings: Collection[str], *, quick: bool) -> Iterator[Paper]:
    """Writes the invented plan in these formats."""
    for ending in (each for each in FORMATS if each in endings):
        for pages in QUICK_PAGES if quick else PAGES.get(ending, OTHER_PAGES):
            yield Paper(f"{ending}-{pages}", write_plan(folder, ending, pages), pages)


def found(endings: Collection[str]) -> Iterator[Paper]:
    """The sample city's documents, and those of the corpus where it is named."""
    paths = [path for path in sorted(SAMPLES.iterdir()) if path.name != "README.md"]
    corpus = os.environ.get("KEIKAKU_CORPUS")
    if corpus:
        paths += [Path(corpus, "formats", name) for name in CORPUS_FILES]
    for path in paths:
        paper = Paper(path.name, path, None)
        if path.is_file() and paper.ending in endings:
            yield paper._replace(pages=_pages(path)) if paper.ending == "pdf" else paper


def _pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)
