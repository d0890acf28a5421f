"""The numbering of a plan is taken from its own codes and follows its tree."""

from dataclasses import replace

import pytest

from keikaku.core.editing import Batch, Place, apply, edits
from keikaku.core.editing.figures import Figure, Form, read_code
from keikaku.core.editing.numbering import LevelRule, Misfit, Unfit, numbering, renumber
from keikaku.core.plan import Plan, PlanHead
from keikaku.core.sources import Location
from tests.unit.core.editing.city import PLAN, node

# A printed code, its own number, those from above, the code with the next number.
CODES = [
    ("1-1-1", 1, (1, 1), "1-1-2"),
    ("2.3.", 3, (2,), "2.4."),
    ("１－２", 2, (1,), "１－３"),
    ("(9)", 9, (), "(10)"),
    ("基本目標1", 1, (), "基本目標2"),
    ("施策3-2", 2, (3,), "施策3-3"),
    ("施策01", 1, (), "施策02"),
    ("①", 1, (), "②"),
    ("⑳", 20, (), "㉑"),
    ("Ⅰ", 1, (), "Ⅱ"),
    ("ⅲ", 3, (), "ⅳ"),
    ("第一章", 1, (), "第二章"),
    ("第十九", 19, (), "第二十"),
    ("二十一", 21, (), "二十二"),
    ("第3節", 3, (), "第4節"),
    ("ア", 1, (), "イ"),
    ("(a)", 1, (), "(b)"),
    ("A", 1, (), "B"),
]


@pytest.mark.parametrize(("printed", "number", "above", "following"), CODES)
def test_a_code_is_read_and_continued_in_its_own_form(printed, number, above, following):
    code = read_code(printed)
    assert code is not None
    assert (code.number, code.above) == (number, above)
    assert code.form.code((*above, number)) == printed
    assert code.form.code((*above, number + 1)) == following


@pytest.mark.parametrize("printed", ["序論", "", "KPI", "A-1-b", "1-1-1 1-1-2"])
def test_what_is_no_number_is_not_read(printed):
    assert read_code(printed) is None


@pytest.mark.parametrize(
    ("form", "way"),
    [
        (Form(Figure.ROMAN), (13,)),
        (Form(Figure.KANA), (0,)),
        (Form(Figure.ARABIC, above=1, joint="-"), (1,)),
        (Form(Figure.KANJI), (100,)),
    ],
)
def test_what_has_no_figure_is_not_written(form, way):
    assert form.code(way) is None


def test_the_rule_is_shown_as_data():
    assert numbering(PLAN) == (
        LevelRule("基本目標", 1, Form(Figure.ARABIC), False, 1, 2, 2),
        LevelRule("施策", 2, Form(Figure.ARABIC, joint="-", above=1), False, 1, 4, 4),
    )
    assert [rule.form.sample for rule in numbering(PLAN)] == ["1", "1-1"]
    assert renumber(PLAN).misfits == ()


def test_codes_follow_the_tree_and_ids_stay():
    moved = apply(PLAN, edits.MoveNode("n4", Place(None, "n1"), Place(None, None))).plan
    found = renumber(moved)
    done = apply(moved, Batch(found.edits))
    assert [(each.id, each.code) for each in done.plan.nodes] == [
        ("n4", "1"),
        ("n5", "1-1"),
        ("n6", "1-2"),
        ("n1", "2"),
        ("n2", "2-1"),
        ("n3", "2-2"),
    ]
    assert renumber(done.plan).edits == ()
    assert apply(done.plan, done.undo).plan == moved


def plan(*nodes, scope=None):
    return Plan(PlanHead("計画", scope=scope), nodes=nodes)


def told(found):
    return [(each.node, each.due, each.why) for each in found.misfits]


def test_numbers_that_run_on_keep_running_on():
    nodes = [node("n1", None, "Ⅰ"), node("n2", "n1", "1"), node("n3", "n1", "2"), node("n4", None, "Ⅱ"), node("n5", "n4", "3"), node("n6", "n4", "5")]  # fmt: skip
    found = renumber(plan(*nodes))
    assert [rule.continuous for rule in found.rules] == [False, True]
    assert told(found) == [("n6", "4", Unfit.NUMBER)]


def test_a_new_node_gets_a_code_and_one_of_another_form_is_only_told():
    nodes = [
        node(f"n{n}", None, code) for n, code in enumerate(["(1)", "(2)", None, "4)", "(4)"], 1)
    ]
    found = renumber(plan(*nodes))
    assert told(found) == [
        ("n3", "(3)", Unfit.NO_CODE),
        ("n4", "(4)", Unfit.FORM),
        ("n5", "(5)", Unfit.NUMBER),
    ]
    assert [each.where for each in found.edits] == ["n3", "n5"]


SISTERS = ("1-1-1", "1-1-2", "1-1-3")


