"""A scanned document reads as its text does, with a problem at every value."""

from pathlib import Path

import pytest

from keikaku.core.problems.model import Severity
from keikaku.documents.inputs import ReaderOptions
from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan

pytestmark = pytest.mark.acceptance


def test_the_figures_of_a_scan_are_those_of_the_text(corpus: Path) -> None:
    scan = read_plan(
        [read_document(corpus / "formats" / "B_scan.pdf", options=ReaderOptions(ocr=True))]
    )
    text = read_plan([read_document(next(corpus.glob("001_*.txt")))])
    assert [[v.reading for v in i.values] for i in scan.plan.indicators] == [
        [v.reading for v in i.values] for i in text.plan.indicators
    ]
    told = {(p.where, p.source) for p in scan.problems if p.code.startswith("value.ocr")}
    values = {(i.id, v.source) for i in scan.plan.indicators for v in i.values if v.raw}
    assert values <= told


def test_without_ocr_a_scan_is_told(corpus: Path) -> None:
    draft = read_plan([read_document(corpus / "formats" / "B_scan.pdf")])
    assert draft.plan.indicators == ()
    assert [p.code for p in draft.problems if p.severity is not Severity.NOTE][:1] != []
