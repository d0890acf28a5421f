"""The real documents as Word files give the same plan as in plain text, and every cell in place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keikaku.documents.read import read_document
from keikaku.ingest.read import read_plan
from tests.acceptance.sameness import essence, lines_of, printed_cells, true_cells

pytestmark = pytest.mark.acceptance
TRUTH = Path(__file__).parent / "truth"
RULES = ("ruled", "hrules", "none")


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize(("name", "number"), [("A", "000"), ("B", "001")])
def test_a_word_file_gives_the_same_plan_as_the_text(
    corpus: Path, name: str, number: str, rules: str
) -> None:
    word = read_plan([read_document(corpus / "formats" / f"{name}_{rules}.docx")])
    text = read_plan([read_document(next(corpus.glob(f"{number}_*.txt")))])
    assert essence(word.plan) == essence(text.plan)


@pytest.mark.parametrize("rules", RULES)
def test_the_invented_chapter_reads_as_it_is_printed(
    corpus: Path, rules: str, golden: Callable[[Path, str], None]
) -> None:
    plan = read_plan([read_document(corpus / "formats" / f"T_{rules}.docx")]).plan
    golden(TRUTH / "T.indicators.txt", "".join(f"{line}\n" for line in lines_of(plan)))


@pytest.mark.parametrize("rules", RULES)
def test_every_cell_of_a_word_file_stands_in_its_place(corpus: Path, rules: str) -> None:
    word = read_document(corpus / "formats" / f"T_{rules}.docx")
    assert printed_cells(word) == true_cells(corpus / "formats" / "T.truth.json")
    assert word.doubts == ()
