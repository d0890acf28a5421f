"""Forms that add and remove initiatives."""

from keikaku.core.editing import Edit
from keikaku.core.editing.edits import AddInitiative, RemoveInitiative
from keikaku.core.plan import Initiative
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import needs_words
from keikaku.web.plans.new_ids import INITIATIVE, new_id


def add_initiative(sent: Sent) -> Edit:
    """A new initiative at a node, without years yet."""
    name = sent.text("name").strip()
    if not name:
        raise NotReadable(needs_words())
    here = [each.id for each in sent.plan.initiatives if each.node == sent.where]
    last = here or [each.id for each in sent.plan.initiatives]
    identifier = new_id(sent.row, sent.plan, INITIATIVE)
    made = Initiative(identifier, sent.where or None, name, ())
    return AddInitiative(made, last[-1] if last else None)


def remove_initiative(sent: Sent) -> Edit:
    """An initiative goes."""
    return RemoveInitiative(sent.where, sent.seen("remove_initiative").was)
