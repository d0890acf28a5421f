"""A small OpenID provider on this machine: code flow with PKCE, signed statements, userinfo.

It does what the standard says, checks what a provider must check, and can be told to fail.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "keikaku", "only-for-tests"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
NAME_OF_KEY = "key-1"


class Provider:
    """`claims` is what it states about whoever comes; `changes` makes its statements wrong."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.claims: dict[str, Any] = {"sub": "4711"}
        self.userinfo: dict[str, Any] = {"sub": "4711"}
        self.changes: dict[str, Any] = {}
        self.key = KEY
        self.refuses = ""
        self._codes: dict[str, Mapping[str, str]] = {}
        self._tokens: set[str] = set()

    def about_itself(self) -> dict[str, Any]:
        names = ("authorize", "token", "userinfo", "jwks")
        authorize, token, userinfo, jwks = (f"{self.url}/{name}" for name in names)
        return {
            "issuer": self.url,
            "authorization_endpoint": authorize,
            "token_endpoint": token,
            "userinfo_endpoint": userinfo,
            "jwks_uri": jwks,
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            "code_challenge_methods_supported": ["S256"],
        }

    def jwks(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        return {"keys": [{**public, "kid": NAME_OF_KEY, "use": "sig", "alg": "RS256"}]}

    def authorize(self, asked: Mapping[str, str]) -> str:
        """The address to which the person is sent back, once they have shown who they are."""
        assert asked["client_id"] == CLIENT
        assert asked["response_type"] == "code"
        assert "openid" in asked["scope"].split()
        assert asked["code_challenge_method"] == "S256"
        back = {"state": asked["state"]}
        if self.refuses:
            back["error"] = self.refuses
        else:
            back["code"] = secrets.token_urlsafe()
            self._codes[back["code"]] = asked
        return f"{asked['redirect_uri']}?{urllib.parse.urlencode(back)}"

    def exchange(self, form: Mapping[str, str], authorization: str) -> dict[str, Any] | None:
        """The tokens for a code, once and for its own client alone."""
        asked = self._codes.pop(form.get("code", ""), None)
        expected = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if asked is None or authorization != f"Basic {expected}":
            return None
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if challenge != asked["code_challenge"] or form["redirect_uri"] != asked["redirect_uri"]:
            return None
        access = secrets.token_urlsafe()
        self._tokens.add(access)
        return {"access_token": access, "token_type": "Bearer", "id_token": self.statement()}

    def statement(self) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 300}
        whole = {**claims, **self.claims, **self.changes}
        kept = {name: value for name, value in whole.items() if value is not None}
        return jwt.encode(kept, self.key, algorithm="RS256", headers={"kid": NAME_OF_KEY})

    def may_ask(self, authorization: str) -> bool:
        return authorization.removeprefix("Bearer ") in self._tokens


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        parts = urllib.parse.urlsplit(self.path)
        asked = dict(urllib.parse.parse_qsl(parts.query))
        match parts.path:
            case "/.well-known/openid-configuration":
                self._answer(self.provider.about_itself())
            case "/jwks":
                self._answer(self.provider.jwks())
            case "/userinfo" if self.provider.may_ask(self.headers["Authorization"]):
                self._answer(self.provider.userinfo)
            case "/authorize":
                self.send_response(302)
                self.send_header("Location", self.provider.authorize(asked))
                self.end_headers()
            case _:
                self._answer({"error": "invalid_request"}, 400)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = dict(urllib.parse.parse_qsl(body))
        found = self.provider.exchange(form, self.headers.get("Authorization", ""))
        self._answer(found or {"error": "invalid_grant"}, 200 if found else 400)

    def _answer(self, data: Mapping[str, Any], status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())

    def log_message(self, *_arguments: object) -> None:
        """Says nothing."""


@contextmanager
def running() -> Iterator[Provider]:
    """The provider in a thread of this process, on a port of its own."""

    class Handler(_Handler):
        pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        provider = Handler.provider = Provider(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            thread.join()
