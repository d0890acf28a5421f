"""Where a backup is to be restored: the folder, what is built beside it, and which database."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from keikaku.cli.failures import WrongUsage
from keikaku.core.errors import Unwritable
from keikaku.web.backup.aside import is_in_use
from keikaku.web.backup.originals import originals
from keikaku.web.configuration import read_installation
from keikaku.web.database_url import Engine

_VARIABLE = "KEIKAKU_DATABASE_URL"


@dataclass(frozen=True, slots=True)
class Place:
    """`beside` becomes `folder`. `file` and `built` are of SQLite, and None for PostgreSQL.

    A file of SQLite within the folder comes with it; one elsewhere is put in place by itself.
    `database` names it to a person.
    """

    folder: Path
    beside: Path
    database: str
    file: Path | None
    built: Path | None

    @property
    def file_is_elsewhere(self) -> bool:
        """Whether the database does not lie in the folder."""
        return self.built is not None and not self.built.is_relative_to(self.beside)

    @property
    def has_installation(self) -> bool:
        """Whether somebody's data stand here. PostgreSQL's are asked for by itself."""
        has_rows = self.file is not None and self.file.exists() and self.file.stat().st_size > 0
        return has_rows or next(originals(self.folder), None) is not None

    def check_free(self, *, replace: bool) -> None:
        """Raises WrongUsage where something stands that must stay, or is in use."""
        if self.has_installation and not replace:
            raise not_empty(str(self.folder))
        if self.file is not None and self.file.exists() and is_in_use(self.file):
            raise WrongUsage(f"{self.file} は使われています。keikaku serve を止めてください。")


def not_empty(where: str) -> WrongUsage:
    """What stands there is somebody's data."""
    return WrongUsage(
        f"{where} にはもうデータがあります。置き換えるなら --replace を付けてください"
        "（今あるものは消さず、別の名前で残します）。"
    )


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """A new folder beside, on the same disk; gone in the end unless it was put in place."""
    made = folder.with_name(f"{folder.name}.restoring-{secrets.token_hex(4)}")
    try:
        made.mkdir(mode=0o700, parents=True)
    except OSError as fault:
        reason = f"フォルダーを作れません（{fault.strerror}）。"
        raise Unwritable(
            str(made), reason, "書き込める場所を --folder で指定してください。"
        ) from None
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def place_of(folder: Path, made: Path) -> Iterator[Place]:
    """The place for the settings that lie in the folder that was made. Raises Unreadable."""
    database = read_installation(made, os.environ).database
    if database.engine is not Engine.SQLITE:
        yield Place(folder, made, f"{database.host}/{database.name}", None, None)
        return
    file = Path(database.name).resolve()
    if file.is_relative_to(made):
        yield Place(folder, made, database.name, folder / file.relative_to(made), file)
        return
    built = file.with_name(f"{file.name}.restoring-{secrets.token_hex(4)}")
    os.environ[_VARIABLE] = f"sqlite:///{quote(str(built))}"
    try:
        yield Place(folder, made, database.name, file, built)
    finally:
        for ending in ("", "-wal", "-shm"):
            built.with_name(built.name + ending).unlink(missing_ok=True)
