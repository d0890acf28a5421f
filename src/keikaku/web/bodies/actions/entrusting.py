"""A part of a draft is entrusted to an area, whose secretariat then edits it; or taken back."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.bodies.models import Body, BodyKind, Entrusting
from keikaku.web.bodies.telling import address
from keikaku.web.crossing.merging import Fields, Json, merged
from keikaku.web.plans.actions.drafts import locked
from keikaku.web.plans.models import Draft, DraftState
from keikaku.web.plans.queries import draft_at
from keikaku.web.plans.refusals import NotNow


@transaction.atomic
def entrust(
    *, body: Body, draft: int, nodes: Collection[str], by: Actor, seen: Fields | None = None
) -> None:
    """Exactly these nodes, with all below them, are the area's to edit; none takes all back.

    `seen` is what was seen of it. Raises `NotNow`, and `Crossed` as `merged` does.
    """
    row = locked(draft)
    _check(body, row)
    before = can_change(body, row)
    # A node below another one that was chosen belongs to it already.
    wanted: dict[str, Json] = {"nodes": [*_topmost(row, nodes)]}
    told = merged(seen, wanted, before)
    found, _new = Entrusting.objects.update_or_create(
        body=body, draft=row, defaults={"nodes": told["nodes"]}
    )
    record(by=by, verb="entrust-part", about=address(found), before=before, after=told)


def can_change(body: Body, draft: Draft) -> dict[str, Json]:
    """The nodes of a draft that are entrusted, as a person chooses them."""
    row = Entrusting.objects.filter(body=body, draft=draft).first()
    there = set() if row is None else set(row.nodes)
    return {"nodes": [each.id for each in draft_at(draft).plan.nodes if each.id in there]}


def _check(body: Body, draft: Draft) -> None:
    if body.kind != BodyKind.AREA:
        raise NotNow(_("計画の部分を任せられるのは、圏域だけです。"))
    if draft.state != DraftState.DRAFT:
        raise NotNow(_("確認中の読取りは任せられません。先に計画の案にしてください。"))
    if draft.plan not in body.plans.all():
        raise NotNow(_("この会議体は、この計画を扱いません。会議体の登録を変えてください。"))


def _topmost(draft: Draft, chosen: Collection[str]) -> list[str]:
    plan = draft_at(draft).plan
    if not set(chosen) <= {each.id for each in plan.nodes}:
        raise NotNow(_("選んだ節のうち、もう案にないものがあります。選び直してください。"))
    within: set[str] = set()
    topmost: list[str] = []
    for node in plan.nodes:
        if node.parent in within or node.id in chosen:
            within.add(node.id)
        if node.id in chosen and node.parent not in within:
            topmost.append(node.id)
    return topmost
