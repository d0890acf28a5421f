"""The pages from the upload to the end of the reading: progress, cancelling, withdrawing, pictures."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from keikaku.core.plan import Plan, PlanDraft, PlanHead
from keikaku.web.accounts.roles import Role
from keikaku.web.audit.models import AuditEvent
from keikaku.web.intake.actions import readings
from keikaku.web.intake.models import Intake
from keikaku.web.intake.reading.job import Told
from keikaku.web.intake.views import intakes
from tests.repository.tree import ROOT
from tests.web.conftest import logged_in, make_person
from tests.web.intake.made import TEXT, made_intake

pytestmark = pytest.mark.django_db
PDF = (ROOT / "samples" / "documents" / "senryaku.pdf").read_bytes()


@pytest.fixture
def planner(db):
    return logged_in(make_person("kikaku", Role.PLANNER))


def upload(client, *files: tuple[str, bytes], page: str = "intake_upload", at=(), **told):
    given = [SimpleUploadedFile(name, data) for name, data in files]
    return client.post(reverse(page, args=at), {"files": given, **told}, follow=True)


def one(client, intake: Intake):
    return client.get(reverse("intake_one", args=[intake.pk]))


def test_one_file_leads_to_its_page_which_renews_itself_until_it_is_read(planner):
    response = upload(planner, ("計画.txt", TEXT))
    row = Intake.objects.get()
    assert response.redirect_chain[-1][0] == reverse("intake_one", args=[row.pk])
    assert response["Refresh"] == "3"
    assert "順番を待っています" in response.content.decode()
    readings.claim(intake=row.pk)
    readings.tell(intake=row.pk, told=Told("pages", 3, 12))
    shown = one(planner, row).content.decode()
    assert "ページを読んでいます 3/12" in shown
    assert '<progress max="12" value="3"' in shown
    readings.fail(
        intake=row.pk, message="計画.txt: 壊れています。", english="計画.txt: It is damaged."
    )
    response = one(planner, row)
    assert "計画.txt: 壊れています。" in response.content.decode()
    assert "Refresh" not in response


def test_intakes_of_years_ago_are_found_page_by_page(planner, monkeypatch):
    monkeypatch.setattr(intakes, "_SHOWN", 2)
    rows = [made_intake(data=f"plan {number}".encode()).pk for number in range(3)]
    pages = [planner.get(reverse("intake"), {"page": number}) for number in (1, 2)]
    found = [row.pk for page in pages for row, _review, _step in page.context["rows"]]
    assert found == rows[::-1]
    assert "前のもの" in pages[0].content.decode()
    assert "新しいもの" in pages[1].content.decode()


def test_a_reading_that_found_nothing_says_so(planner):
    """A picture that was read as text, a letter: nothing in it is doubted, for nothing is there."""
    nothing = "計画の体系・指標・取組を一つも読み取れませんでした。"
    empty = made_intake(PlanDraft(Plan(PlanHead(title="こんにちは"))))
    assert nothing in one(planner, empty).content.decode()
    assert nothing not in one(planner, made_intake(data=b"another")).content.decode()


def test_several_files_lead_to_the_list_and_refusals_are_told(planner):
    response = upload(planner, ("計画.txt", TEXT), ("空.txt", b"\0"), ("別.txt", b"x" + TEXT))
    shown = response.content.decode()
    assert response["Refresh"] == "3"
    assert "2ファイルを受け付けました" in shown
    assert '<p class="fault">取り込めませんでした。空.txt' in shown
    assert "Refresh" not in planner.get(reverse("intake"))


@pytest.mark.parametrize(
    ("files", "sentence"),
    [([], "ファイルを選んでください"), ([("計画.txt", TEXT)] * 21, "20ファイルまで")],
)
def test_none_or_too_many_files_are_refused(planner, files, sentence):
    assert sentence in upload(planner, *files).content.decode()
    assert not Intake.objects.exists()


def test_volumes_of_one_plan_are_one_intake(planner):
    upload(planner, ("一.txt", TEXT), ("二.txt", b"x" + TEXT), together="on")
    assert Intake.objects.get().name == "一.txt、二.txt"


def test_a_reading_is_cancelled_and_begun_again(planner):
    upload(planner, ("計画.txt", TEXT))
    row = Intake.objects.get()
    for page, state in (("cancel", "cancelled"), ("restart", "waiting")):
        planner.post(reverse(f"intake_{page}", args=[row.pk]))
        row.refresh_from_db()
        assert row.state == state
    readings.claim(intake=row.pk)
    readings.fail(intake=row.pk, message="x", english="x")
    response = planner.post(reverse("intake_cancel", args=[row.pk]), follow=True)
    assert "もう終わっています" in response.content.decode()


def test_a_withdrawal_needs_a_reason(planner):
    row = made_intake()
    address = reverse("intake_withdraw", args=[row.pk])
    assert "理由を入力" in planner.post(address, {"reason": " "}, follow=True).content.decode()
    planner.post(address, {"reason": "別の市の文書"})
    assert "別の市の文書" in one(planner, row).content.decode()
    assert "計画.txt" in planner.get(reverse("intake")).content.decode()


def test_a_corrected_file_is_read_as_the_same_plan(planner):
    row = made_intake()
    upload(planner, ("計画.txt", b"x" + TEXT), page="intake_again", at=[row.pk])
    assert Intake.objects.order_by("pk")[1].again_of == row


def test_a_page_is_drawn_once_with_the_place_marked(planner):
    row = made_intake(name="計画.pdf", data=PDF)
    address = reverse("intake_picture", args=[row.pk, 1])
    cut = planner.get(f"{address}?page=1&box=56.8,256.4,121.3,303.2")
    whole = planner.get(f"{address}?page=1&box=56.8,256.4,121.3,303.2&whole=1")
    assert cut["Content-Type"] == "image/png"
    assert height(cut.content) < height(whole.content)
    for query in ("", "?page=999", "?page=x", "?page=-1"):
        assert planner.get(address + query).status_code == 404


def height(data: bytes) -> int:
    head = io.BytesIO(data)
    head.seek(20)
    return int.from_bytes(head.read(4))


def test_why_a_file_is_not_taken_or_not_read_is_told_in_the_language_of_the_page(planner):
    with translation.override("ja"):  # what a page switches on would last
        told_in_english(planner)


def told_in_english(planner):
    planner.post(reverse("set_language"), {"language": "en", "next": "/"})
    shown = upload(planner, ("計画.txt", TEXT), ("空.txt", b"")).content.decode()
    assert "空.txt: There is nothing in it. Check that it is the right file." in shown
    row = Intake.objects.get()
    readings.claim(intake=row.pk)
    readings.fail(intake=row.pk, message="壊れています。", english="It is damaged.")
    assert '<p class="why">It is damaged.</p>' in one(planner, row).content.decode()
    told = AuditEvent.objects.order_by("-sequence")[0]
    assert json.loads(told.after) == {"message": "壊れています。", "message_en": "It is damaged."}
