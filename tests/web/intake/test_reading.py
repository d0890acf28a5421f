"""From an upload to a reading under review, in a process of its own; hostile files among them."""

from datetime import timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from keikaku.core.plan import PlanDraft
from keikaku.exchange.writer import dumps
from keikaku.web.audit.models import AuditEvent
from keikaku.web.installation import UploadLimits
from keikaku.web.intake import originals
from keikaku.web.intake.actions import readings, uploads
from keikaku.web.intake.actions.uploads import Given
from keikaku.web.intake.installed import folder
from keikaku.web.intake.models import Intake, State
from keikaku.web.intake.queries import in_review
from keikaku.web.intake.reading import process
from keikaku.web.intake.reading.job import Job, JobFile, Told
from keikaku.web.intake.rounds import resume_broken_off, work_off
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow
from tests import hostile_files
from tests.repository.tree import ROOT
from tests.unit.core.editing.city import PLAN
from tests.web.intake.made import HANA, TEXT, made_intake

pytestmark = pytest.mark.django_db
SAMPLES = ROOT / "samples" / "documents"


def sample(name: str) -> Given:
    return Given(name, (SAMPLES / name).read_bytes())


def one(given: Given) -> Intake:
    taken = uploads.take(files=[given], by=HANA)
    assert taken.refused == ()
    return taken.intakes[0]


def said(row: Intake) -> PlanDraft:
    assert row.draft
    return draft_at(row.draft)


def verbs() -> list[str]:
    return list(AuditEvent.objects.order_by("sequence").values_list("verb", flat=True))


def test_a_document_is_read_and_waits_for_review():
    one(sample("policy.md"))
    assert work_off() == 1
    row = Intake.objects.get()
    assert (row.state, row.message) == (State.READY, "")
    assert in_review(row)
    assert said(row).plan.sources[0].name == "policy.md"
    assert verbs() == ["upload-documents", "begin-draft", "finish-reading"]


def test_volumes_are_read_as_one_plan():
    files = [sample("policy.md"), sample("vision.txt")]
    uploads.take(files=files, together=True, by=HANA)
    assert work_off() == 1
    plan = said(Intake.objects.get()).plan
    assert [each.name for each in plan.sources] == ["policy.md", "vision.txt"]


def test_exchange_json_comes_in_the_same_way():
    one(Given("計画.json", dumps(PlanDraft(PLAN)).encode()))
    work_off()
    assert said(Intake.objects.get()) == PlanDraft(PLAN)


def test_json_that_is_no_plan_says_where_it_is_wrong():
    one(Given("計画.json", b'{"format": "keikaku-plan/1"}'))
    work_off()
    row = Intake.objects.get()
    assert row.state == State.FAILED
    assert row.message.startswith("計画.json")


# What is kept


def test_originals_are_kept_by_their_hash_and_never_by_their_name():
    row = one(Given("../../etc/passwd\x00.txt", TEXT))
    file = row.files.get()
    assert file.name == "passwd.txt"
    path = originals.path_of(file.sha256)
    assert path.read_bytes() == TEXT
    assert path.parent.parent == folder() / "originals"


def test_an_original_that_was_altered_is_not_read():
    row = one(Given("計画.txt", "別の文書\n".encode()))
    path = originals.path_of(row.files.get().sha256)
    path.chmod(0o600)
    path.write_bytes(b"x")
    work_off()
    row.refresh_from_db()
    path.unlink()
    assert row.state == State.FAILED
    assert "受け取ったときと違います" in row.message


def test_each_refused_file_is_told_and_the_others_are_kept():
    files = [
        Given("空.txt", b""),
        Given("計画.txt", TEXT),
        Given("一式.zip", b"PK\x03\x04" + bytes(30)),
        Given("鍵.docx", hostile_files.locked_office()),
    ]
    taken = uploads.take(files=files, by=HANA)
    assert [row.name for row in taken.intakes] == ["計画.txt"]
    assert [str(each).partition(":")[0] for each in taken.refused] == [
        "空.txt",
        "一式.zip",
        "鍵.docx",
    ]


@override_settings(UPLOAD_LIMITS=UploadLimits(file_mb=1))
def test_a_file_beyond_the_limit_is_refused():
    taken = uploads.take(files=[Given("大.txt", b"a" * (1024 * 1024 + 1))], by=HANA)
    assert taken.intakes == ()
    assert "上限1MB" in str(taken.refused[0])


