"""The settings of the installation, and what is wrong with it."""

from tests.web.access.row import MANAGERS, rows

ROWS = [
    *rows("settings settings_check", roles=MANAGERS),
    *rows("settings", "post", roles=MANAGERS),
]
