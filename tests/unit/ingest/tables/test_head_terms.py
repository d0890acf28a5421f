"""Heads of terms of a plan over their years: what the bracket says is said, and no guess."""

import pytest

from keikaku.ingest.read import read_plan
from keikaku.ingest.tables.head_paths import read_path
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid

COVER = ("青葉市こども計画", "計画期間：令和6年度～令和8年度", "第1章 港")


def told(*texts):
    column = read_path(texts, vocabulary())
    return column.role, column.assumed


@pytest.mark.parametrize(
    ("texts", "facts"),
    [
        (("第6期（実績）", "R3"), ("actual", False)),
        (("第７期【見込量】", "R6"), ("planned", False)),
        (("第8期計画期間（実績値）", "R3"), ("actual", False)),
        (("第8期実績", "R3"), ("actual", False)),
        (("前期（実績）", "R3"), ("actual", False)),
        (("前期計画（実績）", "R3"), ("actual", False)),
        (("現計画（実績）", "R3"), ("actual", False)),
        (("旧計画の実績", "R3"), ("actual", False)),
        (("今期（計画）", "R6"), ("planned", True)),
        (("本計画（目標）", "R6"), ("target", True)),
        (("次期計画の目標", "R6"), ("target", True)),
        (("前期（目標）", "R6"), (None, False)),
        (("旧計画の目標", "R3"), (None, False)),
        (("前期計画（実績）",), ("planned", True)),
    ],
    ids=str,
)
def test_what_a_head_of_a_term_says_of_the_years_below(texts, facts):
    assert told(*texts) == facts


def read(heads, years="R4 | R5 | R6 | R7"):
    """The roles of the values in their order, and the codes of what is warned of."""
    table = f"指標 | {heads}\n^ | {years}\n客数 | 1 | 2 | 3 | 4"
    found = read_plan([document(*COVER, grid(table))])
    roles = [value.role.value for i in found.plan.indicators for value in i.values]
    return roles, [p.code for p in found.problems if p.severity == "warning"]


EXPECTED = ["actual", "actual", "planned", "planned"]
AIMED = ["actual", "actual", "interim_target", "target"]


@pytest.mark.parametrize(
    ("heads", "roles", "warned"),
    [
        ("第2期（実績） | < | 第3期（見込量） | <", EXPECTED, []),
        ("前期（実績） | < | 今期（見込み） | <", EXPECTED, []),
        ("前期（実績） | < | 今期（計画） | <", EXPECTED, ["column.plan_or_target"]),
        ("第2期（実績） | < | 第3期（目標） | <", AIMED, []),
        ("現計画の実績 | < | 次期計画の目標 | <", AIMED, []),
        ("第2期（実績） | < | 第3期（目標） | 第4期（目標）", AIMED, []),
    ],
)
def test_terms_that_follow_each_other_are_not_doubted(heads, roles, warned):
    assert read(heads) == (roles, warned)


@pytest.mark.parametrize(
    ("heads", "years"),
    [
        ("第2期（目標） | < | 第3期（目標） | <", "R4 | R5 | R6 | R7"),
        ("第2期（目標） | < | 第2期（実績） | <", "R4 | R5 | R4 | R5"),
    ],
)
def test_aims_of_a_term_that_may_be_past_are_doubted(heads, years):
    assert "column.role_assumed" in read(heads, years)[1]
