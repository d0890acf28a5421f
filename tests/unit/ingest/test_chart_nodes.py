"""A chart of the structure becomes nodes; what it repeats is linked, what it leaves is said."""

from decimal import Decimal

from keikaku.core.plan import LinkKind, Node
from keikaku.core.values.model import Amount
from tests.reading import draft, plan

CHART = (
    "第3期みどり市総合戦略\n\n"
    "基本目標と主な取組\n\n"
    "1 しごとをつくる\n\n林業と木工の担い手を育てます。\n\n"
    "2 ひとの流れをつくる\n\n移り住む人を迎えます。\n\n"
    "第3期みどり市総合戦略の体系\n\n"
    "2つの方向性→2つの基本目標→アクションプラン\n"
    "森と生きるまち→1 しごとをつくる (1) 林業を伸ばす ・担い手の育成 ・木材の利用"
    " (2) 起業を助ける ・窓口の設置→年次計画\n"
    "川と遊ぶまち→2 ひとの流れをつくる (1) 移住を進める ・空き家の活用"
    " (2) 起業を助ける【再掲】 ・窓口の設置→\n"
)


def test_a_packed_column_is_a_tree_of_nodes_under_the_line_that_heads_the_chart() -> None:
    nodes = {node.id: node for node in plan(CHART).nodes}
    chart = next(node for node in nodes.values() if node.title.endswith("の体系"))
    told = [
        (node.level, node.code, node.title)
        for node in nodes.values()
        if node.parent is not None and node.parent in _below(chart.id, nodes)
    ]
    assert told == [
        ("方向性", None, "森と生きるまち"),
        ("方向性", None, "川と遊ぶまち"),
        ("基本目標", "1", "しごとをつくる"),
        (None, "(1)", "林業を伸ばす"),
        (None, None, "担い手の育成"),
        (None, None, "木材の利用"),
        (None, "(2)", "起業を助ける"),
        (None, None, "窓口の設置"),
        ("基本目標", "2", "ひとの流れをつくる"),
        (None, "(1)", "移住を進める"),
        (None, None, "空き家の活用"),
        (None, "(2)", "起業を助ける"),
        (None, None, "窓口の設置"),
    ]


def test_what_the_chart_marks_as_repeated_is_a_second_placement() -> None:
    nodes = {node.id: node for node in plan(CHART).nodes}
    again = [(n.title, nodes[n.cross_listed].title) for n in nodes.values() if n.cross_listed]
    assert again == [("起業を助ける", "起業を助ける"), ("窓口の設置", "窓口の設置")]


def test_a_goal_printed_twice_is_linked_and_rows_side_by_side_are_not() -> None:
    read = plan(CHART)
    titles = {node.id: node.title for node in read.nodes}
    links = [(titles[link.start], titles[link.end], link.kind) for link in read.links]
    assert links == [
        ("しごとをつくる", "しごとをつくる", LinkKind.MAPS_TO),
        ("ひとの流れをつくる", "ひとの流れをつくる", LinkKind.MAPS_TO),
    ]
    assert all(link.start != link.end for link in read.links)


def test_cells_of_a_chart_that_are_no_nodes_are_said() -> None:
    said = [p.details["text"] for p in draft(CHART).problems if p.code == "cell.not_taken"]
    assert said == ["アクションプラン", "年次計画"]


def test_a_goal_with_its_figure_in_a_chart_is_an_indicator() -> None:
    text = CHART.replace("川と遊ぶまち→", "人口（KGI） 2060年に約1万8千人の維持→", 1)
    (indicator,) = plan(text).indicators
    (target,) = indicator.values
    assert (indicator.name, indicator.kind.value) == ("人口", "KGI")
    assert isinstance(target.reading, Amount)
    assert (target.reading.amount, target.reading.approximate) == (Decimal(18000), True)


def _below(top: str, nodes: dict[str, Node]) -> set[str]:
    found = {top}
    for node in nodes.values():
        if node.parent in found:
            found.add(node.id)
    return found
