"""Tests of reports take place in the fiscal year 2026, whenever they run."""

import pytest

from keikaku.core.years.model import FiscalYear
from keikaku.web.reporting import queries, rows


@pytest.fixture(autouse=True)
def in_fiscal_2026(monkeypatch):
    for module in (queries, rows):
        monkeypatch.setattr(module, "this_year", lambda: FiscalYear(2026))
