"""What the provider states about a person (the ID token), believed only after its signature."""

import json
from collections.abc import Mapping
from typing import Any

import jwt

# Signatures by a private key. One by the client's secret would be worth no more than that secret.
_ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
)  # fmt: skip
# Clocks of two machines differ a little.
_LEEWAY = 60
_NEEDED = ("iss", "sub", "aud", "exp", "iat")


class NotBelieved(ValueError):
    """The statement is not one of this provider for us, or is too old."""


def read_statement(
    token: str, keys: Mapping[str, Any], *, issuer: str, client_id: str
) -> dict[str, Any]:
    """The claims of a token whose signature, issuer, addressee and time are right."""
    try:
        found: dict[str, Any] = jwt.decode(
            token,
            _key_of(token, keys),
            algorithms=_ALGORITHMS,
            issuer=issuer,
            audience=client_id,
            leeway=_LEEWAY,
            options={"require": list(_NEEDED)},
        )
    except (jwt.PyJWTError, KeyError, TypeError, ValueError, AttributeError) as fault:
        raise NotBelieved(f"{type(fault).__name__}: {fault}") from fault
    if found.get("azp", client_id) != client_id:
        raise NotBelieved("the token was made for another client")
    return found


def _key_of(token: str, keys: Mapping[str, Any]) -> jwt.PyJWK:
    """The key by the name in the token's head; a provider with one key need not name it."""
    head = jwt.get_unverified_header(token)
    signing = [each for each in keys["keys"] if each.get("use", "sig") == "sig"]
    named = [each for each in signing if each.get("kid") == head.get("kid")]
    if not named and "kid" not in head:
        named = signing
    if len(named) != 1:
        raise NotBelieved(f"no key of the provider is named {json.dumps(head.get('kid'))}")
    return jwt.PyJWK.from_dict({"alg": head["alg"], **named[0]})
