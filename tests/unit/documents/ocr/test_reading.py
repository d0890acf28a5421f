"""Marks that stand for what cannot be read, and dashes."""

from keikaku.documents.ocr.reading import read_lines
from keikaku.documents.ocr.sheet import sheet_of
from tests.unit.documents.ocr.drawing import DPI, Grey, filled, lattice, paper, written

XS, YS = (50, 300, 550), (50, 110, 170)


def read(page: Grey) -> dict[str, tuple[float, bool]]:
    return {line.text: (line.confidence, line.unsure) for line in read_lines(sheet_of(page, DPI))}


def test_a_dash_in_a_cell_is_a_dash():
    texts = [(70, 62, "12345"), (320, 62, "67890"), (70, 122, "2,468")]
    page = written(filled(paper(600, 220), [*lattice(XS, YS), (400, 138, 418, 141)]), texts)
    assert read(page)["－"] == (1.0, False)


def test_the_lines_of_a_page_come_with_their_certainty():
    found = read(written(paper(600, 220), [(50, 40, "Visitors 1,648"), (50, 100, "Tours 12.5")]))
    assert {text.replace(" ", "") for text in found} == {"Visitors1,648", "Tours12.5"}
    assert all(0.5 < confidence <= 1.0 for confidence, _ in found.values())
