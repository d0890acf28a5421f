from decimal import Decimal

import pytest

from keikaku.core.values.model import Bound, Comparison, On, Relative
from keikaku.core.values.relations import relation_value, stands_to

_TIMES, _GREATER, _LESS = Comparison.TIMES, Comparison.GREATER, Comparison.LESS


def times(factor: str, to: str = "baseline", on: On = On.VALUE, **more) -> Relative:
    return Relative(_TIMES, Decimal(factor), to, on, **more)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("倍増", times("2")),
        ("半減", times("0.5")),
        ("半減させる", times("0.5")),
        ("転出超過半減", times("0.5", on=On.MAGNITUDE)),
        ("赤字を半減", times("0.5", on=On.MAGNITUDE)),
        ("絶対値で基準値の0.5倍", times("0.5", on=On.MAGNITUDE)),
        ("基準値の1.5倍", times("1.5")),
        ("現状の2倍以上", times("2", bound=Bound.AT_LEAST)),
        ("基準値の約2倍", times("2", approximate=True)),
        ("基準値の2分の1", times("0.5")),
        ("基準値の半分", times("0.5")),
        ("基準値比10%増", times("1.1")),
        ("現状値から2割削減", times("0.8")),
        ("現状より3割増", times("1.3")),
        ("前年度比5%増", times("1.05", "previous_year")),
        ("対前年比5%減", times("0.95", "previous_year")),
        ("前年度の1.05倍", times("1.05", "previous_year")),
        ("2013年度比46%削減", times("0.54", "2013年度")),
        ("H30年度比10%増加", times("1.1", "H30年度")),
        ("平成25年度比26%減", times("0.74", "平成25年度")),
        ("基準値より10%以上増加", times("1.1", bound=Bound.AT_LEAST)),
        ("基準値より10%以上削減", times("0.9", bound=Bound.AT_MOST)),
        ("基準値より10%超削減", times("0.9", bound=Bound.LESS_THAN)),
        ("基準値より10%程度減", times("0.9", approximate=True)),
        ("現状維持", times("1")),
        ("維持", times("1")),
        ("現状水準を維持", times("1")),
        ("現状値以上", times("1", bound=Bound.AT_LEAST)),
        ("基準値以下", times("1", bound=Bound.AT_MOST)),
        ("前年度以上", times("1", "previous_year", bound=Bound.AT_LEAST)),
        ("前年度並み", times("1", "previous_year", approximate=True)),
        ("増加", Relative(_GREATER)),
        ("減少", Relative(_LESS)),
        ("減少させる", Relative(_LESS)),
        ("基準値より増加", Relative(_GREATER)),
        ("基準値より減少", Relative(_LESS)),
        ("基準値を上回る", Relative(_GREATER)),
        ("前年度を下回る", Relative(_LESS, to="previous_year")),
        ("前年度より増加", Relative(_GREATER, to="previous_year")),
        ("2013年度より減少", Relative(_LESS, to="2013年度")),
        ("転出超過の縮小", Relative(_LESS, on=On.MAGNITUDE)),
    ],
)
def test_phrases_of_relation(text: str, reading: Relative):
    value = relation_value(text)
    assert value is not None
    assert (value.reading, value.assumed, value.problems) == (reading, (), ())


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("10%増", times("1.1")),
        ("5%削減", times("0.95")),
        ("2割増", times("1.2")),
        ("3倍", times("3")),
        ("1.5倍以上", times("1.5", bound=Bound.AT_LEAST)),
        ("100%減", times("0")),
    ],
)
def test_what_does_not_say_to_what_it_stands_is_assumed(text: str, reading: Relative):
    value = relation_value(text)
    assert value is not None
    assert (value.reading, value.assumed) == (reading, ("relation",))
    assert [code for code, _ in value.problems] == ["value.relation_assumed"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10人増",
        "5ポイント増",
        "10%",
        "倍",
        "3倍増",
        "向上",
        "改善",
        "皆増",
        "以上",
        "同程度",
        "110%減",
        "前年比105%",
        "基準値",
        "2分の1",
        "½",
        "10千%増",
        "増加10%",
        "人口増加",
        "計画より増加",
    ],
)
def test_other_phrases_are_no_relation(text: str):
    assert relation_value(text) is None


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("2013年度比", "2013年度"),
        ("対前年度比", "previous_year"),
        ("基準年比", "baseline"),
        ("現状値比", "baseline"),
        ("2013年度", None),
        ("構成比", None),
    ],
)
def test_what_a_bracket_says_a_change_is_relative_to(text: str, to: str | None):
    assert stands_to(text) == to
