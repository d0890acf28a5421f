"""Forms that add, change and remove results."""

from keikaku.core.editing import Edit
from keikaku.core.editing.edits import AddResult, RemoveResult, SetResult
from keikaku.core.editing.results import told_anew
from keikaku.core.plan import Result
from keikaku.web.drafting.building.carried import NotReadable, Sent
from keikaku.web.drafting.building.wording import needs_words
from keikaku.web.plans.new_ids import RESULT, new_id


def add_result(sent: Sent) -> Edit:
    """A new result at a node, behind those that stand there."""
    text = _text(sent)
    here = [each.id for each in sent.plan.results if each.node == sent.where]
    last = here or [each.id for each in sent.plan.results]
    made = Result(new_id(sent.row, sent.plan, RESULT), sent.where or None, text, ())
    return AddResult(made, last[-1] if last else None)


def set_result(sent: Sent) -> Edit | None:
    """Another text; values that it no longer prints go with the old one."""
    seen: SetResult = sent.seen("set_result", "now")
    text = _text(sent)
    if text == seen.was.text:
        return None
    return told_anew(Result(sent.where, None, seen.was.text, seen.was.values), text)


def remove_result(sent: Sent) -> Edit:
    """A result goes."""
    return RemoveResult(sent.where, sent.seen("remove_result").was)


def _text(sent: Sent) -> str:
    text = sent.text("now")
    if not text.strip():
        raise NotReadable(needs_words())
    return text
