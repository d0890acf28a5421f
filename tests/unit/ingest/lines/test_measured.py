"""The noun in a stretch of a sentence that a figure measures."""

import pytest

from keikaku.ingest.lines.measured import (
    defined_in,
    is_spent,
    led_in,
    name_in,
    owner_in,
    points_back,
    speaks_of_none,
    stands_for,
)


def said(text, place):
    return None if place is None else text[slice(*place)]


@pytest.mark.parametrize(
    ("stretch", "name", "aim"),
    [
        ("受診率を", "受診率", False),
        ("受診率は、", "受診率", False),
        ("また、受診率は", "受診率", False),
        ("さらに来客数を", "来客数", False),
        ("(1) 来客数を", "来客数", False),
        ("① 来客数は、", "来客数", False),
        ("【指標】来客数は", "来客数", False),
        ("・来客数については、", "来客数", False),
        ("来客数の目標値を", "来客数", True),
        ("来客数の目標は", "来客数", True),
        ("港を直し、来客数を", "来客数", False),
        ("来客数は現状の", "来客数", False),
        ("来客数は、基準年度の", "来客数", False),
        (
            "町民のうち「港が好き、海も好き」と答えた人の割合を",
            "町民のうち「港が好き、海も好き」と答えた人の割合",
            False,
        ),
        ("来客数(延べ)を", "来客数(延べ)", False),
        ("これを", None, False),
        ("この割合を", None, False),
        ("目標値を", None, True),
        ("港の整備が終わったため、", None, False),
        ("港を", None, False),
        ("", None, False),
    ],
)
def test_the_noun_before_a_figure(stretch, name, aim):
    place, called = name_in(stretch, 0, len(stretch), last=False)
    assert (said(stretch, place), called) == (name, aim)


@pytest.mark.parametrize(
    ("stretch", "last", "name"),
    [
        ("来客数", True, "来客数"),
        ("来客数", False, None),
        ("港の面積", True, "港の面積"),
        ("港の姿", True, None),
        ("受診する人の割合", True, "受診する人の割合"),
    ],
)
def test_a_noun_of_measure_needs_no_particle_before_a_figure(stretch, last, name):
    place, _ = name_in(stretch, 0, len(stretch), last=last)
    assert said(stretch, place) == name


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("令和5年度には来客数を", 5, "来客数"),
        ("令和5年度末における来客数を", 5, "来客数"),
        ("令和5年度の来客数は", 5, "来客数"),
        ("60%に、来客数を", 3, "来客数"),
        ("令和5年度に", 5, None),
    ],
)
def test_what_follows_a_year_or_a_figure(text, start, name):
    place, _ = name_in(text, start, len(text), last=False)
    assert said(text, place) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("成果指標は、定着率とする。", "定着率"),
        ("指標として、定着率を設定します。", "定着率"),
        ("KPIは、港の来客数とします。", "港の来客数"),
        ("目標値に、港の来客数を掲げます。", "港の来客数"),
        ("港を直します。", None),
        ("指標を見直します。", None),
    ],
)
def test_a_sentence_that_defines_an_indicator(sentence, name):
    assert said(sentence, defined_in(sentence)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("受診率の向上(48%→60%)", "受診率"),
        ("港を直し、来客数の増加(", "来客数"),
        ("受診率(48%", "受診率"),
        ("ごみの量の引き下げ(", "ごみの量"),
        ("港の整備(", None),
        ("受診率の話(", None),
    ],
)
def test_the_noun_before_a_bracket(text, name):
    assert said(text, led_in(text, text.index("("))) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("成約件数の", "成約件数"),
        ("港を直し、成約件数の", "成約件数"),
        ("成約件数は", None),
        ("この割合の", None),
        ("", None),
    ],
)
def test_the_noun_before_the_year_of_its_aim(text, name):
    assert said(text, owner_in(text, 0, len(text))) == name


@pytest.mark.parametrize(
    ("name", "pointing"),
    [
        ("これ", True),
        ("これら", True),
        ("それ", True),
        ("この割合", True),
        ("同割合", True),
        ("目標値", True),
        ("最終目標値", True),
        ("中間目標", True),
        ("実績値", True),
        ("割合", True),
        ("数", True),
        ("目標②", True),
        ("受診率", False),
        ("目標達成校の数", False),
        ("それいけ教室の数", False),
        ("", False),
    ],
)
def test_words_that_point_back(name, pointing):
    assert stands_for(name) is pointing


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("これを60%に高めます。", True),
        ("この割合は40%です。", True),
        ("目標値は60%とする。", True),
        ("受診率を60%に高めます。", False),
        ("町ではこれを60%に高めます。", False),
    ],
)
def test_sentences_that_point_back(sentence, back):
    assert points_back(sentence) is back


@pytest.mark.parametrize(
    ("begin", "none"),
    [
        ("今後、教室を通じて", True),
        ("令和10年度には", True),
        ("目標年度では", True),
        ("", True),
        ("町では", False),
        ("利用者が", False),
        ("職員も", False),
        ("(町では)今後、", True),
    ],
)
def test_beginnings_that_speak_of_nothing(begin, none):
    assert speaks_of_none(begin) is none


@pytest.mark.parametrize(
    ("name", "spent"),
    [
        ("整備事業費", True),
        ("補助金", True),
        ("予算額", True),
        ("委員", True),
        ("本計画", True),
        ("補助件数", False),
        ("委員の参加者数", False),
        ("予算執行率", False),
        ("来客数", False),
        ("職員数(普通会計)", False),
        ("普通会計(一般)", True),
    ],
)
def test_money_times_and_bodies(name, spent):
    assert is_spent(name) is spent
