"""Invented editions with what truly continues as what. No rule may know them."""

from dataclasses import replace

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.revision import ContinuationKind, LinkReasonKind, diff
from keikaku.lineage.propose import propose_links
from tests.editions import initiative, kpi, node, plan

K = ContinuationKind
TOURISM = (
    "山の湖と古い町並みを生かし、歩いて巡る旅を進めます。案内板を整え、土産の品を町の店と考えます。"
)
CARE = "一人で暮らす高齢の方を地域の人が訪ね、困りごとを早く見つけます。通いの場を歩いて行ける所に増やします。"
SCHOOL = "小学校と中学校の先生が一緒に授業をつくり、算数と英語を続けて学べるようにします。"
FOREST = (
    "手入れの届かない人工林を市が預かり、間を伐って光を入れます。切った木は公共の建物に使います。"
)

OLD = plan(
    node("a", "歩いて楽しい観光のまちづくり", code="1", level="基本目標"),
    node("a1", "湖畔と町並みの観光の振興", "a", "1-1", text=TOURISM),
    node("a2", "人工林の手入れ", "a", "1-2", text=FOREST),
    node("b", "支え合う暮らし", code="2", level="基本目標"),
    node("b1", "高齢者の見守り", "b", "2-1", text=CARE),
    node("b2", "小中一貫の学び", "b", "2-2", text=SCHOOL),
    kpi("i1", "湖畔の来訪者数", "a1", "12,400人", "15,000人"),
    kpi("i2", "案内板の設置数", "a1", "14基", "30基"),
    kpi("i3", "間伐の面積", "a2", "87ha", "120ha"),
    kpi("i4", "通いの場の数", "b1", "21か所", "35か所"),
    kpi("i5", "見守り協力員の登録者数", "b1", "163人", "250人"),
    kpi("i6", "授業が分かると答えた児童の割合", "b2", "71.4%", "80.0%"),
    initiative("k1", "案内板の整備", "a1", "湖畔に立てる"),
    initiative("k2", "出前の健康教室", "b1", "月に一度ひらく"),
    period=(2020, 2024),
)  # fmt: skip


def pairs(links):
    return {(link.kind, link.old, link.new) for link in links}


def continued(*ids):
    return {(K.CONTINUED, (each,), (each,)) for each in ids}


NODES = continued("a", "a1", "a2", "b", "b1", "b2")
INDICATORS = continued("i1", "i2", "i3", "i4", "i5", "i6")


def changed(base=OLD, nodes=None, indicators=None, initiatives=None):
    """A plan with some of its things made otherwise: a function for each list."""
    return replace(
        base,
        nodes=tuple((nodes or list)(base.nodes)),
        indicators=tuple((indicators or list)(base.indicators)),
        initiatives=tuple((initiatives or list)(base.initiatives)),
    )


def each(**fields):
    """Replaces the fields of every thing by what functions of the thing give."""
    return lambda things: [
        replace(thing, **{name: make(thing) for name, make in fields.items()}) for thing in things
    ]


def but(identifier, **fields):
    """Replaces the fields of one thing."""
    return lambda things: [
        replace(thing, **fields) if thing.id == identifier else thing for thing in things
    ]


def test_a_plan_continues_as_itself():
    lineage = propose_links(OLD, OLD)
    assert pairs(lineage.nodes) == NODES
    assert pairs(lineage.indicators) == INDICATORS
    assert pairs(lineage.initiatives) == continued("k1", "k2")
    assert lineage.uncertain() == ()
    assert diff(OLD, OLD, lineage) == ()


def test_renumbered():
    new = changed(nodes=each(code=lambda n: f"9-{n.code}"))
    lineage = propose_links(OLD, new)
    assert pairs(lineage.nodes) == NODES and lineage.uncertain() == ()


def test_numbers_that_changed_places():
    codes = {"a1": "2-1", "a2": "2-2", "b1": "1-1", "b2": "1-2"}
    new = changed(nodes=each(code=lambda n: codes.get(n.id, n.code)))
    assert pairs(propose_links(OLD, new).nodes) == NODES


