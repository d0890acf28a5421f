"""Reads an installation: `config.toml` in its folder, and the environment, which goes first."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from keikaku.core.errors import Unreadable
from keikaku.settings.toml_table import toml_of
from keikaku.web.configuration.given import Given, given_in
from keikaku.web.database_url import Database
from keikaku.web.installation import (
    CONFIG_FILE,
    IDLE_MINUTES,
    LAST_PORT,
    LOOPBACK_NAMES,
    SESSION_HOURS,
    STANDARD_PORT,
    Installation,
    is_loopback,
)
from keikaku.web.secret_file import SECRET_FILE, SHORTEST, read_secret

_LONGEST_IDLE, _LONGEST_SESSION = 24 * 60, 7 * 24
# A name alone; what else an address of a page holds would fit no request.
_HOST = re.compile(r"\*|\.?[\w-]+(?:\.[\w-]+)*|\[[0-9A-Fa-f:.]+\]", re.ASCII)
_A_NAME = "「https:」やポート番号を付けず、名前だけを書いてください（keikaku.example.lg.jp など）。"
SECRET_VARIABLE = "KEIKAKU_SECRET_KEY"
"""The variable that goes before the file of the secret."""


def read_installation(folder: Path, environment: Mapping[str, str]) -> Installation:
    """The installation in the folder. Raises Unreadable naming file or variable and key.

    Nothing is written: a folder without a secret was not set up yet, and is told so.
    """
    given = given_in(folder, environment)
    return _installation(given, folder, lambda database: _secret(folder, environment, database))


def check_text(
    folder: Path, environment: Mapping[str, str], text: str, secret: str
) -> Installation:
    """The installation as it would be with another text of the file. Raises Unreadable."""
    given = Given(folder, environment, toml_of(text, str(folder / CONFIG_FILE)))
    return _installation(given, folder, lambda _database: secret)


def _installation(given: Given, folder: Path, secret: Callable[[Database], str]) -> Installation:
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
        allowed_hosts=_hosts(given, address),
        language=given.language(),
        idle_minutes=given.whole("idle_minutes", IDLE_MINUTES, _LONGEST_IDLE),
        session_hours=given.whole("session_hours", SESSION_HOURS, _LONGEST_SESSION),
        identity_provider=given.identity_provider(ways["plain_http"]),
        uploads=given.uploads(),
        # Last, so that a fault of the settings is told even where the secret is at fault too.
        secret_key=secret(database),
        **ways,
    )


def read_database(folder: Path, environment: Mapping[str, str]) -> Database:
    """Which database the installation has, secret or no secret. Raises Unreadable."""
    return given_in(folder, environment).database()


_UNPROTECTED = (
    "ほかのパソコンから使う設定ですが、通信の守り方が書かれていません。",
    "HTTPS を受け持つサーバーの後ろに置くなら behind_proxy = true、"
    "閉じた網の中で暗号化せずに使うなら plain_http = true と書いてください。",
)


def _hosts(given: Given, address: str) -> tuple[str, ...]:
    """The names by which a browser may ask: those of this machine always, for a trial."""
    named = given.texts("allowed_hosts")
    for name in named:
        if not _HOST.fullmatch(name):
            raise given.fault("allowed_hosts", f"「{name}」は使えません。", _A_NAME)
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
