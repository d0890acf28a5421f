"""Two do something to one row in the very same moment: one is done, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from keikaku.core.errors import KeikakuError
from keikaku.core.indicators import Role
from keikaku.web.crossing.merging import Crossed
from keikaku.web.plans.refusals import NotNow
from keikaku.web.reporting.models import Report, State
from tests.web.reporting.made import Office, approve, enter, make_office, send_back, take

pytestmark = pytest.mark.django_db(transaction=True)
NOTHING = {"raw": "", "note": ""}


@pytest.fixture
def office() -> Office:
    return make_office()


def at_once(*actions: Callable[[], object]) -> list[type[KeikakuError] | None]:
    """What refused each of them."""
    start = Barrier(len(actions))

    def run(action: Callable[[], object]) -> type[KeikakuError] | None:
        start.wait()
        try:
            action()
        except KeikakuError as refused:
            return type(refused)
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def test_of_two_first_entries_one_is_kept_and_the_other_is_told(office):
    told = at_once(
        lambda: enter(office, "512", seen=NOTHING), lambda: enter(office, "520", seen=NOTHING)
    )
    assert sorted(map(str, told)) == sorted(map(str, [None, Crossed]))
    assert Report.objects.get().raw in {"512", "520"}


def test_what_is_changed_while_it_is_approved_is_not_approved_unseen(office):
    report = enter(office, "512")
    told = at_once(lambda: approve(office, report), lambda: enter(office, "520"))
    assert told.count(None) == 1 and NotNow in told
    kept = Report.objects.get()
    assert (kept.state, kept.raw) in {(State.APPROVED, "512"), (State.ENTERED, "520")}


def test_what_is_taken_while_it_is_sent_back_is_one_of_both(office):
    report = approve(office, enter(office))
    at_once(lambda: take(office, report), lambda: send_back(office, report))
    in_draft = bool(office.indicator().of_role(Role.ACTUAL))
    assert (Report.objects.get().state == State.TAKEN) is in_draft


def test_what_two_planners_take_is_in_the_draft_once(office):
    report = approve(office, enter(office))
    told = at_once(lambda: take(office, report), lambda: take(office, report))
    assert told.count(None) == 1 and NotNow in told
    assert len(office.indicator().of_role(Role.ACTUAL)) == 1
