"""Checks that apps add to the doctor's."""

import pytest

from keikaku.web.health import checks
from keikaku.web.health.checks import register, registered_findings
from keikaku.web.health.finding import well

WORKER = well("処理係が動いています", "The worker runs")


@pytest.fixture(autouse=True)
def registered(monkeypatch):
    monkeypatch.setattr(checks, "_CHECKS", {})


def test_each_check_runs_in_the_order_of_names():
    register("worker", lambda: [WORKER])
    register("disk", list)
    assert list(registered_findings()) == [WORKER]


def test_a_name_stands_once():
    def check():
        return [WORKER]

    register("worker", check)
    register("worker", check)
    with pytest.raises(ValueError, match="worker"):
        register("worker", list)
