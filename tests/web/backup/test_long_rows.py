"""Sealed editions are megabytes each: however many there are, few of them are held at once."""

import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from django.db import transaction

from keikaku.web.audit.actions import record
from keikaku.web.audit.actor import COMMAND_LINE
from keikaku.web.backup import rows
from keikaku.web.backup.reading import opened
from keikaku.web.backup.tables import Table, applied, tables_at
from tests.web.backup.archives import CONTENTS, manifest, write

LONG, COUNT = 1_000_000, 40
MOST = 14 * LONG
"""A page of rows is held, beside what is being made of one of them."""


def table(name: str) -> Table:
    return next(each for each in tables_at(applied()) if each.name == name)


def peak(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture
def long_events(db) -> Table:
    for number in range(COUNT):
        # The first are short: how long rows are is not told by those before them.
        with transaction.atomic():
            record(by=COMMAND_LINE, verb="x", about="y", after="湖" if number < 5 else "a" * LONG)
    return table("audit_auditevent")


def test_rows_that_go_out_are_not_gathered(long_events):
    count = 0

    def read() -> None:
        nonlocal count
        count = sum(1 for _line in rows.lines(long_events))

    assert peak(read) < MOST
    assert count == COUNT + 1


def test_rows_that_come_in_are_not_gathered():
    ahead, most = 0, 0

    def lines() -> Iterator[bytes]:
        nonlocal ahead, most
        for _number in range(COUNT):
            ahead += 1
            most = max(most, ahead)
            yield b"x" * LONG

    def portions() -> Iterator[int]:
        nonlocal ahead
        for portion in rows._portions(lines()):
            yield len(portion)
            ahead -= len(portion)

    assert sum(portions()) == COUNT
    assert most <= 6


def test_short_rows_come_in_by_the_thousand():
    found = [len(each) for each in rows._portions(b"x" for _ in range(2500))]
    assert found == [1000, 1000, 500]


def test_a_line_of_many_pieces_is_read_whole(tmp_path):
    long, short = b'"' + b"a" * (3 * 1024 * 1024 + 7) + b'"\n', b"1\n"
    contents = {**CONTENTS, "tables/plan.jsonl": short + long + short + short + long + b"2"}
    path = write(tmp_path / "b.zip", contents, manifest(contents).as_data())
    with opened(path) as archive:
        found = list(archive.lines("tables/plan.jsonl"))
    assert found == [short, long, short, short, long, b"2"]
