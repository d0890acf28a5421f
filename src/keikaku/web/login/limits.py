"""How long someone must wait who tried too often. The counting itself is django-allauth's."""

import math
import time

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

_APP, _ACTION = "allauth.account", "login_failed"
_MINUTE = 60


def seconds_left(request: HttpRequest, key: str) -> int:
    """Until the next attempt under the key, or from the visitor's address, is let through."""
    now = time.time()
    waits = [0.0]
    for rate in ratelimit.get_rates(app=_APP, action=_ACTION):
        name = ratelimit.get_cache_key(request, app=_APP, action=_ACTION, rate=rate, key=key)
        # The newest attempt stands first.
        attempts = cache.get(name, [])
        if len(attempts) >= rate.amount:
            waits.append(attempts[rate.amount - 1] + rate.duration - now)
    return math.ceil(max(waits))


def sentence(seconds: int) -> str:
    """What the person is told; never less than what is left."""
    if seconds <= _MINUTE:
        return _("続けて失敗したため、受け付けを止めています。{seconds}秒待ってください。").format(
            seconds=max(seconds, 1)
        )
    return _("続けて失敗したため、受け付けを止めています。約{minutes}分待ってください。").format(
        minutes=math.ceil(seconds / _MINUTE)
    )
