"""What the worker asks of a reading and what it is told: lines of JSON between processes."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self


class Step(StrEnum):
    """How far a reading is."""

    OPENING = "opening"
    PAGES = "pages"
    PLAN = "plan"
    WRITING = "writing"


_JSON = re.compile(rb"\s*\{")
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class JobFile:
    """A file to be read: `path` is where its bytes lie, `name` is for messages alone."""

    path: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Job:
    """One reading: its files, the folder for what it makes, and what it may cost."""

    files: tuple[JobFile, ...]
    folder: str
    pages: int
    seconds: int
    memory_mb: int

    def line(self) -> str:
        """As the one line that starts a reading."""
        return json.dumps(asdict(self), ensure_ascii=True) + "\n"

    @classmethod
    def of(cls, line: str) -> Self:
        """The job of a line."""
        data: Mapping[str, Any] = json.loads(line)
        files = tuple(JobFile(**each) for each in data["files"])
        return cls(**{**data, "files": files})


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a reading: where it is, or, with `failed`, why it gave up, in both languages."""

    step: str = ""
    at: int = 0
    of: int = 0
    failed: str = ""
    failed_en: str = ""

    def line(self) -> str:
        """As a line."""
        return json.dumps(asdict(self), ensure_ascii=True) + "\n"

    @classmethod
    def of_line(cls, line: str) -> Self | None:
        """What a line says; None for what some library printed."""
        try:
            return cls(**json.loads(line))
        except (ValueError, TypeError):
            return None


DRAFT_FILE = "draft.json"
"""The name of the exchange document in the folder of a reading."""


def view_file(source: str) -> str:
    """The name of the source view of a file."""
    return f"view-{source}.json"


def is_exchange(data: bytes) -> bool:
    """Whether a file is meant as exchange JSON: no document for people begins with a brace."""
    return _JSON.match(data.removeprefix(_MARK)) is not None
