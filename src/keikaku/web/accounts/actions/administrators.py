"""No change may leave a day on which nobody could let the others in."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from keikaku.web.accounts.models import Membership
from keikaku.web.accounts.queries import first_day_without_administrator
from keikaku.web.accounts.roles import Role


@contextmanager
def kept() -> Iterator[None]:
    """Around a change, within its transaction. Raises ValidationError where it opens a gap.

    Two administrators who end each other's role at one moment wait for each other here.
    """
    list(Membership.objects.select_for_update().filter(role=Role.ADMINISTRATOR))
    today = timezone.localdate()
    before = first_day_without_administrator(today)
    yield
    gap = first_day_without_administrator(today)
    if gap is not None and (before is None or gap < before):
        told = _(
            "{day} からシステム管理者がいなくなるため、できません。"
            "先に別の人へ役割を付けてください。"
        )
        raise ValidationError(told.format(day=gap.isoformat()))
