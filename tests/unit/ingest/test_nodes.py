"""Headings become nodes with their texts; repetitions are linked, lost contents told."""

import pytest

from keikaku.core.sources import Location
from keikaku.ingest.nodes import (
    DraftNode,
    clean_text,
    doubt_lost_contents,
    finished,
    in_reading_order,
    link_cross_listed,
    numbered,
)
from tests.reading import codes, draft, plan

HERE = Location("s1", "1行目")


def node(title, order=0, nth=0, **facts):
    return DraftNode(order, nth, title, None, None, HERE, **facts)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("港を直します。", ["港を直します。"]),
        ("  港 ", ["港"]),
        ("", []),
        ("<p>港を直す。</p><p>道も直す。</p>", ["港を直す。", "道も直す。"]),
        ("港<br>道<br/>駅", ["港", "道", "駅"]),
        ("港<small>(案)</small>の道", ["港(案)の道"]),
        ("5 < 6 > 4", ["5 < 6 > 4"]),
    ],
)
def test_texts_lose_the_remains_of_html(text, lines):
    of = node("港")
    assert clean_text(of, text, HERE) == lines
    assert [doubt.code for doubt in of.doubts] == ["text.markup"] * (
        "<" in text and "6" not in text
    )


def test_a_sentence_cut_by_a_page_is_joined_and_said():
    cut = "港の施設を直して訪れる人の安全を守るとともに、休憩所を増\n\nやします。"
    text = f"計画\n\n1 港\n\n{cut}\n\n道も直します。\n"
    (found,) = plan(text).nodes
    assert found.text == (
        "港の施設を直して訪れる人の安全を守るとともに、休憩所を増やします。\n道も直します。"
    )
    assert codes(draft(text)) == ["text.joined"]


def test_text_over_all_headings_has_a_node_of_its_own():
    found = plan("計画\n\n港の施設を直します。\n\n1 港\n\n直します。\n").nodes
    assert [(n.title, n.text, n.assumed) for n in found] == [
        ("", "港の施設を直します。", ("title",)),
        ("港", "直します。", ()),
    ]


def linked(*nodes):
    link_cross_listed(nodes)
    return [(n.original and n.original.nth, [d.code for d in n.doubts]) for n in nodes]


def test_a_repetition_points_to_the_node_of_the_same_title():
    nodes = node("港", 1, 1), node("道", 2, 2), node("港", 3, 3, cross_marked=True)
    assert linked(*nodes) == [(None, []), (None, []), (1, [])]


def test_a_repetition_under_another_name_is_told():
    nodes = (
        node("移住と定住の促進、農村の魅力", 1, 1),
        node("移住と定住の促進", 2, 2, cross_marked=True),
    )
    assert linked(*nodes) == [(None, []), (1, ["cross_listing.renamed"])]
    assert nodes[1].assumed == ("cross_listed",)


def test_a_repetition_of_one_of_several_is_told():
    nodes = node("港", 1, 1), node("港", 2, 2), node("港", 3, 3, cross_marked=True)
    assert linked(*nodes)[2] == (1, ["cross_listing.several"])


def test_a_repetition_inside_a_chart_is_of_a_node_of_that_chart():
    nodes = (
        node("港", 1, 1),
        node("港", 9, 2),
        node("道", 9, 3),
        node("港", 9, 4, cross_marked=True),
    )
    assert linked(*nodes)[3] == (2, [])


def test_a_repetition_outside_a_chart_is_of_a_heading():
    nodes = (
        node("港", 9, 1),
        node("道", 9, 2),
        node("港", 20, 3),
        node("港", 30, 4, cross_marked=True),
    )
    assert linked(*nodes)[3] == (3, [])


def test_a_repetition_of_nothing_is_told():
    assert linked(node("港", 1, 1), node("医療", 2, 2, cross_marked=True))[1] == (
        None,
        ["cross_listing.unresolved"],
    )


@pytest.mark.parametrize(
    ("title", "lost"),
    [("人口の推移図", True), ("KGI", True), ("観光", False), ("図書館", False)],
)
def test_a_heading_that_promises_a_figure_has_lost_it(title, lost):
    alone = node(title)
    doubt_lost_contents([alone], frozenset())
    assert [doubt.code for doubt in alone.doubts] == ["content.lost"] * lost


def test_what_has_a_text_a_table_or_a_child_has_lost_nothing():
    told, filled, over = node("推移図"), node("推移図"), node("推移図")
    told.texts = ["増えています。"]
    under = node("港", parent=over)
    doubt_lost_contents([told, filled, over, under], frozenset({id(filled)}))
    assert [n.doubts for n in (told, filled, over, under)] == [[], [], [], []]


def test_nodes_stand_in_reading_order_each_after_its_parent():
    top, second = node("観光", 1, 1), node("農業", 5, 2)
    late = node("港", 6, 3, parent=top)
    ordered = in_reading_order([second, late, top])
    assert [n.title for n in ordered] == ["観光", "港", "農業"]
    assert list(numbered(ordered).values()) == ["n1", "n2", "n3"]


def test_a_finished_node_names_its_parent_and_its_original():
    top, first = node("観光", 1, 1), node("港", 2, 2)
    again = node("港", 3, 3, parent=top)
    again.original, again.texts = first, ["一", "二"]
    ids = numbered([top, first, again])
    made = finished(again, ids)
    assert (made.id, made.parent, made.cross_listed, made.text) == ("n3", "n1", "n2", "一\n二")
