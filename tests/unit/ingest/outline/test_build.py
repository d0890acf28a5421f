"""Lines that only repeat a numbered title are said already; other lines are not."""

import pytest

from keikaku.ingest.outline.build import outline
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1 港の姿\n\n文です。\n\n港の姿\n", {2}),
        ("1 港の姿\n\n文です。\n\n港の 姿\n\n文です。\n\n港の姿\n", {2, 4}),
        ("港の姿\n\n文です。\n\n1 港の姿\n", set()),
        ("○港の姿\n\n文です。\n\n港の姿\n", set()),
        ("1 港の姿\n\n文です。\n\n港の姿です。\n", set()),
        ("1 港\n\n甲→乙\n1→2\n\n(1) 港\n", set()),
        ("1 港の姿\n2 港の姿\n", set()),
    ],
)
def test_a_running_title_is_a_label(text: str, labels: set[int]) -> None:
    found = outline(blocks(text), vocabulary())
    assert found.labels == labels
    headings = {order for heading in found.headings for order in heading.uses}
    assert found.uses == labels | headings


def test_an_outline_without_headings_stands_over_nothing() -> None:
    found = outline(blocks("文です。\n"), vocabulary())
    assert (found.headings, found.labels, found.uses) == ((), frozenset(), frozenset())
    assert found.over(0) is None
