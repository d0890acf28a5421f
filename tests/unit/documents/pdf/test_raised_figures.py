"""Figures printed small and raised behind others: numbers of notes, not more of the number."""

import pytest

from keikaku.documents.pdf.characters import readable, text_of
from keikaku.documents.pdf.lines import lines_of
from tests.unit.documents.pdf.typeset import Run, every, typeset


def read(*runs: Run) -> str:
    return text_of(readable(typeset(*runs))[0].glyphs.codes)


@pytest.mark.parametrize(
    ("before", "note", "text"),
    [
        ("120", Run(65, 49, "1", 6), "120¹"),
        ("120", Run(65, 49, "12", 6), "120¹²"),
        ("120", Run(65, 49, "(3)", 6), "120⁽³⁾"),
        ("39.9", Run(70, 49, "2", 6), "39.9²"),
        ("km", Run(60, 49, "2", 6), "km²"),
        ("人数", Run(70, 49, "3", 6), "人数³"),
        # As a browser prints <sup>.
        ("120", Run(65, 47, "1", 8.33), "120¹"),
        ("150", Run(65, 47, "2)", 8.33), "150²⁾"),
        ("m", Run(55, 47, "2", 8.33), "m²"),
        # On the line, below it, as large, or too far to be of it.
        ("120", Run(65, 53.5, "1", 6), "1201"),
        ("120", Run(65, 56, "1", 6), "1201"),
        ("CO", Run(60, 56, "2", 6), "CO2"),
        ("120", Run(65, 47, "1", 9), "1201"),
        ("120", Run(75, 49, "1", 6), "1201"),
        ("120", Run(65, 38, "1", 6), "1201"),
        ("120", Run(65, 49, "※1", 6), "120※1"),
    ],
)
def test_small_figures_above_the_line_are_marked_as_raised(
    before: str, note: Run, text: str
) -> None:
    assert read(Run(50, 50, before), note) == text


def test_what_stands_behind_a_raised_figure_is_as_it_is() -> None:
    runs = (Run(50, 50, "120"), Run(65, 49, "1", 6), Run(68, 50, "件"), Run(100, 50, "34"))
    assert read(*runs) == "120¹件34"


def test_small_print_and_turned_text_have_no_raised_figures() -> None:
    assert read(Run(50, 50, "120", 6), Run(59, 46, "34", 6)) == "12034"
    assert read(Run(50, 50, "120", 10, angle=90.0), Run(65, 49, "1", 6, angle=90.0)) == "1201"


@pytest.mark.parametrize("base", ["5", "120"])
def test_the_number_of_a_note_belongs_to_a_value_that_is_shorter_than_it(base: str) -> None:
    runs = (Run(50, 50, base), Run(50 + 5 * len(base), 48, "(10)", 6))
    page, _ = readable(typeset(*runs))
    assert [line.text for line in lines_of(page.glyphs, every(page.glyphs))] == [f"{base}⁽¹⁰⁾"]
