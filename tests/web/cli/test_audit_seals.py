"""`keikaku audit verify` lists broken seals of editions beside the chain of the log."""

import pytest
from django.db import connection

from keikaku.cli.main import main
from keikaku.web.drafting import guard as errata_guard
from keikaku.web.plans import guard
from keikaku.web.plans.models import Draft, Edition
from tests.web.drafting.made import a_sealed_draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(monkeypatch) -> Edition:
    monkeypatch.setattr("keikaku.cli.audit.run.load", lambda folder: None)
    monkeypatch.setattr("keikaku.cli.audit.run.check_database_file", lambda installation: None)
    return Edition.objects.get(pk=a_sealed_draft()["edition"])


def verify(capsys, language: str) -> tuple[int, str]:
    status = main(["audit", "verify", "--language", language])
    return status, capsys.readouterr().out.splitlines()[0]


def test_whole_seals(capsys, edition):
    assert verify(capsys, "ja")[0] == 0


@pytest.mark.parametrize(
    ("change", "language", "told"),
    [
        ({"document": "{}"}, "ja", "の文書が、封印したときのものと違います。"),
        ({"number": 9}, "en", "are not those of its sealed document."),
    ],
)
def test_a_broken_seal(capsys, edition, change, language, told):
    guard.GUARD.remove(connection)
    Edition.objects.filter(pk=edition.pk).update(**change)
    status, line = verify(capsys, language)
    assert status == 1
    assert told in line
    assert f"plan/{edition.plan_id}/edition/{edition.pk}" in line
    guard.GUARD.install(connection)


def test_an_edition_that_is_gone(capsys, edition):
    for each in (guard.GUARD, errata_guard.GUARD):
        each.remove(connection)
    edition.errata.all().delete()
    Draft.objects.filter(base=edition).update(base=None)
    edition.delete()
    assert verify(capsys, "ja")[0] == 1
    for each in (guard.GUARD, errata_guard.GUARD):
        each.install(connection)
