"""The real documents as workbooks give the same plan as in plain text, every cell in its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.acceptance.sameness import essence, lines_of, printed_cells, true_cells

pytestmark = pytest.mark.acceptance
TRUTH = Path(__file__).parent / "truth"


@pytest.mark.parametrize(("name", "number"), [("A", "000"), ("B", "001")])
def test_a_workbook_gives_the_same_plan_as_the_text(corpus: Path, name: str, number: str) -> None:
    book = read_plan([read_document(corpus / "formats" / f"{name}.xlsx")])
    text = read_plan([read_document(next(corpus.glob(f"{number}_*.txt")))])
    assert essence(book.plan) == essence(text.plan)


def test_the_invented_chapter_reads_as_it_is_printed(
    corpus: Path, golden: Callable[[Path, str], None]
) -> None:
    plan = read_plan([read_document(corpus / "formats" / "T.xlsx")]).plan
    golden(TRUTH / "T.indicators.txt", "".join(f"{line}\n" for line in lines_of(plan)))


def test_every_cell_of_a_workbook_stands_in_its_place(corpus: Path) -> None:
    book = read_document(corpus / "formats" / "T.xlsx")
    assert printed_cells(book) == true_cells(corpus / "formats" / "T.truth.json")
