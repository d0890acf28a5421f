"""What has been read already, so that a run that was stopped goes on where it was.

A file of lines beside the results: the first says what was asked, each other one a document that
is finished. A line that a kill cut off is no line.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from keikaku.core.errors import Unwritable
from keikaku.exchange.files import clear_half_written, write_text_atomically

NAME = ".keikaku-read.jsonl"

Record = dict[str, Any]


class Ledger:
    """The ledger of a folder of results. `asked` is what decides what the results look like.

    Raises Unwritable.
    """

    def __init__(self, folder: Path, asked: Mapping[str, str]) -> None:
        self._path = folder / NAME
        self._asked = dict(asked)
        if self._path.exists():
            clear_half_written(folder)
        first, *records = _lines(self._path) or [{}]
        self._done = {record["name"]: record for record in records if first == self._asked}
        kept = (self._asked, *self._done.values())
        write_text_atomically(self._path, "".join(map(_line, kept)))

    def finished(self, name: str, digests: tuple[str, ...]) -> Record | None:
        """What was noted when this document was finished; None when its bytes were others."""
        record = self._done.get(name)
        return record if record is not None and record["files"] == list(digests) else None

    def note(self, name: str, digests: tuple[str, ...], record: Mapping[str, Any]) -> None:
        """Notes a document whose results are written. Raises Unwritable."""
        try:
            with self._path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(_line({"name": name, "files": list(digests), **record}))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            advice = "書き込めるフォルダーを --out に指定してください。"
            reason = f"進み具合を書けません（{error.strerror or error}）。"
            raise Unwritable(str(self._path), reason, advice) from error


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _lines(path: Path) -> list[Record]:
    """The whole lines of a ledger; none where there is no ledger."""
    records: list[Record] = []
    with suppress(OSError, ValueError):
        for line in path.read_text(encoding="utf-8").splitlines():
            records.append(json.loads(line))
    return records
