"""The list of people, with search."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.roles import Permission
from keikaku.web.people.queries import people_found

_ROWS = 50


@require_safe
@needs(Permission.MANAGE_PEOPLE)
def people(request: HttpRequest) -> HttpResponse:
    """Who is there, by name; the search goes over name, login name, mail and department."""
    text = request.GET.get("q", "").strip()
    shown = request.GET.get("shown", "active")
    found = people_found(text, shown, timezone.localdate())
    page = Paginator(found, _ROWS).get_page(request.GET.get("page"))
    context = {"page": page, "text": text, "shown": shown, "choices": _choices()}
    return render(request, "people/people.html", context)


def _choices() -> list[tuple[str, str]]:
    return [
        ("active", _("利用中の人")),
        ("idle", _("役割のない人")),
        ("gone", _("利用を停止した人")),
        ("all", _("すべて")),
    ]
