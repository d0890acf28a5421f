"""What home tells an administrator while the installation is new: who is still to be registered."""

from collections.abc import Iterator

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keikaku.web.accounts.models import Department, Membership
from keikaku.web.accounts.requests import rights
from keikaku.web.accounts.roles import Permission, Role
from keikaku.web.accounts.waiting import Waiting
from keikaku.web.people.queries import people_found


def waiting(request: HttpRequest) -> Iterator[Waiting]:
    """Without departments nobody can be named; without a planner nothing is taken in."""
    if not rights(request).may(Permission.MANAGE_PEOPLE):
        return
    today = timezone.localdate()
    if not Department.objects.exists():
        text = _("課がまだありません。表からまとめて取り込むか、一つずつ設けてください。")
        yield Waiting(text, reverse("people_import"))
    # A role that begins later is given already.
    lasting = Q(ends__isnull=True) | Q(ends__gte=today)
    if not Membership.objects.filter(lasting, role=Role.PLANNER).exists():
        text = _("企画担当がまだいません。計画を取り込む人を、企画担当として登録してください。")
        yield Waiting(text, reverse("person_register"))
    idle = people_found("", "idle", today).order_by().count()
    if idle:
        text = ngettext(
            "役割のない利用者が {count} 人います。", "役割のない利用者が {count} 人います。", idle
        )
        yield Waiting(text.format(count=idle), f"{reverse('people')}?shown=idle")
