import pytest

from keikaku.core.indicators import Role
from keikaku.core.lints.model import LintWords
from keikaku.core.lints.reasons import (
    reasons_recorded,
    replacements_dated,
    restatements_explained,
)
from keikaku.core.plan import Correction
from keikaku.core.values.model import Missing, Reason, Status
from tests.unit.core.lints.building import (
    BLANK,
    HYPHEN,
    amount,
    baseline,
    findings,
    indicator,
    lines,
    node,
    sound,
    target,
    value,
)

WORDS = LintWords(promises=("差替", "公表予定", "確報"))


def correction(field: str, why: str = "新規事業", **more: str) -> Correction:
    whole = {"where": "i1", "was": "3", "now": "5", "by": "企画課", "on": "2025-04-01", **more}
    return Correction(field=field, why=why, **whole)


@pytest.mark.parametrize(
    ("first", "found"),
    [
        (baseline(HYPHEN), True),
        (baseline(Missing(Reason.DASH)), True),
        (baseline(BLANK), True),
        (baseline(HYPHEN, notes=("新規",)), False),
        (baseline(Missing(Reason.NOT_SURVEYED)), False),
        (baseline(Missing(Reason.NOT_APPLICABLE)), False),
        (baseline(Missing(Reason.PENDING)), False),
        (baseline(amount(0)), False),
        (value(Role.ACTUAL, HYPHEN), True),
        (value(Role.ACTUAL, BLANK), False),  # a year to come
        (value(Role.INTERIM_TARGET, BLANK), False),
    ],
)
def test_what_has_no_value_says_why(first, found):
    one = indicator("会員数", first, target(amount(20)))
    assert lines(reasons_recorded, one) == [f"reason_missing i1@{first.role}.amount"] * found


@pytest.mark.parametrize("field", ["baseline", "baseline.amount", "baseline.reason"])
def test_a_recorded_decision_is_a_reason(field):
    one = indicator("会員数", baseline(HYPHEN), target(amount(20)))
    assert lines(reasons_recorded, one, corrections=(correction(field),)) == []


@pytest.mark.parametrize("change", [correction("baseline", " "), correction("target.amount")])
def test_a_decision_without_reason_or_about_something_else_is_none(change):
    one = indicator("会員数", baseline(HYPHEN), target(amount(20)))
    found = lines(reasons_recorded, one, corrections=(change,))
    assert found == ["reason_missing i1@baseline.amount"]


def test_a_blank_row_is_told_by_the_lint_of_targets_alone():
    assert lines(reasons_recorded, indicator("会員数", baseline(BLANK), target(BLANK))) == []


@pytest.mark.parametrize(
    ("status", "notes", "found"),
    [
        (Status.PROVISIONAL, (), True),
        (Status.ESTIMATE, (), True),
        (Status.REFERENCE, (), False),
        (Status.FINAL, (), False),
        (Status.PROVISIONAL, ("令和2年国勢調査人口速報集計結果",), True),
        (Status.PROVISIONAL, ("令和7年11月公表予定",), False),
        (Status.PROVISIONAL, ("令和7年11月に実施",), True),
        (Status.FINAL, ("公表され次第差替え",), True),
        (Status.FINAL, ("R7.11 差替え",), False),
    ],
)
def test_a_value_that_is_not_final_says_when_it_will_be(status, notes, found):
    one = indicator("人口", baseline(amount(9, "人"), status=status, notes=notes))
    expected = ["value_provisional i1@baseline.status"] * found
    assert lines(replacements_dated, one, words=WORDS) == expected


@pytest.mark.parametrize("role", [Role.TARGET, Role.INTERIM_TARGET, Role.PLANNED])
def test_what_is_aimed_at_is_an_estimate_by_nature(role):
    one = indicator("人口", value(role, amount(9, "人"), 2026, status=Status.ESTIMATE))
    assert lines(replacements_dated, one) == []


def test_a_value_not_yet_out_is_awaited():
    one = indicator("人口", value(Role.ACTUAL, Missing(Reason.NOT_YET)))
    assert lines(replacements_dated, one) == ["value_provisional i1@actual.status"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(※)令和2年分が公表され次第差替え予定", True),
        ("(※)令和7年11月に差替え", False),
        ("(※)市外の者を含む\n差替えの予定はない", False),
        ("", False),
    ],
)
def test_a_mark_stands_for_its_line_in_the_section(text, found):
    one = indicator("乗車人員", baseline(amount(9, "人"), notes=("※",)))
    told = lines(replacements_dated, one, words=WORDS, nodes=(node(text=text),))
    assert told == ["value_provisional i1@baseline.status"] * found


def test_changes_are_explained():
    changes = (
        correction("baseline.amount", ""),
        correction("target.amount", "審議会の意見"),
        correction("name", "", was="甲", now="甲"),
    )
    (found,) = findings(restatements_explained, sound(), corrections=changes)
    assert (found.where, found.field) == ("i1", "baseline.amount")
    assert dict(found.details) == {"was": "3", "now": "5"}


def test_a_change_of_what_is_not_there_is_told_of_the_plan():
    changes = (correction("baseline.amount", "", where="i99"),)
    assert lines(restatements_explained, sound(), corrections=changes) == [
        "restated_without_reason plan"
    ]


def test_without_a_record_of_changes_that_is_said():
    assert lines(restatements_explained, sound()) == ["changes_not_recorded plan"]
    assert lines(restatements_explained) == []
