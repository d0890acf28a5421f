"""A fiscal year in a form: everything a person writes for one, and nothing else."""

import pytest
from django import forms

from keikaku.web.library.years import YearField


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("2025", 2025), ("２０２５", 2025), (" 2025年度 ", 2025), ("令和７年度", 2025),
        ("R7", 2025), ("Ｒ７", 2025), ("令和元年度", 2019), ("2025年", 2025), ("", None),
        ("　", None), ("1900", 1900), ("2100", 2100),
    ],
)  # fmt: skip
def test_a_year_is_read(typed, year):
    assert YearField(label="年度").clean(typed) == year


@pytest.mark.parametrize(
    "typed", ["7", "二千", "1899", "2201", "2025-2029", "令和", "2025年4月1日", "-2025", "2" * 21]
)
def test_what_is_no_year_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        YearField(label="年度").clean(typed)
