import pytest

from keikaku.core.lints import LINTS
from tests.spec import (
    rules_lints_names,
    rules_lints_plans,
    rules_lints_structure,
    rules_lints_values,
    rules_lints_words,
)
from tests.spec.linting import plan_of, told, told_between

TABLES = (rules_lints_values, rules_lints_names, rules_lints_structure, rules_lints_words)
ROWS = [row for table in TABLES for row in table.ROWS]
# Those of Part 3 that a lint has to see; the others are questions of reading.
TRAPS = (
    "T01 T08 T09 T10 T11 T12 T13 T14 T15 T16 T17 T18 T19 T20 T21 T22 T23 T27 T28 T29 T31 T32 T33 "
    "T41 T45 T46 T47 T48 T50 T51 T52"
)


@pytest.mark.parametrize(
    ("number", "text", "found"), [pytest.param(r[0], r[3], r[4], id=r[2]) for r in ROWS]
)
def test_a_lint_finds_what_the_table_says(number, text, found):
    assert told(plan_of(text), number) + "\n" == (found or "\n")


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [pytest.param(*row[2:], id=row[1]) for row in rules_lints_plans.ROWS],
)
def test_two_plans_say_otherwise_what_the_table_says(first, second, found):
    assert told_between(first, second) + "\n" == (found or "\n")


def test_every_lint_has_a_row_that_finds_something_and_one_that_does_not():
    assert {row[0] for row in ROWS if row[4]} == {lint.number for lint in LINTS}
    assert {row[0] for row in ROWS if not row[4]} >= set(range(1, 18)) - {14}


def test_every_trap_of_a_lint_has_a_row():
    rows = [*ROWS, *((None, row[0]) for row in rules_lints_plans.ROWS)]
    named = {trap for row in rows for trap in row[1].split()}
    assert sorted(set(TRAPS.split()) - named) == []
