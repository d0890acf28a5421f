"""The strategy's text and its readings, shared by the tests of other and of faulty print."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from keikaku.documents.read import read_bytes
from keikaku.exchange.writer import to_json
from keikaku.ingest.read import read_plan

STRATEGY = Path(__file__).resolve().parents[2] / "samples" / "documents" / "senryaku.txt"
TEXT = STRATEGY.read_text(encoding="utf-8")


def read_text(text: str) -> Any:
    """The reading of a text as an exchange document."""
    document = read_bytes(STRATEGY.name, text.encode(), source_id="s1")
    return to_json(read_plan([document]))


@cache
def plainly() -> Any:
    """The reading of the strategy as it is printed."""
    return read_text(TEXT)


def warnings_of(reading: Any) -> Counter[tuple[str, str | None, str | None]]:
    """Code, id and field of each problem that is more than a note."""
    problems = (p for p in reading["problems"] if p["severity"] != "note")
    return Counter((p["code"], p["where"], p["field"]) for p in problems)
