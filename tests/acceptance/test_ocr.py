"""The scans: cells as printed, figures above all; what was recognised is marked and never settled."""

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from keikaku.core.problems import Severity
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.model import Cell, Document, Origin
from keikaku.documents.ocr.doubt import SURE_NUMBER, SURE_WORD
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.acceptance.cell_scores import Row, rows_of, score, true_rows

pytestmark = pytest.mark.acceptance

TRUTH = {"B": "B.html", "T": "T.truth.json"}
MEASURED = """
import sys, time
from pathlib import Path
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import read_document
from tools.memory import peak_bytes

began = time.perf_counter()
document = read_document(Path(sys.argv[1]), options=ReaderOptions(ocr=True))
print(len(document.pages), time.perf_counter() - began, peak_bytes())
"""
FIGURE = re.compile(r"[▲-]?\d[\d,.]*(?:%|万人|人|件)?(?:\([HR]\d+\))?")


@pytest.fixture(scope="module")
def scans(corpus: Path) -> dict[str, Document]:
    options = ReaderOptions(ocr=True)
    return {
        name: read_document(corpus / "formats" / f"{name}_scan.pdf", options=options)
        for name in TRUTH
    }


@pytest.mark.parametrize(("name", "share"), [("B", 0.96), ("T", 0.99)])
def test_cells_are_read_in_their_places(corpus, scans, name, share):
    true = folded(true_rows(corpus / "formats" / TRUTH[name]))
    assert score(true, folded(rows(scans[name]))).recall >= share


@pytest.mark.parametrize(("name", "count"), [("B", 16), ("T", 159)])
def test_every_figure_is_read_as_printed(corpus, scans, name, count):
    true = figures(true_rows(corpus / "formats" / TRUTH[name]))
    assert score(true, figures(rows(scans[name]))) == (count, count, count)


@pytest.mark.parametrize("name", TRUTH)
def test_whatever_was_recognised_is_marked(scans, name):
    marked = [cell for cell in cells(scans[name]) if cell.text]
    assert {cell.origin for cell in marked} == {Origin.OCR}
    assert all("value.ocr" in cell.flags for cell in marked)
    assert all(0 < cell.confidence <= 1 for cell in marked)
    assert [doubt.code for doubt in scans[name].doubts] == ["page.read_by_ocr", "text.rewritten"]


@pytest.mark.parametrize("name", TRUTH)
def test_what_is_read_with_little_confidence_is_a_warning(scans, name):
    for cell in cells(scans[name]):
        least = SURE_NUMBER if FIGURE.fullmatch(plain(cell.text)) else SURE_WORD
        assert cell.confidence >= least or "value.ocr_unsure" in cell.flags


@pytest.mark.parametrize("name", TRUTH)
def test_a_scan_takes_little_memory_and_not_long(corpus, name):
    """In a process of its own, which loads the model as well."""
    file = corpus / "formats" / f"{name}_scan.pdf"
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED, str(file)], capture_output=True, text=True, check=True
    )
    pages, seconds, peak = map(float, ran.stdout.split())
    print(f"{file.name}: {seconds / pages:.1f} s a page, {peak / 2**20:.0f} MB")
    assert 0 < peak < 1.5 * 2**30
    assert seconds / pages < 60


@pytest.mark.parametrize("name", TRUTH)
def test_hardly_a_right_cell_is_a_warning(scans, name):
    warned = [cell for cell in cells(scans[name]) if "value.ocr_unsure" in cell.flags]
    assert len(warned) <= 0.05 * len(cells(scans[name]))
    assert not [cell for cell in warned if FIGURE.fullmatch(plain(cell.text))]


@pytest.mark.parametrize("name", TRUTH)
def test_no_value_of_a_scan_is_settled(scans, name):
    draft = read_plan([scans[name]])
    marked = [p for p in draft.problems if p.code == "value.ocr" and not p.settled]
    fields = Counter(p.where for p in marked if (p.field or "").endswith(".amount"))
    assert draft.plan.indicators
    assert fields == {each.id: len(each.values) for each in draft.plan.indicators}
    assert {p.severity for p in marked} == {Severity.NOTE}


def test_a_scan_gives_the_values_of_the_text(corpus, scans):
    text = read_document(next(corpus.glob("001_*.txt")))
    assert amounts(scans["B"]) == amounts(text)


def amounts(document: Document) -> list[tuple[object, ...]]:
    """The name of each indicator and the text of each of its values."""
    plan = read_plan([document]).plan
    return [
        (plain(each.name), *(plain(value.raw) for value in each.values)) for each in plan.indicators
    ]


def cells(document: Document) -> list[Cell]:
    return [cell for block in document.blocks if block.grid for cell in block.grid.cells]


def rows(document: Document) -> list[Row]:
    return rows_of([block.grid for block in document.blocks if block.grid is not None])


def folded(read: Sequence[Row]) -> list[Row]:
    """The rows with letters of other widths and other dashes made equal."""
    return [{column: plain(text) for column, text in row.items()} for row in read]


def figures(read: Sequence[Row]) -> list[Row]:
    return [
        {column: text for column, text in row.items() if FIGURE.fullmatch(text)}
        for row in folded(read)
    ]


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).replace("−", "-").split())


def test_without_ocr_a_scan_is_told(corpus):
    draft = read_plan([read_document(corpus / "formats" / "B_scan.pdf")])
    assert draft.plan.indicators == ()
    assert [p.code for p in draft.problems if p.severity is not Severity.NOTE][:1] != []
