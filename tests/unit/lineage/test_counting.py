import pytest

from keikaku.core.indicators import IndicatorType
from keikaku.lineage.counting import Count, count_label, count_of, unit_of
from tests.editions import kpi


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("図書館カード登録率", "%", Count.SHARE),
        ("図書館カード登録率", None, Count.SHARE),
        ("図書館カード発行枚数", "枚", Count.NUMBER),
        ("図書館カード発行枚数", None, Count.NUMBER),
        ("満足している人の割合", None, Count.SHARE),
        ("産品購入意欲度", "ポイント", None),
        ("市の魅力", None, None),
        ("計画の策定", "計画", Count.NUMBER),
    ],
)
def test_what_kind_of_thing_is_counted(name, unit, expected):
    assert count_of(kpi("i", name, unit=unit)) is expected


def test_a_rank_is_no_number():
    assert count_of(kpi("i", "魅力度", unit="位", kind=IndicatorType.RANK)) is Count.RANK


@pytest.mark.parametrize(
    ("unit", "printed", "expected"),
    [
        ("千人", None, "人"),
        ("名", None, "人"),
        (None, "12.1%", "%"),
        (None, "3", None),
        (None, "", None),
    ],
)
def test_one_spelling_of_a_unit_without_its_scale(unit, printed, expected):
    assert unit_of(kpi("i", "指標", None, printed, unit=unit)) == expected


def test_what_is_counted_in_words():
    assert count_label(kpi("i", "登録率", unit="%")) == "%"
    assert count_label(kpi("i", "登録率")) == "割合"
    assert count_label(kpi("i", "魅力")) == ""
