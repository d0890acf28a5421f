"""What the file and the environment say under each key; the environment goes first."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from keikaku.core.errors import Unreadable
from keikaku.settings.toml_table import TomlTable, is_there, read_toml, toml_of
from keikaku.web.database_url import Database, parse_database
from keikaku.web.identity_provider import (
    IDENTITY_KEYS,
    STANDARD_CLAIMS,
    STANDARD_NAME,
    IdentityProvider,
    Match,
    parse_issuer,
)
from keikaku.web.installation import (
    CONFIG_FILE,
    STANDARD_DATABASE,
    Screen,
    UploadLimits,
    is_loopback,
)

# No reader takes more, and no reading is worth more.
_MOST_MB, _A_DAY = 64, 24 * 60 * 60
KEYS = (
    "database_url", "address", "port", "allowed_hosts", "language", "plain_http", "behind_proxy",
    "idle_minutes", "session_hours",
    "max_file_mb", "max_files", "max_pages", "reading_seconds", "reading_memory_mb",
)  # fmt: skip
_OIDC = "oidc"


def _of_oidc(key: str) -> str:
    return f"{_OIDC}_{key}"


ALL_KEYS = (*KEYS, *map(_of_oidc, IDENTITY_KEYS))
"""Those of the city's own login with `oidc_` before their names."""


def variable_of(key: str) -> str:
    """The variable of the environment that goes before the file."""
    return f"KEIKAKU_{key.upper()}"


class Origin(StrEnum):
    """From where a setting has what it says."""

    ENVIRONMENT = "environment"
    FILE = "file"
    BUILT_IN = "built-in"


def in_file(key: str, file: Mapping[str, Any]) -> Any:
    """What the file says under a key; None where it says nothing."""
    if not key.startswith(f"{_OIDC}_"):
        return file.get(key)
    table = file.get(_OIDC)
    return table.get(key.removeprefix(f"{_OIDC}_")) if isinstance(table, dict) else None


def origin_of(key: str, file: Mapping[str, Any], environment: Mapping[str, str]) -> Origin:
    """From where a setting has what it says, whether that can be used or not."""
    if environment.get(variable_of(key)):
        return Origin.ENVIRONMENT
    return Origin.BUILT_IN if in_file(key, file) is None else Origin.FILE


def given_in(folder: Path, environment: Mapping[str, str]) -> "Given":
    """What the file in the folder and the environment say. Raises Unreadable."""
    path = folder / CONFIG_FILE
    file = read_toml(path) if is_there(path) else toml_of("", str(path))
    return Given(folder, environment, file)


class Given:
    """What the file says under a key, or the variable of the environment that goes before it."""

    def __init__(self, folder: Path, environment: Mapping[str, str], file: TomlTable) -> None:
        self._folder = folder
        self._file = file
        self._oidc = self._file.table(_OIDC)
        names = [variable_of(key) for key in ALL_KEYS]
        given = {name: environment.get(name) for name in names}
        typed = {name: _typed(name, text) for name, text in given.items() if text}
        self._variables = TomlTable("環境変数", "", typed)
        _refuse_unknown(self._file, (*KEYS, _OIDC))
        _refuse_unknown(self._oidc, IDENTITY_KEYS)

    def text(self, key: str, default: str | None = None) -> str:
        table, name = self._place(key)
        return table.text(name, default)

    def texts(self, key: str) -> tuple[str, ...]:
        table, name = self._place(key)
        return table.texts(name)

    def yes(self, key: str) -> bool:
        table, name = self._place(key)
        return table.yes(name, False)

    def whole(self, key: str, default: int, largest: int, least: int = 1) -> int:
        table, name = self._place(key)
        found = table.whole(name, default)
        if not least <= found <= largest:
            reason, advice = f"「{found}」は使えません。", f"{least}～{largest}にしてください。"
            raise table.fault(name, reason, advice)
        return found

    def uploads(self) -> UploadLimits:
        usual = UploadLimits()
        return UploadLimits(
            file_mb=self.whole("max_file_mb", usual.file_mb, _MOST_MB),
            files=self.whole("max_files", usual.files, 100),
            pages=self.whole("max_pages", usual.pages, 3000),
            seconds=self.whole("reading_seconds", usual.seconds, _A_DAY),
            memory_mb=self.whole("reading_memory_mb", usual.memory_mb, 1_000_000, least=512),
        )

    def language(self) -> Screen:
        table, name = self._place("language")
        return table.choice(name, Screen, Screen.JA)

    def database(self) -> Database:
        url = self.text("database_url", STANDARD_DATABASE)
        try:
            return parse_database(url, self._folder)
        except ValueError as fault:
            raise self.fault("database_url", "使えません。", str(fault)) from None

    def identity_provider(self, plain_http: bool) -> IdentityProvider | None:
        """The provider, where one is named at all."""
        if not any(self._has(_of_oidc(key)) for key in IDENTITY_KEYS):
            return None
        table, name = self._place(_of_oidc("match"))
        match = table.choice(name, Match, Match.LOGIN)
        table, name = self._place(_of_oidc("issuer"))
        found = IdentityProvider(
            issuer=table.made(name, parse_issuer, "HTTPS で始まる、認証基盤のアドレス"),
            client_id=self._written("client_id"),
            client_secret=self._written("client_secret"),
            name=self.text(_of_oidc("name"), STANDARD_NAME),
            claim=self._written("claim", STANDARD_CLAIMS[match]),
            match=match,
        )
        if not (found.is_encrypted or plain_http or is_loopback(found.host)):
            raise table.fault(name, *_UNENCRYPTED_PROVIDER)
        return found

    def fault(self, key: str, reason: str, advice: str) -> Unreadable:
        table, name = self._place(key)
        return table.fault(name, reason, advice)

    def _written(self, key: str, default: str | None = None) -> str:
        found = self.text(_of_oidc(key), default)
        if not found.strip():
            raise self.fault(
                _of_oidc(key), "何も書かれていません。", '文字列（"…"）を書いてください。'
            )
        return found

    def _has(self, key: str) -> bool:
        table, name = self._place(key)
        return table.has(name)

    def _place(self, key: str) -> tuple[TomlTable, str]:
        if self._variables.has(variable_of(key)):
            return self._variables, variable_of(key)
        inner = key.removeprefix(f"{_OIDC}_")
        return (self._file, key) if inner == key else (self._oidc, inner)


_UNENCRYPTED_PROVIDER = (
    "認証基盤との通信が暗号化されません。",
    "HTTPS のアドレスにするか、閉じた網の中なら plain_http = true と書いてください。",
)


def _refuse_unknown(table: TomlTable, known: tuple[str, ...]) -> None:
    for key in table.names():
        if key not in known:
            raise table.fault(key, "知らない項目です。", f"使える項目は {'、'.join(known)} です。")


_WHOLE = frozenset(
    map(
        variable_of,
        (
            "port", "idle_minutes", "session_hours", "max_file_mb", "max_files", "max_pages",
            "reading_seconds", "reading_memory_mb",
        ),
    )
)  # fmt: skip


def _typed(name: str, text: str) -> str | int | bool | list[str]:
    """A variable as the file would hold it; what does not fit stays text, and is told later."""
    if name == variable_of("allowed_hosts"):
        return [part.strip() for part in text.split(",") if part.strip()]
    if name in _WHOLE and text.isascii() and text.isdigit():
        return int(text)
    if name in {variable_of("plain_http"), variable_of("behind_proxy")}:
        return {"true": True, "false": False}.get(text.lower(), text)
    return text
