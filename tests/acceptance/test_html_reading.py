"""The real documents as web pages give the same plan as in plain text, and every cell in place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.acceptance.sameness import essence, lines_of, printed_cells, true_cells

pytestmark = pytest.mark.acceptance
TRUTH = Path(__file__).parent / "truth"


@pytest.mark.parametrize(("name", "number"), [("A", "000"), ("B", "001")])
def test_a_page_gives_the_same_plan_as_the_text(corpus: Path, name: str, number: str) -> None:
    page = read_plan([read_document(corpus / "formats" / f"{name}.html")])
    text = read_plan([read_document(next(corpus.glob(f"{number}_*.txt")))])
    assert essence(page.plan) == essence(text.plan)


def test_the_invented_chapter_reads_as_it_is_printed(
    corpus: Path, golden: Callable[[Path, str], None]
) -> None:
    plan = read_plan([read_document(corpus / "formats" / "T.html")]).plan
    golden(TRUTH / "T.indicators.txt", "".join(f"{line}\n" for line in lines_of(plan)))


def test_every_cell_of_a_page_stands_in_its_place(corpus: Path) -> None:
    page = read_document(corpus / "formats" / "T.html")
    assert printed_cells(page) == true_cells(corpus / "formats" / "T.truth.json")


def test_what_is_for_finding_the_way_on_a_site_is_set_aside(corpus: Path) -> None:
    page = read_document(corpus / "formats" / "T.html")
    furniture = [block.text for block in page.blocks if block.kind.value == "page_furniture"]
    assert furniture == ["ホーム", "市政情報", "Copyright (C) 美祢市"]
