"""Settings of the tests: those of an installation whose folder and secret live for one run.

KEIKAKU_TEST_DATABASE_URL runs them on PostgreSQL.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from keikaku.web.config.django_settings import django_settings
from keikaku.web.database_url import parse_database
from keikaku.web.identity_provider import IdentityProvider
from keikaku.web.installation import Installation

FOLDER = Path(tempfile.mkdtemp(prefix="keikaku-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
_url = os.environ.get("KEIKAKU_TEST_DATABASE_URL", "sqlite:///keikaku.sqlite3")
_settings = django_settings(
    Installation(
        FOLDER,
        parse_database(_url, FOLDER),
        "only-for-tests-" * 4,
        # Nobody listens there; tests of this way in start a provider of their own.
        identity_provider=IdentityProvider("http://127.0.0.1:9", "keikaku", "only-for-tests"),
    )
)
_settings["STORAGES"]["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
# Threads and the live server need a file: a database in memory belongs to one connection.
_settings["DATABASES"]["default"]["TEST"] = {"NAME": None}
if _url.startswith("sqlite"):
    _settings["DATABASES"]["default"]["TEST"] = {"NAME": str(FOLDER / "tests.sqlite3")}
# Quick and weak: tests log in often.
_settings["PASSWORD_HASHERS"] = ["django.contrib.auth.hashers.MD5PasswordHasher"]
(FOLDER / "static").mkdir()  # whitenoise warns of a folder that is not there
globals().update(_settings)
