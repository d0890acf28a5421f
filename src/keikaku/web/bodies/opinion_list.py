"""意見と対応の一覧: every opinion on a paper with its answer, as rows of a table."""

from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.bodies.models import About, Laying, Opinion, Outcome
from keikaku.web.bodies.showing import ShownOpinion, shown


def opinion_list(laying: Laying, opinions: Sequence[Opinion]) -> Iterator[list[str]]:
    """The heads and a row for each opinion, corrected ones too, in their order."""
    yield [
        _("番号"), _("箇所の種類"), _("箇所"), _("意見"), _("意見を述べた人"),
        _("代わりに記入した人"), _("日時"), _("訂正"),
        _("意見への対応"), _("対応の理由"), _("対応した日"),
    ]  # fmt: skip
    for each in shown(opinions, laying, None):
        yield _row(each)


def _row(each: ShownOpinion) -> list[str]:
    row, answer = each.row, each.answer
    told = [
        str(row.number),
        str(About(row.about).label),
        row.name,
        row.text,
        each.by,
        each.entered_by,
        timezone.localtime(row.at).strftime("%Y-%m-%d %H:%M"),
        correction_words(each),
    ]
    if answer is None:
        return [*told, "", "", ""]
    on = timezone.localdate(answer.at).isoformat()
    return [*told, str(Outcome(answer.outcome).label), answer.reason, on]


def correction_words(each: ShownOpinion) -> str:
    """Which opinion took its place, and of which it took the place."""
    told = []
    if each.corrects is not None:
        told.append(_("{number}番の訂正").format(number=each.corrects))
    if each.corrected_by is not None:
        told.append(_("{number}番で訂正された").format(number=each.corrected_by))
    return "、".join(told)
