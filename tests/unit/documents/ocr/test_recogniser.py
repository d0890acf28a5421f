"""Lines go through the model in batches and come back in their order."""

from types import SimpleNamespace

import numpy as np
import pytest

from keikaku.documents.ocr import recogniser as module
from keikaku.documents.ocr.recogniser import HEIGHT, Recogniser, recogniser
from tests.unit.documents.ocr.drawing import paper, written


class Session:
    """A model that reads the blackness of a line's first pixel as a digit, once a line."""

    def __init__(self) -> None:
        self.sheets: list[tuple[int, ...]] = []

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name="x")]

    def get_modelmeta(self) -> SimpleNamespace:
        return SimpleNamespace(custom_metadata_map={"character": "\n".join("0123456789")})

    def run(self, outputs: None, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        sheet = given["x"]
        self.sheets.append(sheet.shape)
        scores = np.zeros((len(sheet), 10, 12), np.float32)
        scores[:, 1:, 0] = 1
        digits = np.round((sheet[:, 0, 0, 0] + 1) * 127.5 / 10).astype(int)
        scores[np.arange(len(sheet)), 0, digits + 1] = 1
        return [scores]


def lines(*widths: int) -> list[np.ndarray]:
    """Lines of these widths, the first one of shade 0, the next of shade 10, and so on."""
    return [np.full((HEIGHT, width), 10 * n, np.uint8) for n, width in enumerate(widths)]


def test_lines_come_back_in_their_order():
    found = Recogniser(Session()).recognise(lines(900, 30, 500, 200))
    assert [line.text for line in found] == ["0", "1", "2", "3"]


def test_no_lines_no_reading():
    assert Recogniser(Session()).recognise([]) == []


def test_lines_of_like_width_are_read_together_and_no_sheet_is_too_large(monkeypatch):
    monkeypatch.setattr(module, "_AT_ONCE", 600)
    session = Session()
    Recogniser(session).recognise(lines(100, 400, 100, 5000, 120, 300))
    assert session.sheets == [
        (3, 3, HEIGHT, 160),
        (1, 3, HEIGHT, 300),
        (1, 3, HEIGHT, 400),
        (1, 3, HEIGHT, 3200),
    ]


def test_places_are_shares_of_the_line_without_the_white_behind_it():
    (found,) = Recogniser(Session()).recognise(lines(80))
    assert found.middles.tolist() == pytest.approx([0.1])


@pytest.mark.parametrize(
    ("allowed", "threads"), [("1", 1), ("3", 3), ("", 7), ("0", 7), ("many", 7)]
)
def test_who_starts_the_process_says_how_many_threads(monkeypatch, allowed, threads):
    monkeypatch.setattr("os.cpu_count", lambda: 7)
    monkeypatch.setenv("OMP_NUM_THREADS", allowed)
    assert module._threads() == threads


def test_the_model_reads_print():
    texts = ["1,648", "2.5%", "FY2024"]
    found = recogniser().recognise([written(paper(160, 44), [(10, 6, text)]) for text in texts])
    assert [line.text for line in found] == texts
    assert min(float(line.confidence.min()) for line in found) > 0.8
    assert recogniser() is recogniser()
