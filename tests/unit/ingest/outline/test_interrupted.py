"""An item with an open bracket takes the line that closes it, and says so."""

import pytest

from keikaku.ingest.finds import Doubt
from keikaku.ingest.outline.build import outline
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks, line


def titles(text: str) -> list[str]:
    return [heading.title for heading in outline(blocks(text), vocabulary()).headings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 港（桟橋と\n\n岸壁）の整備\n", ["港（桟橋と岸壁）の整備"]),
        ("1 港(桟橋と\n文です。\n岸壁)の整備\n", ["港(桟橋と岸壁)の整備"]),
        ("1 港（桟橋と\n\n(1) 道\n\n岸壁）の整備\n", ["港（桟橋と岸壁）の整備", "道"]),
        ("1 港（桟橋と\na。\nb。\nc。\n岸壁）の整備\n", ["港（桟橋と岸壁）の整備"]),
        ("1 港（桟橋と\na。\nb。\nc。\nd。\n岸壁）の整備\n", ["港（桟橋と"]),
        ("1 港（桟橋）\n\n岸壁）の整備\n", ["港（桟橋）"]),
        ("1 港（桟橋と\n\n（岸壁）の整備\n", ["港（桟橋と"]),
        ("1 港（桟橋と\n\n" + "長" * 80 + "）\n", ["港（桟橋と"]),
        ("1 港（桟橋と\n\n" + "長" * 79 + "）\n", ["港（桟橋と" + "長" * 79 + "）"]),
        ("1 港（桟橋と\n", ["港（桟橋と"]),
        (
            "1 港（桟橋と\n\n2 道（橋と\n\n岸壁）の整備\n\n駅）の整備\n",
            ["港（桟橋と岸壁）の整備", "道（橋と駅）の整備"],
        ),
    ],
)
def test_the_line_that_closes_a_bracket_ends_the_title(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_the_join_is_assumed_and_told_at_the_title() -> None:
    (heading,) = outline(blocks("1 港（桟橋と\n\n岸壁）の整備\n"), vocabulary()).headings
    assert (heading.uses, heading.assumed) == ((0, 1), ("title",))
    details = {"rest": "岸壁）の整備"}
    assert heading.doubts == [Doubt("text.interrupted", "title", details, line(3))]
