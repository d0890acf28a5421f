"""Django's settings as a function of the installation: nothing else decides them."""

from pathlib import Path
from typing import Any

from keikaku.web.config.login_settings import login_settings
from keikaku.web.database_url import Database, Engine
from keikaku.web.installation import LINTS_FILE, Installation

_WEB = Path(__file__).resolve().parent.parent
_STATIC = "whitenoise.storage.CompressedManifestStaticFilesStorage"
_HOUR = 60 * 60
_YEAR = 365 * 24 * 60 * 60
# With Django's own options two writers at once end in "database is locked" (measured). FULL waits
# for the disk at each commit: what was acknowledged survives a power cut, too.
_SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
        "PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;"
    ),
}


def django_settings(installation: Installation) -> dict[str, Any]:
    """All settings by their names."""
    return {
        **_PARTS,
        **_languages(installation),
        **_safety(installation),
        **login_settings(installation),
        "SECRET_KEY": installation.secret_key,
        "ALLOWED_HOSTS": list(installation.allowed_hosts),
        "DATABASES": {"default": database_settings(installation.database)},
        "LINTS_FILE": installation.folder / LINTS_FILE,
        "STATIC_ROOT": installation.static_folder,
        "STATIC_URL": "/static/",
        "STORAGES": {
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            "staticfiles": {"BACKEND": _STATIC},
        },
        "STATICFILES_DIRS": [_WEB / "static"],
        "INSTALLATION": installation,
        "KEIKAKU_FOLDER": installation.folder,
        "UPLOAD_LIMITS": installation.uploads,
    }


def database_settings(database: Database) -> dict[str, Any]:
    """The entry of DATABASES. The options stand inside it; a level higher they are passed over."""
    if database.engine is Engine.SQLITE:
        engine, options = "django.db.backends.sqlite3", dict[str, Any](_SQLITE_OPTIONS)
    else:
        engine, options = "django.db.backends.postgresql", dict[str, Any](database.options)
    return {
        "ENGINE": engine,
        "NAME": database.name,
        "USER": database.user,
        "PASSWORD": database.password,
        "HOST": database.host,
        "PORT": "" if database.port is None else str(database.port),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


_PARTS: dict[str, Any] = {
    "DEBUG": False,
    "INSTALLED_APPS": [
        "keikaku.web.audit",
        "keikaku.web.accounts",
        "keikaku.web.plans",
        "keikaku.web.library",
        "keikaku.web.comparing",
        "keikaku.web.people",
        # Without tables, as the next one: for its texts.
        "keikaku.web.administration",
        "keikaku.web.log",
        "keikaku.web.intake",
        "keikaku.web.drafting",
        "keikaku.web.bodies",
        "keikaku.web.reporting",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
        "keikaku.web.login",
        "allauth.account",
        "allauth.mfa",
        "allauth.usersessions",
        "allauth.socialaccount",
        "allauth.socialaccount.providers.openid_connect",
    ],
    "MIDDLEWARE": [
        # What sets headers comes first, so that files and refusals of those below have them too.
        "django.middleware.security.SecurityMiddleware",
        "csp.middleware.CSPMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "keikaku.web.config.caching.private_pages",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        # Before the check of forms, which takes in whatever was sent.
        "keikaku.web.config.sizes.BoundedRequests",
        "django.middleware.csrf.CsrfViewMiddleware",
        "keikaku.web.config.plain_text.PlainText",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        # Every page asks for a login unless its view says otherwise.
        "keikaku.web.login.unsent.LoginRequired",
        "keikaku.web.accounts.middleware.PasswordMustChange",
        "django.contrib.messages.middleware.MessageMiddleware",
        "keikaku.web.login.middleware.SessionsEnd",
        "keikaku.web.config.failures.ToldFailures",
        "keikaku.web.config.sent_twice.SentTwice",
    ],
    "TEMPLATES": [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [_WEB / "templates"],
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                    "keikaku.web.accounts.context.permissions",
                    "keikaku.web.plans.context.sight",
                ],
            },
        }
    ],
    "ROOT_URLCONF": "keikaku.web.config.urls",
    "WSGI_APPLICATION": "keikaku.web.config.wsgi.application",
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    "AUTH_USER_MODEL": "accounts.Person",
    "AUTH_PASSWORD_VALIDATORS": [
        {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
        for name, options in [
            ("UserAttributeSimilarityValidator", {"user_attributes": ("login", "name")}),
            ("MinimumLengthValidator", {"min_length": 10}),
            ("CommonPasswordValidator", {}),
            ("NumericPasswordValidator", {}),
        ]
    ],
    "LOGIN_URL": "account_login",
    "LOGIN_REDIRECT_URL": "home",
    "LOGOUT_REDIRECT_URL": "account_login",
    "MESSAGE_STORAGE": "django.contrib.messages.storage.session.SessionStorage",
    # Without this Django keeps tracebacks for a mail that nobody gets.
    "LOGGING": {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
    },
}


def _languages(installation: Installation) -> dict[str, Any]:
    return {
        "LANGUAGE_CODE": installation.language.value,
        "LANGUAGES": [("ja", "日本語"), ("en", "English")],
        "LANGUAGE_COOKIE_NAME": "keikaku_language",
        "LANGUAGE_COOKIE_HTTPONLY": True,
        "LANGUAGE_COOKIE_SAMESITE": "Lax",
        "LOCALE_PATHS": [_WEB / "locale"],
        "USE_I18N": True,
        "USE_TZ": True,
        "TIME_ZONE": "Asia/Tokyo",
    }


def _safety(installation: Installation) -> dict[str, Any]:
    """Cookies go over HTTPS alone where a proxy speaks it; on a closed network they cannot."""
    encrypted = installation.behind_proxy
    return {
        "CONTENT_SECURITY_POLICY": {
            "DIRECTIVES": {
                "default-src": ["'self'"],
                "img-src": ["'self'", "data:"],
                "object-src": ["'none'"],
                "frame-ancestors": ["'none'"],
                "base-uri": ["'none'"],
                "form-action": ["'self'"],
            }
        },
        "LANGUAGE_COOKIE_SECURE": encrypted,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SECURE": encrypted,
        "CSRF_FAILURE_VIEW": "keikaku.web.config.errors.csrf_failure",
        "SESSION_COOKIE_SECURE": encrypted,
        "SESSION_COOKIE_AGE": installation.session_hours * _HOUR,
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        # With no-referrer Django's CSRF check over HTTPS would find no origin of a form.
        "SECURE_REFERRER_POLICY": "same-origin",
        # Browsers pass the header over on plain HTTP, and warn of it.
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin" if encrypted else None,
        "SECURE_HSTS_SECONDS": _YEAR if encrypted else 0,
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if encrypted else None,
        "X_FRAME_OPTIONS": "DENY",
        "TRUST_FORWARDED_ADDRESS": installation.behind_proxy,
    }
