"""Which registered person a statement is about. Where it is not one alone, it is nobody."""

from collections.abc import Mapping
from typing import Any

from keikaku.web.accounts.models import Person
from keikaku.web.identity_provider import IdentityProvider, Match


class NoOne(LookupError):
    """No registered person, or more than one. The text says why, for the log."""


def person_of(claims: Mapping[str, Any], provider: IdentityProvider) -> Person:
    """The person whose login name or e-mail address the claim holds; capitals do not count."""
    claim = claims.get(provider.claim)
    if not isinstance(claim, str) or not claim.strip():
        raise NoOne("no claim")
    if provider.match is Match.EMAIL and claims.get("email_verified", True) not in {True, "true"}:
        raise NoOne("e-mail not verified")
    found = Person.objects.filter(**{f"{provider.match.value}__iexact": claim.strip()})[:2]
    people = list(found)
    if not people:
        raise NoOne("unknown")
    if len(people) > 1:
        raise NoOne("several")
    return people[0]
