"""An erratum that was altered behind the program's back is found: by the log, on both databases."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.urls import reverse

from keikaku.cli.main import main
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.actions import record
from keikaku.web.audit.chain import Json
from keikaku.web.audit.checks import discrepancies
from keikaku.web.audit.models import AuditEvent
from keikaku.web.drafting.actions import errata
from keikaku.web.drafting.errata_seals import Breach, BrokenErratum, broken_errata
from keikaku.web.drafting.guard import GUARD
from keikaku.web.drafting.models import Erratum
from keikaku.web.plans.actions import editions
from keikaku.web.plans.models import Edition
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.made import MISTAKE, OFFICE, a_sealed_draft

pytestmark = pytest.mark.django_db
ROW = {"place": "施策1-1", "wrong": "540千人", "right": "504千人", "reason": "転記誤り"}


@pytest.fixture
def erratum() -> Erratum:
    return Erratum.objects.get(pk=a_sealed_draft()["erratum"])


@pytest.fixture
def unguarded(db):
    """The intruder has taken the triggers away."""
    GUARD.remove(connection)
    yield
    GUARD.install(connection)


def about(erratum: Erratum) -> str:
    edition = erratum.edition
    return f"plan/{edition.plan_id}/edition/{edition.pk}/erratum/{erratum.pk}"


def test_errata_as_they_were_issued(erratum):
    assert list(broken_errata()) == []


ALTERED = [
    {"rows": [{**ROW, "right": "999千人"}]},
    {"rows": [ROW, ROW]},
    {"rows": []},
    {"rows": [{**ROW, "more": ""}]},
    {"issuer": "別の課"},
    {"note": "付け足し"},
    {"number": 9},
    {"issued": date(2026, 4, 2)},
    {"at": datetime(2026, 4, 1, tzinfo=UTC)},
    {"by_id": None},
]


@pytest.mark.parametrize("change", ALTERED)
def test_one_that_was_altered(change, unguarded):
    hana = make_person("hana")
    made = a_sealed_draft()
    edition = Edition.objects.get(pk=made["edition"])
    by = OFFICE.__class__("花", hana.pk, "tests")
    erratum = errata.issue(
        edition=edition, issued=date(2026, 4, 1), issuer="企画課", mistakes=[MISTAKE], by=by
    )
    Erratum.objects.filter(pk=erratum.pk).update(**change)
    assert list(broken_errata()) == [BrokenErratum(about(erratum), Breach.ALTERED)]


def test_one_that_was_given_to_another_edition(erratum, unguarded):
    other = editions.seal(draft=erratum.edition.draft_id, reason="改訂", by=OFFICE)
    Erratum.objects.filter(pk=erratum.pk).update(edition=other)
    assert [each.breach for each in broken_errata()] == [Breach.ALTERED]


def test_one_that_nobody_issued(erratum, unguarded):
    false = Erratum.objects.create(
        edition=erratum.edition, number=2, issued=date(2026, 4, 1), issuer="企画課", rows=[ROW],
        at=erratum.at,
    )  # fmt: skip
    assert list(broken_errata()) == [BrokenErratum(about(false), Breach.UNLOGGED)]


def test_one_that_is_gone(erratum, unguarded):
    named = about(erratum)
    Erratum.objects.all().delete()
    assert list(broken_errata()) == [BrokenErratum(named, Breach.GONE)]


def test_a_second_event_about_it_changes_nothing(erratum, unguarded):
    Erratum.objects.filter(pk=erratum.pk).update(issuer="別の課")
    erratum.refresh_from_db()
    after = errata.as_data(erratum)
    record(by=OFFICE, verb="issue-erratum", about=about(erratum), after=after)
    assert [each.breach for each in broken_errata()] == [Breach.ALTERED]


def test_one_that_an_earlier_program_issued_is_proved_by_what_it_logged(erratum, unguarded):
    told: Json = {"number": 2, "issued": "2026-04-01", "rows": [ROW]}
    old = Erratum.objects.create(
        edition=erratum.edition, number=2, issued=date(2026, 4, 1), issuer="企画課", rows=[ROW],
        at=erratum.at,
    )  # fmt: skip
    record(by=OFFICE, verb="issue-erratum", about=about(old), after=told)
    assert list(broken_errata()) == []
    Erratum.objects.filter(pk=old.pk).update(rows=[])
    assert [each.breach for each in broken_errata()] == [Breach.ALTERED]


DAMAGED = ["rows = 'no json'", "rows = X'FF00'", "issued = 'someday'", "at = 3", "number = 'x'"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps columns of their kind")
@pytest.mark.parametrize("damage", DAMAGED)
def test_a_column_that_cannot_even_be_read(erratum, unguarded, damage):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute(f"UPDATE drafting_erratum SET {damage}")
        cursor.execute("PRAGMA ignore_check_constraints = OFF")
    assert list(broken_errata()) == [BrokenErratum(about(erratum), Breach.ALTERED)]


def test_verify_and_the_page_of_the_auditor_tell_it(erratum, unguarded, monkeypatch, capsys):
    monkeypatch.setattr("keikaku.cli.audit.run.load", lambda folder: None)
    monkeypatch.setattr("keikaku.cli.audit.run.check_database_file", lambda installation: None)
    assert main(["audit", "verify", "--language", "ja"]) == 0
    client = logged_in(make_person("kansa", Role.AUDITOR))
    url = reverse("drafting_verification_of_edition", args=(erratum.edition_id,))
    assert "封印したときのままです" in client.get(url).content.decode()
    Erratum.objects.update(rows=[{**ROW, "right": "999千人"}])
    capsys.readouterr()
    assert main(["audit", "verify", "--language", "ja"]) == 1
    assert f"{about(erratum)} の正誤表が、出したときのものと違います。" in capsys.readouterr().out
    page = client.get(url).content.decode()
    assert "封印したときのままです" not in page
    assert "出したときのものと違います" in page


def test_every_breach_has_its_words(erratum, unguarded):
    Erratum.objects.update(issuer="別の課")
    (told,) = discrepancies()
    assert set(told.told) == {"ja", "en"}
    assert AuditEvent.objects.filter(about=told.about).exists()
