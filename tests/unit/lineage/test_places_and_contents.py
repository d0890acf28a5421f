import numpy as np

from keikaku.core.revision import part_of
from keikaku.lineage.contents import contents
from keikaku.lineage.places import nearness
from keikaku.lineage.trees import Tree
from tests.editions import initiative, kpi, node, plan


def tree(*things):
    return Tree.of(part_of(plan(*things), None))


NODES = (node("a", "甲"), node("a1", "乙", "a"), node("a2", "丙", "a"), node("b", "丁"))


def test_nearness_is_halved_with_each_step_up():
    both = tree(*NODES)
    homes = ["a", "a1", "b", None]
    found = nearness(both, both, np.eye(4), homes, ["a1", "a2", "a", None])
    assert found.tolist() == [
        [0.5, 0.5, 1, 0],
        [1, 0.5, 0.5, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 1],
    ]


def test_a_tree_knows_parents_inside_the_part_only():
    part = Tree.of(part_of(plan(*NODES), ("a1", "b")))
    assert (part.parents, part.depths) == ((None, None), (0, 0))
    assert tree(*NODES).depths == (0, 1, 1, 0)


def test_nodes_of_equal_contents_cannot_be_told_apart():
    one = tree(node("a", "甲"), kpi("i", "数", "a"))
    other = tree(node("z", "甲"), kpi("j", "数", "z"))
    more = tree(node("z", "甲"), kpi("j", "別の数", "z"))
    assert one.prints == other.prints != more.prints


def test_contents_are_what_stands_in_a_node_and_below():
    names = ["湖の来訪者数", "間伐の面積", "通いの場の数"]
    old = tree(
        *NODES,
        *[
            kpi(f"i{n}", name, at)
            for n, (name, at) in enumerate(zip(names, ["a1", "a1", "a2"], strict=True))
        ],
    )
    new = tree(
        *NODES,
        *[
            kpi(f"i{n}", name, at)
            for n, (name, at) in enumerate(zip(names, ["a1", "a2", "a2"], strict=True))
        ],
    )
    found = contents(old, new)
    assert found.shared[0, 0] == 1 and found.asked[0, 0] == 1
    # One of two and one: the mean of 2/3 and 1.
    assert round(found.shared[1, 1], 3) == 0.833
    assert found.shared[3].max() == 0 and found.asked[3].max() == 0


def test_a_kind_that_only_one_edition_has_says_nothing():
    old = tree(node("a", "甲"), kpi("i", "湖の来訪者数", "a"))
    new = tree(node("a", "甲"), kpi("i", "湖の来訪者数", "a"), initiative("k", "案内板の整備", "a"))
    assert contents(old, new).shared[0, 0] == 1
