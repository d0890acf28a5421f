"""`keikaku audit`: what it says of a whole log, an altered one and a cut one."""

import pytest
from django.db import connection

from keikaku.cli.audit.wording import BREACHES
from keikaku.cli.main import main
from keikaku.web.audit import checks, guard, queries
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.audit.checks import Discrepancy
from keikaku.web.audit.models import AuditEvent
from keikaku.web.audit.verification import Breach

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def log(monkeypatch):
    """Three events in the tests' own database, which the command then asks."""
    monkeypatch.setattr("keikaku.cli.audit.run.load", lambda folder: None)
    monkeypatch.setattr("keikaku.cli.audit.run.check_database_file", lambda installation: None)
    for number in range(3):
        record(by=COMMAND_LINE, verb="change", about=f"node/{number}")
    guard.remove(connection)


def run(capsys, *arguments: str) -> tuple[int, list[str], str]:
    status = main(["audit", *arguments])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def test_the_head_is_printed(capsys):
    assert run(capsys, "head") == (0, [str(queries.head())], "")


def test_a_whole_log_says_what_could_not_be_told(capsys):
    status, (whole, doubt), _ = run(capsys, "verify")
    assert status == 0
    assert whole == f"改変はありません（3 件）。最新の記録の印: {queries.head()}"
    assert "--head" in doubt


def test_a_whole_log_with_its_seal(capsys):
    status, (whole,), _ = run(capsys, "verify", "--head", str(queries.head()), "--language", "en")
    assert (status, whole) == (0, f"Not altered (3 events). Seal of the newest: {queries.head()}")


def test_an_altered_log(capsys):
    AuditEvent.objects.filter(sequence=2).update(who="別人")
    assert run(capsys, "verify") == (1, ["2 番の記録の内容が書き換えられています。"], "")


def test_a_cut_log(capsys):
    seal = str(queries.head())
    AuditEvent.objects.filter(sequence=3).delete()
    assert run(capsys, "verify", "--head", seal, "--language", "en") == (
        1,
        ["There were events up to 3, but the end was cut off."],
        "",
    )


def test_what_other_checks_find_is_told_too(capsys, monkeypatch):
    found = Discrepancy(
        "edition/3", {"ja": "3 番の版が変わっています。", "en": "Edition 3 changed."}
    )
    monkeypatch.setattr(checks, "_CHECKS", {"editions": lambda: [found]})
    status, (told, whole, _), _ = run(capsys, "verify")
    assert (status, told) == (1, "3 番の版が変わっています。")
    assert whole.startswith("改変はありません（3 件）")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_breach_has_its_sentence(language):
    assert BREACHES[language].keys() == set(Breach)


def test_a_seal_that_is_none(capsys):
    status, _, err = run(capsys, "verify", "--head", "abc")
    assert status == 2
    assert "keikaku audit head" in err
