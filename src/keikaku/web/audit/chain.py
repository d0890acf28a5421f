"""The chain of hashes: each event holds that of the one before, so that no change goes unseen."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]
NOTHING_BEFORE = "0" * 64
_HEAD = re.compile(r"(?P<sequence>[0-9]{1,18}):(?P<digest>[0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event by number and hash. Kept elsewhere it proves that no later part is gone."""

    sequence: int
    digest: str

    def __str__(self) -> str:
        return f"{self.sequence}:{self.digest}"


EMPTY = Head(0, NOTHING_BEFORE)


def parse_head(text: str) -> Head:
    """The head as `keikaku audit head` prints it. Raises ValueError for anything else."""
    found = _HEAD.fullmatch(text.strip().lower())
    if found is None:
        raise ValueError(text)
    head = Head(int(found["sequence"]), found["digest"])
    if (head.sequence == 0) != (head == EMPTY):
        raise ValueError(text)
    return head


def canonical(value: Json) -> str:
    """The one JSON text of a value: keys in order, no spaces, Japanese as it is."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest_of(fields: Sequence[Json]) -> str:
    """The hash of an event's fields, that of the event before among them."""
    return hashlib.sha256(canonical(fields).encode("utf-8")).hexdigest()
