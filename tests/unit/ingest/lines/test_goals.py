"""Which figures a sentence itself calls an aim, and what its brackets state."""

import pytest

from keikaku.core.text import fold
from keikaku.ingest.lines.clauses import read_clauses
from keikaku.ingest.lines.figures import figures_in, years_in
from keikaku.ingest.lines.goals import called, is_base, is_said_to_be, notes_in


def figures(sentence: str):
    text = fold(sentence)
    years = years_in(text)
    return text, called(text, list(figures_in(text, [year.place for year in years])), years)


@pytest.mark.parametrize(
    ("sentence", "aims"),
    [
        ("令和8年度の目標である98％に向けて", ["98%"]),
        ("目標値は、令和8年度に98％", ["98%"]),
        ("目標（令和8年度）98％", ["98%"]),
        ("令和8年度に95％以上とする目標", ["95%以上"]),
        ("令和8年度に95％に引き上げるという目標", ["95%"]),
        ("90％の目標に対し令和5年度は87％", ["90%"]),
        ("目標の85％を達成した", []),
        ("目標の達成率は85％", []),
        ("96％で目標を上回った", []),
        ("令和5年度は96％", []),
    ],
)
def test_figures_that_are_called_an_aim(sentence: str, aims: list[str]) -> None:
    text, found = figures(sentence)
    assert [text[slice(*one.figure)] for one in found if one.called] == aims


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("増えた（令和8年度目標 55％）", [("55%", 2026, True)]),
        (
            "（基準値：令和元年度 40％、目標値：令和8年度 55％）",
            [("40%", 2019, False), ("55%", 2026, True)],
        ),
        ("目標（令和9年度：95％）に近い", [("95%", 2027, True)]),
        ("（前年度38人）", [("38人", None, False)]),
        ("（令和8年度）", []),
        ("（直営）", []),
    ],
)
def test_what_brackets_state(sentence: str, stated: list[tuple[str, int | None, bool]]) -> None:
    text = fold(sentence)
    points = [point for note in notes_in(text) for point in note.points]
    assert [(text[slice(*p.figure)], p.at, p.called) for p in points] == stated


@pytest.mark.parametrize(
    ("sentence", "so", "base"),
    [
        ("令和6年度の実績は42％", True, False),
        ("現状値42％", True, False),
        ("基準年度（平成25年度）の52％", True, True),
        ("計画策定時の52％", True, True),
        ("令和6年度は42％", False, False),
    ],
)
def test_words_that_say_how_it_stood(sentence: str, so: bool, base: bool) -> None:
    text = fold(sentence)
    figure = read_clauses(text).clauses[-1].figures[-1]
    assert (is_said_to_be(text, figure), is_base(text, figure)) == (so, base)
