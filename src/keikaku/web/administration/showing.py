"""What the page says of each setting: what holds now, from where, and what will hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from keikaku.web.administration.file import SettingsFile
from keikaku.web.administration.known import GROUPS, SECRET, Group, Setting
from keikaku.web.configuration import SECRET_VARIABLE
from keikaku.web.configuration.given import Origin, origin_of, variable_of
from keikaku.web.database_url import Database, Engine
from keikaku.web.installation import Installation
from keikaku.web.secret_file import SECRET_FILE


@dataclass(frozen=True, slots=True)
class Row:
    """`then` is what will hold after a start, where that is something else than now."""

    setting: Setting
    now: str
    origin: str
    is_fixed: bool
    then: str = ""


def rows(
    now: Installation,
    then: Installation | None,
    file: SettingsFile | None,
    environment: Mapping[str, str],
) -> list[tuple[Group, list[Row]]]:
    """All settings in their groups; `then` is None where the file cannot be used as it is."""
    holding, coming = values(now), values(then or now)
    said = {} if file is None else file.values

    def row(setting: Setting) -> Row:
        key = setting.key
        origin = _secret_origin(environment) if key == SECRET else origin_of(key, said, environment)
        return Row(
            setting,
            _shown(setting, holding[key]),
            _from(key, origin, now),
            origin is Origin.ENVIRONMENT,
            _shown(setting, coming[key]) if coming[key] != holding[key] else "",
        )

    return [(group, [row(each) for each in group.settings]) for group in GROUPS]


def values(installation: Installation) -> dict[str, Any]:
    """What holds under each key; of a database without its password."""
    provider, uploads = installation.identity_provider, installation.uploads
    return {
        "database_url": _of_database(installation.database),
        "address": installation.address,
        "port": installation.port,
        "allowed_hosts": installation.allowed_hosts,
        "language": installation.language.value,
        "plain_http": installation.plain_http,
        "behind_proxy": installation.behind_proxy,
        "idle_minutes": installation.idle_minutes,
        "session_hours": installation.session_hours,
        "max_file_mb": uploads.file_mb,
        "max_files": uploads.files,
        "max_pages": uploads.pages,
        "reading_seconds": uploads.seconds,
        "reading_memory_mb": uploads.memory_mb,
        "oidc_issuer": provider and provider.issuer,
        "oidc_client_id": provider and provider.client_id,
        "oidc_client_secret": provider and provider.client_secret,
        "oidc_name": provider and provider.name,
        "oidc_claim": provider and provider.claim,
        "oidc_match": provider and provider.match.value,
        SECRET: installation.secret_key,
    }


def shown(value: Any) -> str:
    """A value as the page says it."""
    if isinstance(value, bool):
        return _("はい") if value else _("いいえ")
    if isinstance(value, tuple):
        return _("、").join(value)
    return _("（なし）") if value in (None, "") else str(value)


def _shown(setting: Setting, value: Any) -> str:
    if setting.is_secret:
        return _("設定済み（表示しません）") if value else _("設定なし")
    return shown(value)


def _of_database(database: Database) -> str:
    if database.engine is Engine.SQLITE:
        return f"SQLite {database.name}"
    port = "" if database.port is None else f":{database.port}"
    told = f"PostgreSQL {database.host}{port}/{database.name}"
    user = _("利用者 {user}").format(user=database.user) if database.user else ""
    password = _("パスワードは設定済み") if database.password else _("パスワードなし")
    return _("、").join(filter(None, (told, user, password)))


def _secret_origin(environment: Mapping[str, str]) -> Origin:
    return Origin.ENVIRONMENT if environment.get(SECRET_VARIABLE) else Origin.FILE


def _from(key: str, origin: Origin, installation: Installation) -> str:
    if origin is Origin.ENVIRONMENT:
        return _("環境変数 {name}").format(name=variable_of(key))
    if origin is Origin.BUILT_IN:
        return _("組み込みの値")
    return SECRET_FILE if key == SECRET else _("設定ファイル")
