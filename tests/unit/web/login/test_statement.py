"""Which statements of a provider are believed: signature, key, issuer, addressee, time."""

import json
import time

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from keikaku.web.login.oidc.statement import NotBelieved, read_statement

ISSUER, CLIENT = "https://login.example", "keikaku"
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CURVE = ec.generate_private_key(ec.SECP256R1())


def jwk(key, **further):
    kind = jwt.algorithms.ECAlgorithm if key is CURVE else jwt.algorithms.RSAAlgorithm
    return {**json.loads(kind.to_jwk(key.public_key())), **further}


KEYS = {"keys": [jwk(RSA, kid="a", use="sig", alg="RS256"), jwk(CURVE, kid="b", use="sig")]}


def claims(**changes):
    now = int(time.time())
    whole = {"iss": ISSUER, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 300, **changes}
    return {name: value for name, value in whole.items() if value is not None}


def token(key=RSA, algorithm="RS256", kid="a", **changes):
    headers = {} if kid is None else {"kid": kid}
    return jwt.encode(claims(**changes), key, algorithm=algorithm, headers=headers)


def read(found, keys=KEYS):
    return read_statement(found, keys, issuer=ISSUER, client_id=CLIENT)


@pytest.mark.parametrize(
    ("found", "keys"),
    [
        (token(), KEYS),
        (token(CURVE, "ES256", "b"), KEYS),
        (token(RSA, "PS256", "c"), {"keys": [jwk(RSA, kid="c")]}),
        (token(kid=None), {"keys": [jwk(RSA)]}),
        (token(), {"keys": [*KEYS["keys"], jwk(OTHER, kid="a", use="enc")]}),
        (token(aud=[CLIENT, "another"], azp=CLIENT), KEYS),
        (token(exp=int(time.time()) - 30), KEYS),
    ],
)
def test_what_is_believed(found, keys):
    assert read(found, keys)["sub"] == "1"


@pytest.mark.parametrize(
    ("found", "keys"),
    [
        (token(OTHER), KEYS),
        (token(kid="unknown"), KEYS),
        (token(kid=None), KEYS),
        (token(), {"keys": [jwk(RSA, kid="a"), jwk(RSA, kid="a")]}),
        (token(), {"keys": []}),
        (token(), {}),
        (token(), {"keys": [{"kid": "a"}]}),
        (token(), {"keys": ["a"]}),
        (token(RSA, "RS512"), KEYS),  # the key is for RS256 alone
        (token("the client's secret, long enough", "HS256"), KEYS),
        (token(None, "none"), KEYS),
        (token(iss="https://another.example"), KEYS),
        (token(aud="another"), KEYS),
        (token(aud=[CLIENT, "another"], azp="another"), KEYS),
        (token(exp=int(time.time()) - 90), KEYS),
        (token(iat=int(time.time()) + 900), KEYS),
        *[(token(**{name: None}), KEYS) for name in ("iss", "aud", "sub", "exp", "iat")],
        (token()[:-4], KEYS),
        ("", KEYS),
        ("a.b.c", KEYS),
        (f"{token()}.x", KEYS),
    ],
)
def test_what_is_not_believed(found, keys):
    with pytest.raises(NotBelieved):
        read(found, keys)
