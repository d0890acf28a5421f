"""Cards set out in the cells of one table: each name has heads of its own."""

import pytest

from keikaku.ingest.tables.placed_cards import placed_cards
from keikaku.ingest.vocabulary import vocabulary
from tests.drawn import grid

TWO = "指標|現状値（R5）|目標値（R11）/港の来客数|118人|125人/船の数|9隻|12隻"
CASES = {
    "a name over values with their words": (
        """\
港の来客数 | < | <
現状値（R5） 118人 | ➡ | 目標値（R11） 125人
船の数 | < | <
現状値（R5） 9隻 | ➡ | 目標値（R11） 12隻
""",
        [TWO],
    ),
    "no space between word and value": (
        """\
港の来客数 | <
現状値118人 | 目標値125人
""",
        ["指標|現状値|目標値/港の来客数|118人|125人"],
    ),
    "values over their words": (
        """\
港の来客数 | <
118人¶現状値（R5） | 125人¶目標値（R11）
""",
        ["指標|現状値（R5）|目標値（R11）/港の来客数|118人|125人"],
    ),
    "a name at the left of heads over values": (
        """\
KPI | 港の来客数 | 現状値（R5） | ▶ | 目標値（R11）
^ | ^ | 118人 | ^ | 125人
KPI | 船の数 | 現状値（R5） | ▶ | 目標値（R11）
^ | ^ | 9隻 | ^ | 12隻
""",
        [TWO.replace("指標", "KPI", 1)],
    ),
    "values over heads": (
        """\
港の来客数 | < | <
118人 | ▶ | 125人
現状値（R5） | ^ | 目標値（R11）
""",
        ["指標|現状値（R5）|目標値（R11）/港の来客数|118人|125人"],
    ),
    "abreast": (
        """\
港の来客数 | < | 船の数 | <
現状値（R5） | 目標値（R11） | 現状値（R5） | 目標値（R11）
118人 | 125人 | 9隻 | 12隻
""",
        [TWO],
    ),
    "abreast, a column each": (
        """\
港の来客数 | 船の数
現状値（R5）：118人 | 現状値（R5）：9隻
▼ | ▼
目標値（R11）：125人 | 目標値（R11）：12隻
""",
        [TWO],
    ),
    "labels beside their values, one below the other": (
        """\
港の来客数 | < | 船の数 | <
現状値（R5） | 118人 | 現状値（R5） | 9隻
目標値（R11） | 125人 | 目標値（R11） | 12隻
""",
        [TWO],
    ),
    "years on a line of their own, three values": (
        """\
港の来客数 | < | <
現状値 | 中間目標値 | 目標値
R5 | R8 | R11
118人 | 120人 | 検討中
""",
        ["指標|現状値（R5）|中間目標値（R8）|目標値（R11）/港の来客数|118人|120人|検討中"],
    ),
    "a unit beside the name, and what it means below": (
        """\
港の来客数 | 単位：人
港に来た人の数です。 | <
現状値（R5）¶118 | 目標値（R11）¶125
船の数 | （隻）
港にある船の数です。 | <
現状値（R5）¶9 | 目標値（R11）¶12
""",
        [
            "指標|単位|現状値（R5）|目標値（R11）/港の来客数|人|118|125/船の数|隻|9|12",
        ],
    ),
    "a row for each class": (
        """\
港に親しみを持つ人の割合 | < | < | <
男 | 現状値 61％ | → | 目標値 75％
女 | 現状値 58％ | → | 目標値 75％
""",
        [
            "指標|内訳|現状値|目標値/港に親しみを持つ人の割合|男|61％|75％"
            "/港に親しみを持つ人の割合|女|58％|75％",
        ],
    ),
    "a value that is not printed": (
        """\
港の来客数 | < | <
現状値 | ➡ | 目標値 125人
""",
        ["指標|現状値|目標値/港の来客数||125人"],
    ),
    "within a form": (
        """\
取組1 | 港のにぎわい | < | <
港の来客数 | 現状値：118人 | ⇒ | 目標値：125人
役割 | 市は場所を用意する。 | < | <
費用 | R7の見込み　300千円 | < | <
""",
        ["指標|現状値|目標値/港の来客数|118人|125人"],
    ),
}


@pytest.mark.parametrize(("drawn", "tables"), CASES.values(), ids=CASES)
def test_cards(drawn: str, tables: list[str]) -> None:
    assert _tables(drawn) == tables


NONE = {
    "heads over several rows": """\
港 | 現状値（R5） | 目標値（R11）
来客数 | 118人 | 125人
船の数 | 9隻 | 12隻
""",
    "two values under a head": """\
港の来客数 | <
現状値（R5） | 目標値（R11）
118人 | 125人
9隻 | 12隻
""",
    "years under the heads, and rows below": """\
港 | 現状値 | 目標値
^ | 2023 | 2029
来客数 | 118人 | 125人
""",
    "no aim": """\
港の来客数 | <
現状値（R5） | 実績値（R6）
118人 | 125人
""",
    "heads beside the cards that are of others": """\
港の来客数 | < | < | <
現状値：118人 | 目標値：125人 | < | <
区分 | 現状値 | 目標値 | 備考
船の数 | 9隻 | 12隻 | 調べ
""",
    "a deed over the values": """\
港づくりの推進 | <
現状値（R5） | 目標値（R11）
118人 | 125人
""",
}


@pytest.mark.parametrize("drawn", NONE.values(), ids=NONE)
def test_other_tables_are_no_cards(drawn: str) -> None:
    assert _tables(drawn) == []


def _tables(drawn: str) -> list[str]:
    found = placed_cards(grid(drawn), vocabulary())
    return ["/".join("|".join(one.row(row)) for row in range(one.n_rows)) for one in found]
