"""Reads an installation: `config.toml` in its folder, and the environment, which goes first."""

from collections.abc import Mapping
from pathlib import Path

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
    IDLE_MINUTES,
    LAST_PORT,
    LOOPBACK_NAMES,
    SESSION_HOURS,
    STANDARD_DATABASE,
    STANDARD_PORT,
    Installation,
    Screen,
    UploadLimits,
    is_loopback,
)
from keikaku.web.secret_file import SECRET_FILE, SHORTEST, read_secret

_LONGEST_IDLE, _LONGEST_SESSION = 24 * 60, 7 * 24
# No reader takes more, and no reading is worth more.
_MOST_MB, _A_DAY = 64, 24 * 60 * 60
SECRET_VARIABLE = "KEIKAKU_SECRET_KEY"
"""The variable that goes before the file of the secret."""
_KEYS = (
    "database_url", "address", "port", "allowed_hosts", "language", "plain_http", "behind_proxy",
    "idle_minutes", "session_hours",
    "max_file_mb", "max_files", "max_pages", "reading_seconds", "reading_memory_mb",
)  # fmt: skip
_OIDC = "oidc"


def read_installation(folder: Path, environment: Mapping[str, str]) -> Installation:
    """The installation in the folder. Raises Unreadable naming file or variable and key.

    Nothing is written: a folder without a secret was not set up yet, and is told so.
    """
    given = _Given(folder, environment)
    address = given.text("address", "127.0.0.1")
    ways = {key: given.yes(key) for key in ("plain_http", "behind_proxy")}
    if not is_loopback(address) and not any(ways.values()):
        raise given.fault("address", *_UNPROTECTED)
    database = given.database()
    return Installation(
        folder=folder,
        database=database,
        address=address,
        port=given.whole("port", STANDARD_PORT, LAST_PORT),
        allowed_hosts=_hosts(given.texts("allowed_hosts"), address),
        language=given.language(),
        idle_minutes=given.whole("idle_minutes", IDLE_MINUTES, _LONGEST_IDLE),
        session_hours=given.whole("session_hours", SESSION_HOURS, _LONGEST_SESSION),
        identity_provider=given.identity_provider(ways["plain_http"]),
        uploads=given.uploads(),
        # Last, so that a fault of the settings is told even where the secret is at fault too.
        secret_key=_secret(folder, environment, database),
        **ways,
    )


def read_database(folder: Path, environment: Mapping[str, str]) -> Database:
    """Which database the installation has, secret or no secret. Raises Unreadable."""
    return _Given(folder, environment).database()


_UNPROTECTED = (
    "ほかのパソコンから使う設定ですが、通信の守り方が書かれていません。",
    "HTTPS を受け持つサーバーの後ろに置くなら behind_proxy = true、"
    "閉じた網の中で暗号化せずに使うなら plain_http = true と書いてください。",
)


def _hosts(named: tuple[str, ...], address: str) -> tuple[str, ...]:
    """The names by which a browser may ask: those of this machine always, for a trial."""
    everywhere = address in {"0.0.0.0", "::", "localhost"}
    own = () if everywhere else (f"[{address}]" if ":" in address else address,)
    return tuple(dict.fromkeys([*named, *own, *LOOPBACK_NAMES]))


def _secret(folder: Path, environment: Mapping[str, str], database: Database) -> str:
    given = environment.get(SECRET_VARIABLE)
    if given and len(given) < SHORTEST:
        advice = f"{SHORTEST}文字以上の、推測できない文字列にしてください。"
        raise Unreadable(SECRET_VARIABLE, "", "短すぎます。", advice)
    found = given or read_secret(folder)
    if found is None:
        raise Unreadable(str(folder / SECRET_FILE), "", *_no_secret(database))
    return found


def _no_secret(database: Database) -> tuple[str, str]:
    """What is wrong and what to do: it was never made, or it was lost."""
    if database.file is None or not database.file.exists():
        advice = "--folder を確かめるか、keikaku serve で一度起動してください。"
        return "まだ初めの準備がされていません。", advice
    return SECRET_LOST


SECRET_LOST = (
    "秘密の鍵のファイルがなくなっています。",
    "控え（keikaku backup --with-secret）から戻してください。なければ keikaku serve --new-secret で"
    "新しく作れますが、全員がログインし直し、認証アプリは登録し直しになります。",
)
"""What is wrong and what to do where an installation was begun and has no secret any more."""


class _Given:
    """What the file says under a key, or the variable of the environment that goes before it."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        path = folder / CONFIG_FILE
        self._file = read_toml(path) if is_there(path) else toml_of("", str(path))
        self._oidc = self._file.table(_OIDC)
        names = [_variable(key) for key in (*_KEYS, *map(_of_oidc, IDENTITY_KEYS))]
        given = {name: environment.get(name) for name in names}
        typed = {name: _typed(name, text) for name, text in given.items() if text}
        self._variables = TomlTable("環境変数", "", typed)
        _refuse_unknown(self._file, (*_KEYS, _OIDC))
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
        if self._variables.has(_variable(key)):
            return self._variables, _variable(key)
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


def _of_oidc(key: str) -> str:
    return f"{_OIDC}_{key}"


def _variable(key: str) -> str:
    return f"KEIKAKU_{key.upper()}"


_WHOLE = frozenset(
    map(
        _variable,
        (
            "port", "idle_minutes", "session_hours", "max_file_mb", "max_files", "max_pages",
            "reading_seconds", "reading_memory_mb",
        ),
    )
)  # fmt: skip


def _typed(name: str, text: str) -> str | int | bool | list[str]:
    """A variable as the file would hold it; what does not fit stays text, and is told later."""
    if name == _variable("allowed_hosts"):
        return [part.strip() for part in text.split(",") if part.strip()]
    if name in _WHOLE and text.isascii() and text.isdigit():
        return int(text)
    if name in {_variable("plain_http"), _variable("behind_proxy")}:
        return {"true": True, "false": False}.get(text.lower(), text)
    return text
