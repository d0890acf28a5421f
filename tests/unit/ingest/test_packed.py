"""A subtree packed into one cell comes apart at its marks, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.ingest.packed import PackedItem, is_packed, number_gaps, unpack

CELL = (
    "1 働く場をつくる (1) 産業を育てる「働くなら青葉」 ・農業の担い手 ・工業・商業の支援 "
    "(2) 地域と歩む【再掲】 ・拠点づくり～集う～ (3) 学ぶ"
)


def shown(items):
    return [(i.depth, i.code, i.title, i.cross_listed) for i in items]


def test_a_packed_cell_is_a_tree_in_order():
    assert unpack(CELL) == (
        PackedItem(0, "1", "働く場をつくる", False),
        PackedItem(1, "(1)", "産業を育てる「働くなら青葉」", False),
        PackedItem(2, None, "農業の担い手", False),
        PackedItem(2, None, "工業・商業の支援", False),
        PackedItem(1, "(2)", "地域と歩む", True),
        PackedItem(2, None, "拠点づくり～集う～", True),
        PackedItem(1, "(3)", "学ぶ", False),
    )


@pytest.mark.parametrize(
    "text",
    [
        CELL.replace(" ・", "\n・").replace(" (", "\n("),
        CELL.replace(" ", "\u3000"),
        CELL.replace("【再掲】", "(再掲)"),
        CELL.replace("【再掲】", "（再掲）"),
        CELL.replace("1 働", "1. 働"),
    ],
)
def test_other_spaces_and_marks_read_the_same(text):
    assert unpack(text) == unpack(CELL)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("健やかに暮らせるまち", [(0, None, "健やかに暮らせるまち", False)]),
        ("5 備える～災害に強いまち～", [(0, "5", "備える～災害に強いまち～", False)]),
        ("１　学ぶ （１）通う", [(0, "１", "学ぶ", False), (1, "（１）", "通う", False)]),
        ("学ぶ ・通う", [(0, None, "学ぶ", False), (1, None, "通う", False)]),
        ("・通う ・学ぶ", [(0, None, "通う", False), (0, None, "学ぶ", False)]),
        (
            "1 学ぶ ①通う ・本",
            [(0, "1", "学ぶ", False), (1, "①", "通う", False), (2, None, "本", False)],
        ),
        ("21地域づくり", [(0, None, "21地域づくり", False)]),
        ("計画(1)の推進", [(0, None, "計画(1)の推進", False)]),
        ("文化・観光・食", [(0, None, "文化・観光・食", False)]),
        ("", [(0, None, "", False)]),
    ],
)
def test_marks_count_only_where_a_mark_can_stand(text, items):
    assert shown(unpack(text)) == items


@pytest.mark.parametrize(
    ("text", "packed"),
    [
        (CELL, True),
        ("1 学ぶ (1) 通う", True),
        ("1 学ぶ ・通う", False),
        ("(1) 学ぶ ・通う", False),
        ("120 (30)", False),
        ("12 (1)", False),
        ("学ぶ", False),
        ("", False),
    ],
)
def test_a_subtree_begins_with_a_number_and_goes_on_with_a_group(text, packed):
    assert is_packed(text) is packed


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        (CELL, []),
        ("1 学ぶ (2) 通う", ["(2)"]),
        ("1 学ぶ (1) 通う (3) 読む (4) 書く", ["(3)"]),
        ("1 学ぶ (1) 通う ①歩く ②走る (2) 読む ①本", []),
        ("3 学ぶ (1) 通う", []),
    ],
)
def test_numbers_that_do_not_follow_are_told(text, gaps):
    assert [item.code for item in number_gaps(unpack(text))] == gaps


TITLES = st.text("甲乙丙・「」", min_size=1, max_size=6).filter(lambda t: not t.startswith("・"))


@given(TITLES, st.lists(st.tuples(TITLES, st.lists(TITLES, max_size=3)), min_size=1, max_size=5))
def test_what_is_packed_is_unpacked(title, groups):
    printed = f"1 {title}"
    expected: list[tuple[int, str | None, str, bool]] = [(0, "1", title, False)]
    for number, (group, entries) in enumerate(groups, 1):
        printed += f" ({number}) {group}" + "".join(f" ・{entry}" for entry in entries)
        expected.append((1, f"({number})", group, False))
        expected += [(2, None, entry, False) for entry in entries]
    assert shown(unpack(printed)) == expected
