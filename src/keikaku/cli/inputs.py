"""Which files are read: those that were named, and those in folders that were named."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from keikaku.core.errors import Unreadable


def input_files(named: Iterable[Path]) -> list[Path]:
    """The files in the order given, each once; a folder's own files by name, without hidden ones.

    Files of a folder that cannot be read are kept: they are reported, not passed over. Raises
    Unreadable for a folder without files.
    """
    once: dict[Path, Path] = {}
    for path in named:
        for file in _files(path):
            once.setdefault(file.resolve(), file)
    return list(once.values())


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    try:
        found = sorted(each for each in path.iterdir() if _is_document(each))
    except OSError:
        advice = "読む権限を確かめてください。"
        raise Unreadable(str(path), "", "フォルダーを開けません。", advice) from None
    if not found:
        advice = "文書のファイル、または文書の入ったフォルダーを指定してください。"
        raise Unreadable(str(path), "", "フォルダーにファイルがありません。", advice)
    yield from found


def _is_document(path: Path) -> bool:
    return path.is_file() and not path.name.startswith((".", "~$"))
