"""What single cells say: a day, a role, a login name, names of departments."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from django.utils import translation

from keikaku.core.years.dates import parse_date
from keikaku.core.years.model import FuzzyDate, Precision
from keikaku.web.accounts.roles import Role

LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@+-]{0,59}")
"""The form of a login name: what every keyboard has."""
_OLDEST, _NEWEST = date(1900, 1, 1), date(2199, 12, 31)
_SPACES = re.compile(r"\s+")
_LIST = re.compile(r"[；;、]")


def day(text: str) -> date | None:
    """The one day that a text is, in any usual writing; None where it is none or several."""
    found = parse_date(text)
    if not isinstance(found, FuzzyDate) or found.about or found.assumed:
        return None
    if found.precision is not Precision.DAY or found.start != found.end or found.start is None:
        return None
    return found.start if _OLDEST <= found.start <= _NEWEST else None


def role(text: str) -> Role | None:
    """The role by its Japanese or English label, or by the word that the log has for it."""
    return _roles().get(_plain(text))


def names(text: str) -> tuple[str, ...]:
    """The names in a list of them."""
    return tuple(name for part in _LIST.split(text) if (name := part.strip()))


@cache
def _roles() -> Mapping[str, Role]:
    found: dict[str, Role] = {}
    for each in Role:
        found[_plain(each.value)] = each
        for language in ("ja", "en"):
            with translation.override(language):
                found[_plain(str(each.label))] = each
    return found


def _plain(text: str) -> str:
    return _SPACES.sub("", text).casefold()
