"""The table of two editions: what stands in which row, and what stands in none."""

from dataclasses import replace

import pytest

from keikaku.core.errors import Invalid
from keikaku.core.indicators import IndicatorKind, Placement
from keikaku.core.problems.model import Language
from keikaku.core.revision import Lineage
from keikaku.lineage.comparison import RowKind
from keikaku.lineage.comparison.build import Asked, compare
from tests.unit.lineage.comparison.editions import (
    LINEAGE,
    NEW,
    OLD,
    indicator,
    link,
    node,
    plan,
    same,
)
from tests.unit.lineage.comparison.told import told_row

PLACE = "1-1 かきの販路の開拓"
ROWS = [
    {
        "kind": "node",
        "place": PLACE,
        "old": ["1-1 かきの販路の開拓", "販路の開拓を⟦推進⟧します。", "担当:水産課"],
        "new": ["1-1 かきの販路の開拓", "販路の開拓を⟦促進⟧します。", "担当:水産課⟦、商工課⟧"],
        "remarks": ["文言の変更", "担当の変更"],
    },
    {
        "kind": "indicator",
        "place": PLACE,
        "old": ["KPI:来客数", "単位:人", "基準値:120（R5）", "目標値:⟦130⟧（R11）"],
        "new": ["KPI:来客数", "単位:人", "基準値:120（R5）", "目標値:⟦140⟧（R11）"],
        "remarks": ["目標値の引き上げ：130（R11） → 140（R11）（強化）"],
    },
    {
        "kind": "initiative",
        "place": PLACE,
        "old": ["取組:商談会", "年度:令和7年度：設計\n令和8年度：⟦出展⟧"],
        "new": ["取組:商談会", "年度:令和7年度：設計\n令和8年度：⟦直送⟧"],
        "remarks": ["取組の内容の変更"],
    },
    {
        "kind": "node",
        "place": "1-2 港の直売所と朝市",
        "old": [
            "⟦1-2 直売所の運営⟧",
            "直売所を運営します。",
            "⟦1-3 朝市の開催⟧",
            "⟦朝市を開きます。⟧",
        ],
        "new": ["⟦1-2 港の直売所と朝市⟧", "直売所⟦と朝市⟧を運営します。"],
        "remarks": ["統合", "【要確認】新旧の対応は推定です（確からしさ 60%）。"],
    },
    {
        "kind": "indicator",
        "place": "1-3 朝市の開催",
        "old": ["KPI:⟦出店者数⟧", "単位:⟦人⟧", "基準値:⟦20（R5）⟧", "目標値:⟦30（R11）⟧"],
        "new": None,
        "remarks": ["指標の廃止"],
    },
    {
        "kind": "node",
        "place": "1-3 磯の保全",
        "old": None,
        "new": ["⟦1-3 磯の保全⟧", "⟦磯を守ります。⟧"],
        "remarks": ["新設"],
    },
    {
        "kind": "indicator",
        "place": "1-3 磯の保全",
        "old": None,
        "new": ["KPI:⟦清掃の参加者数⟧", "単位:⟦人⟧", "基準値:⟦20（R5）⟧", "目標値:⟦30（R11）⟧"],
        "remarks": [
            "指標の追加",
            "【要確認】もう一方に当たるものがないとしたのは推定です（確からしさ 50%）。",
        ],
    },
]


def rows_of(old, new, lineage, **asked):
    return [told_row(row) for row in compare(old, new, lineage, Asked(**asked)).rows]


def test_the_rows_are_in_the_order_of_the_new_edition_and_tell_every_change():
    assert rows_of(OLD, NEW, LINEAGE) == ROWS


def test_what_has_no_row_is_counted():
    found = compare(OLD, NEW, LINEAGE)
    assert (found.unchanged, found.print_only, found.changes, found.uncertain) == (0, 1, 7, 2)
    assert found.not_compared == (("略称・用語", 1, 0),)


def test_a_row_knows_where_both_sides_stand():
    merged = compare(OLD, NEW, LINEAGE).rows[3]
    assert (merged.kind, merged.place) == (RowKind.NODE, ("1 海のしごと", "1-2 港の直売所と朝市"))
    assert [side.addresses for side in (merged.old, merged.new) if side] == [
        ("9行目", "12行目"),
        ("10行目",),
    ]


def test_an_edition_beside_itself_has_no_row():
    every = Lineage(
        nodes=same("n1", "n2", "n3", "n4"), indicators=same("i1", "i2"), initiatives=same("k1")
    )
    found = compare(OLD, OLD, every)
    assert (found.rows, found.unchanged, found.print_only) == ((), 7, 0)


@pytest.mark.parametrize(
    ("period", "shown"),
    [((2025, 2030), "令和7年度～令和⟦12⟧年度"), (None, "⟦〔空欄〕⟧")],
)
def test_another_period_is_the_first_row(period, shown):
    new = replace(NEW, head=replace(NEW.head, period=period))
    first, *rest = rows_of(OLD, new, LINEAGE)
    assert {key: first[key] for key in ("kind", "place", "new", "remarks")} == {
        "kind": "plan",
        "place": "榛瀬市総合戦略",
        "new": [f"計画期間:{shown}"],
        "remarks": ["計画期間の変更"],
    }
    assert rest == ROWS