def test_reordered():
    order = ["b", "b2", "b1", "a", "a2", "a1"]
    new = changed(
        nodes=lambda nodes: sorted(nodes, key=lambda n: order.index(n.id)),
        indicators=lambda indicators: indicators[::-1],
    )
    lineage = propose_links(OLD, new)
    assert pairs(lineage.nodes) == NODES
    assert pairs(lineage.indicators) == INDICATORS
    assert lineage.uncertain() == ()


def test_every_indicator_under_another_name():
    names = ["湖を訪れた人", "道しるべ", "光を入れた森", "集いの会", "見回りの輪", "学びの手応え"]
    new = changed(
        indicators=lambda all_: [replace(i, name=n) for i, n in zip(all_, names, strict=True)]
    )
    found = propose_links(OLD, new).indicators
    assert pairs(found) == {(K.RENAMED, (f"i{n}",), (f"i{n}",)) for n in range(1, 7)}
    # Nothing but figures and places tells it, so that a person is asked.
    assert all(not link.certain for link in found)


def test_every_measure_under_another_title():
    titles = ["湯けむりの里", "水辺の回遊", "明るい森", "となり近所", "声かけの輪", "九年の学び"]
    new = changed(
        nodes=lambda all_: [replace(n, title=t) for n, t in zip(all_, titles, strict=True)]
    )
    found = propose_links(OLD, new).nodes
    assert pairs(found) == {(K.RENAMED, link[1], link[2]) for link in NODES}


def test_a_measure_moved_below_another_aim():
    new = changed(nodes=but("b2", parent="a"))
    lineage = propose_links(OLD, new)
    assert pairs(lineage.nodes) == NODES
    assert [change.code for change in diff(OLD, new, lineage)] == ["node.moved"]


def test_names_that_were_swapped_are_asked_about():
    names = {"i4": "見守り協力員の登録者数", "i5": "通いの場の数"}
    new = changed(indicators=each(name=lambda i: names.get(i.id, i.name)))
    found = {link.old[0]: link for link in propose_links(OLD, new).indicators if link.old}
    for identifier in ("i4", "i5"):
        assert not found[identifier].certain


def test_one_name_in_two_measures_follows_its_measure():
    old = changed(indicators=each(name=lambda i: "参加者数" if i.id in ("i1", "i5") else i.name))
    new = changed(old, indicators=lambda all_: all_[::-1])
    lineage = propose_links(old, new)
    assert pairs(lineage.indicators) == INDICATORS and lineage.uncertain() == ()


def test_one_name_in_two_measures_without_any_figures():
    blank = each(name=lambda i: "参加者数" if i.id in ("i1", "i5") else i.name, values=lambda _: ())
    old = changed(indicators=blank)
    new = changed(old, indicators=lambda all_: all_[::-1])
    assert pairs(propose_links(old, new).indicators) == INDICATORS


def test_a_dropped_indicator_is_not_taken_for_a_new_one_of_another_thing():
    new = changed(indicators=but("i2", id="j", name="旅館の宿泊者数", values=(), unit="人"))
    found = propose_links(OLD, new).indicators
    assert pairs(found) == (INDICATORS - continued("i2")) | {
        (K.ABOLISHED, ("i2",), ()),
        (K.NEW, (), ("j",)),
    }


def test_two_figures_for_one_year_are_two_things_unless_the_name_is_one():
    other = kpi("j", "森の見守り員の登録者数", "b1", "48人", "60人")
    new = changed(indicators=lambda all_: [other if i.id == "i5" else i for i in all_])
    found = {link.old: link for link in propose_links(OLD, new).indicators}
    assert found["i5",].kind is K.ABOLISHED or not found["i5",].certain


