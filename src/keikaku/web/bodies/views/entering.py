"""What members said at a meeting is entered by the office, in the name of the member."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keikaku.web.accounts.requests import actor
from keikaku.web.bodies.access import enters, may_enter
from keikaku.web.bodies.actions import opinions as actions
from keikaku.web.bodies.forms import EnterForm, status_of
from keikaku.web.bodies.views.opinions import about_of, name_of_thing, open_paper


@require_http_methods(["GET", "HEAD", "POST"])
@enters
def enter(request: HttpRequest, laying: int) -> HttpResponse:
    """Who said it, and what."""
    row = open_paper(request, laying)
    if not may_enter(request, row):
        raise PermissionDenied
    about, thing = about_of(request)
    name = name_of_thing(row, about, thing)
    form = EnterForm(request.POST if request.method == "POST" else None, laying=row)
    if request.method == "POST" and form.done(
        lambda: actions.enter(
            laying=row.pk, about=about, thing=thing, by=actor(request), **form.cleaned_data
        )
    ):
        messages.success(request, _("委員の意見を記入しました。"))
        return redirect("paper", row.pk)
    told = _("会議で述べられた意見を、委員の名前で記録します。記入した人も示され、記録に残ります。")
    context = {
        "form": form,
        "laying": row,
        "title": _("委員の意見を代わりに記入する"),
        "button": _("記入する"),
        "lead": told,
        "thing": name or _("全体について"),
    }
    return render(request, "bodies/form.html", context, status=status_of(form))
