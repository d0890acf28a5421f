"""Documents as a test prints them: lines, with → for a tab, read by the plain text reader."""

from collections.abc import Iterable

from keikaku.core.sources import Location
from keikaku.core.years.model import FuzzyDate
from keikaku.documents.model import Block
from keikaku.documents.read import read_bytes
from keikaku.ingest.chart import Chart, find_chart
from keikaku.ingest.finds import Find


def blocks(text: str) -> tuple[Block, ...]:
    printed = text.replace("→", "\t")
    if not printed.strip():
        return ()  # the reader refuses an empty file
    return tuple(read_bytes("printed.txt", printed.encode(), source_id="s1").blocks)


def charts(document: Iterable[Block]) -> tuple[Find[Chart], ...]:
    """The charts among the tables of a document, in reading order."""
    return tuple(chart for block in document if (chart := find_chart(block)) is not None)


def codes(find: Find) -> tuple[str, ...]:
    return tuple(doubt.code for doubt in find.doubts)


def line(number: int) -> Location:
    return Location("s1", f"{number}行目", line=number)


def day(date: FuzzyDate | None) -> str | None:
    """A date in short: its first day, its precision, ? when it is about, * when it is assumed."""
    if date is None or date.start is None:
        return None
    shown = {"month": date.start.strftime("%Y-%m"), "day": str(date.start)}
    short = shown.get(date.precision, f"{date.precision} {date.start}")
    return short + "?" * date.about + "*" * bool(date.assumed)
