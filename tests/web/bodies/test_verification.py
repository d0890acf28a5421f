"""`keikaku audit verify` holds every row of bodies against its event in the log."""

import pytest
from django.db import connection
from django.utils.translation import override

from keikaku.core.errors import Invalid
from keikaku.web.audit.actions import record
from keikaku.web.audit.checks import discrepancies
from keikaku.web.backup import rows
from keikaku.web.backup.tables import applied, tables_at
from keikaku.web.bodies import guard
from keikaku.web.bodies.actions import decisions, layings
from keikaku.web.bodies.actions.layings import Choice
from keikaku.web.bodies.models import (
    Answer,
    BodyKind,
    Decision,
    Laying,
    Opinion,
    Verdict,
    Withdrawal,
)
from keikaku.web.bodies.papers import content_of
from keikaku.web.bodies.telling import address, as_data
from keikaku.web.plans.recent import Recent
from tests.web.bodies.made import OFFICE, answer, lay_draft, lay_edition, make_body, make_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    """A row of each table, and an intruder who took the guards away."""
    made = make_council()
    answer(made.opinion)
    main = make_body(made.shelf.plan, kind=BodyKind.HEADQUARTERS, name="推進本部")
    laid = lay_draft(main, made.shelf, Choice(("n1",)))
    decisions.decide(laying=laid.pk, verdict=Verdict.RETURNED, reason="財源", by=OFFICE)
    layings.withdraw(laying=lay_edition(made.body, made.shelf).pk, reason="x", by=OFFICE)
    for each in guard.GUARDS:
        each.remove(connection)
    yield made
    for each in guard.GUARDS:
        each.install(connection)


def told(language: str = "ja") -> list[tuple[str, str]]:
    return [(each.about, each.told[language]) for each in discrepancies()]


@pytest.mark.usefixtures("made")
def test_what_was_left_alone_is_whole():
    assert told() == []


CHANGES = [
    (Laying, {"question": "別の問い"}),
    (Laying, {"nodes": ["n4"]}),
    (Laying, {"sha256": "0" * 64}),
    (Laying, {"whole": True}),
    (Withdrawal, {"reason": "別の理由"}),
    (Opinion, {"text": "賛成です。"}),
    (Opinion, {"by": None}),
    (Answer, {"outcome": "not"}),
    (Decision, {"verdict": "approved"}),
]


@pytest.mark.parametrize(("model", "change"), CHANGES, ids=str)
@pytest.mark.usefixtures("made")
def test_an_altered_row_is_found(model, change):
    row = model.objects.order_by("-pk").filter(**({"draft__gt": 0} if model is Laying else {}))[0]
    model.objects.filter(pk=row.pk).update(**change)
    about = address(row)
    assert told() == [(about, f"{about} の内容が、監査記録と違います。")]


@pytest.mark.usefixtures("made")
def test_an_altered_document_is_found_and_not_shown(monkeypatch):
    # What this process read before was the document that was frozen.
    monkeypatch.setattr("keikaku.web.bodies.papers._contents", Recent(1))
    row = Laying.objects.exclude(document="")[0]
    Laying.objects.filter(pk=row.pk).update(document=row.document.replace("題n2", "題n9"))
    (found,) = told("en")
    assert found[1].endswith("is not the one that was laid.")
    with override("ja"), pytest.raises(Invalid, match="付議した文書と違います"):
        content_of(Laying.objects.get(pk=row.pk))


def test_a_row_that_is_gone_is_missed(made):
    gone = address(made.opinion.answers.get())
    Answer.objects.all()._raw_delete(connection.alias)
    assert told() == [(gone, f"{gone} は監査記録にありますが、なくなっています。")]


def test_a_row_that_nobody_recorded_is_found(made):
    row = made.opinion
    row.pk, row.number, row.text = None, 7, "賛成です。"
    row.save()
    assert told() == [(address(row), f"{address(row)} の記録が、監査記録にありません。")]


def test_an_event_of_today_does_not_cover_what_was_altered(made):
    """An intruder who records anew is found, since the first event counts."""
    Opinion.objects.filter(pk=made.opinion.pk).update(text="賛成です。")
    altered = Opinion.objects.get(pk=made.opinion.pk)
    record(by=OFFICE, verb="write-opinion", about=address(altered), after=as_data(altered))
    assert len(told()) == 1


def test_a_backup_brings_back_every_row_as_it_was(made):
    tables = [each for each in tables_at(applied()) if each.name.startswith("bodies_")]
    assert len(tables) == 9  # the eight of this app, and the plans of the bodies
    kept = {table.name: list(rows.lines(table)) for table in tables}
    for table in tables:
        table.model._base_manager.all()._raw_delete(connection.alias)
    assert told() != []
    for table in tables:
        assert rows.load(table, iter(kept[table.name])) == len(kept[table.name]) - 1
    assert told() == []
    assert content_of(Laying.objects.get(pk=made.laying.pk)).plan.nodes