@pytest.mark.parametrize("levels", [("施策", None, "施策"), ("施策", "取組", "施策")])
@pytest.mark.parametrize("codes", [SISTERS, ("1-1-1", "1-1-1", "1-1-2"), ("1-1-2",) * 3])
def test_sisters_of_several_levels_whose_numbers_tell_their_way_get_one_number_each(levels, codes):
    sisters = enumerate(zip(codes, levels, strict=True), 1)
    below = [node(f"n{n}", "b", code, level) for n, (code, level) in sisters]
    whole = plan(node("a", None, "1"), node("b", "a", "1-1"), *below)
    proposed = renumber(whole).edits
    done = apply(whole, Batch(proposed)).plan if proposed else whole
    assert tuple(each.code for each in done.nodes[2:]) == SISTERS
    assert renumber(done).misfits == ()


def test_a_sister_of_a_level_without_a_rule_takes_its_turn():
    levels = ("施策", None, "施策")
    sisters = [node(f"n{n}", "b", f"1-1-{n}", level) for n, level in enumerate(levels, 1)]
    unnamed = [node(f"x{n}", "b") for n in (1, 2, 3)]
    whole = plan(node("a", None, "1"), node("b", "a", "1-1"), *sisters, *unnamed)
    assert renumber(whole).misfits == ()


def test_a_number_that_a_sister_of_another_form_keeps_is_not_given_again():
    levels = ("施策", "取組", "施策", "施策")
    sisters = [node(f"n{n}", "b", f"1-1-{n}", level) for n, level in enumerate(levels, 1)]
    others = [node(f"x{n}", "c", f"({n})", "取組") for n in (1, 2)]
    above = [node("a", None, "1"), node("b", "a", "1-1")]
    whole = plan(*above, *sisters, node("c", "a", "1-2"), *others)
    found = renumber(whole)
    assert told(found)[0] == ("n2", "(1)", Unfit.FORM)
    assert found.edits == ()


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        # One list: what the levels are called says nothing of the numbers.
        ([("基本目標", "1"), (None, "2"), ("基本目標", "4")], [("n3", "3")]),
        ([("基本目標", "1"), ("基本目標", "2"), ("横断的目標", "4")], [("n3", "3")]),
        # Two lists, as their numbers say.
        ([("基本目標", "1"), ("基本目標", "2"), ("横断的目標", "1")], []),
        ([("基本目標", "1"), ("基本目標", "3"), ("横断的目標", "1")], [("n2", "2")]),
        # Of these the level is not read with the number.
        ([("施策", "(1)"), ("取組", "(1)"), ("施策", "(2)")], [("n2", "(2)"), ("n3", "(3)")]),
    ],
)
def test_numbers_tell_whether_sisters_of_other_levels_are_of_one_list(listed, expected):
    nodes = [node(f"n{n}", None, code, level) for n, (level, code) in enumerate(listed, 1)]
    assert [(each.where, each.now) for each in renumber(plan(*nodes)).edits] == expected


def test_one_without_a_level_among_numbers_that_run_on_keeps_its_own():
    levels = ("施策", None, "施策", "施策")
    below = [node(f"s{n}", "a" if n < 3 else "b", str(n), lv) for n, lv in enumerate(levels, 1)]
    whole = plan(node("a", None, "Ⅰ"), *below[:2], node("b", None, "Ⅱ"), *below[2:])
    assert renumber(whole).misfits == ()


def test_a_declared_part_with_a_sister_of_no_level_begins_where_it_begins():
    nodes = [node("n1", None, "5", "章"), node("n2", None, "6")]
    assert renumber(plan(*nodes, scope=("n1", "n2"))).misfits == ()


def test_a_level_without_numbers_gets_none():
    nodes = [node("n1", None, "1"), node("n2", None), node("n3", None)]
    assert renumber(plan(*nodes)).misfits == ()


def test_a_declared_part_of_a_plan_begins_where_it_begins():
    part = [node("n1", None, "5"), node("n2", "n1", "5-1"), node("n3", "n1", "5-3")]
    assert told(renumber(plan(*part, scope=("n1",)))) == [("n3", "5-2", Unfit.NUMBER)]
    assert told(renumber(plan(*part)))[0] == ("n1", "1", Unfit.NUMBER)


def test_a_second_placement_without_a_number_takes_none():
    nodes = [node("n1", None, "1"), node("n2", None, None), node("n3", None, "2")]
    nodes[1] = replace(nodes[1], cross_listed="n1")
    assert renumber(plan(*nodes)).misfits == ()


def test_a_list_that_was_printed_without_numbers_stays_without():
    read = Location("s1", "3行目")
    nodes = [node("n1", None, "1"), node("n2", "n1", "①"), node("n3", "n1", "②"), node("n4", None, "2"), node("n5", "n4")]  # fmt: skip
    assert told(renumber(plan(*nodes))) == [("n5", "①", Unfit.NO_CODE)]
    nodes[4] = replace(nodes[4], source=read)
    assert told(renumber(plan(*nodes))) == []


def test_a_number_for_which_there_is_no_figure_is_told():
    nodes = [node(f"n{n}", None, "Ⅻ") for n in range(1, 14)]
    found = renumber(plan(*nodes))
    assert found.misfits[-1] == Misfit("n13", "Ⅻ", None, Unfit.NO_FIGURE)
    assert "n13" not in [each.where for each in found.edits]
