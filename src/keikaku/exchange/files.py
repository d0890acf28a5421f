"""Writing to disk so that nobody ever finds half a file."""

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from keikaku.core.errors import Unwritable
from keikaku.core.plan import PlanDraft
from keikaku.exchange.tables import all_tables, csv_text, tables

_HALF_WRITTEN = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")
"""The name under which a file is written before it takes its place."""


def write_text_atomically(path: Path, text: str) -> None:
    """Writes UTF-8 text, line ends as they are; the file is the old one or the whole new one.

    Raises `Unwritable` when the folder is missing or the disk refuses.
    """
    _write_all({path: text.encode("utf-8")})


def write_bytes_atomically(path: Path, data: bytes) -> None:
    """Writes a file that is no text in the same way. Raises `Unwritable`."""
    _write_all({path: data})


def clear_half_written(folder: Path) -> None:
    """Removes what a killed process had not finished writing, in a folder that only it wrote to."""
    for path in list(folder.rglob(".*.tmp")):
        if _HALF_WRITTEN.fullmatch(path.name):
            with contextlib.suppress(OSError):
                path.unlink()


class TableTexts(NamedTuple):
    """The CSV tables of a plan by file name; `due` are those that are written in any case."""

    due: frozenset[str]
    texts: Mapping[str, str]


def table_texts(draft: PlanDraft) -> TableTexts:
    """The tables of a plan as they are written."""
    texts = {name: csv_text(rows) for name, rows in all_tables(draft).items()}
    return TableTexts(frozenset(tables(draft)), texts)


def write_tables(folder: Path, made: TableTexts) -> tuple[Path, ...]:
    """Writes the CSV tables of a plan into a folder that is there, and says which.

    Nothing is replaced before everything is written. A table of an earlier plan for which this
    one has no rows is left with its header alone: its old figures would pass for this plan's.
    Raises `Unwritable` when the folder is missing or the disk refuses.
    """
    chosen = {
        folder / name: text
        for name, text in made.texts.items()
        if name in made.due or (folder / name).exists()
    }
    _write_all({path: text.encode("utf-8-sig") for path, text in chosen.items()})
    return tuple(chosen)


def _write_all(contents: Mapping[Path, bytes]) -> None:
    with contextlib.ExitStack() as stack:
        ready = [
            (stack.enter_context(_written_beside(path, data)), path)
            for path, data in contents.items()
        ]
        for temporary, path in ready:
            with _explained(path):
                temporary.replace(_target(path))


@contextmanager
def _written_beside(path: Path, data: bytes) -> Iterator[Path]:
    """A new file in the folder of `path`, safe on the disk; gone at the end if still there."""
    target = _target(path)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with _explained(path):
            with temporary.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            if target.exists():
                shutil.copymode(target, temporary)
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    """The file itself where `path` is a link to it."""
    return Path(os.path.realpath(path))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns what the system says into what a person can do."""
    try:
        yield
    except OSError as error:
        raise Unwritable(str(path), *_advice(path, error)) from error


def _advice(path: Path, error: OSError) -> tuple[str, str]:
    if not path.parent.is_dir():
        return (
            "書き出し先のフォルダーがありません。",
            "フォルダーを作るか、別の場所を指定してください。",
        )
    if path.is_dir():
        return "同じ名前のフォルダーがあります。", "別の名前を指定してください。"
    if isinstance(error, PermissionError):
        return (
            "書き込みが許されていません。",
            "Excel などで開いていれば閉じ、フォルダーに書き込めるか確かめてください。",
        )
    return (
        f"書き込めませんでした({error.strerror or error})。",
        "ディスクの空きと接続を確かめてください。",
    )
