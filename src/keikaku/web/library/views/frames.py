"""The city's own frames (枠組み) are entered, changed, ended and used again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from keikaku.web.accounts.access import needs
from keikaku.web.accounts.requests import actor
from keikaku.web.accounts.roles import Permission
from keikaku.web.audit.queries import last_who
from keikaku.web.crossing.merging import Crossed
from keikaku.web.library.actions import frames
from keikaku.web.library.forms import ChangeFrameForm, FrameForm
from keikaku.web.library.models import Frame


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.EDIT_PLANS)
def new_frame(request: HttpRequest) -> HttpResponse:
    """Enters a frame of the city's own."""
    form = FrameForm(request.POST or None)
    if form.is_valid():
        try:
            frame = frames.create(**form.cleaned_data, by=actor(request))
        except ValidationError as fault:
            form.add_error(None, fault)
        else:
            messages.success(request, _("枠組み「{name}」を登録しました。").format(name=frame.name))
            return redirect("library")
    return render(request, "library/frame_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Permission.EDIT_PLANS)
def change_frame(request: HttpRequest, frame: int) -> HttpResponse:
    """Other words, years and targets of a frame."""
    found = get_object_or_404(Frame, pk=frame)
    form, status = ChangeFrameForm(request.POST or None, frame=found), 200
    if form.is_valid():
        try:
            frames.change(
                frame=found, wanted=form.wanted, new=form.added, seen=form.cleaned_data["seen"],
                by=actor(request),
            )  # fmt: skip
        except Crossed as crossed:
            form.cross(crossed, last_who(frames.address(found)))
            status = 409
        except ValidationError as fault:
            form.add_error(None, fault)
        else:
            messages.success(request, _("枠組みを変えました。"))
            return redirect("library_change_frame", found.pk)
    ended = found.targets.filter(ended=True)
    context = {"form": form, "frame": found, "ended": ended}
    return render(request, "library/frame_form.html", context, status=status)


@require_POST
@needs(Permission.EDIT_PLANS)
def remove_frame(request: HttpRequest, frame: int) -> HttpResponse:
    """Removes a frame, ends one in which something is marked, or uses it again."""
    found = get_object_or_404(Frame, pk=frame)
    if request.POST.get("again") == "yes":
        frames.reopen(frame=found, by=actor(request))
        messages.success(request, _("枠組みをまた使えるようにしました。"))
        return redirect("library_change_frame", found.pk)
    frames.remove(frame=found, by=actor(request))
    if Frame.objects.filter(pk=frame).exists():
        messages.success(request, _("枠組みの使用を終えました。付いている対応は残っています。"))
    else:
        messages.success(request, _("枠組みを削除しました。"))
    return redirect("library")
