"""Documents of shapes that other cities print read as well as is on record, and not worse."""

import pytest

from tests.shapes.record import DOCUMENTS, RECORD, Line, line_of, names, recorded
from tests.shapes.score import score_document


def total(folder: str) -> Line:
    lines = [line for name, line in recorded().items() if name.startswith(folder)]
    sums = [sum(column) for column in zip(*(line[1:] for line in lines), strict=True)]
    return Line(folder, *sums)


@pytest.mark.parametrize("name", names())
def test_a_document_reads_as_is_on_record(name):
    score = score_document(DOCUMENTS / name)
    faults = "\n".join(score.faults)
    told = "python -m tests.shapes.record writes the record anew"
    assert line_of(name, score) == recorded()[name], f"{faults}\n{told}"


def test_the_record_names_every_document():
    assert list(recorded()) == names()
    assert RECORD.read_text(encoding="utf-8").count("\n") == len(names()) + 1


def test_what_is_known_reads_as_it_must():
    known = total("known")
    assert known.right >= 0.9 * known.indicators
    assert known.needless <= 0.1 * known.indicators


def test_documents_without_indicators_yield_none():
    empty = [line for line in recorded().values() if line.indicators == 0]
    assert len(empty) >= 10
    assert [line.name for line in empty if line.extra] == []
