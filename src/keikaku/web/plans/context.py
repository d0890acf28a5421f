"""What every template knows of plans."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from keikaku.web.plans.sight import sight_of


def sight(request: HttpRequest) -> dict[str, Any]:
    """`sight`: what the visitor sees of plans; asked for only where a template does."""
    return {"sight": SimpleLazyObject(lambda: sight_of(request))}
