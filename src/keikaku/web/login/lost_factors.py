"""Second factors that the secret of the installation does not open: it was lost or changed."""

from collections.abc import Iterator, Mapping

from allauth.mfa.models import Authenticator

from keikaku.web.accounts.actions import second_factors
from keikaku.web.audit.actor import Actor
from keikaku.web.health.finding import Finding, well, wrong
from keikaku.web.login.sealing import Sealed, unseal

# Where the sealed text of each kind lies. Of a passkey only public keys are kept.
_PLACES: Mapping[str, str] = {
    Authenticator.Type.TOTP: "secret",
    Authenticator.Type.RECOVERY_CODES: "seed",
}


def lost() -> list[Authenticator]:
    """Apps and recovery codes that nobody can use any more."""
    return [each for each in _sealed() if not _opens(each)]


def take_away_lost(*, by: Actor) -> int:
    """Lets people in by what is left to them, the password alone perhaps; says how many."""
    found: dict[int, list[Authenticator]] = {}
    for each in lost():
        found.setdefault(each.user_id, []).append(each)
    for factors in found.values():
        second_factors.drop(person=factors[0].user, factors=factors, by=by)
    return len(found)


def factor_findings() -> Iterator[Finding]:
    """Whether people can still log in with what they enrolled."""
    yield of_lost(len({each.user_id for each in lost()}))


def of_lost(people: int) -> Finding:
    """How many people cannot."""
    if not people:
        return well("二段階目の鍵はすべて開けます", "All keys of second factors can be opened")
    return wrong(
        (
            f"{people} 人の認証アプリ・予備の番号を、今の秘密の鍵では開けません。",
            f"Apps and recovery codes of {people} people cannot be opened with the secret of now.",
        ),
        (
            "元の secrets.toml（KEIKAKU_SECRET_KEY）に戻してください。なければ、keikaku backup と "
            "keikaku restore --replace を続けて行うと取り外され、パスワードだけで入れます。",
            "Bring the former secrets.toml (KEIKAKU_SECRET_KEY) back. If it is gone, keikaku "
            "backup and then keikaku restore --replace take them away, and the password alone "
            "opens then.",
        ),
    )


def _sealed() -> Iterator[Authenticator]:
    kinds = Authenticator.objects.filter(type__in=_PLACES)
    yield from kinds.select_related("user").order_by("user_id", "pk")


def _opens(factor: Authenticator) -> bool:
    try:
        unseal(str(factor.data[_PLACES[factor.type]]))
    except (Sealed, KeyError):
        return False
    return True
