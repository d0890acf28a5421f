"""What the end of a clause says."""

import pytest

from keikaku.ingest.lines.verbs import (
    acts,
    goes_on,
    is_done,
    is_forecast,
    may_aim,
    of_others,
    states,
    without_plan,
)


@pytest.mark.parametrize(
    ("tail", "bare"),
    [
        ("を整備する計画である。", "を整備する"),
        ("を増やす方針です", "を増やす"),
        ("を進める予定だ。", "を進める"),
        ("に取り組むこととしています。", "に取り組む"),
        ("を減らす必要がある。", "を減らす必要がある。"),
        ("第2期計画である。", "第2期計画である。"),
        ("", ""),
    ],
)
def test_the_word_for_a_plan_is_left_out(tail, bare):
    assert without_plan(tail) == bare


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("来客数を60人に増やします。", True),
        ("来客数60人を目標とする。", True),
        ("41人→60人", True),
        ("来客数を増やします。", False),
        ("来客数は41人だった。", False),
        ("60人とする必要がある", True),
        ("", False),
    ],
)
def test_a_quick_look_for_aims(text, aims):
    assert may_aim(text) is aims


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("国は、2030年度に46％の削減を目指す。", True),
        ("県の目標では60％である。", True),
        ("環境省は46％とする。", True),
        ("全国では40％である。", True),
        ("本市は46％を目指す。", False),
        ("中国は遠い。", False),
        ("国際交流の参加者を60人とする。", False),
    ],
)
def test_sentences_on_others(sentence, others):
    assert of_others(sentence) is others


@pytest.mark.parametrize(
    ("tail", "forecast"),
    [
        ("になると見込まれます。", True),
        ("に減少する。", True),
        ("となります。", True),
        ("に増やします。", False),
        ("を目指す。", False),
        ("になることを目指します。", False),
        ("に減少するおそれがある。", True),
        ("を整備する予定です。", False),
        ("が予定される。", True),
    ],
)
def test_forecasts(tail, forecast):
    assert is_forecast(tail) is forecast


@pytest.mark.parametrize(
    ("tail", "done"),
    [
        ("となった。", True),
        ("を達成しました。", True),
        ("となっている。", True),
        ("が実施されています。", True),
        ("に増やす。", False),
        ("を目指しています。", False),
        ("60人", False),
    ],
)
def test_what_has_happened(tail, done):
    assert is_done(tail) is done


@pytest.mark.parametrize(
    ("gap", "stated"),
    [
        ("であり、", True),
        ("から", True),
        ("で、", True),
        ("にとどまっており", True),
        ("に対し、", True),
        ("まで増やし、", False),
        ("に", False),
        ("", False),
    ],
)
def test_how_things_stand(gap, stated):
    assert states(gap) is stated


@pytest.mark.parametrize(
    ("gap", "on"),
    [
        ("", True),
        ("に、", True),
        ("まで増やし、さらに", True),
        ("とし、最終年度には", False),
        ("とし、最終的に", True),
        ("、船の数を", False),
        ("から", False),
    ],
)
def test_nothing_parts_two_figures(gap, on):
    assert goes_on(gap) is on


@pytest.mark.parametrize(
    ("tail", "deed"),
    [
        ("を整備する。", True),
        ("を進めます。", True),
        ("を増やすこと", True),
        ("となっています。", False),
        ("が増える傾向にある。", False),
        ("で推移する。", False),
        ("がある。", False),
        ("60人", False),
    ],
)
def test_deeds_to_come(tail, deed):
    assert acts(tail) is deed
