from keikaku.lineage.comparison.cards import Field, Show
from keikaku.lineage.comparison.several import sides_of_several
from keikaku.lineage.comparison.sides import sides_of
from keikaku.lineage.text_diff import joined
from tests.unit.lineage.comparison.told import told_line

NAME = Field("name", "KPI", "客数")
UNIT = Field("unit", "単位", "人")
OWNERS = Field("owners", "担当", "商工課", Show.CHANGED)
KIND = Field("kind", "種別", "KPI", Show.BESIDE)
TEXT = Field("text", "", "海を守ります。", Show.LONG)


def told(lines):
    return [f"{line.label}:{'略' if line.omitted else told_line(line)}" for line in lines]


def test_fields_are_paired_by_their_keys():
    other = Field("unit", "単位", "回")
    sides = sides_of((NAME, UNIT), (NAME, other))
    assert (told(sides.old), told(sides.new)) == (
        ["KPI:客数", "単位:⟦人⟧"],
        ["KPI:客数", "単位:⟦回⟧"],
    )
    assert sides.changed_keys == {"unit"}


def test_a_field_of_the_old_side_alone_stands_behind_what_it_followed():
    sides = sides_of((NAME, UNIT, TEXT), (NAME, TEXT))
    assert told(sides.old) == ["KPI:客数", "単位:⟦人⟧", ":略"]
    assert told(sides.new) == ["KPI:客数", ":略"]


def test_a_field_before_all_that_stands_on_both_sides_comes_first():
    sides = sides_of((UNIT, NAME), (NAME,))
    assert told(sides.old) == ["単位:⟦人⟧", "KPI:客数"]


def test_asides_are_shown_where_they_changed():
    assert told(sides_of((NAME, OWNERS), (NAME, OWNERS)).new) == ["KPI:客数"]
    assert told(sides_of((NAME,), (NAME, OWNERS)).new) == ["KPI:客数", "担当:⟦商工課⟧"]


def test_a_kind_is_shown_where_both_sides_have_one():
    other = Field("kind", "種別", "数値目標", Show.BESIDE)
    assert told(sides_of((), (KIND,)).new) == []
    assert told(sides_of((KIND,), (other,)).new) == ["種別:⟦数値目標⟧"]


def test_a_long_text_that_is_the_same_is_left_out_and_still_there():
    (line,) = sides_of((TEXT,), (TEXT,)).new
    assert (line.omitted, line.text) == (True, "海を守ります。")


def test_a_side_with_nothing_has_no_lines():
    sides = sides_of((), (NAME,))
    assert (sides.old, told(sides.new), sides.changed_keys) == ((), ["KPI:⟦客数⟧"], frozenset())


def test_texts_of_several_are_compared_together_and_each_stays_whole():
    first = (Field("heading", "", "1 海"), Field("text", "", "海を守ります。", Show.LONG))
    second = (Field("heading", "", "2 山"), Field("text", "", "山を育てます。", Show.LONG))
    one = (
        Field("heading", "", "1 海と山"),
        Field("text", "", "海を守ります。山を育てます。", Show.LONG),
    )
    sides = sides_of_several((first, second), (one,))
    assert told(sides.old) == [":⟦1 海⟧", ":海を守ります。", ":⟦2 山⟧", ":山を育てます。"]
    assert [joined(line.segments) for line in sides.new] == [
        "1 海と山",
        "海を守ります。山を育てます。",
    ]
