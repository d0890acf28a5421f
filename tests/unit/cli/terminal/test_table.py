"""Columns line up by what a terminal shows."""

import pytest

from keikaku.cli.terminal.table import Column, table


@pytest.mark.parametrize(
    ("columns", "rows", "lines"),
    [
        ([Column(20)], [["計画"]], ["計画"]),
        (
            [Column(20), Column(9, right=True)],
            [["項目", "値"], ["かきの水揚量", "412"], ["LAN", "9,842"]],
            ["項目             値", "かきの水揚量    412", "LAN           9,842"],
        ),
        ([Column(7), Column(5)], [["かきの水揚量", "1"]], ["かきの…  1"]),
        ([Column(20), Column(5)], [["    深い", ""], ["浅い", "2"]], ["    深い", "浅い      2"]),
        ([Column(20)], [["一\n二\x1b[31m"]], ["一 二 [31m"]),
        ([Column(20)], [], []),
    ],
)
def test_table(columns, rows, lines):
    assert table(columns, rows) == lines
