"""Tables that cross what is measured with whom it counts."""

import pytest

from keikaku.ingest.read import read_plan
from tests.drawn import document, grid

PLAN = ("港町計画", "計画期間：令和7年度～令和11年度", "第1章 道")


def read(drawn: str, caption: str | None = None) -> list[str]:
    """Each indicator with its part and its values."""
    plan = read_plan([document(*PLAN, grid(drawn, caption))]).plan
    return [
        f"{one.name}（{'・'.join(one.scope_notes)}） "
        + " ".join(
            f"{v.role.value}={v.raw}@{v.period.end if v.period else None}" for v in one.values
        )
        for one in plan.indicators
    ]


HEADS = "区分 | 収支率 | 年間利用者数\n"
ROWS = "東の便 | 20％以上 | 1,500人\n西の便 | ― | 800人以上\n"
TARGETS = [
    "収支率（東の便） target=20％以上@2029",
    "年間利用者数（東の便） target=1,500人@2029",
    "年間利用者数（西の便） target=800人以上@2029",
]


@pytest.mark.parametrize(
    ("over", "caption"),
    [
        ("新しい便の目標値 | < | <\n", None),
        ("評価指標 | ④新しい便の目標値 | <\n", None),
        ("目標1 | 便利な道 | <\n評価指標 | 新しい便の目標値 | <\n", None),
        ("", "新しい便の目標値"),
    ],
)
def test_each_name_and_part_has_its_target(over: str, caption: str | None) -> None:
    assert read(over + HEADS + ROWS, caption) == TARGETS


def test_the_line_over_the_heads_may_print_the_year() -> None:
    (first, *_) = read("新しい便の令和9年度の目標値 | < | <\n" + HEADS + ROWS)
    assert first == "収支率（東の便） target=20％以上@2027"


@pytest.mark.parametrize(
    "drawn",
    [
        # Nothing says that they are targets.
        HEADS + ROWS,
        "新しい便の現況 | < | <\n" + HEADS + ROWS,
        "計画の目標 | < | <\n" + HEADS + ROWS,
        # Words among the values, heads that measure nothing.
        "新しい便の目標値 | < | <\n" + HEADS + "東の便 | 20％以上 | 駅を直す\n",
        "新しい便の目標値 | < | <\n区分 | 東 | 西\n便 | 20 | 30\n",
    ],
)
def test_other_tables_are_read_as_none(drawn: str) -> None:
    assert read(drawn) == []
