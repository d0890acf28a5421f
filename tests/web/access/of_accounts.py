"""Home, log and what every visitor may."""

from tests.web.access.row import AUDITORS, Row

ROWS = [
    Row("home"),
    Row("account_login", anonymous=True),
    Row("account_logout", method="post", anonymous=True),
    Row("account_change_password"),
    Row("set_language", method="post", anonymous=True),
    Row("log", roles=AUDITORS, no_role=False),
]
