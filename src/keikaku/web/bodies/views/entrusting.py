"""Which part of a draft an area edits."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keikaku.web.accounts.requests import actor
from keikaku.web.bodies.access import edits
from keikaku.web.bodies.actions import entrusting as actions
from keikaku.web.bodies.forms import EntrustForm, status_of
from keikaku.web.bodies.models import Body, BodyKind
from keikaku.web.plans.models import Draft, DraftState


@require_http_methods(["GET", "HEAD", "POST"])
@edits
def entrust(request: HttpRequest, body: int, draft: int) -> HttpResponse:
    """The form of the nodes; those that are entrusted already are ticked."""
    row = get_object_or_404(Body, pk=body, kind=BodyKind.AREA)
    drafts = Draft.objects.filter(plan__bodies=row, state=DraftState.DRAFT)
    source = get_object_or_404(drafts.select_related("plan"), pk=draft)
    form = EntrustForm(
        request.POST if request.method == "POST" else None, body=row, draft=source
    )  # fmt: skip
    if request.method == "POST" and form.done(
        lambda: actions.entrust(body=row, draft=source.pk, by=actor(request), **form.given)
    ):
        messages.success(request, _("圏域に任せる部分を変えました。"))
        return redirect("body", row.pk)
    context = {
        "form": form,
        "body": row,
        "title": _("圏域に任せる部分"),
        "button": _("保存する"),
        "thing": f"{source.plan}　{source.name}",
        "lead": _(
            "圏域の事務局の委員が、案のこの部分だけを見て編集します。ほかの部分は見せません。"
        ),
    }
    return render(request, "bodies/form.html", context, status=status_of(form))
