"""Folders and files put in place of others by renaming: all of them, or none."""

import contextlib
from pathlib import Path
from types import TracebackType
from typing import Self

from keikaku.core.errors import Unwritable


class Moves:
    """Whatever was moved inside goes back where it was if the rest fails."""

    def __init__(self) -> None:
        self._done: list[tuple[Path, Path]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if kind is not None:
            for before, after in reversed(self._done):
                with contextlib.suppress(OSError):
                    after.rename(before)

    def move(self, before: Path, after: Path) -> None:
        """Renames, and never over something. Raises Unwritable."""
        try:
            if after.exists():
                raise FileExistsError(str(after))
            before.rename(after)
        except OSError as fault:
            raise Unwritable(
                str(before),
                f"「{after.name}」に名前を変えられません（{fault.strerror or fault}）。",
                "keikaku を止め、フォルダーを開いているほかのプログラムを閉じてください。",
            ) from None
        self._done.append((before, after))
