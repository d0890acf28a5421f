"""Documents come in, and a mistaken upload is withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.core.errors import KeikakuError
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json
from keikaku.web.intake import originals
from keikaku.web.intake.actions.locking import address, locked
from keikaku.web.intake.models import Intake, IntakeFile, State
from keikaku.web.intake.queries import in_review
from keikaku.web.intake.sniffing import JSON, checked, shown_name
from keikaku.web.plans.actions import drafts
from keikaku.web.plans.models import DraftState
from keikaku.web.plans.refusals import NotNow


@dataclass(frozen=True, slots=True)
class Given:
    """A file as a browser sent it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an upload: the readings that wait now, and why the others do not."""

    intakes: tuple[Intake, ...]
    refused: tuple[KeikakuError, ...]


def take(
    *,
    files: Sequence[Given],
    by: Actor,
    together: bool = False,
    again_of: Intake | None = None,
) -> Taken:
    """Keeps each file that can be read and lets it wait; `together` they are volumes of one plan.

    With `again_of` they are read anew as that plan, and its decisions are taken over.
    """
    if again_of is not None and not in_review(again_of):
        raise NotNow(_("確認中の読取りだけが、訂正したファイルで読み直せます。"))
    kept, refused = _kept(files)
    groups = [kept] if (together or again_of) and kept else [[each] for each in kept]
    intakes = [_begin(group, again_of, by) for group in groups]
    return Taken(tuple(intakes), tuple(refused))


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    sha256: str
    size: int
    media_type: str


def _kept(files: Iterable[Given]) -> tuple[list[_Kept], list[KeikakuError]]:
    kept, refused = [], []
    for file in files:
        name = shown_name(file.name)
        try:
            media_type = checked(name, file.data)
            digest = originals.keep(file.data)
        except KeikakuError as reason:
            refused.append(reason)
            continue
        kept.append(_Kept(name, digest, len(file.data), media_type))
    return kept, refused


@transaction.atomic
def _begin(files: Sequence[_Kept], again_of: Intake | None, by: Actor) -> Intake:
    if len(files) > 1 and any(file.media_type == JSON for file in files):
        raise NotNow(
            _("交換用JSONは、ほかのファイルと一緒には読めません。1つずつ取り込んでください。")
        )
    row = Intake.objects.create(person_id=by.person, who=by.who, again_of=again_of)
    for number, file in enumerate(files, 1):
        IntakeFile.objects.create(
            intake=row, number=number, name=file.name, sha256=file.sha256, size=file.size,
            media_type=file.media_type,
        )  # fmt: skip
    told: list[Json] = [
        {"name": file.name, "sha256": file.sha256, "size": file.size} for file in files
    ]
    again = None if again_of is None else address(again_of)
    after: Json = {"files": told, "again_of": again}
    record(by=by, verb="upload-documents", about=address(row), after=after)
    return row


@transaction.atomic
def withdraw(*, intake: int, reason: str, by: Actor) -> None:
    """A mistaken upload. Its originals stay, and so does what was done with it.

    Raises `NotNow` where a draft was made of it, which is withdrawn for itself.
    """
    row = locked(intake)
    if row.state == State.WITHDRAWN:
        raise NotNow(_("この取込みは、もう取り下げられています。"))
    if row.draft is not None and row.draft.state == DraftState.DRAFT:
        raise NotNow(_("この取込みは、もう計画の案になっています。案のほうを取り下げてください。"))
    before: Json = {"state": str(row.state)}
    if row.draft is not None and row.draft.state == DraftState.REVIEW:
        drafts.withdraw(draft=row.draft.pk, reason=reason, by=by)
    row.state, row.message, row.message_en = State.WITHDRAWN, reason, ""
    row.save(update_fields=["state", "message", "message_en"])
    after: Json = {"state": str(row.state), "reason": reason}
    record(by=by, verb="withdraw-upload", about=address(row), before=before, after=after)


@transaction.atomic
def hand_over(*, intake: int, successor: Person, by: Actor) -> None:
    """Somebody else goes on with the reading."""
    row = locked(intake)
    before: Json = {"person": row.person_id}
    row.person = successor
    row.save(update_fields=["person"])
    after: Json = {"person": successor.pk}
    record(by=by, verb="hand-over-reading", about=address(row), before=before, after=after)
