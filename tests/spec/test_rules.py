import pytest

from keikaku.core.evaluation import CannotJudge, evaluate
from keikaku.core.evaluation.wording import sentence
from keikaku.core.problems.model import Language
from keikaku.settings.rules import shipped_rules
from tests.spec import judged
from tests.spec import rules_of_bodies as table

RULES = shipped_rules()


def outcome(row):
    rule, _, direction, baseline, target, year, cells, inputs, _ = row
    western = 2018 + int(year[1:])
    return evaluate(
        judged.indicator(direction, baseline, target),
        western,
        RULES[rule],
        judged.actuals(cells, western, inputs=inputs),
        judged.PERIOD,
    )


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_the_grade_is_that_of_the_table(row):
    found = outcome(row)
    assert (found.grade or found.reason) == row[-1]


@pytest.mark.parametrize("row", table.ROWS, ids=lambda row: f"{row[0]} {row[1]}")
@pytest.mark.parametrize("language", Language)
def test_every_step_can_be_said(row, language):
    said = [sentence(step, language) for step in outcome(row).trace]
    assert all(said) and not any("{" in each for each in said)


def test_every_rule_has_rows_and_every_grade_of_a_computed_one():
    graded = {(row[0], row[-1]) for row in table.ROWS}
    assert {rule for rule, _ in graded} == set(RULES)
    computed = [rule for rule in RULES.values() if rule.judged_by is None]
    missing = [
        (rule.id, band.grade)
        for rule in computed
        for band in rule.bands
        if band.judged and (rule.id, band.grade) not in graded
    ]
    assert missing == [("osaka-library-yearly", grade) for grade in "ABCD"]


@pytest.mark.parametrize(
    ("cell", "grade"),
    [("110件", "A"), ("109件", "B"), ("80件", "B"), ("79件", "C"), ("50件", "C"), ("49件", "D")],
)
def test_a_yearly_target_judges_its_own_year(cell, grade):
    one = judged.indicator("増加", "", "500件", R4="100件")
    found = evaluate(one, 2022, RULES["osaka-library-yearly"], judged.actuals(cell, 2022))
    assert found.grade == grade


def test_a_mid_term_target_is_the_next_one():
    one = judged.indicator("増加", "", "500件", R3="100件", R5="200件")
    found = evaluate(one, 2022, RULES["fuji"], judged.actuals("160件", 2022))
    assert found.grade == "80％以上"


def test_reasons_in_the_table_are_reasons():
    reasons = {row[-1] for row in table.ROWS if row[-1].islower() and "_" in row[-1]}
    assert reasons <= set(CannotJudge)
