"""A number that goes on behind a list of another style stands beside the one before that list."""

import pytest

from tests.reading import draft

TOP = "青葉市総合計画\n令和7年度～令和11年度\n\n第1章 健康\n\n"

CASES = {
    "③ behind the (1) and (2) of ②": (
        "1 子育て\n\n① 現状\n\n② 主な取組\n\n(1) 保健\n\n(2) 保育\n\n③ 指標\n\n2 福祉\n",
        {"①": "1", "②": "1", "(1)": "②", "(2)": "②", "③": "1", "2": "第1章"},
    ),
    "circled numbers of (1) and of (2)": (
        "1 子育て\n\n(1) 保健\n\n① 健診\n\n② 相談\n\n(2) 保育\n\n① 園\n",
        {"(1)": "1", "②": "(1)", "(2)": "1", "①": "(2)"},
    ),
    "circled numbers that go on over (1) and (2)": (
        "1 子育て\n\n(1) 保健\n\n① 健診\n\n② 相談\n\n(2) 保育\n\n③ 園\n",
        {"(1)": "1", "②": "(1)", "(2)": "1", "③": "(2)"},
    ),
    "② behind other numbers than the first": (
        "1 子育て\n\n① 現状\n\n(2) 保健\n\n② 指標\n",
        {"①": "1", "(2)": "1", "②": "(2)"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_numbers_stand_where_they_go_on(text: str, expected: dict[str, str]) -> None:
    nodes = draft(TOP + text).plan.nodes
    codes = {node.id: node.code or node.title for node in nodes}
    over = {codes[node.id]: codes.get(node.parent or "", "") for node in nodes}
    assert {code: over[code] for code in expected} == expected
