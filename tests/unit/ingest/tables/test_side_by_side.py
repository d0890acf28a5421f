"""Heads that come again beside themselves, under a line with a name for each time."""

import pytest

from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan

HEADS = ("現状値（令和5年度）", "目標値（令和11年度）")


def told(line: str, *rows: tuple[str, ...]) -> tuple[list[tuple[str, ...]], set[str]]:
    """Names with their values, and the problems of a page with a line over a table."""
    table = "".join(f"<tr>{''.join(f'<td>{t}</td>' for t in row)}</tr>" for row in rows)
    page = (
        "<html lang='ja'><body><h1>青葉市総合計画</h1><p>計画期間：令和7年度～令和11年度</p>"
        f"<h2>第1章 港</h2><p>{line}</p><table>{table}</table></body></html>"
    )
    draft = read_plan([read_bytes("page.html", page.encode(), source_id="s1")])
    found = [(i.name, *(value.raw for value in i.values)) for i in draft.plan.indicators]
    return found, {problem.code for problem in draft.problems if problem.severity != "note"}


@pytest.mark.parametrize("gap", ["\u3000", "\u3000\u3000"])
def test_each_name_has_the_values_below_it(gap: str) -> None:
    names = ("港の来客数", "船を降りた人の数")
    found, _ = told(gap.join(names), HEADS * 2, ("118人", "125人", "9人", "12人"))
    assert found == [(names[0], "118人", "125人"), (names[1], "9人", "12人")]


def test_one_line_over_heads_that_come_again_names_neither() -> None:
    found, problems = told("港の来客数", HEADS * 2, ("118人", "125人", "9人", "12人"))
    assert found == []
    assert "table.indicators_unread" in problems


def test_heads_that_come_once_have_one_name() -> None:
    found, _ = told("港を訪れた　人の数", HEADS, ("118人", "125人"))
    assert found == [("港を訪れた　人の数", "118人", "125人")]
