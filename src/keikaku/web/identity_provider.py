"""The city's own login (OpenID Connect), by which registered people may come in too."""

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

IDENTITY_KEYS = ("issuer", "client_id", "client_secret", "name", "claim", "match")
STANDARD_NAME = "庁内の認証基盤"


class Match(StrEnum):
    """What of a person the claim is compared with."""

    LOGIN = "login"
    EMAIL = "email"


STANDARD_CLAIMS = {Match.LOGIN: "preferred_username", Match.EMAIL: "email"}


@dataclass(frozen=True, slots=True)
class IdentityProvider:
    """`claim` is the field of the provider's ID token that tells which person it is."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name: str = STANDARD_NAME
    claim: str = STANDARD_CLAIMS[Match.LOGIN]
    match: Match = Match.LOGIN

    def __post_init__(self) -> None:
        if not (self.issuer and self.client_id and self.client_secret and self.claim):
            raise ValueError("a provider has an address, a client and a claim")

    @property
    def is_encrypted(self) -> bool:
        """Whether the way to the provider is HTTPS."""
        return urlsplit(self.issuer).scheme == "https"

    @property
    def host(self) -> str:
        """The machine of the provider."""
        return urlsplit(self.issuer).hostname or ""

    @property
    def form_targets(self) -> tuple[str, ...]:
        """Where the form of the login may lead: a browser holds each redirect against them.

        A provider may send people on to another one, which over HTTPS may be anywhere.
        """
        parts = urlsplit(self.issuer)
        return ("https:",) if self.is_encrypted else ("https:", f"{parts.scheme}://{parts.netloc}")


def parse_issuer(text: str) -> str:
    """The address without a slash at its end. Raises ValueError where it is none."""
    parts = urlsplit(text)
    if parts.scheme not in {"https", "http"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(text)
    return text.rstrip("/")