def test_a_baseline_restated_does_not_part_one_name():
    restated = kpi("i4", "通いの場の数", "b1", "24か所", "35か所")
    new = changed(indicators=lambda all_: [restated if i.id == "i4" else i for i in all_])
    lineage = propose_links(OLD, new)
    assert pairs(lineage.indicators) == INDICATORS
    assert [change.code for change in diff(OLD, new, lineage)] == ["baseline.restated"]


def test_a_share_that_became_a_number_is_redefined():
    became = kpi("j", "授業が分かると答えた児童数", "b2", "412人", "460人")
    new = changed(indicators=lambda all_: [became if i.id == "i6" else i for i in all_])
    (link,) = [each for each in propose_links(OLD, new).indicators if each.new == ("j",)]
    assert (link.kind, link.old, link.certain) == (K.REDEFINED, ("i6",), False)
    assert link.reasons[0].kind is LinkReasonKind.OTHER_COUNT
    assert [c.code for c in diff(OLD, new, propose_links(OLD, new))] == ["indicator.redefined"]


def test_one_name_with_another_note_on_what_is_counted_is_redefined():
    new = changed(indicators=but("i1", scope_notes=("宿泊を除く",)))
    (link,) = [each for each in propose_links(OLD, new).indicators if each.new == ("i1",)]
    assert (link.kind, link.certain) == (K.REDEFINED, False)


def test_a_note_in_other_words_between_words_is_the_same_note():
    old = changed(indicators=but("i1", scope_notes=("受入含む",)))
    new = changed(indicators=but("i1", scope_notes=("受入を含む",)))
    assert pairs(propose_links(old, new).indicators) == INDICATORS


def test_one_name_with_another_definition_is_asked_about():
    old = changed(indicators=but("i1", definition="湖畔の駐車場で数えた人"))
    new = changed(indicators=but("i1", definition="改札を出た人"))
    (link,) = [each for each in propose_links(old, new).indicators if each.new == ("i1",)]
    assert (link.kind, link.certain) == (K.CONTINUED, False)


def merged_measures():
    both = node("ab", "観光と森の振興", "a", "1-1", text=TOURISM + FOREST)
    return plan(
        OLD.nodes[0], both, *OLD.nodes[3:],
        *[replace(i, placements=(replace(i.placements[0], node="ab"),)) for i in OLD.indicators[:3]],
        *OLD.indicators[3:],
    )  # fmt: skip


def test_two_measures_merged_by_their_texts():
    lineage = propose_links(replace(OLD, initiatives=()), merged_measures())
    assert pairs(lineage.nodes) == continued("a", "b", "b1", "b2") | {
        (K.MERGED, ("a1", "a2"), ("ab",))
    }
    assert pairs(lineage.indicators) == INDICATORS
    assert {link.certain for link in lineage.nodes if link.kind is K.MERGED} == {False}
    # They stand where their measures went: nothing has moved.
    old = replace(OLD, initiatives=())
    codes = [change.code for change in diff(old, merged_measures(), lineage)]
    assert codes == ["node.regrouped"]


def test_a_measure_split_by_its_text():
    lineage = propose_links(merged_measures(), replace(OLD, initiatives=()))
    assert (K.SPLIT, ("ab",), ("a1", "a2")) in pairs(lineage.nodes)


def test_two_measures_cut_anew_are_regrouped():
    first, second = OLD.nodes[1], OLD.nodes[2]
    # The first keeps one of its two sentences of length and gives the other to the second.
    kept, given = (f"{each}。" for each in TOURISM.rstrip("。").split("。"))
    given = given + CARE
    old = plan(replace(first, parent=None, text=TOURISM + CARE), replace(second, parent=None))
    new = plan(
        replace(first, parent=None, title="湖畔の観光", text=kept),
        replace(second, parent=None, title="人工林の手入れと町並み", text=FOREST + given),
    )
    found = propose_links(old, new).nodes
    assert pairs(found) == {(K.REGROUPED, ("a1", "a2"), ("a1", "a2"))}
    (link,) = found
    assert [reason.kind for reason in link.reasons] == [
        LinkReasonKind.MAINLY, LinkReasonKind.MAINLY, LinkReasonKind.TEXT_HELD,
    ]  # fmt: skip
    assert pairs(propose_links(new, old).nodes) == pairs(found)