def test_what_did_not_change_has_a_row_where_it_is_asked_for():
    rows = rows_of(OLD, NEW, LINEAGE, unchanged=True)
    assert rows[0] == {
        "kind": "node",
        "place": "1 海のしごと",
        "old": ["1 海のしごと", "略"],
        "new": ["1 海のしごと", "略"],
        "remarks": ["空白・全角半角のみの違い"],
    }
    assert rows[1:] == ROWS


def test_spaces_are_marked_where_they_are_asked_for():
    row = rows_of(OLD, NEW, LINEAGE, strict=True)[0]
    assert (row["new"], row["remarks"]) == (["1 海のしごと", "海を⟦ ⟧守ります。"], ["文言の変更"])


def test_what_continues_unchanged_is_shown_where_a_person_has_to_confirm_it():
    one = plan([node("n1", None, "1", "海")])
    lineage = Lineage(nodes=(link("continued", ["n1"], ["n1"], certain=False, confidence="1/2"),))
    found = compare(one, one, lineage)
    assert (found.changes, found.uncertain, found.rows_to_look_at) == (0, 1, 1)
    assert [row.remarks[0].code for row in found.rows] == ["uncertain"]


def test_what_is_dropped_does_not_stand_between_the_indicators_of_another_node():
    old = plan(
        [node("n1", None, "1", "海"), node("n2", None, "2", "山")],
        [indicator("i1", "客数", "n1", "1", "2"), indicator("i2", "木の数", "n2", "3", "4")],
    )
    new = plan(
        [node("n1", None, "1", "海"), node("n3", None, "2", "川")],
        [indicator("i1", "客数", "n1", "1", "2"), indicator("i3", "魚の数", "n1", "5", "6")],
    )
    lineage = Lineage(
        nodes=(*same("n1"), link("abolished", ["n2"]), link("new", new=["n3"])),
        indicators=(*same("i1"), link("abolished", ["i2"]), link("new", new=["i3"])),
    )
    told = [(row["place"], row["remarks"]) for row in rows_of(old, new, lineage)]
    assert told == [
        ("1 海", ["指標の追加"]),
        ("2 山", ["廃止"]),
        ("2 山", ["指標の廃止"]),
        ("2 川", ["新設"]),
    ]


def test_a_change_of_print_alone_that_no_change_is_told_of_is_named():
    one = indicator("i1", "客数", None, "120人", "130")
    other = indicator("i1", "客数", None, "120", "130")
    (row,) = rows_of(
        plan(indicators=[one]), plan(indicators=[other]), Lineage(indicators=same("i1"))
    )
    assert row["remarks"] == ["表記の変更"]
    assert row["old"] == ["KPI:客数", "単位:人", "基準値:120⟦人⟧（R5）", "目標値:130（R11）"]


def test_a_change_of_kind_is_named():
    one = indicator("i1", "客数", None, "120", "130")
    other = replace(one, kind=IndicatorKind.NUMERICAL_TARGET)
    (row,) = rows_of(
        plan(indicators=[one]), plan(indicators=[other]), Lineage(indicators=same("i1"))
    )
    assert row["remarks"] == ["種別の変更"]
    assert row["new"][:2] == ["数値目標:客数", "種別:⟦数値目標⟧"]


def test_a_cross_listing_before_its_own_place_does_not_name_the_row():
    again = Placement("n1", "客数（再掲）", True, None)
    one = indicator("i1", "客数", "n2", "120", "130")
    one = replace(one, placements=(again, *one.placements))
    nodes = [node("n1", None, "1", "海"), node("n2", None, "2", "山")]
    lineage = Lineage(nodes=same("n1", "n2"), indicators=same("i1"))
    other = replace(one, name="来客数", placements=(again, Placement("n2", "来客数", False, None)))
    (row,) = rows_of(plan(nodes, [one]), plan(nodes, [other]), lineage)
    assert (row["place"], row["old"][0]) == ("2 山", "KPI:⟦客数⟧")


def test_a_part_is_compared_with_a_part():
    lineage = Lineage(
        nodes=same("n2"),
        indicators=same("i1"),
        initiatives=same("k1"),
        old_roots=("n2",),
        new_roots=("n2",),
    )
    found = compare(OLD, NEW, lineage)
    assert [told_row(row) for row in found.rows] == ROWS[:3]
    assert (found.old.part, found.new.part, found.not_compared) == (PLACE, PLACE, ())


def test_remarks_can_be_english():
    row = rows_of(OLD, NEW, LINEAGE, language=Language.EN)[3]
    assert row["remarks"] == [
        "Merged",
        "[To confirm] That these belong together is inferred (confidence 60%).",
    ]


def test_a_lineage_of_other_plans_is_refused():
    with pytest.raises(Invalid):
        compare(OLD, NEW, Lineage())


def test_two_empty_plans_compare():
    found = compare(plan(), plan(), Lineage())
    assert (found.rows, found.not_compared) == ((), ())
