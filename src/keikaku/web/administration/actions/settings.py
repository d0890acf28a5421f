"""Settings change in their file; they take effect when the server is started again."""

from collections.abc import Callable, Iterable
from pathlib import Path

from django.db import transaction

from keikaku.web.administration.file import (
    SettingsFile,
    read_settings_file,
    write_settings_file,
)
from keikaku.web.audit.actions import record, take_turn
from keikaku.web.audit.actor import Actor
from keikaku.web.configuration.file_text import with_values
from keikaku.web.crossing.merging import Fields, Json, merged

ABOUT = "settings"
"""How the log names the settings of the installation."""


def change(
    *,
    folder: Path,
    wanted: Fields,
    check: Callable[[str, frozenset[str]], None],
    by: Actor,
    seen: Fields | None = None,
) -> bool:
    """Writes what is wanted into the file of settings; None under a key takes its line away.

    `check` is given the new text and the keys that change in it, and raises what it finds wrong.
    Tells whether anything changed. Raises Unreadable, Unwritable, and `Crossed` as `merged` does.
    """
    before: SettingsFile | None = None
    try:
        with transaction.atomic():
            take_turn()  # no row could be locked for a file
            file = read_settings_file(folder)
            now = as_data(file, wanted)
            changed = _changed(merged(seen, wanted, now), now)
            if not changed:
                return False
            text = with_values(file.text, changed)  # type: ignore[arg-type]
            check(text, frozenset(changed))
            told = {key: now[key] for key in changed}
            record(by=by, verb="change-settings", about=ABOUT, before=told, after=changed)
            write_settings_file(file, text)
            before = file
    except BaseException:
        # What the log could not keep after all is not done either.
        if before is not None:
            write_settings_file(before, before.text)
        raise
    return True


def as_data(file: SettingsFile, keys: Iterable[str]) -> dict[str, Json]:
    """What the file says under some keys."""
    return {key: file.value(key) for key in keys}


def _changed(told: Fields, now: Fields) -> dict[str, Json]:
    return {key: value for key, value in told.items() if value != now[key]}
