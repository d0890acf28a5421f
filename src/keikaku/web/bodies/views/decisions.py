"""The headquarters decides what lies before it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keikaku.web.accounts.requests import actor
from keikaku.web.bodies.access import decides, laying_for
from keikaku.web.bodies.actions import decisions as actions
from keikaku.web.bodies.forms import DecisionForm
from keikaku.web.bodies.models import Verdict


@require_http_methods(["GET", "HEAD", "POST"])
@decides
def decide(request: HttpRequest, laying: int) -> HttpResponse:
    """Approved, or returned with a reason."""
    row = laying_for(request, laying)
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.done(
        lambda: actions.decide(
            laying=row.pk,
            verdict=Verdict(form.cleaned_data["verdict"]),
            reason=form.cleaned_data["reason"],
            by=actor(request),
        )
    ):
        messages.success(request, _("決定を記録しました。"))
        return redirect("paper", row.pk)
    context = {
        "form": form,
        "laying": row,
        "title": _("決定する"),
        "button": _("決定する"),
        "lead": _("決定は一度だけで、後から変えられません。"),
    }
    return render(request, "bodies/form.html", context, status=422 if form.errors else 200)
