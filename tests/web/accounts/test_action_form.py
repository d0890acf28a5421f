"""A form shows what its action refused, beside what its fields refused."""

from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError

from keikaku.web.accounts.action_form import ActionForm


class Late(Exception):
    pass


class Term(ActionForm):
    refusals = (ValidationError, Late)
    begins = forms.DateField()
    ends = forms.DateField()

    def clean(self) -> None:
        self.check_order("begins", "ends")


def term(begins: str = "2026-04-01", ends: str = "2027-03-31") -> Term:
    return Term({"begins": begins, "ends": ends})


def refuse(fault: Exception):
    def action() -> None:
        raise fault

    return action


def test_an_action_that_goes_through_is_done_once():
    calls: list[date] = []
    form = term()
    assert form.done(lambda: calls.append(form.cleaned_data["begins"]))
    assert (calls, form.errors) == ([date(2026, 4, 1)], {})


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (
            ValidationError(["名前が重なっています。", "課がありません。"]),
            ["名前が重なっています。", "課がありません。"],
        ),
        (ValidationError("課がありません。"), ["課がありません。"]),
        (Late("取り下げられています。"), ["取り下げられています。"]),
    ],
)
def test_what_the_action_refuses_stands_in_the_form(fault, told):
    form = term()
    assert not form.done(refuse(fault))
    assert form.errors == {"__all__": told}


def test_what_is_no_refusal_is_not_swallowed():
    with pytest.raises(RuntimeError):
        term().done(refuse(RuntimeError()))


@pytest.mark.parametrize(("begins", "ends"), [("2026-04-01", "2026-03-31"), ("", "2026-03-31")])
def test_no_action_runs_where_the_fields_are_at_fault(begins, ends):
    form = term(begins, ends)
    assert not form.done(refuse(RuntimeError()))
    assert [*form.errors] == (["ends"] if begins else ["begins"])


def test_a_term_of_one_day_is_in_order():
    assert term("2026-04-01", "2026-04-01").is_valid()
