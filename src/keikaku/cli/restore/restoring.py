"""The restore itself: verified, built beside, proved, and put in place by renaming."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keikaku.cli.restore.place import Place, beside, not_empty, place_of
from keikaku.cli.restore.settings import Settled, settle
from keikaku.core.errors import Unwritable
from keikaku.web.backup.manifest import Manifest
from keikaku.web.backup.moves import Moves
from keikaku.web.backup.originals import ORIGINALS
from keikaku.web.backup.reading import Archive, Told, opened
from keikaku.web.config.starting import database_told, load

if TYPE_CHECKING:
    from keikaku.web.backup.building import Built

_SPARE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Restored:
    """How it went. `aside`: where that lies which stood there before."""

    manifest: Manifest
    built: "Built"
    settled: Settled
    aside: tuple[str, ...]
    lost_factors: int
    """Of how many people the second factors could not be opened, and were taken away."""


def restore(path: Path, folder: Path, *, replace: bool, told: Told) -> Restored:
    """Raises KeikakuError, and then everything is as it was."""
    with opened(path) as archive, beside(folder) as made:
        _check_room(archive, made)
        archive.verify(told)
        settled = settle(archive, folder, made)
        with place_of(folder, made) as place:
            place.check_free(replace=replace)
            _unpack_originals(archive, made, told)
            load(made)
            with database_told():
                built, aside, lost = _build_and_put(archive, place, replace, told)
        return Restored(archive.manifest, built, settled, aside, lost)


def _build_and_put(
    archive: Archive, place: Place, replace: bool, told: Told
) -> tuple["Built", tuple[str, ...], int]:
    from django.db import connections

    from keikaku.web.audit.actor import COMMAND_LINE
    from keikaku.web.audit.queries import head
    from keikaku.web.backup.building import build
    from keikaku.web.login.lost_factors import take_away_lost

    mark = f"before_restore_{datetime.now():%Y%m%d_%H%M%S}"
    with Moves() as moves, _one_transaction(place):
        aside = list(_tables_aside(place, mark, replace))
        built = build(archive, told=told, by=COMMAND_LINE)
        lost = take_away_lost(by=COMMAND_LINE)
        built = replaced(built, head=head())
        if place.file is not None:
            connections.close_all()  # which leaves one single file
            place.check_free(replace=replace)
        aside += _put(place, mark, moves)
    return built, tuple(aside), lost


@contextmanager
def _one_transaction(place: Place) -> Iterator[None]:
    """PostgreSQL's database is changed in one; SQLite's file is new and can be thrown away."""
    from django.db import transaction

    with transaction.atomic() if place.file is None else nullcontext():
        yield


def _tables_aside(place: Place, mark: str, replace: bool) -> Iterator[str]:
    from keikaku.web.backup.aside import has_tables, set_tables_aside

    if place.file is not None or not has_tables():
        return
    if not replace:
        raise not_empty(place.database)
    set_tables_aside(mark)
    yield f"PostgreSQL schema {mark}"


def _put(place: Place, mark: str, moves: Moves) -> Iterator[str]:
    """The database first, where it lies elsewhere: without it the folder is of no use."""
    if place.file_is_elsewhere and place.file is not None and place.built is not None:
        yield from _exchange(place.built, place.file, mark, moves)
    yield from _exchange(place.beside, place.folder, mark, moves)


def _exchange(new: Path, target: Path, mark: str, moves: Moves) -> Iterator[str]:
    if target.is_dir() and not any(target.iterdir()):
        target.rmdir()
    if target.exists():
        aside = target.with_name(f"{target.name}.{mark}")
        moves.move(target, aside)
        yield str(aside)
    moves.move(new, target)


def _unpack_originals(archive: Archive, made: Path, told: Told) -> None:
    names = [name for name in archive.manifest.members if name.startswith(f"{ORIGINALS}/")]
    for number, name in enumerate(names, 1):
        told(f"originals {number:,} / {len(names):,}")
        target = made / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            stream.writelines(archive.chunks(name))


def _check_room(archive: Archive, made: Path) -> None:
    """Before anything is unpacked: what tells of more than the disk holds is refused."""
    free, needed = shutil.disk_usage(made).free, archive.manifest.size + _SPARE
    if free < needed:
        reason = f"空きが足りません（要る {needed:,} バイト、ある {free:,} バイト）。"
        advice = "空きを作るか、バックアップが正しいものかを確かめてください。"
        raise Unwritable(str(made.parent), reason, advice)
