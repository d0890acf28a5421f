"""From a form that was sent to the edit that it asks for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from keikaku.core.editing import Edit
from keikaku.web.drafting.building.assumptions import confirm_assumptions
from keikaku.web.drafting.building.carried import NotReadable, Sent, was_of
from keikaku.web.drafting.building.head import set_head
from keikaku.web.drafting.building.indicators import (
    add_indicator,
    place_indicator,
    remove_indicator,
    take_away_placement,
)
from keikaku.web.drafting.building.initiatives import add_initiative, remove_initiative
from keikaku.web.drafting.building.nodes import add_node, move_node, remove_node, renumber_nodes
from keikaku.web.drafting.building.results import add_result, remove_result, set_result
from keikaku.web.drafting.building.single import SINGLE, single
from keikaku.web.drafting.building.values import add_value, remove_value, set_value
from keikaku.web.drafting.building.wording import cannot_choose

__all__ = ["NotReadable", "Sent", "built", "was_of"]

_FORMS: Mapping[str, Callable[[Sent], Edit | None]] = MappingProxyType({
    **dict.fromkeys(SINGLE, single),
    "confirm": confirm_assumptions,
    "set_head": set_head,
    "add_node": add_node,
    "move_node": move_node,
    "remove_node": remove_node,
    "renumber": renumber_nodes,
    "add_indicator": add_indicator,
    "remove_indicator": remove_indicator,
    "place_indicator": place_indicator,
    "take_away_placement": take_away_placement,
    "add_value": add_value,
    "set_value": set_value,
    "remove_value": remove_value,
    "add_initiative": add_initiative,
    "remove_initiative": remove_initiative,
    "add_result": add_result,
    "set_result": set_result,
    "remove_result": remove_result,
})  # fmt: skip


def built(sent: Sent) -> Edit | None:
    """The edit; None where the form says what is there already. Raises `NotReadable`."""
    form = _FORMS.get(sent.data.get("do", ""))
    if form is None:
        raise NotReadable(cannot_choose())
    return form(sent)
