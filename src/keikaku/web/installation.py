"""One installation: where its data lie, which database, who may ask it and by which way."""

import ipaddress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from keikaku.web.database_url import Database
from keikaku.web.identity_provider import IdentityProvider
from keikaku.web.secret_file import SHORTEST

CONFIG_FILE = "config.toml"
LINTS_FILE = "lints.toml"
"""Which checks of a draft the city makes, where it has chosen any."""
FOLDER_VARIABLE = "KEIKAKU_FOLDER"
STANDARD_FOLDER = "keikaku-data"
STANDARD_DATABASE = "sqlite:///keikaku.sqlite3"
STANDARD_PORT = 8000
IDLE_MINUTES, SESSION_HOURS = 60, 12
"""How long a session lasts without a request, and at most."""
LAST_PORT = 65535
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


class Screen(StrEnum):
    """The language of a visitor whose browser asks for neither."""

    JA = "ja"
    EN = "en"


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """What a reading of uploaded documents may cost; what costs more is refused with a message."""

    file_mb: int = 64
    files: int = 20
    pages: int = 1000
    seconds: int = 900
    memory_mb: int = 3072


@dataclass(frozen=True, slots=True)
class Installation:
    """`plain_http`: people know that passwords cross a closed network unencrypted.

    `behind_proxy`: a server before this one speaks HTTPS and tells from where a request comes.
    """

    folder: Path
    database: Database
    secret_key: str = field(repr=False)
    address: str = "127.0.0.1"
    port: int = STANDARD_PORT
    allowed_hosts: tuple[str, ...] = LOOPBACK_NAMES
    language: Screen = Screen.JA
    plain_http: bool = False
    behind_proxy: bool = False
    idle_minutes: int = IDLE_MINUTES
    session_hours: int = SESSION_HOURS
    identity_provider: IdentityProvider | None = None
    uploads: UploadLimits = UploadLimits()

    def __post_init__(self) -> None:
        if len(self.secret_key) < SHORTEST:
            raise ValueError("a secret is long")
        if not 1 <= self.port <= LAST_PORT:
            raise ValueError("a port is a number from 1 to 65535")
        if self.idle_minutes < 1 or self.session_hours < 1:
            raise ValueError("a session lasts a while")
        if not (self.on_loopback or self.plain_http or self.behind_proxy):
            raise ValueError("a server in a network is behind a proxy or knowingly unencrypted")

    @property
    def on_loopback(self) -> bool:
        """Whether only this very machine can reach the server."""
        return is_loopback(self.address)

    @property
    def sends_unencrypted(self) -> bool:
        """Whether passwords cross a network in clear: worth a warning at every start."""
        return self.plain_http and not self.on_loopback and not self.behind_proxy

    @property
    def static_folder(self) -> Path:
        """Where the style sheets and pictures are gathered for serving."""
        return self.folder / "static"


def is_loopback(address: str) -> bool:
    """Whether the address is one of this very machine."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False
