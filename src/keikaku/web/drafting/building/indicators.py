"""Forms that add, place and remove indicators."""

from keikaku.core.editing import Edit
from keikaku.core.editing.edits import (
    AddIndicator,
    PlaceIndicator,
    RemoveIndicator,
    TakeAwayPlacement,
)
from keikaku.core.indicators import Indicator, IndicatorKind, IndicatorType, Placement
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import cannot_choose, needs_words, nothing_chosen
from keikaku.web.plans.new_ids import INDICATOR, new_id


def add_indicator(sent: Sent) -> Edit:
    """A new indicator at a node, without values yet, behind those that stand there."""
    name = sent.text("name").strip()
    if not name:
        raise NotReadable(needs_words())
    try:
        kind = IndicatorKind(sent.text("kind"))
    except ValueError:
        raise NotReadable(cannot_choose()) from None
    made = Indicator(
        id=new_id(sent.row, sent.plan, INDICATOR),
        name=name,
        kind=kind,
        type=IndicatorType.LEVEL,
        unit=sent.line("unit"),
        direction=None,
        placements=(Placement(sent.where or None, name, False, None),),
        values=(),
    )
    return AddIndicator(made, _last_at(sent))


def _last_at(sent: Sent) -> str | None:
    here = [
        each.id
        for each in sent.plan.indicators
        if each.placements and each.placements[0].node == sent.where
    ]
    last = here or [each.id for each in sent.plan.indicators]
    return last[-1] if last else None


def remove_indicator(sent: Sent) -> Edit:
    """An indicator goes with its values."""
    return RemoveIndicator(sent.where, sent.seen("remove_indicator").was)


def place_indicator(sent: Sent) -> Edit:
    """再掲: an indicator at one more node, by its name. The form stands at either of the two."""
    indicator, node = sent.text("indicator"), sent.text("node")
    found = next((each for each in sent.plan.indicators if each.id == indicator), None)
    if found is None or not node:
        raise NotReadable(nothing_chosen())
    return PlaceIndicator(found.id, Placement(node, found.name, True, None))


def take_away_placement(sent: Sent) -> Edit:
    """A 再掲 ends."""
    return TakeAwayPlacement(sent.where, sent.seen("take_away_placement").was)
