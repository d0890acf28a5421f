"""Checks that apps add to the verification of the log."""

import pytest

from keikaku.web.audit import checks
from keikaku.web.audit.checks import Discrepancy, discrepancies, register

ALTERED = Discrepancy("edition/3", {"ja": "版が変わっています。", "en": "The edition changed."})


@pytest.fixture(autouse=True)
def registered(monkeypatch):
    found: dict[str, checks.Check] = {}
    monkeypatch.setattr(checks, "_CHECKS", found)
    return found


def test_each_check_runs_in_the_order_of_names():
    register("second", lambda: [ALTERED])
    register("first", list)
    assert list(discrepancies()) == [ALTERED]


def test_a_name_stands_once():
    def check():
        return [ALTERED]

    register("editions", check)
    register("editions", check)
    with pytest.raises(ValueError, match="editions"):
        register("editions", list)
    assert list(discrepancies()) == [ALTERED]
