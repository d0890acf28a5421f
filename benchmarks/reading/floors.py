"""What reading must reach, as data: each with its reason. Another figure needs another reason."""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from benchmarks.reading.results import Measurement, Results


class Floor(NamedTuple):
    """`value` takes what is judged out of the results; None where it was not measured."""

    ja: str
    en: str
    sign: str
    limit: float
    unit: str
    reason: str
    value: Callable[[Results], float | None]

    def is_held(self, results: Results) -> bool:
        """What was not measured is not held."""
        value = self.value(results)
        return value is not None and _SIGNS[self.sign](value, self.limit)


_SIGNS: Mapping[str, Callable[[float, float], bool]] = {">=": operator.ge, "<": operator.lt}


def times_the_pace(document: str, way: str, of: str) -> Callable[[Results], float | None]:
    """How many times as fast one way reads a document as another; by time of the processor."""

    def value(results: Results) -> float | None:
        one, other = results.get((document, way)), results.get((document, of))
        return other.cpu / one.cpu if one and other else None

    return value


def greatest(
    documents: Sequence[str], way: str, of: Callable[[Measurement], float | None]
) -> Callable[[Results], float | None]:
    """The greatest of several documents; None if one is missing."""

    def value(results: Results) -> float | None:
        found = [results.get((document, way)) for document in documents]
        values = [of(each) if each else None for each in found]
        known = [each for each in values if each is not None]
        return max(known) if len(known) == len(values) else None

    return value


def _megabytes(measured: Measurement) -> float | None:
    return None if measured.peak is None else measured.peak / 2**20


FLOORS: tuple[Floor, ...] = (
    Floor(
        "表のあるPDFの読み取りは pdfplumber の何倍か",
        "PDF with tables: times the pace of pdfplumber",
        ">=",
        8,
        "×",
        "pdfplumber reads the same ruled tables as well; a plan must not take minutes.",
        times_the_pace("pdf-10", "reader", "pdfplumber"),
    ),
    Floor(
        "PDFの読み取りの最大メモリー(10, 100, 400ページ)",
        "peak memory of reading a PDF, whatever the number of pages",
        "<",
        100,
        "MB",
        "The PC of an office has 8 GB and other programs open; several workers run on it.",
        greatest(("pdf-10", "pdf-100", "pdf-400"), "reader", _megabytes),
    ),
    Floor(
        "100ページの計画(PDF・Word)が確認できるまで",
        "a plan of 100 pages ready for review, PDF and Word",
        "<",
        10,
        "s",
        "30 s on a weak office PC, taken to be a third as fast as where this is run. By time of "
        "the processor, for others may be at work here.",
        greatest(("pdf-100", "docx-100"), "review", lambda measured: measured.cpu),
    ),
)
