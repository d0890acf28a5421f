import pytest

from keikaku.core.revision import LinkReasonKind
from keikaku.lineage.assignment import Assignment, Pair, Single
from keikaku.lineage.figures import evidence, shared_figures
from keikaku.lineage.indicator_scores import IndicatorScores
from keikaku.lineage.note_joins import note_joins
from keikaku.lineage.sums import sum_joins
from tests.editions import kpi


def agreeing(old, new):
    return evidence([old], [new]).agreeing[0, 0]


def test_figures_of_many_digits_tell_more():
    def told(figure):
        return agreeing(kpi("a", "x", None, figure), kpi("b", "y", None, figure))

    assert 0 < told("0件") < told("1件") < told("14件") < told("163件") < told("1648件") == 1


def test_figures_agree_in_their_role_and_base_unit_alone():
    assert agreeing(kpi("a", "x", None, "499千人"), kpi("b", "y", None, "499,000人")) > 0
    assert agreeing(kpi("a", "x", None, "1648人"), kpi("b", "y", None, None, "1648人")) == 0
    assert agreeing(kpi("a", "x", None, "", ""), kpi("b", "y", None, "", "")) == 0


@pytest.mark.parametrize(
    ("was", "now", "years", "expected"),
    [
        ("1648人", "1196人", (2018, 0), 1),
        ("1648人", "1648人", (2018, 0), 0),
        ("1648人", "1196人", (2019, 0), 0),
        ("1648人", "1196件", (2018, 0), 0),
    ],
)
def test_figures_of_one_year_contradict(was, now, years, expected):
    found = evidence([kpi("a", "x", None, was)], [kpi("b", "y", None, now, years=years)])
    assert found.against[0, 0] == expected


def test_shared_figures_as_the_new_edition_prints_them():
    old, new = kpi("a", "x", None, "499千人", "2件"), kpi("b", "y", None, "499,000人", "3件")
    assert shared_figures(old, new) == ("499,000人",)


PAIR = Assignment((Pair(0, 0, 0.8, None),), (Single(1, None, 0.0),), ())


def summed(first, second, whole, *, alike=1.0, place=1.0):
    olds, news = [kpi("a", "甲の数", None, *first), kpi("b", "乙の数", None, *second)], [whole]
    matrix = evidence(olds, news).agreeing * 0
    scores = IndicatorScores(matrix + alike, matrix, matrix, matrix + place, matrix, matrix, matrix)
    return [(j.old, j.new, j.reason.kind) for j in sum_joins(olds, news, PAIR, scores)]


FOUND = [(1, 0, LinkReasonKind.SUM)]


@pytest.mark.parametrize(
    ("first", "second", "whole", "others", "expected"),
    [
        (("120件",), ("80件",), kpi("c", "丙の数", None, "200件"), {}, FOUND),
        (("120件",), ("80件",), kpi("c", "丙の数", None, "201件"), {}, []),
        # Small sums come out by chance.
        (("1件",), ("2件",), kpi("c", "丙の数", None, "3件"), {}, []),
        (("0件",), ("80件",), kpi("c", "丙の数", None, "80件"), {}, []),
        # Shares do not add up, nor do things of two units.
        (("20%",), ("30%",), kpi("c", "丙の率", None, "50%"), {}, []),
        (("120件",), ("80人",), kpi("c", "丙の数", None, "200件"), {}, []),
        # One sum tells nothing against one name, or among names that are not alike.
        (("120件",), ("80件",), kpi("c", "甲の数", None, "200件"), {}, []),
        (
            ("120件", "150件"),
            ("80件", "90件"),
            kpi("c", "甲の数", None, "200件", "240件"),
            {},
            FOUND,
        ),
        (("120件",), ("80件",), kpi("c", "丙の数", None, "200件"), {"alike": 0.0}, []),
        (
            ("120件", "150件"),
            ("80件", "90件"),
            kpi("c", "丙の数", None, "200件", "240件"),
            {"alike": 0.0},
            FOUND,
        ),
        (("120件",), ("80件",), kpi("c", "丙の数", None, "200件"), {"place": 0.0}, []),
    ],
)
def test_sums(first, second, whole, others, expected):
    assert summed(first, second, whole, **others) == expected


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ((["男性"], ["女性"], []), 1),
        ((["男性"], ["男性"], []), 0),
        (([], ["女性"], []), 0),
        ((["男性", "市内"], ["女性", "市内"], ["市内"]), 1),
        ((["男性"], ["女性"], ["市内"]), 0),
    ],
)
def test_one_name_with_notes_of_its_own(notes, expected):
    olds = [kpi("a", "健康寿命", notes=notes[0]), kpi("b", "健康寿命", notes=notes[1])]
    news = [kpi("c", "健康寿命", notes=notes[2])]
    near = evidence(olds, news).agreeing * 0 + 1
    assert len(list(note_joins(olds, news, PAIR, near))) == expected
    assert len(list(note_joins(news, olds, PAIR.turned(), near.T))) == expected
