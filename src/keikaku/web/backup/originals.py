"""The files of the store: each lies under the SHA-256 of what it holds and never changes."""

import re
from collections.abc import Iterator
from pathlib import Path

ORIGINALS = "originals"
_FOLDER = re.compile(r"[0-9a-f]{2}")
_FILE = re.compile(r"[0-9a-f]{64}")


def originals(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every stored file by its SHA-256. Anything else there (half-made files) is passed over."""
    store = folder / ORIGINALS
    if not store.is_dir():
        return
    for shelf in sorted(store.iterdir()):
        if _FOLDER.fullmatch(shelf.name) and shelf.is_dir():
            for path in sorted(shelf.iterdir()):
                if _is_one(path):
                    yield path.name, path


def member_of(digest: str) -> str:
    """Where the file lies, in the folder as in a backup."""
    return f"{ORIGINALS}/{digest[:2]}/{digest}"


def _is_one(path: Path) -> bool:
    named = _FILE.fullmatch(path.name) is not None and path.name.startswith(path.parent.name)
    return named and path.is_file() and not path.is_symlink()
