"""Cards print a name, two values and what leads from one to the other."""

from dataclasses import replace

import pytest

from keikaku.documents.model import Grid
from keikaku.ingest.lines.tabulate import lines_as_tables
from keikaku.ingest.vocabulary import vocabulary
from tests.unit.ingest.lines.told import printed, tables, tabulated, texts

PLAN = "港の計画（令和5年度～令和9年度）\n\n"
SIDES = "上段：2024年度の現状　　下段：2030年度の目標\n"
HEAD = "{指標名}|2024年度の現状|2030年度の目標"
CASES = {
    "a line says what stands above and what below": (
        SIDES + "\n港の来客数\n118人\n▼\n125人\n",
        HEAD + "\n港の来客数|118人|125人",
    ),
    "a sentence says it": (
        "各ページの枠の上段が現状、下段が目標です。\n\n港の来客数\n118人\n↓\n125人\n",
        "{指標名}|現状|目標\n港の来客数|118人|125人",
    ),
    "the aim above": (
        "上段：目標（R12）　下段：現状（R6）\n\n港の来客数\n125人\n▲\n118人\n",
        "{指標名}|目標（R12）|現状（R6）\n港の来客数|125人|118人",
    ),
    "left and right on one line": (
        "左：現状（R6）　右：目標（R12）\n\n港の来客数\n118人　▶　125人\n",
        "左：現状（R6）　右：目標（R12）\n"
        "{指標名}|{現状値（R6）}|{目標値（R12）}\n港の来客数|118人|125人",
    ),
    "a year below a value": (
        SIDES + "\n港の満足度\n61.7％\n（2023年度）\n▼\n75.0％\n",
        HEAD + "\n港の満足度|{61.7％/（2023年度）}|75.0％",
    ),
    "no value yet": (
        SIDES + "\n港の満足度\n－％\n▼\n75.0％\n",
        HEAD + "\n港の満足度|－％|75.0％",
    ),
    "sources between": (
        SIDES + "\n港の来客数\n118人\n▼\n125人\n港湾課調べ\n船の数\n9隻\n▼\n12隻\n4月1日現在\n",
        "{指標名}|2024年度の現状|2030年度の目標|{備考}\n港の来客数|118人|125人|港湾課調べ\n船の数|9隻|12隻|∅",
    ),
    "a line between that may begin the name": (
        SIDES + "\n港の来客数\n118人\n▼\n125人\nふるさと港町\n船の数\n9隻\n▼\n12隻\n",
        "{指標名}|2024年度の現状|2030年度の目標|{備考}\n港の来客数|118人|125人|ふるさと港町\n"
        "船の数 !name.lines_joined|9隻|12隻|∅",
    ),
    "a name of two lines behind a blank one": (
        SIDES + "\n港の祭りに毎年出かける市民の\n割合\n41％\n▼\n60％\n",
        HEAD + "\n港の祭りに毎年出かける市民の/割合|41％|60％",
    ),
    "heads over the values": (
        "① 港の来客数\n現状値（R5）　　目標値（R11）\n58.1％　▶　80.0％\n［港湾課調べ］\n",
        "{指標名}|現状値（R5）|目標値（R11）\n港の来客数|58.1％|80.0％",
    ),
    "each value behind its word": (
        SIDES.replace("上段", "色") + "\n港の来客数\n現状（R5）：118人\n⇒\n目標（R11）：125人\n",
        "{指標名}|現状（R5）|目標（R11）\n港の来客数|118人|125人",
    ),
    "each value right behind the bracket of its head": (
        "■ KPI\n\n港の来客数\n現状（2024年度）118人\n→\n目標（2030年度）125人\n",
        "■ KPI\n{指標名}|現状（2024年度）|目標（2030年度）\n港の来客数|118人|125人",
    ),
    "each value right behind its word": (
        "■ KPI\n\n港の来客数\n現状値118人\n→\n目標値2030年度1,250人\n",
        "■ KPI\n{指標名}|現状値|目標値2030年度\n港の来客数|118人|1,250人",
    ),
    "both on one line, each behind its word": (
        "■ KPI\n\n港の来客数\n現状値118人 → 目標値125人\n",
        "■ KPI\n{指標名}|現状値|目標値\n港の来客数|118人|125人",
    ),
    "units on lines of their own": (
        "■ KPI\n\n港の来客数\n現状（R5）\n118\n人\n目標（R11）\n125\n人\n",
        "■ KPI\n{指標名}|現状（R5）|目標（R11）\n港の来客数|{118人}|{125人}",
    ),
    "each value below its word": (
        "■ KPI\n\n港の来客数\n現状（R5）\n118人\n目標（R11）\n125人\n",
        "■ KPI\n{指標名}|現状（R5）|目標（R11）\n港の来客数|118人|125人",
    ),
    "a word that says how the value was found": (
        SIDES + "\n港の来客数\n118人\n▼\n125人\n推計値\n",
        HEAD + "\n港の来客数|118人|125人",
    ),
    "below a word for indicators the arrow says enough": (
        "■ KPI\n\n港の来客数\n118人\n▼\n125人\n",
        "■ KPI\n{指標名}|{現状値}|{目標値}\n港の来客数|118人|125人",
    ),
}


