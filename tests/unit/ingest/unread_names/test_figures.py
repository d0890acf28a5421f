"""Figures with units, and cells that are figures."""

import pytest

from keikaku.ingest.unread_names.figures import figures_in, is_figure_cell


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("12人", ["12人"]),
        ("３組／年〔Ｒ５〕→５組／年", ["3組", "5組"]),
        ("約1,200万円", ["約1,200万円"]),
        ("令和5年度", []),
        ("R5 35.2％ R11 42.0％", ["35.2%", "42.0%"]),
        ("2024年度 8か所", ["8か"]),
        ("10月1日", []),
        ("5年ごとに見直す", []),
        ("担い手", []),
    ],
)
def test_figures_are_found_without_years(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


@pytest.mark.parametrize("text", ["12人", "1,200", "▲3.5％", "(R5) 12人", "人数\n12人", "→ 30件"])
def test_a_figure_fills_a_cell(text: str) -> None:
    assert is_figure_cell(text)


@pytest.mark.parametrize("text", ["", "令和5年度", "R6", "担い手", "研修を12回行った。" * 5])
def test_other_texts_are_no_figure(text: str) -> None:
    assert not is_figure_cell(text)
