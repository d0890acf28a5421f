"""Which ID tokens of a provider are believed: signature, key, issuer, addressee, time."""

import json
import time
from functools import partial

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from keikaku.web.login.oidc.id_token import NotBelieved, read_id_token

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


# Each row makes its token when it runs: a long run would let those made before it run out.
def token(key=RSA, algorithm="RS256", kid="a", **changes):
    headers = {} if kid is None else {"kid": kid}
    return jwt.encode(claims(**changes), key, algorithm=algorithm, headers=headers)


def read(found, keys=KEYS):
    return read_id_token(found, keys, issuer=ISSUER, client_id=CLIENT)


@pytest.mark.parametrize(
    ("make", "keys"),
    [
        (token, KEYS),
        (lambda: token(CURVE, "ES256", "b"), KEYS),
        (lambda: token(RSA, "PS256", "c"), {"keys": [jwk(RSA, kid="c")]}),
        (lambda: token(kid=None), {"keys": [jwk(RSA)]}),
        (token, {"keys": [*KEYS["keys"], jwk(OTHER, kid="a", use="enc")]}),
        (lambda: token(aud=[CLIENT, "another"], azp=CLIENT), KEYS),
        (lambda: token(exp=int(time.time()) - 30), KEYS),
    ],
)
def test_what_is_believed(make, keys):
    assert read(make(), keys)["sub"] == "1"


@pytest.mark.parametrize(
    ("make", "keys"),
    [
        (lambda: token(OTHER), KEYS),
        (lambda: token(kid="unknown"), KEYS),
        (lambda: token(kid=None), KEYS),
        (token, {"keys": [jwk(RSA, kid="a"), jwk(RSA, kid="a")]}),
        (token, {"keys": []}),
        (token, {}),
        (token, {"keys": [{"kid": "a"}]}),
        (token, {"keys": ["a"]}),
        (lambda: token(RSA, "RS512"), KEYS),  # the key is for RS256 alone
        (lambda: token("the client's secret, long enough", "HS256"), KEYS),
        (lambda: token(None, "none"), KEYS),
        (lambda: token(iss="https://another.example"), KEYS),
        (lambda: token(aud="another"), KEYS),
        (lambda: token(aud=[CLIENT, "another"], azp="another"), KEYS),
        (lambda: token(exp=int(time.time()) - 90), KEYS),
        (lambda: token(iat=int(time.time()) + 900), KEYS),
        *[(partial(token, **{name: None}), KEYS) for name in ("iss", "aud", "sub", "exp", "iat")],
        (lambda: token()[:-4], KEYS),
        (lambda: "", KEYS),
        (lambda: "a.b.c", KEYS),
        (lambda: f"{token()}.x", KEYS),
    ],
)
def test_what_is_not_believed(make, keys):
    with pytest.raises(NotBelieved):
        read(make(), keys)
