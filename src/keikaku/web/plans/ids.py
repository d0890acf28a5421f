"""Which ids (ID) a draft may bring along: those that every table and address here can hold."""

from django.utils.translation import gettext as _

from keikaku.core.plan import PlanDraft
from keikaku.exchange.pieces import pieces_of
from keikaku.web.plans.refusals import NotNow

LONGEST = 120
"""The log names a thing by its draft or its map and its id, in 200 letters."""
_SHOWN = 30


def check_ids(draft: PlanDraft) -> None:
    """Raises `NotNow` for an id that is too long or holds signs that cannot be printed.

    SQLite would take it and PostgreSQL would not: one plan has to be the same on both.
    """
    pieces = pieces_of(draft).things.values()
    values = (each.id for one in draft.plan.indicators for each in one.values)
    for key in (*(key for things in pieces for key in things), *values):
        if len(key) > LONGEST:
            raise NotNow(
                _(
                    "ID「{start}…」は{count}字あり、長すぎます。IDを{longest}字までにして、"
                    "もう一度取り込んでください。"
                ).format(start=key[:_SHOWN], count=len(key), longest=LONGEST)
            )
        if not key.isprintable():
            raise NotNow(
                _(
                    "ID「{shown}」に、印刷できない文字が含まれています。取り除いて、"
                    "もう一度取り込んでください。"
                ).format(shown=ascii(key)[:_SHOWN])
            )
