"""Lines that became a table of which nothing was read are told."""

from keikaku.ingest.lines.kept_lines import unread_line_tables
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.lines.told import tabulated

TEXT = "港の計画\n\n○目標値　港と船着き場の来客数　いま60人　現状値　41人（R4）\n"


def told(*read: int) -> list[str]:
    """What is told where these blocks were read."""
    found = unread_line_tables(tabulated(TEXT), vocabulary(), read)
    return [doubt.details["text"] for _, doubt in found]


def test_a_table_of_lines_without_an_indicator_is_told() -> None:
    assert told() == ["港と船着き場の来客数 60人 41人（R4）"]


def test_a_table_that_was_read_is_not_told() -> None:
    assert told(1) == []
