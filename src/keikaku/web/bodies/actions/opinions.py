"""Members write opinions, the office answers them; neither is altered afterwards."""

from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Person
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.actions.adding import add, by_now
from keikaku.web.bodies.actions.layings import open_laying
from keikaku.web.bodies.models import About, Answer, Laying, Opinion, Outcome
from keikaku.web.bodies.papers import content_of, part_of
from keikaku.web.bodies.queries import speakers
from keikaku.web.crossing.merging import Fields, Json, check_unchanged
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def write(*, laying: int, about: About, thing: str, text: str, by: Actor) -> Opinion:
    """An opinion on the whole paper, or a node or an indicator of it. Raises `NotNow`."""
    row = open_laying(laying)
    opinion = _opinion(row, about, thing, text, by)
    add(opinion, verb="write-opinion", by=by)
    return opinion


@transaction.atomic
def enter(
    *, laying: int, about: About, thing: str, speaker: Person, text: str, by: Actor
) -> Opinion:
    """What a member said, entered by the office in the member's name. Raises `NotNow`."""
    row = open_laying(laying)
    if not speakers(row).filter(pk=speaker.pk).exists():
        raise NotNow(_("この会議体の委員ではありません。"))
    opinion = _opinion(row, about, thing, text, by)
    opinion.speaker = speaker
    add(opinion, verb="enter-opinion", by=by)
    return opinion


@transaction.atomic
def correct(*, opinion: int, text: str, by: Actor, office: bool = False) -> Opinion:
    """A new opinion in the place of one's own old one, which stays. Raises `NotNow`.

    What was entered in a member's name the member corrects, or whoever of the office enters such.
    """
    old = Opinion.objects.select_related("laying").get(pk=opinion)
    row = open_laying(old.laying_id)
    own = by.person is not None and by.person == said_by(old)
    entered = old.speaker_id is not None
    if not (own or (office and entered)):
        raise NotNow(_("意見を訂正できるのは、書いた人だけです。"))
    _check_standing(old)
    new = Opinion(
        laying=row,
        number=_next_number(row),
        about=old.about,
        thing=old.thing,
        name=old.name,
        text=_said(text),
        speaker_id=None if own else old.speaker_id,
        corrects=old,
        **by_now(by),
    )
    add(new, verb="correct-opinion", by=by)
    return new


@transaction.atomic
def answer(
    *, opinion: int, outcome: Outcome, reason: str, by: Actor, seen: Fields | None = None
) -> Answer:
    """What the office makes of it, with the reason. A later answer counts instead.

    `seen` is the answer that was seen. Raises `NotNow`, and `Crossed` where another counts now.
    """
    said = Opinion.objects.select_related("laying").get(pk=opinion)
    open_laying(said.laying_id)
    _check_standing(said)
    check_unchanged(seen, answered(said))
    if not reason.strip():
        raise NotNow(_("対応の理由を入力してください。"))
    row = Answer(opinion=said, outcome=outcome, reason=reason.strip(), **by_now(by))
    add(row, verb="answer-opinion", by=by)
    return row


def said_by(opinion: Opinion) -> int | None:
    """Whose opinion it is: of the member in whose name it was entered, or of who wrote it."""
    return opinion.by_id if opinion.speaker_id is None else opinion.speaker_id


def answered(opinion: Opinion) -> dict[str, Json]:
    """The answer that counts, as the form of answers has it."""
    last = opinion.answers.last()
    return {
        "outcome": "" if last is None else str(last.outcome),
        "reason": "" if last is None else last.reason,
    }


def name_in(laying: Laying, about: About, thing: str) -> str:
    """What the thing is called in the paper. Raises `NotNow` for what was not laid."""
    if about == About.WHOLE:
        if thing:
            raise _not_laid()
        return ""
    part = part_of(laying)
    plan = (content_of(laying) if part is None else part.draft).plan
    if part is not None and thing not in part.own:
        raise _not_laid()
    if about == About.NODE:
        names = {each.id: " ".join(filter(None, (each.code, each.title))) for each in plan.nodes}
    else:
        names = {each.id: each.name for each in plan.indicators}
    if thing not in names:
        raise _not_laid()
    return names[thing]


def _not_laid() -> NotNow:
    return NotNow(_("付議された資料にない節・指標です。"))


def _said(text: str) -> str:
    said = text.replace("\r\n", "\n").strip()
    if not said:
        raise NotNow(_("意見を入力してください。"))
    return said


def _check_standing(opinion: Opinion) -> None:
    if Opinion.objects.filter(corrects=opinion).exists():
        raise NotNow(_("この意見は訂正されています。新しい意見を開いてください。"))


def _opinion(row: Laying, about: About, thing: str, text: str, by: Actor) -> Opinion:
    """The next opinion on a paper or on one thing of it, not saved yet."""
    return Opinion(
        laying=row,
        number=_next_number(row),
        about=about,
        thing=thing,
        name=name_in(row, about, thing),
        text=_said(text),
        **by_now(by),
    )


def _next_number(laying: Laying) -> int:
    last = Opinion.objects.filter(laying=laying).order_by("-number").first()
    return 1 if last is None else last.number + 1
