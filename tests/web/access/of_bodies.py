"""Bodies and papers: the city hall reads them, members what was laid before their own body.

The visitors of this table have their roles and no seat: whether there is anything for them, which
is a 404, is the matter of `bodies/test_rights.py`.
"""

from collections.abc import Mapping
from typing import Any

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import Role
from keikaku.web.bodies.models import BodyKind, Seat
from tests.web.access.row import PLANNERS, SEE_ALL_PLANS, Row, rows
from tests.web.bodies.made import city_shelf, make_body, make_council

COUNCIL = frozenset({Role.COUNCIL_MEMBER})
MEMBERS = COUNCIL | {Role.AREA_SECRETARIAT}
EXECUTIVES = frozenset({Role.EXECUTIVE})
READERS = SEE_ALL_PLANS | MEMBERS


def council(_own: Department, _other: Department) -> Mapping[str, Any]:
    """The parts of every address here."""
    made = make_council()
    return {
        "body": made.body.pk,
        "seat": Seat.objects.get().pk,
        "what": f"e{made.shelf.edition.pk}",
        "laying": made.laying.pk,
        "opinion": made.opinion.pk,
        "node": "n1",
        "indicator": "i1",
    }


def get_and_post(names: str, roles: frozenset[Role]) -> list[Row]:
    return [
        row for how in ("get", "post") for row in rows(names, how, roles=roles, parts=council)
    ]  # fmt: skip


def area(_own: Department, _other: Department) -> Mapping[str, Any]:
    """An area and a draft of which it could be entrusted with a part."""
    shelf = city_shelf()
    return {"body": make_body(shelf.plan, kind=BodyKind.AREA).pk, "draft": shelf.draft.pk}


ROWS = [
    *rows("bodies body", roles=SEE_ALL_PLANS, parts=council),
    *get_and_post("body_new body_change body_seat body_end_seat body_lay_what", PLANNERS),
    *[
        row
        for how in ("get", "post")
        for row in rows("body_entrust", how, roles=PLANNERS, parts=area)
    ],
    *rows("body_lay", roles=PLANNERS, parts=council),
    *rows("papers", roles=MEMBERS),
    *rows("paper paper_opinion", roles=READERS, parts=council),
    *rows("library_paper library_paper_node library_paper_indicator", roles=READERS, parts=council),
    *rows("paper_opinion", "post", roles=COUNCIL, parts=council),
    *rows("paper_opinions_csv", roles=SEE_ALL_PLANS, parts=council),
    *get_and_post("paper_withdraw opinion_answer", PLANNERS),
    *get_and_post("paper_decide", EXECUTIVES),
    *get_and_post("opinion_correct", COUNCIL),
    *get_and_post("paper_enter_opinion", PLANNERS | {Role.AREA_SECRETARIAT}),
]
