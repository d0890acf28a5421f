from dataclasses import replace

import pytest

from keikaku.core.lints.codes import codes_complete
from keikaku.core.plan import Node
from tests.unit.core.lints.building import findings, lines, node


def tree(*codes: str):
    """A numbered heading and others below it."""
    nodes = [node(1, code="1", title="施策1")]
    return [*nodes, *(headed(n, code, parent="n1") for n, code in enumerate(codes, 2))]


def headed(number: int, code: str, **more):
    """A heading with a title of its own."""
    return node(number, **{"code": code, "title": f"施策{number}", **more})


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (("1", "2", "3"), []),
        (("(1)", "(2)"), []),
        (("①", "②", "③"), []),
        (("1-1", "1-2"), []),
        (("１", "２"), []),
        (("1", "3"), ["code_gap n3@code"]),
        (("2", "3"), ["code_gap n2@code"]),
        (("①", "③"), ["code_gap n3@code"]),
        (("1", "1"), ["code_twice n3@code"]),
        (("1", "2", "2", "3"), ["code_twice n4@code"]),
        (("(1)", "①", "(2)", "②"), []),
        (("ア", "ウ"), []),
    ],
)
def test_numbers_of_one_list_follow_each_other(codes, found):
    assert lines(codes_complete, nodes=tree(*codes)) == found


def test_a_sheet_without_headings_above_has_a_list_for_each_prefix():
    flat = [headed(n, code) for n, code in enumerate(("1-1-1", "1-1-2", "1-2-1", "2-1-1"), 1)]
    assert lines(codes_complete, nodes=flat) == []
    assert lines(codes_complete, nodes=[*flat, headed(9, "2-1-1")]) == ["code_twice n9@code"]


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (("1-1", "1-1", "1-2"), ["code_twice n3@code"]),
        (("(1)", "(1)", "(2)"), ["code_twice n3@code"]),
        (("1-1", "1-2", "1-3"), []),
        (("1", "2", "3"), []),
        (("1", "2", "4"), ["code_gap n4@code"]),
        # 施策 1 and 取組 1 are read with their levels.
        (("1", "1", "2"), []),
    ],
)
@pytest.mark.parametrize("other", [None, "取組"])
def test_sisters_of_another_level_or_none_stand_in_one_list(codes, found, other):
    nodes = tree(*codes)
    nodes[2] = replace(nodes[2], level=other)
    assert lines(codes_complete, nodes=nodes) == found


def test_a_gap_says_what_is_missing():
    (found,) = findings(codes_complete, nodes=tree("1", "5"))
    assert (found.details["missing"], found.details["code"]) == ("2～4", "5")


@pytest.mark.parametrize("above", [(), (node(1, title="表題"),)])
def test_a_document_may_begin_with_any_number(above):
    parent = "n1" if above else None
    part = [*above, headed(2, "5", parent=parent), headed(3, "7", parent=parent)]
    assert lines(codes_complete, nodes=part) == ["code_begins_later n2@code", "code_gap n3@code"]


def test_a_heading_printed_again_repeats_its_number():
    again = [headed(1, "1"), headed(2, "2"), headed(3, "1", title="施策1")]
    assert lines(codes_complete, nodes=again) == []


@pytest.mark.parametrize(
    ("above", "code", "found"),
    [
        ("1", "1-1", False),
        ("1", "2-1", True),
        ("1-2", "1-2-1", False),
        ("1-2", "1-1-1", True),
        ("(1)", "2-1", False),
        ("1", "(1)", False),
    ],
)
def test_a_code_continues_those_above_it(above, code, found):
    told = lines(codes_complete, nodes=(node(1, code=above), node(2, parent="n1", code=code)))
    assert ("code_mismatch n2@code" in told) is found


def test_codes_of_each_level_make_one_way():
    nodes = (
        node(1, code="1", level="戦略"), node(2, parent="n1", code="1", level="方針"),
        node(3, parent="n2", code="1-1-1"), node(4, parent="n1", code="2", level="方針"),
        node(5, parent="n4", code="1-1-1"),
    )  # fmt: skip
    assert lines(codes_complete, nodes=nodes) == ["code_mismatch n5@code"]


def test_a_lost_heading_is_told():
    nodes = (node(1, code="1", title="", reconstructed=True),)
    (found,) = findings(codes_complete, nodes=nodes)
    assert (found.code, found.field) == ("lint.heading_missing", "title")
    assert dict(found.details) == {"code": "1", "name": "", "level": "施策"}


@pytest.mark.parametrize(("others", "found"), [(3, True), (2, False)])
def test_a_single_heading_among_several_is_noted(others, found):
    nodes: list[Node] = []
    for place in range(1, others + 2):
        parent = f"n{len(nodes) + 1}"
        nodes.append(node(len(nodes) + 1, code=str(place), level="方針"))
        for last in (1, 2) if place <= others else (1,):
            code = f"{place}-{last}"
            nodes.append(node(len(nodes) + 1, parent=parent, code=code))
    told = lines(codes_complete, nodes=nodes)
    assert told == [f"only_child {nodes[-2].id}@code"] * found


def test_headings_without_codes_have_none_to_complete():
    assert lines(codes_complete, nodes=(node(1), node(2), node(3, parent="n2"))) == []
