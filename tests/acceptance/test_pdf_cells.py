"""The cells of the real documents' tables as PDF, against those of the same tables as web pages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from keikaku.documents.model import Grid
from keikaku.documents.pdf.cells import DOUBTFUL
from keikaku.documents.pdf.extract import open_pdf
from keikaku.documents.pdf.joiner import whole_table
from keikaku.documents.pdf.tables import tables_of
from keikaku.documents.read import read_document
from tests.acceptance.cell_scores import rows_of, score, true_rows

pytestmark = pytest.mark.acceptance
# Rules of the document -> which part of the cells is to be right at least.
LEAST = {"ruled": 1.0, "hrules": 1.0, "none": 0.95}
TRUTHS = {"A": "A.html", "B": "B.html", "T": "T.truth.json"}


def grids(path: Path) -> list[Grid]:
    return [block.grid for block in read_document(path).blocks if block.grid is not None]


@pytest.mark.parametrize("rules", LEAST)
@pytest.mark.parametrize("name", TRUTHS)
def test_cells_stand_in_their_columns_and_rows(corpus: Path, name: str, rules: str) -> None:
    true = true_rows(corpus / "formats" / TRUTHS[name])
    found = score(true, rows_of(grids(corpus / "formats" / f"{name}_{rules}.pdf")))
    assert found.recall >= LEAST[rules]
    assert found.precision >= LEAST[rules]


@pytest.mark.parametrize("name", TRUTHS)
def test_every_cell_of_a_table_without_rules_is_doubted_and_none_with_rules(
    corpus: Path, name: str
) -> None:
    for rules in LEAST:
        read = grids(corpus / "formats" / f"{name}_{rules}.pdf")
        doubted = {DOUBTFUL in cell.flags for grid in read for cell in grid.cells}
        assert doubted == {rules == "none"}


@pytest.mark.parametrize(("rules", "least"), [("hrules", 0.95), ("none", 0.85)])
@pytest.mark.parametrize("name", TRUTHS)
def test_most_cells_are_found_by_their_text_alone(
    corpus: Path, name: str, rules: str, least: float
) -> None:
    """Shading taken away; what runs over pages stays in its pieces."""
    true = true_rows(corpus / "formats" / TRUTHS[name])
    found = score(true, rows_of(_without_shading(corpus / "formats" / f"{name}_{rules}.pdf")))
    assert found.recall >= least


def _without_shading(path: Path) -> Iterator[Grid]:
    before = None
    with open_pdf(path.name, path.read_bytes()) as file:
        for content in file.pages():
            bare = replace(content, fills=content.fills[:0], fill_colours=content.fill_colours[:0])
            tables = tables_of(bare, before)
            before = tables[-1] if tables else None
            yield from (whole_table([table], "s1").grid for table in tables)
