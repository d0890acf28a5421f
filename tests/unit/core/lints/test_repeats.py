import pytest

from keikaku.core.indicators import Placement
from keikaku.core.lints.repeats import cross_listings_resolve, names_told_apart
from keikaku.core.sources import Location
from tests.unit.core.lints.building import PLACE, findings, lines, node, sound

TITLE = "地域の生活を支える拠点づくり"


def placed(*names: tuple[str, str, bool]) -> tuple[Placement, ...]:
    return tuple(
        Placement(where, name, cross_listed=again, source=PLACE) for where, name, again in names
    )


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("会員数(再掲)", False),
        ("会員数【再掲】", False),
        ("会 員 数（再掲）", False),
        ("会員数(累計)(再掲)", False),  # as the original prints it
        ("市の会員数(再掲)", True),
        ("", False),
    ],
)
def test_a_repetition_has_the_name_of_its_original(printed, found):
    places = placed(("n1", "会員数(累計)", False), ("n2", printed, True))
    one = sound(placements=places)
    told = lines(cross_listings_resolve, one, nodes=(node(1), node(2)))
    assert told == ["cross_listing_renamed i1@placements"] * found


@pytest.mark.parametrize(("name", "again"), [("会員数", True), ("会員数(再掲)", False)])
def test_a_first_place_is_no_repetition(name, again):
    one = sound(placements=placed(("n1", name, again)))
    assert lines(cross_listings_resolve, one) == ["cross_listing_unresolved i1@placements"]


def test_a_marked_heading_has_an_original():
    nodes = (node(1), node(2, title="港【再掲】"), node(3, title="港【再掲】", cross_listed="n1"))
    assert lines(cross_listings_resolve, nodes=nodes) == [
        "cross_listing_unresolved n2@cross_listed"
    ]


def test_a_repeated_heading_has_no_indicator_of_its_own():
    nodes = (node(1), node(2, cross_listed="n1"))
    one = sound(placements=placed(("n2", "会員数", False)))
    (found,) = findings(cross_listings_resolve, one, nodes=nodes)
    assert (found.code, found.where) == ("lint.cross_listing_own_value", "n2")
    assert dict(found.details) == {"name": "港", "indicator": "会員数"}


def test_a_repeated_heading_may_repeat_indicators():
    nodes = (node(1), node(2, cross_listed="n1"))
    one = sound(placements=placed(("n1", "会員数", False), ("n2", "会員数", True)))
    assert lines(cross_listings_resolve, one, nodes=nodes) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({}, {}, True),
        ({"scope_notes": ("市内",)}, {}, False),
        ({"scope_notes": ("市内",)}, {"scope_notes": ("市外",)}, False),
        ({"scope_notes": ("市内",)}, {"scope_notes": ("市 内",)}, True),
        ({"definition": "年度末の人数"}, {"definition": "年間の延べ人数"}, False),
        ({"definition": "年度末の人数"}, {}, True),
    ],
)
def test_one_name_is_one_indicator_or_says_in_what_it_differs(first, second, found):
    two = sound("会員数", **first), sound("会 員 数", number=2, **second)
    assert lines(names_told_apart, *two) == ["same_name i2@name"] * found


def test_the_place_of_the_earlier_is_told():
    two = sound(source=Location("s1", "3行目")), sound(number=2)
    (found,) = findings(names_told_apart, *two)
    assert dict(found.details) == {"name": "会員数", "other": "会員数", "place": "3行目"}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("観光地キャッシュレス導入店舗割合", "キャッシュレス決済導入店舗割合", True),
        ("市内高校へ入学する生徒の割合", "市内中学校へ入学する生徒の割合", True),
        ("会員数", "講座数", False),
        ("相談件数", "相談会の件数", False),
    ],
)
def test_names_much_alike_are_noted(one, other, found):
    told = lines(names_told_apart, sound(one), sound(other, number=2))
    assert told == ["similar_name i2@name"] * found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({"parent": "n2"}, True),
        ({"parent": "n1"}, False),
        ({"parent": "n2", "cross_listed": "n3"}, False),
        ({"parent": "n2", "title": "背景"}, False),
        ({"parent": "n2", "source": Location("s1", "9行目 2列目", column=2)}, False),
    ],
)
def test_one_title_below_two_headings_is_marked(second, found):
    nodes = (
        node(1), node(2, title="山"), node(3, parent="n1", title=TITLE),
        node(4, **{"title": TITLE, **second}),
    )  # fmt: skip
    assert lines(names_told_apart, nodes=nodes) == ["same_title n4@title"] * found


def test_a_title_below_many_headings_is_one_of_every_chapter():
    nodes = [node(n, title=f"章{n}") for n in (1, 2, 3)]
    nodes += [node(n + 3, parent=f"n{n}", title=TITLE) for n in (1, 2, 3)]
    assert lines(names_told_apart, nodes=nodes) == []


def test_headings_that_hold_something_are_no_items():
    nodes = (
        node(1), node(2, title="山"), node(3, parent="n1", title=TITLE),
        node(4, parent="n2", title=TITLE),
    )  # fmt: skip
    places = placed(("n4", "会員数", False))
    assert lines(names_told_apart, sound(placements=places), nodes=nodes) == []


def test_headings_of_tables_and_of_chapters_repeat_by_nature():
    kpi = "KPI(重要業績評価指標)"
    nodes = (
        node(1), node(2, title="山"), node(3, parent="n1", title=kpi),
        node(4, parent="n2", title=kpi),
        node(5, parent="n1", title=TITLE), node(6, parent="n5", title="一"),
        node(7, parent="n2", title=TITLE), node(8, parent="n7", title="二"),
    )  # fmt: skip
    assert lines(names_told_apart, nodes=nodes) == []
