"""Years of a bracket that holds one for each figure of a sentence before it."""

import pytest

from keikaku.core.text import fold
from keikaku.ingest.lines.clauses import read_clauses


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("受診率を41％から60％に高めます（R5→R10）", [("41%", 2023), ("60%", 2028)]),
        (
            "受診率を41％から60％に高めます（令和5年度→令和10年度）",
            [("41%", 2023), ("60%", 2028)],
        ),
        ("受診率を41％から60％に高めます", [("41%", None), ("60%", None)]),
        ("受診率を41％から60％に高めます（市民）", [("41%", None), ("60%", None)]),
        ("受診率を41％（R5）から60％（R10）に高めます", [("41%", 2023), ("60%", 2028)]),
        ("受診率を令和5年度の41％から令和10年度に60％へ高めます", [("41%", 2023), ("60%", 2028)]),
    ],
)
def test_figures_and_their_years(sentence, figures):
    text = fold(sentence)
    (clause,) = read_clauses(text).clauses
    points = sorted([*clause.stood, *clause.reached], key=lambda point: point.figure)
    assert [(text[slice(*point.figure)], point.at) for point in points] == figures
    assert clause.name is not None
    assert text[slice(*clause.name)] == "受診率"
