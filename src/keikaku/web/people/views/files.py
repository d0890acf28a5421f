"""Files to take away: the present state, templates, and new passwords once."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.roles import Permission
from keikaku.web.people.roster import exporting
from keikaku.web.people.roster.model import Table
from keikaku.web.people.state import present_state
from keikaku.web.people.views.downloads import csv_answer, unsealed

_NAMES: Mapping[Table, str] = {Table.DEPARTMENTS: "課", Table.PEOPLE: "利用者"}


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def export(request: HttpRequest, table: str) -> HttpResponse:
    """The present state in the columns that are read."""
    which, today = _table(table), timezone.localdate()
    rows = exporting.exported(present_state(today), which)
    return csv_answer(f"{_NAMES[which]}_{today.isoformat()}.csv", rows)


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def template(request: HttpRequest, table: str) -> HttpResponse:
    """The heads and one row as an example."""
    which = _table(table)
    return csv_answer(f"{_NAMES[which]}_ひな形.csv", exporting.template(which))


@require_POST
@needs(Permission.MANAGE_PEOPLE)
def passwords(request: HttpRequest) -> HttpResponse:
    """The passwords of the page from which this is sent, and of no other."""
    new = unsealed(request.POST.get("sealed", ""))
    if new is None:
        messages.error(
            request,
            _("時間がたったため取り出せません。必要な人に新しいパスワードを出してください。"),
        )
        return redirect("people")
    heads = [_("氏名"), _("ログイン名"), _("一度限りのパスワード")]
    return csv_answer("一度限りのパスワード.csv", [heads, *(list(each) for each in new)])


def _table(name: str) -> Table:
    try:
        return Table(name)
    except ValueError:
        raise Http404 from None
