"""Sentences that a print breaks over lines."""

import pytest

from keikaku.ingest.broken_sentences import broken_sentences
from keikaku.ingest.legend import find_legends
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.printed import blocks


def test_sentences_of_one_line_are_not_broken() -> None:
    text = "港は深い。現状値は\n令和5年度、目標値は\n令和11年度の値です。船は白い。\n"
    found = [(block.text, said) for block, said in broken_sentences(blocks(text))]
    assert found == [("港は深い。現状値は", "現状値は令和5年度、目標値は令和11年度の値です")]


@pytest.mark.parametrize(
    "text",
    [
        "次のとおり指標を定めます。指標の現状値は\n令和５年度末、目標値は令和11年度末の値です。\n",
        "現状値は令和5年度、目\n標値は令和11年度の値です。\n",
        "港を整えます。なお、表の現状値は令和5\n年度、目標値は令和11年度の値です。\n",
    ],
)
def test_the_years_of_values_are_said_over_the_end_of_a_line(text: str) -> None:
    pairs = [
        (pair.role, pair.period.end)
        for one in find_legends(blocks(text), vocabulary())
        for pair in one.pairs
    ]
    assert {("current", 2023), ("target", 2029)} <= set(pairs)


@pytest.mark.parametrize(
    "text",
    [
        "現状値は令和5年度の値です。\n\n目標値は令和11年度の値です。\n",
        "現状値は令和5年度、目標値は\n\n令和11年度の値です。\n",
        "現状値は令和5年度、目標値は\n１　港\n",
    ],
)
def test_lines_that_do_not_go_on_are_no_sentence(text: str) -> None:
    assert [*broken_sentences(blocks(text))] == []
