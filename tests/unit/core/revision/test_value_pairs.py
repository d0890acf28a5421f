import pytest

from keikaku.core.indicators import Role
from keikaku.core.revision.value_pairs import value_pairs
from tests.editions import value


def series(letter, role, *years, printed="1件"):
    return tuple(value(f"{letter}{n}", role, printed, year) for n, year in enumerate(years))


def paired(old, new, role):
    found = value_pairs(old, new, role, same_term=True)
    return [(was and was.id, now and now.id) for was, now in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([2024], [2024], [("a0", "b0")]),
        # Years first, whatever the order; what is left over in its order.
        ([2022, 2024], [2024, 2026], [("a1", "b0"), ("a0", "b1")]),
        ([2022, 2024], [2024], [("a1", "b0"), ("a0", None)]),
        ([2024], [2022, 2024], [(None, "b0"), ("a0", "b1")]),
        ([None], [2024], [("a0", "b0")]),
        ([2024], [2029], [("a0", "b0")]),
        ([], [2024], [(None, "b0")]),
        ([], [], []),
    ],
)
def test_targets(old, new, expected):
    assert (
        paired(series("a", Role.TARGET, *old), series("b", Role.TARGET, *new), Role.TARGET)
        == expected
    )


@pytest.mark.parametrize("role", [Role.PLANNED, Role.ACTUAL])
def test_a_value_of_another_year_is_another_one(role):
    found = paired(series("a", role, 2020, 2021), series("b", role, 2021, 2022), role)
    assert found == [("a1", "b0"), (None, "b1"), ("a0", None)]


def test_a_blank_one_is_filled_whatever_its_year():
    old, new = series("a", Role.PLANNED, None, printed=""), series("b", Role.PLANNED, 2024)
    assert paired(old, new, Role.PLANNED) == [("a0", "b0")]


def test_labels_part_what_stands_in_one_role():
    old = (
        value("a", Role.TARGET, "1件", 2024, label="男"),
        value("b", Role.TARGET, "1件", 2024, label="女"),
    )
    new = (value("c", Role.TARGET, "1件", 2024, label="女"), value("d", Role.TARGET, "1件", 2024))
    assert paired(old, new, Role.TARGET) == [("b", "c"), (None, "d"), ("a", None)]


def test_other_roles_are_left_out():
    both = (*series("a", Role.TARGET, 2024), *series("x", Role.BASELINE, 2018))
    assert paired(both, both, Role.BASELINE) == [("x0", "x0")]
