"""Sentences that seem to state an indicator and were not read are told, and no others."""

import pytest

from keikaku.ingest.lines.unread_aims import unread_aims
from tests.unit.ingest.lines.told import tabulated

PLAN = "港の計画\n計画期間は令和6年度から令和10年度までとする。\n\n"


def told(text: str, *names: str) -> list[str]:
    """The beginnings of the sentences that are told."""
    return [doubt.details["text"] for _, doubt in unread_aims(tabulated(PLAN + text), set(names))]


@pytest.mark.parametrize(
    "sentence",
    [
        "令和10年度の目標を75％とする関心の高い人の割合は、令和6年度の調査で61％であった",
        "利用者数は令和6年度に984人で、目標値（950人）を達成した",
        "計画最終年度の目標は、船を使う人が3割、令和5年度の2割より増えることである",
        "令和10年度に延べ850人の維持を目指します",
        "現状の32人（令和5年度末）に対し、令和10年度末には45人を見込み、体制を整えます",
        "空き地の売却件数を10年間で50件とします",
        "空き地の売却件数を、計画期間の5年間で累計50件にしたい",
        "数値目標：5年間で新規就農者30人（令和2年度～6年度の累計：22人）",
        "KPI：空き地の売却件数50件",
        "目標1　受診率を50％以上にする（令和5年度：40％）",
        "目標1　空き地の売却件数を50件にする",
        "町民の70％以上が「楽しい」と感じることを目指します（令和4年度調査：63.4％）",
    ],
)
def test_what_seems_an_aim_is_told(sentence: str) -> None:
    assert told(f"{sentence}。\n") == [sentence]


@pytest.mark.parametrize("label", ["【KPI】", "■数値目標", "第1節 成果指標"])
@pytest.mark.parametrize(
    "sentence",
    [
        "空き地の売却件数を50件とします",
        "窓口を2か所に増やします（現状１か所）",
        "計画期間中の売却件数を50件とします（現状値：令和5年度14件）",
        "売却件数を、計画期間（令和6～10年度）の累計で50件とします（現状値：令和5年度14件）",
        "「来客数」と「売却件数」を指標とし、令和5年度の30件を令和10年度に50件に増やします",
    ],
)
def test_whatever_is_to_be_below_a_label_of_indicators_is_told(label: str, sentence: str) -> None:
    assert told(f"{label}\n{sentence}。\n") == [sentence]


def test_below_another_label_or_of_what_is_done_it_is_not() -> None:
    assert told("【KPI】\n【主な取組】\n空き地の売却件数を50件とします。\n") == []
    assert told("【KPI】\n空き地の売却件数を50件としました。\n") == []


def test_a_sentence_that_goes_on_with_the_one_before_is_told() -> None:
    assert told("講座を開く学校は、現在2校である。令和10年度までに町内全4校で実施する。\n") == [
        "令和10年度までに町内全4校で実施する"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        # Read.
        "来客数を、令和5年度の41人から令和10年度に60人まで増やします",
        # Of others, of people, of money, of the plan itself, of the past.
        "県は令和12年度までに排出量を50％削減する目標を掲げている",
        "総人口は令和10年に3,900人を維持する目標である",
        "事業費は令和7年度の目標として3億円とする",
        "本計画の目標年度は令和10年度とし、計画期間は5年とする",
        "令和2年度までに比率を90％とする目標を掲げていた",
        "令和8年度までに公民館3か所を改修する",
        "空き地の売却件数は、5年間で50件となりました",
        "計画期間の5年間で3億円の事業費を見込む",
        "会議は年2回開催し、目標の達成状況を評価する",
        "※目標値は令和10年度の80％とする",
        "計画の達成度を測るため、次の6つの目標を掲げます",
        "令和10年度までの目標として、3項目の数値目標を定めます",
    ],
)
def test_other_sentences_are_not_told(sentence: str) -> None:
    assert told(f"{sentence}。\n") == []


def test_a_sentence_on_an_indicator_that_was_read_is_not_told() -> None:
    text = "令和10年度の目標を75％とする関心の高い人の割合は、令和6年度の調査で61％であった。\n"
    assert told(text, "関心の高い人の割合") == []
