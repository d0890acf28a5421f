"""What home tells a planner while the library is empty: where to begin."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.library.documents import page_elsewhere
from keikaku.web.plans.models import Draft, Plan


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """First a plan, then a document of it."""
    if not rights(request).may(Permission.EDIT_PLANS) or Draft.objects.exists():
        return
    if not Plan.objects.exists():
        text = _("計画がまだありません。名称と種類を登録してください。")
        yield Waiting(text, reverse("library_new_plan"))
    text = _("文書がまだ取り込まれていません。計画のWord・Excel・PDFを取り込んでください。")
    yield Waiting(text, page_elsewhere("intake") or reverse("library"))
