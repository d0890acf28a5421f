"""Second factors and passkeys come and go; each change stands in the log, its secret never does."""

from collections import Counter
from collections.abc import Sequence

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import flows as recovery
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal import flows as totp
from allauth.mfa.webauthn.internal import flows as webauthn
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import HttpRequest

from keikaku.web.accounts.actions import sessions
from keikaku.web.accounts.actions.people import address
from keikaku.web.accounts.models import Person
from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import Actor
from keikaku.web.audit.chain import Json


@transaction.atomic
def add_app(*, request: HttpRequest, person: Person, form: ActivateTOTPForm, by: Actor) -> bool:
    """An app for codes whose first code was right; whether recovery codes came with it."""
    _app, codes = totp.activate_totp(request, form)
    after: Json = {"kind": "totp", "recovery_codes": codes is not None}
    record(by=by, verb="add-second-factor", about=address(person), after=after)
    return codes is not None


@transaction.atomic
def add_passkey(
    *, request: HttpRequest, person: Person, name: str, credential: dict[str, Json], by: Actor
) -> bool:
    """A passkey that was checked; whether recovery codes came with it."""
    _key, codes = webauthn.add_authenticator(request, name=name, credential=credential)
    after: Json = {"kind": "webauthn", "name": name, "recovery_codes": codes is not None}
    record(by=by, verb="add-second-factor", about=address(person), after=after)
    return codes is not None


@transaction.atomic
def remove(*, request: HttpRequest, person: Person, factor: Authenticator, by: Actor) -> None:
    """The person's own removal. With the last one the recovery codes go too."""
    before = _told(factor)
    if factor.type == Authenticator.Type.TOTP:
        totp.deactivate_totp(request, factor)
    else:
        webauthn.remove_authenticator(request, factor)
    record(by=by, verb="remove-second-factor", about=address(person), before=before)


@transaction.atomic
def renew_recovery_codes(*, request: HttpRequest, person: Person, by: Actor) -> None:
    """New codes; the old ones are worth nothing from now on."""
    recovery.generate_recovery_codes(request)
    record(by=by, verb="renew-recovery-codes", about=address(person))


@transaction.atomic
def reset(*, person: Person, by: Actor) -> int:
    """Takes all of a person's factors away and ends their sessions: a telephone was lost.

    The administrator's way; the person comes in by password alone and can enrol again. Says how
    many were taken away; where there were none nothing is changed or told.
    """
    factors = Authenticator.objects.filter(user=person)
    kinds = Counter(factors.values_list("type", flat=True))
    if not kinds:
        return 0
    factors.delete()
    sessions.end(person=person, ended=UserSession.objects.filter(user=person), by=by)
    before: Json = dict(sorted(kinds.items()))
    record(by=by, verb="reset-second-factors", about=address(person), before=before)
    return kinds.total()


@transaction.atomic
def drop(*, person: Person, factors: Sequence[Authenticator], by: Actor) -> None:
    """Takes away what nobody can use any more; what still works stays."""
    before: Json = dict(sorted(Counter(each.type for each in factors).items()))
    Authenticator.objects.filter(pk__in=[each.pk for each in factors]).delete()
    record(by=by, verb="reset-second-factors", about=address(person), before=before)


def _told(factor: Authenticator) -> Json:
    if factor.type == Authenticator.Type.WEBAUTHN:
        return {"kind": factor.type, "name": factor.wrap().name}
    return {"kind": factor.type}
