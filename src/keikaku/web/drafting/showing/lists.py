"""Long lists of a draft as text: for a thousand lines a template takes ten times as long."""

from collections.abc import Iterable, Mapping
from html import escape

from django.template.defaultfilters import linebreaksbr
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from keikaku.core.editing.edits import RenumberNode
from keikaku.web.drafting import checking, telling
from keikaku.web.drafting.addresses import things_of
from keikaku.web.drafting.names import SEVERITIES
from keikaku.web.plans.models import Draft, DraftState


def faults(told: Iterable[checking.Told], called: Mapping[str, str], draft: int) -> SafeString:
    """Each fault with a link to where it is mended, where that has a page."""
    address, colon = things_of(draft), escape(_("："))
    labels = {str(each): escape(str(label)) for each, label in SEVERITIES.items()}
    lines = []
    for each in told:
        name = called.get(each.where, "")
        at = f'<a href="{escape(address(each.where))}">{escape(name)}</a>{colon}' if name else ""
        lines.append(
            f'<li><span class="tag {each.severity}">{labels[each.severity]}</span> '
            f'{at}{escape(each.what)} <span class="faint">{escape(each.to_do)}</span></li>'
        )
    return mark_safe("\n".join(lines))


def renumberings(edits: Iterable[RenumberNode], titles: Mapping[str, str]) -> SafeString:
    """Each new number with the old one, to be ticked."""
    colon, none = escape(_("：")), escape(_("（番号なし）"))
    lines = []
    for each in edits:
        was = f"<del>{escape(each.was)}</del>" if each.was else none
        now = escape(each.now or "")
        lines.append(
            '<li><label class="tick"><input type="checkbox" name="renumber" '
            f'value="{escape(each.where)}:{now}" checked> '
            f"<span>{escape(titles[each.where])}{colon}{was} → <ins>{now}</ins></span></label></li>"
        )
    return mark_safe("\n".join(lines))


def changes(told: Iterable[telling.Told], draft: Draft, editor: bool) -> SafeString:
    """A row of the table for each edit; an editor gets links to what is there."""
    address, linked = things_of(draft.pk), editor and draft.state != DraftState.WITHDRAWN
    tag = f' <span class="tag">{escape(_("元に戻した、または版に入った"))}</span>'
    rows = []
    for change in told:
        at, who = f"{localtime(change.at):%Y-%m-%d %H:%M}", escape(change.who)
        undone = tag if change.undone else ""
        for line in change.lines:
            name = escape(line.name)
            if linked and line.there:
                name = f'<a href="{escape(address(line.where))}">{name}</a>'
            rows.append(
                f'<tr><th scope="row" class="whole">{at}</th><td>{who}</td><td>{name}</td>'
                f"<td>{escape(line.done)}{undone}</td>"
                f'<td class="data">{linebreaksbr(line.was)}</td>'
                f'<td class="data">{linebreaksbr(line.now)}</td></tr>'
            )
    return mark_safe("\n".join(rows))