@pytest.mark.parametrize(("text", "table"), CASES.values(), ids=CASES)
def test_cards(text: str, table: str) -> None:
    assert tables(PLAN + text) == [table]


NONE = {
    "nothing says what the values are": "港のようす\n\n港の来客数\n118人\n▼\n125人\n",
    "a third figure": SIDES + "\n港の来客数\n118人\n▼\n125人\n130人\n",
    "a figure alone": SIDES + "\n港の来客数\n118人\n▼\n",
    "a line over it that may begin the name": SIDES
    + "\n港へ\n来る人のうち\n船の数\n9隻\n▼\n12隻\n",
    "two values of the past": "港の来客数\n現状（R5）\n118人\n実績（R6）\n125人\n",
    "values of two units": SIDES + "\n港の人と船\n118人\n▼\n12隻\n",
    "a sentence for a name": SIDES + "\n来客数は次のとおりです。\n118人\n▼\n125人\n",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_other_lines_are_no_cards(text: str) -> None:
    assert tables(PLAN + text) == []


def test_what_stands_behind_a_card_stays() -> None:
    text = SIDES + "\n港の来客数\n118人\n▼\n125人\n港湾課調べ\n"
    assert texts(PLAN + text)[-1] == "港湾課調べ"


@pytest.mark.parametrize(
    "text",
    [NONE["nothing says what the values are"], NONE["a line over it that may begin the name"]],
)
def test_what_looks_like_a_card_is_told(text: str) -> None:
    flagged = [
        block.text for block in tabulated(PLAN + text) if "indicator.lines_alike" in block.flags
    ]
    assert flagged in (["港の来客数"], ["船の数"])


def test_what_was_in_the_past_is_not_told() -> None:
    past = NONE["two values of the past"]
    assert not any(block.flags for block in tabulated(PLAN + past))


def boxed(*boxes: str) -> list[str]:
    """The tables that lines become; each box holds lines, one without a bar stands in none."""
    blocks = []
    for n, box in enumerate(boxes):
        lines = box.split("|")
        evidence = (f"box 1-{n}",) if len(lines) > 1 else ()
        blocks += [replace(b, evidence=evidence) for b in printed("\n".join(lines))]
    found = lines_as_tables(
        [replace(block, order=order) for order, block in enumerate(blocks)], vocabulary()
    )
    return [
        "|".join([cell.text for cell in block.grid.cells if cell.row > 0] + [*flags_of(block.grid)])
        for block in found
        if block.grid is not None
    ]


def flags_of(grid: Grid) -> list[str]:
    return [flag for cell in grid.cells for flag in cell.flags]


def test_a_box_holds_several_cards_under_its_label() -> None:
    first = "到達目標|●港の来客数|118人（R5） → 125人（R11）|●船の数|9隻（R5） → 12隻（R11）"
    second = "到達目標|●倉庫の数|3棟（R5） → 5棟（R11）|●網の数|4張（R5） → 7張（R11）"
    rows = boxed(PLAN.strip(), first, second)
    assert "".join(rows).count("→") == 0
    for name in ("港の来客数", "船の数", "倉庫の数", "網の数"):
        assert any(f"{name}|" in row for row in rows)
    assert not any("到達目標" in row or "name." in row for row in rows)


def test_a_paragraph_between_two_boxes_is_of_neither() -> None:
    def card(name: str, now: str, then: str) -> str:
        return f"{name}|現状値（R5）　目標値（R11）|▶|{now}　{then}"

    prose = "港へ来る人は年々増えている。船の便が増えたことによる。"
    rows = boxed(card("港の来客数", "118", "125"), prose, card("港へ寄る|船の数", "9", "12"))
    assert rows == ["港の来客数|118|125", "港へ寄る\n船の数|9|12"]


def _chart(*lines: tuple[str, float]) -> list[str]:
    """The tables of lines in a box of a page, each with how far from the left it begins."""
    blocks = printed("\n".join(text for text, _ in lines))
    boxes = [(left, 90.0 + 9 * n, left + 30, 99.0 + 9 * n) for n, (_, left) in enumerate(lines)]
    placed = [
        replace(block, source=replace(block.source, page=1, box=box), evidence=("box 1-2",))
        for block, box in zip(blocks, boxes, strict=True)
    ]
    found = lines_as_tables(placed, vocabulary())
    return [
        "|".join(cell.text for cell in block.grid.cells if cell.row > 0)
        for block in found
        if block.grid is not None
    ]


@pytest.mark.parametrize(
    ("values", "row"),
    [
        # The higher bar has its figure above the other, wherever it stands.
        ((("150件", 90.0), ("120件", 30.0)), "港の来客数|120件|150件"),
        ((("150件", 30.0), ("120件", 90.0)), "港の来客数|150件|120件"),
    ],
)
def test_values_over_heads_side_by_side_are_read_from_left_to_right(
    values: tuple[tuple[str, float], ...], row: str
) -> None:
    heads = ("現状値（R4）　目標値（R9）", 30.0)
    assert _chart(("港の来客数", 20.0), *values, heads) == [row]


def test_values_without_places_are_read_in_their_order() -> None:
    (table,) = tables(PLAN + "港の来客数\n現状値（R4）　　目標値（R9）\n120件\n150件\n")
    assert table.endswith("港の来客数|120件|150件")


VALUES = "現状値：118人（R5）|目標値：125人（R11）"


@pytest.mark.parametrize(
    "label", ["指標：", "成果指標: ", "KPI：", "KPI１：", "指標①：", "数値目標："]
)
@pytest.mark.parametrize("over", ["", "事業3　港のにぎわい|", "港のにぎわい|みんなで港へ|"])
def test_what_stands_over_a_labelled_name_is_no_part_of_it(label: str, over: str) -> None:
    assert boxed(PLAN.strip(), f"{over}{label}港の来客数|{VALUES}") == [
        "港の来客数|118人（R5）|125人（R11）"
    ]


def test_a_labelled_name_of_two_lines_is_one_name() -> None:
    rows = boxed(PLAN.strip(), f"港のにぎわい|指標：港へ寄る|船の数|{VALUES}")
    assert rows == ["港へ寄る\n船の数|118人（R5）|125人（R11）"]


@pytest.mark.parametrize("bold", [0, 1, 2])
def test_a_name_of_which_one_line_is_bold_may_have_a_heading_in_it(bold: int) -> None:
    lines = printed("港のにぎわい\n港の来客数\n現状値：118人（R5）\n目標値：125人（R11）")
    box = [
        replace(line, evidence=("box 1-1", *(("bold",) if at < bold else ())))
        for at, line in enumerate(lines)
    ]
    made = [replace(b, order=n) for n, b in enumerate([*printed(PLAN.strip()), *box])]
    grids = [b.grid for b in lines_as_tables(made, vocabulary()) if b.grid is not None]
    assert [flags_of(grid) for grid in grids] == [["name.lines_joined"] if bold == 1 else []]
