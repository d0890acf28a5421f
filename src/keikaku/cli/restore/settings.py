"""Settings and secret of a restored installation: those of the place go before the backup's."""

import os
from dataclasses import dataclass
from pathlib import Path

from keikaku.web.backup.reading import Archive
from keikaku.web.installation import CONFIG_FILE
from keikaku.web.secret_file import SECRET_FILE, make_private, make_secret


@dataclass(frozen=True, slots=True)
class Settled:
    """What a person has to be told about them."""

    kept_config: bool
    new_secret: bool


def settle(archive: Archive, folder: Path, made: Path) -> Settled:
    """Writes both into the folder that was made.

    Whoever moves an installation to another machine or database has written its settings there.
    """
    kept_config = _take(CONFIG_FILE, archive, folder, made)
    _take(SECRET_FILE, archive, folder, made)
    new_secret = not (made / SECRET_FILE).exists() and not os.environ.get("KEIKAKU_SECRET_KEY")
    if new_secret:
        make_secret(made)
    return Settled(kept_config and archive.has(CONFIG_FILE), new_secret)


def _take(name: str, archive: Archive, folder: Path, made: Path) -> bool:
    """Whether it was the one of the place."""
    stands = (folder / name).is_file()
    if stands:
        _write(made / name, (folder / name).read_bytes())
    elif archive.has(name):
        _write(made / name, archive.text(name).encode())
    return stands


def _write(path: Path, data: bytes) -> None:
    """For its owner alone: either may hold a secret."""
    make_private(path)
    path.write_bytes(data)
