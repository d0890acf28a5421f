"""Tables that only set out a title head what stands below them."""

import pytest

from keikaku.documents.model import Grid
from keikaku.ingest.read import read_plan
from keikaku.ingest.title_bars import with_title_bars
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import document, grid


def lines(drawn: str) -> list[str]:
    """The lines that a table between two lines becomes; `=` where it stays a table."""
    blocks = with_title_bars([*document("上", grid(drawn), "下").blocks], vocabulary())
    assert [block.order for block in blocks] == [*range(len(blocks))]
    return ["=" if block.grid is not None else block.text for block in blocks[1:-1]]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("施策 １－１ | 星空の保全", ["施策 １－１\u3000星空の保全"]),
        ("基本施策２ | 健康づくりの推進", ["基本施策２\u3000健康づくりの推進"]),
        ("第３章 | 星空のまち", ["第３章\u3000星空のまち"]),
        (
            "基本目標１ | 星空のまち\n施策１－１ | 星空の保全",
            ["基本目標１\u3000星空のまち", "施策１－１\u3000星空の保全"],
        ),
        ("基本目標１ | 星空のまち\n基本目標２ | 港のまち", ["="]),
        ("指標１ | 観察会の数", ["="]),
        ("目標１ | 20回", ["="]),
        ("施策１ | 目標値", ["="]),
        ("施策１ | 星空の保全 | 環境課", ["="]),
        ("施策１ | 灯りを減らします。", ["="]),
        ("取組 | 星空の保全", ["="]),
        (
            "施策２ | 星空の保全¶担当課：環境課",
            ["施策２\u3000星空の保全", "担当課：環境課"],
        ),
        ("01 | 星空の保全", ["="]),
    ],
)
def test_a_table_of_a_title(drawn, read):
    assert lines(drawn) == read


@pytest.mark.parametrize(
    ("bars", "count"),
    [
        (["01 | 星空の保全¶担当課：環境課", "02 | 街灯の更新¶担当課：土木課"], 2),
        (["１ | 星空の保全", "２ | 街灯の更新", "１ | 港の整備"], 3),
        (["01 | 星空の保全", "03 | 街灯の更新"], 0),
        (["02 | 星空の保全", "03 | 街灯の更新"], 0),
        (["01 | 星空の保全", "02 | 街灯を更新します。"], 0),
        (["01 | 星空の保全 | 環境課", "02 | 街灯の更新 | 土木課"], 0),
        (["01 | 星空の保全¶国の補助による", "02 | 街灯の更新¶国の補助による"], 0),
        (["01 | 12回", "02 | 街灯の更新"], 0),
    ],
)
def test_tables_of_a_number_and_a_title_head_what_stands_below(bars: list[str], count: int):
    parts = [part for n, bar in enumerate(bars) for part in (grid(bar, table=n + 1), "本文です。")]
    blocks = with_title_bars([*document(*parts).blocks], vocabulary())
    assert [block.order for block in blocks] == [*range(len(blocks))]
    titles = [block.text for block in blocks if block.text and block.text[0] in "0１２"]
    assert (len(titles), any(block.grid for block in blocks)) == (count, count == 0)


def test_indicators_stand_under_the_title_in_the_table_above_them():
    def page(number: int, title: str, name: str) -> list[str | Grid]:
        values = f"指標 | 現状値(R5) | 目標値(R11)\n{name} | 3 | 8"
        bar = grid(f"施策１－{number} | {title}", table=2 * number)
        return [bar, "■ 成果指標", grid(values, table=2 * number + 1)]

    first, second = page(1, "星空の保全", "観察会の数"), page(2, "街灯の更新", "街灯の数")
    plan = read_plan([document("夜空の計画", "基本目標１　星空のまち", *first, *second)]).plan
    nodes = {node.id: node for node in plan.nodes}
    over = [nodes[indicator.placements[0].node or ""] for indicator in plan.indicators]
    parents = [nodes[node.parent].title if node.parent else "" for node in over]
    assert [{node.title, title} for node, title in zip(over, parents, strict=True)] == [
        {"成果指標", "星空の保全"},
        {"成果指標", "街灯の更新"},
    ]
