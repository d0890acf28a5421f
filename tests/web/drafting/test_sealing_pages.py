"""What the pages of sealing and of errata say."""

import hashlib
from io import BytesIO

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from docx import Document

from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem, Severity
from keikaku.core.years.dates import parse_date
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.drafting.models import Erratum
from keikaku.web.plans import guard
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import edition_at
from tests.unit.core.editing.city import PLAN
from tests.web.conftest import logged_in, make_person
from tests.web.drafting.conftest import Desk
from tests.web.drafting.made import a_sealed_draft, begin

pytestmark = pytest.mark.django_db

SEALING = {
    "title": PLAN.head.title, "issuer": "", "first": "2025年度", "last": "2029年度",
    "edition": "当初", "as_of": "令和8年3月25日", "reason": "議決", "sure": "yes",
}  # fmt: skip


def text(desk: Desk, name: str, *parts: object) -> str:
    return desk.client.get(reverse(f"drafting_{name}", args=parts)).content.decode()


def verbs() -> list[str]:
    return list(AuditEvent.objects.order_by("sequence").values_list("verb", flat=True))


# Sealing


def test_what_will_be_sealed_is_shown_and_sealed(hana):
    hana.send(hana.form("retitle_node-n1", "n1"), now="新しい題")
    url = reverse("drafting_seal", args=(hana.draft.pk,))
    assert "最初の版なので" in hana.client.get(url).content.decode()
    revision = Draft.objects.get(pk=hana.draft.pk).revision
    response = hana.client.post(url, {**SEALING, "revision": revision})
    edition = Edition.objects.get()
    assert response.url == reverse("drafting_seal_of_edition", args=(edition.pk,))
    assert (edition.label, edition.reason, edition.title) == ("当初", "議決", PLAN.head.title)
    assert edition_at(edition).plan.head.as_of == parse_date("令和8年3月25日")
    assert Draft.objects.get(pk=hana.draft.pk).base == edition
    page = hana.client.get(response.url).content.decode()
    assert edition.sha256 in page
    document = hana.client.get(reverse("drafting_document_of_edition", args=(edition.pk,)))
    assert hashlib.sha256(document.content).hexdigest() == edition.sha256
    assert document["Content-Disposition"].startswith("attachment")


def test_the_next_edition_counts_what_has_changed(hana):
    made = a_sealed_draft()
    desk = Desk("jiro", Draft.objects.get(pk=made["draft"]))
    desk.send({"do": "add_node", "where": "n1", "title": "新", "at": "below"})
    desk.send(desk.form("retitle_node-n3", "n3"), now="別の題")
    page = text(desk, "seal", made["draft"])
    assert '<th scope="row">計画の項目</th><td>7</td><td>1</td><td>1</td><td>0</td>' in page


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"sure": ""}, "確かめたことの欄"),
        ({"as_of": ""}, "いつ現在の版か"),
        ({"as_of": "いつか"}, "年として読めません"),
        ({"revision": "0"}, "案が変更されました"),
        ({"title": ""}, "計画の名称がありません"),
    ],
)
def test_nothing_is_sealed_by_halves(hana, changed, why):
    url = reverse("drafting_seal", args=(hana.draft.pk,))
    response = hana.client.post(url, {**SEALING, "revision": "1", **changed})
    assert response.status_code == 422
    assert why in response.content.decode()
    assert not Edition.objects.exists()
    assert Draft.objects.get(pk=hana.draft.pk).revision == 1


def test_an_open_error_keeps_a_draft_from_being_sealed():
    error = Problem("p1", "value.unreadable", Severity.ERROR, "？", "n1", "title", None)
    desk = Desk("hana", begin(PlanDraft(PLAN, (error,))))
    url = reverse("drafting_seal", args=(desk.draft.pk,))
    response = desk.client.post(url, {**SEALING, "revision": "1"})
    assert "確認していないエラーが 1 件あります" in response.content.decode()
    assert not Edition.objects.exists()


def test_the_auditor_sees_whether_a_seal_is_whole():
    made = a_sealed_draft()
    auditor = logged_in(make_person("kansa", Role.AUDITOR))
    url = reverse("drafting_verification_of_edition", args=(made["edition"],))
    assert "封印したときのままです" in auditor.get(url).content.decode()
    guard.GUARD.remove(connection)
    Edition.objects.filter(pk=made["edition"]).update(document="{}")
    page = auditor.get(url).content.decode()
    assert "封印が破れています" in page
    assert "文書が、封印したときのものと違います" in page
    guard.GUARD.install(connection)


# Errata


ROWS = {"place": ["施策1-1", ""], "wrong": ["540千人", ""], "right": ["504千人", ""],
        "reason": ["転記誤り", ""]}  # fmt: skip


def test_an_erratum_is_issued_shown_and_given_as_word(hana):
    made = a_sealed_draft()
    form = {"issued": "2026-05-01", "issuer": "企画課", "note": "次のとおり訂正します。", **ROWS}
    url = reverse("drafting_new_erratum", args=(made["edition"],))
    response = hana.client.post(url, form)
    erratum = Erratum.objects.get(number=2)
    assert response.url == reverse("drafting_erratum", args=(erratum.pk,))
    page = hana.client.get(response.url).content.decode()
    for told in ("施策1-1", "540千人", "504千人", "転記誤り", "企画課", "令和8年5月1日"):
        assert told in page
    assert "この版には、次の正誤表が出ています" in text(hana, "seal_of_edition", made["edition"])
    word = hana.client.get(reverse("drafting_erratum_as_word", args=(erratum.pk,)))
    document = Document(BytesIO(word.content))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "施策1-1", "540千人", "504千人", "転記誤り",
    ]  # fmt: skip
    assert document.paragraphs[0].text == "令和8年5月1日"
    assert verbs()[-1] == "issue-erratum"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"issued": "明日"}, "発行日を"),
        ({"issued": "2026-02-31"}, "発行日を"),
        ({"issuer": " "}, "発行者を"),
        ({"place": ["", ""]}, "どこの誤りか"),
        ({"right": ["540千人", ""]}, "誤と正が同じ"),
        ({name: ["", ""] for name in ROWS}, "誤りが一つも"),
    ],
)
def test_an_erratum_that_says_nothing_is_not_issued(hana, changed, why):
    made = a_sealed_draft()
    form = {"issued": "2026-05-01", "issuer": "企画課", **ROWS, **changed}
    url = reverse("drafting_new_erratum", args=(made["edition"],))
    response = hana.client.post(url, form)
    assert response.status_code == 422
    assert why in response.content.decode()
    assert Erratum.objects.count() == 1


def test_more_rows_keep_what_was_written(hana):
    made = a_sealed_draft()
    url = reverse("drafting_new_erratum", args=(made["edition"],))
    page = hana.client.post(url, {**ROWS, "issuer": "企画課", "more": "yes"}).content.decode()
    assert "504千人" in page
    assert Erratum.objects.count() == 1


@pytest.mark.parametrize("how", ["update", "delete"])
def test_no_erratum_is_altered(how):
    row = Erratum.objects.filter(pk=a_sealed_draft()["erratum"])
    with pytest.raises(DatabaseError), transaction.atomic():
        row.update(note="別の文") if how == "update" else row.delete()


def test_the_period_of_the_plan_is_in_english_on_an_english_page(hana):
    hana.client.cookies["keikaku_language"] = "en"
    page = text(hana, "seal", hana.draft.pk)
    assert "<dd>2025 to 2029</dd>" in page
    assert "2025年度" not in page
    hana.send(hana.form("set_head-plan", "plan"), last="2030")
    assert hana.plan().head.period == (2025, 2030)
