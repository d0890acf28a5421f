"""The library: sealed editions are for all but who sees laid papers only, drafts for fewer."""

from collections.abc import Mapping
from typing import Any

from keikaku.web.accounts.models import Department
from keikaku.web.accounts.roles import OF_A_DEPARTMENT, Role
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.library.actions import frames
from tests.web.access.row import ALL, PLANNERS, SEE_ALL_PLANS, Parts, Row, rows
from tests.web.library.shelf import make_owned_shelf

READERS = ALL - {Role.COUNCIL_MEMBER, Role.AREA_SECRETARIAT}
DRAFT_READERS = SEE_ALL_PLANS | OF_A_DEPARTMENT


def of_plan(*names: str, whose: str = "own", **fixed: Any) -> Parts:
    """The parts of an address of a plan, whose node n1 and indicator i1 are a department's."""

    def make(own: Department, other: Department) -> Mapping[str, Any]:
        shelf = make_owned_shelf((own if whose == "own" else other).name)
        every = {"plan": shelf.plan.pk, "number": 1, "draft": shelf.draft.pk, **fixed}
        return {name: every[name] for name in (*names, *fixed)}

    return make


def a_frame(own: Department, other: Department) -> Mapping[str, Any]:
    """A frame is of no department."""
    return {"frame": frames.create(name="方向性", targets=["稼ぐ"], by=COMMAND_LINE).pk}


MAP = of_plan("plan", frame="sdgs")
MAP_NODE = of_plan("plan", frame="sdgs", node="n1")
# Everything of an edition is read by other departments too.
EDITION_NODE = of_plan("plan", "number", whose="other", node="n1")
EDITION_INDICATOR = of_plan("plan", "number", whose="other", indicator="i1")

ROWS = [
    Row("library", roles=READERS),
    Row("search", roles=READERS),
    Row("library_plan", roles=READERS, parts=of_plan("plan")),
    Row("library_map", roles=READERS, parts=MAP),
    Row("library_edition", roles=READERS, parts=of_plan("plan", "number")),
    Row("library_edition_node", roles=READERS, parts=EDITION_NODE),
    Row("library_edition_indicator", roles=READERS, parts=EDITION_INDICATOR),
    *rows("library_draft", roles=DRAFT_READERS, parts=of_plan("draft")),
    *(
        Row(
            f"library_draft_{kind}",
            whose=whose,
            no_role=False,
            roles=DRAFT_READERS if whose == "own" else SEE_ALL_PLANS,
            parts=of_plan("draft", whose=whose, **{kind: name}),
        )
        for kind, name in (("node", "n1"), ("indicator", "i1"))
        for whose in ("own", "other")
    ),
    *(
        row
        for method in ("get", "post")
        for row in (
            *rows("library_new_plan library_new_frame", method, roles=PLANNERS),
            *rows("library_change_plan", method, roles=PLANNERS, parts=of_plan("plan")),
            *rows("library_change_frame", method, roles=PLANNERS, parts=a_frame),
            *rows("library_map_node", method, roles=PLANNERS, parts=MAP_NODE),
        )
    ),
    *rows("library_remove_frame", "post", roles=PLANNERS, parts=a_frame),
]
