"""A passkey in software: makes a key for a page's question and answers with its signature."""

import hashlib
import json
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

FLAG = AuthenticatorData.FLAG

ID = b"a key of the tests"


class Key:
    """`verifies`: whether it asks its owner for a fingerprint."""

    def __init__(self, host: str = "localhost", verifies: bool = True) -> None:
        self._private = ec.generate_private_key(ec.SECP256R1())
        self._origin = f"http://{host}"
        self._host = hashlib.sha256(host.encode()).digest()
        self._flags = FLAG.UP | (FLAG.UV if verifies else FLAG(0))
        self._user = ""

    def stolen_from(self, other: "Key", *, with_its_secret: bool) -> "Key":
        """This key posing as the other one."""
        self._user = other._user
        if with_its_secret:
            self._private = other._private
        return self

    def make(self, options: dict[str, Any]) -> str:
        """What a browser sends when a key was made for these options."""
        asked = options["creation_options"]["publicKey"]
        self._user = asked["user"]["id"]
        public = ES256.from_cryptography_key(self._private.public_key())
        data = AttestedCredentialData.create(b"\0" * 16, ID, public)
        about = AuthenticatorData.create(self._host, self._flags | FLAG.AT, 0, data)
        attested = AttestationObject.create("none", about, {})
        client = self._client("webauthn.create", asked["challenge"])
        return self._answer(clientDataJSON=client, attestationObject=bytes(attested))

    def sign(self, options: dict[str, Any]) -> str:
        """What a browser sends when the key answered to these options."""
        client = self._client("webauthn.get", options["request_options"]["publicKey"]["challenge"])
        about = bytes(AuthenticatorData.create(self._host, self._flags, 1))
        signed = about + hashlib.sha256(client).digest()
        signature = self._private.sign(signed, ec.ECDSA(hashes.SHA256()))
        parts = {"clientDataJSON": client, "authenticatorData": about, "signature": signature}
        return self._answer(self._user, **parts)

    def _client(self, kind: str, challenge: str) -> bytes:
        data = {"type": kind, "challenge": challenge, "origin": self._origin}
        return json.dumps(data).encode()

    def _answer(self, user: str = "", **parts: bytes) -> str:
        name = websafe_encode(ID)
        response = {key: websafe_encode(value) for key, value in parts.items()}
        if user:
            response["userHandle"] = user
        whole = {"id": name, "rawId": name, "type": "public-key", "response": response}
        extensions = {"credProps": {"rk": True}}
        return json.dumps({**whole, "clientExtensionResults": extensions})
