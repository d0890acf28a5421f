"""A revision of the large plan, sealed and proposed anew, and the pages that compare it."""

from keikaku.core.editing.edits import Batch, ChangeText, Entry, RetitleNode, SetValue
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.plans.actions import drafts, editions
from keikaku.web.plans.models import Draft, Edition
from keikaku.web.plans.queries import draft_at

_EVERY = 5


def comparing_pages(draft: int) -> dict[str, str]:
    """Seals a second edition, in which each fifth thing is another. The addresses by name."""
    plan = draft_at(Draft.objects.get(pk=draft)).plan
    edits: list[RetitleNode | ChangeText | SetValue] = []
    for number, node in enumerate(plan.nodes[::_EVERY]):
        edits.append(RetitleNode(node.id, node.title, f"{node.title}を広げる"))
        # No two texts alike, or all but the first would be compared for nothing.
        text = node.text.replace("きれいに", f"第{number}の目安まで美しく", 2)
        edits.append(ChangeText(node.id, node.text, text))
    for indicator in plan.indicators[::_EVERY]:
        last = indicator.values[-1]
        edits.append(SetValue(indicator.id, last, Entry("85%", "%", last.period)))
    drafts.edit(draft=draft, edit=Batch(tuple(edits)), by=COMMAND_LINE)
    editions.seal(draft=draft, reason="", by=COMMAND_LINE)
    old, new = (
        f"e{key}" for key in Edition.objects.order_by("number").values_list("pk", flat=True)
    )
    return {
        "compare: table of two editions": f"/compare/{old}/{new}/",
        "compare: table with the draft": f"/compare/{old}/d{draft}/",
        "compare: links": f"/compare/{old}/{new}/links/",
        "compare: an indicator": f"/compare/of/{new}/i7/",
    }