def test_json_is_no_volume_of_anything():
    files = [Given("計画.json", b"{}"), Given("計画.txt", TEXT)]
    with pytest.raises(NotNow):
        uploads.take(files=files, together=True, by=HANA)


# Hostile files

HOSTILE = {
    "laughs.docx": lambda: hostile_files.in_word(
        hostile_files.declared(hostile_files.LAUGHS, b"&a11;")
    ),
    "cut.pdf": lambda: hostile_files.cut("pdf"),
    "loop.pdf": hostile_files.loop_of_pages,
    "bomb.pdf": lambda: hostile_files.bomb_in_pdf(100 * hostile_files.MEGABYTE),
    "noise.txt": lambda: bytes(range(256)) * 40,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_message_and_the_next_is_read(name):
    files = [Given(name, HOSTILE[name]()), Given("計画.txt", TEXT)]
    taken = uploads.take(files=files, by=HANA)
    assert work_off() == len(taken.intakes)
    *hostile, good = Intake.objects.order_by("pk")
    assert good.state == State.READY
    told = [row.message for row in hostile] or list(map(str, taken.refused))
    assert told
    assert all(name in each for each in told)
    assert "Traceback" not in "".join(told)


def job(*, folder, data: bytes = TEXT, seconds: int = 60, memory_mb: int = 2048) -> Job:
    path = folder / "file"
    path.write_bytes(data)
    file = JobFile(str(path), "計画.txt", "s1")
    return Job((file,), str(folder), pages=10, seconds=seconds, memory_mb=memory_mb)


def test_a_reading_that_takes_too_long_is_stopped(tmp_path):
    ended = process.run(job(folder=tmp_path, seconds=0), lambda told: True)
    assert "0秒たっても終わらない" in ended.failed


def test_a_reading_that_takes_too_much_memory_is_stopped(tmp_path):
    data = (SAMPLES / "senryaku.pdf").read_bytes()
    ended = process.run(job(folder=tmp_path, data=data, memory_mb=150), lambda told: True)
    assert "メモリー" in ended.failed


def test_too_many_pages_are_refused_at_the_first(tmp_path):
    data = hostile_files.empty_pages(11)
    ended = process.run(job(folder=tmp_path, data=data), lambda told: True)
    assert "11ページ、上限10ページ" in ended.failed


def test_a_reading_is_cancelled_at_once(tmp_path):
    ended = process.run(job(folder=tmp_path), lambda told: False)
    assert ended == process.Ended(cancelled=True)


# Cancelled, broken off, withdrawn


def test_what_is_cancelled_while_it_is_read_becomes_nothing():
    row = one(Given("計画.txt", TEXT))
    assert readings.claim(intake=row.pk)
    readings.cancel(intake=row.pk, by=HANA)
    assert not readings.tell(intake=row.pk, told=Told("pages", 1, 3))
    readings.finish(intake=row.pk, reading=PlanDraft(PLAN))
    row.refresh_from_db()
    assert (row.state, row.draft) == (State.CANCELLED, None)
    readings.restart(intake=row.pk, by=HANA)
    assert work_off() == 1


def test_a_reading_whose_worker_was_killed_is_read_again_and_then_asked_about():
    row = one(Given("計画.txt", TEXT))
    for state in (State.WAITING, State.FAILED):
        assert readings.claim(intake=row.pk)
        resume_broken_off()
        row.refresh_from_db()
        assert row.state == State.READING  # its worker spoke just now
        Intake.objects.update(beat=timezone.now() - timedelta(minutes=1))
        resume_broken_off()
        row.refresh_from_db()
        assert row.state == state
    assert "2回" in row.message


def test_a_withdrawn_upload_keeps_its_original_and_its_record():
    row = made_intake()
    uploads.withdraw(intake=row.pk, reason="別の市の文書", by=HANA)
    row = Intake.objects.get(pk=row.pk)
    assert row.draft
    assert (row.state, row.message, row.draft.state) == ("withdrawn", "別の市の文書", "withdrawn")
    assert originals.bytes_of(row.files.get().sha256, "") == TEXT
    assert verbs()[-2:] == ["withdraw-draft", "withdraw-upload"]
    with pytest.raises(NotNow):
        uploads.withdraw(intake=row.pk, reason="もう一度", by=HANA)
