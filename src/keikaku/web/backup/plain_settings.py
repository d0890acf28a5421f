"""The file of settings without the password that may stand in it."""

import re
import tomllib
from urllib.parse import urlsplit

_KEY = "database_url"
_LINE = re.compile(rf"""^\s*["']?{_KEY}["']?\s*=.*$""", re.MULTILINE)
_REMARK = "# database_url は、パスワードを含むためバックアップに入れませんでした。"


def has_password(text: str) -> bool:
    """Whether the address of the database holds one."""
    url = tomllib.loads(text).get(_KEY)
    if not isinstance(url, str):
        return False
    try:
        return bool(urlsplit(url).password) or "password" in url
    except ValueError:
        return True  # nobody can tell


def without_password(text: str) -> str | None:
    """The same settings without the address; None where it cannot be taken out for sure."""
    url = str(tomllib.loads(text)[_KEY])
    rest = _LINE.sub(_REMARK, text)
    try:
        clean = _KEY not in tomllib.loads(rest)
    except tomllib.TOMLDecodeError:
        return None
    return rest if clean and url not in rest and _password(url) not in rest else None


def _password(url: str) -> str:
    try:
        return urlsplit(url).password or url
    except ValueError:
        return url