def test_a_set_phrase_in_many_measures_joins_none_of_them():
    phrase = "市民、事業者、大学、関係団体と連携しながら、計画期間の全体を通じて着実に取組を進めていくこととします。"
    old = changed(nodes=each(text=lambda n: phrase + n.text))
    assert pairs(propose_links(old, old).nodes) == NODES
    assert pairs(propose_links(old, changed(old, nodes=lambda all_: all_)).nodes) == NODES


def test_a_measure_taken_up_by_another_under_a_new_title():
    old = plan(
        node("a", "奨学金の返還"), node("b", "同窓の集い"), node("z", "水道管の耐震化"),
        kpi("i", "返還を助けた人数", "a"), kpi("j", "集いの回数", "b"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    new = plan(
        node("c", "若者の応援"), node("z", "水道管の耐震化"),
        kpi("i", "返還を助けた人数", "c"), kpi("j", "集いの回数", "c"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    lineage = propose_links(old, new)
    assert pairs(lineage.nodes) == {(K.MERGED, ("a", "b"), ("c",)), *continued("z")}
    assert [change.code for change in diff(old, new, lineage)] == ["node.regrouped"]


def test_levels_that_one_edition_does_not_name_are_told_by_their_depth():
    old = plan(
        node("t", "若者", level="目標"), node("a", "奨学金の返還", "t"), node("b", "同窓の集い", "t"),
        kpi("i", "返還を助けた人数", "a"), kpi("j", "集いの回数", "b"),
    )  # fmt: skip
    new = plan(
        node("t", "若者", level="目標"), node("c", "応援", "t", level=None),
        kpi("i", "返還を助けた人数", "c"), kpi("j", "集いの回数", "c"),
    )  # fmt: skip
    assert (K.MERGED, ("a", "b"), ("c",)) in pairs(propose_links(old, new).nodes)


def test_a_measure_that_is_gone_with_one_indicator_kept_elsewhere_is_dropped():
    old = plan(
        node("a", "産業の観光"), node("z", "水道管の耐震化", text=FOREST),
        kpi("i", "工場見学の人数", "a"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    new = plan(
        node("z", "水道管の耐震化", text=FOREST),
        kpi("i", "工場見学の人数", "z"), kpi("k", "耐震管の延長", "z"),
    )  # fmt: skip
    lineage = propose_links(old, new)
    assert pairs(lineage.nodes) == {(K.ABOLISHED, ("a",), ()), *continued("z")}
    assert [change.code for change in diff(old, new, lineage)] == [
        "node.dropped",
        "indicator.moved",
    ]


def test_initiatives_by_name_text_and_place():
    new = changed(
        initiatives=lambda _: [
            initiative("m1", "道案内の板の整備", "a1", "湖畔に立てる"),
            initiative("m2", "出前の健康教室", "b1", "週に一度ひらく"),
            initiative("m3", "木の名札づくり", "a2", "小学生とつくる"),
        ]
    )
    assert pairs(propose_links(OLD, new).initiatives) == {
        (K.RENAMED, ("k1",), ("m1",)),
        (K.CONTINUED, ("k2",), ("m2",)),
        (K.NEW, (), ("m3",)),
    }


def test_initiatives_merged_by_their_names():
    old = plan(initiative("a", "街路樹の点検"), initiative("b", "公園樹の点検"))
    new = plan(initiative("c", "街路樹・公園樹の点検"))
    assert pairs(propose_links(old, new).initiatives) == {(K.MERGED, ("a", "b"), ("c",))}


def test_measures_merged_by_their_titles():
    old = plan(node("a", "防犯対策の推進"), node("b", "防災対策の推進"), node("c", "公園の整備"))
    new = plan(node("d", "防犯・防災対策の推進"), node("c", "公園の整備"))
    assert pairs(propose_links(old, new).nodes) == {
        (K.MERGED, ("a", "b"), ("d",)), *continued("c")
    }  # fmt: skip


def test_indicators_merged_by_their_sum():
    old = plan(kpi("a", "市民農園の利用区画数", None, "120区画", "150区画"),
               kpi("b", "体験農園の利用区画数", None, "80区画", "90区画"))  # fmt: skip
    new = plan(kpi("c", "農園の利用区画数", None, "200区画", "240区画"))
    assert pairs(propose_links(old, new).indicators) == {(K.MERGED, ("a", "b"), ("c",))}
    assert pairs(propose_links(new, old).indicators) == {(K.SPLIT, ("c",), ("a", "b"))}


def test_an_indicator_split_by_its_notes():
    old = plan(kpi("a", "健診の受診率", None, "41.0%", "50.0%"))
    new = plan(kpi("b", "健診の受診率", None, "38.0%", "50.0%", notes=["男性"]),
               kpi("c", "健診の受診率", None, "44.0%", "55.0%", notes=["女性"]))  # fmt: skip
    assert pairs(propose_links(old, new).indicators) == {(K.SPLIT, ("a",), ("b", "c"))}


def test_a_heading_that_was_lost_is_no_other_heading():
    old = changed(nodes=but("b", title=""))
    (link,) = [each for each in propose_links(old, OLD).nodes if each.new == ("b",)]
    assert (link.kind, link.old) == (K.RENAMED, ("b",))


PART = plan(
    node("p", "支え合う暮らし", code="2", level="基本目標"),
    node("p1", "高齢者の見守り", "p", "2-1", text=CARE),
    kpi("j4", "通いの場の数", "p1", "21か所", "35か所"),
    scope=("p",),
)


def test_a_part_is_compared_with_its_counterpart():
    lineage = propose_links(OLD, PART)
    assert (lineage.old_roots, lineage.new_roots) == (("b",), ("p",))
    assert pairs(lineage.nodes) == {
        (K.CONTINUED, ("b",), ("p",)), (K.CONTINUED, ("b1",), ("p1",)), (K.ABOLISHED, ("b2",), ()),
    }  # fmt: skip
    assert {each for link in lineage.indicators for each in link.old} == {"i4", "i5", "i6"}


def test_a_part_may_be_the_older_one():
    lineage = propose_links(PART, OLD)
    assert (lineage.old_roots, lineage.new_roots) == (("p",), ("b",))


def test_two_parts_are_compared_where_both_cover_something():
    wide = replace(OLD, head=replace(OLD.head, scope=("a", "b")))
    lineage = propose_links(wide, PART)
    assert (lineage.old_roots, lineage.new_roots) == (("b",), ("p",))


def test_a_person_names_the_parts():
    lineage = propose_links(OLD, OLD, under_old="a", under_new="b")
    assert (lineage.old_roots, lineage.new_roots) == (("a",), ("b",))
    one = propose_links(OLD, OLD, under_new="b")
    assert (one.old_roots, one.new_roots) == (("b",), ("b",))


def test_a_part_without_a_counterpart_is_asked_for():
    with pytest.raises(Invalid, match="--under"):
        propose_links(plan(node("x", "水道の耐震化")), PART)


def test_a_name_for_no_node_is_told():
    with pytest.raises(Invalid, match="zz: 計画の節の中にありません。"):
        propose_links(OLD, OLD, under_old="zz")


def test_two_different_plans_have_nothing_in_common():
    other = plan(node("x", "水道管の耐震化"), kpi("y", "耐震管の延長", "x", "18km", "25km"))
    lineage = propose_links(OLD, other)
    assert all(link.kind in (K.ABOLISHED, K.NEW) for link in (*lineage.nodes, *lineage.indicators))


@pytest.mark.parametrize(("old", "new"), [(plan(), plan()), (plan(), OLD), (OLD, plan())])
def test_plans_of_nothing(old, new):
    lineage = propose_links(old, new)
    assert len(lineage.nodes) == len(old.nodes) + len(new.nodes)
