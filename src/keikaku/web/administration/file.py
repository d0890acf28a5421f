"""The file of settings: read as it lies there, and written whole or not at all."""

import os
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keikaku.core.errors import Unwritable
from keikaku.settings.toml_table import is_there, read_toml
from keikaku.web.configuration.given import in_file
from keikaku.web.crossing.merging import Json
from keikaku.web.installation import CONFIG_FILE
from keikaku.web.secret_file import make_private

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The text without the mark that some editors of Windows begin with; `mark` is kept."""

    path: Path
    text: str = ""
    mark: str = ""

    @property
    def values(self) -> Mapping[str, Any]:
        """What it says."""
        return tomllib.loads(self.text)

    def value(self, key: str) -> Json:
        """What it says under a key, as forms and the log hold it; None where it says nothing."""
        return _plain(in_file(key, self.values))

    @property
    def can_be_written(self) -> bool:
        """Whether the program may write it; who made it read-only wants it left alone."""
        path = self.path.resolve()
        own = not path.exists() or os.access(path, os.W_OK)
        return own and os.access(path.parent, os.W_OK)


def read_settings_file(folder: Path) -> SettingsFile:
    """The file of a folder, empty where there is none. Raises Unreadable where it is no TOML."""
    path = folder / CONFIG_FILE
    if not is_there(path):
        return SettingsFile(path)
    read_toml(path)  # tells what is wrong
    # The ends of lines stay as they are.
    text = path.read_bytes().decode("utf-8")
    return SettingsFile(path, text.removeprefix(_MARK), _MARK if text.startswith(_MARK) else "")


def write_settings_file(file: SettingsFile, text: str) -> None:
    """Puts another text in its place, with the same rights. Raises Unwritable."""
    path = file.path.resolve()  # where it is a link, what it leads to
    half_made = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        make_private(half_made)
        with half_made.open("w", encoding="utf-8", newline="") as opened:
            opened.write(file.mark + text)
            opened.flush()
            os.fsync(opened.fileno())
        if path.exists():
            shutil.copymode(path, half_made)
        half_made.replace(path)
    except OSError:
        half_made.unlink(missing_ok=True)
        raise Unwritable(str(path), *_NOT_WRITTEN) from None


_NOT_WRITTEN = (
    "設定ファイルに書き込めません。",
    "keikaku を動かす利用者に書き込みを許すか、サーバーの機械で直接直してください。",
)


def _plain(value: Any) -> Json:
    """An empty list says as little as none."""
    if isinstance(value, list):
        return [str(each) for each in value] or None
    return value if value is None or isinstance(value, bool | int | str) else str(value)
