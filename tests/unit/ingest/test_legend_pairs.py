"""Sentences that give years to the labels of values, and sentences that do not."""

import pytest

from keikaku.ingest.legend_order import settled
from keikaku.ingest.legend_pairs import Pair, pairs_of
from keikaku.ingest.vocabulary import vocabulary

SHARED = "基準値=base@2018 最終実績値=actual@2024 目標値=target@2024"


def told(sentence: str) -> str:
    """The legend of a sentence: each label, its role and its year; + marks a role by order."""
    return " ".join(map(_told, settled(pairs_of(sentence, vocabulary()))))


def _told(pair: Pair) -> str:
    assert pair.role is not None  # every pair of a legend has a role
    return f"{pair.label}={pair.role.value}{'+' if pair.ordered else ''}@{pair.period.end}"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        # The label stands before its year.
        (
            "※２　目標値…後期計画の最終年度である2029（令和11）年度に把握が可能な数値を載せています",
            "目標値=target@2029",
        ),
        (
            "※３　現状値…2024（令和6）年度に把握が可能な数値を基本としていますが、2024（令和6）年度に分からないものは別の年度です",
            "現状値=current@2024",
        ),
        # One year is given to two of them.
        *(
            (f"基準値は平成30年度、{both}令和6年度の値である", SHARED)
            for both in (
                "最終実績値及び目標値は",
                "目標値および最終実績値は、",
                "最終実績値・目標値は",
                "最終実績値と目標値は",
                "最終実績値、目標値は",
                "「最終実績値」「目標値」は",
                "最終実績値、目標値ともに",
                "最終実績値と目標値はいずれも",
            )
        ),
        ("現状値及び目標値は令和6年度の値です", "現状値=current@2024 目標値=target@2024"),
        (
            "現状値は令和5年度の実績値、目標値は令和11年度の値です",
            "現状値=current@2023 目標値=target@2029",
        ),
        ("現状値と目標値の差は令和6年度の値です", ""),
        ("目標値及び前期計画の目標値は令和6年度の値です", ""),
        ("男性の現状値及び女性の現状値は令和6年度の値です", ""),
        # It holds for all but those that say otherwise.
        ("※現状は、特に記載のないものは平成26年度末の値です", "現状=current@2014"),
        ("※年度の記載がない現状は2022年度の値です", "現状=current@2022"),
        ("※現状値は特記のない限り令和4年度の実績値", "現状値=current@2022"),
        ("※現状値は令和元年度実績（年度の記載があるものを除く）", "現状値=current@2019"),
        (
            "特に記載がない限り、現状は令和5年度、目標は令和11年度の数値です",
            "現状=current@2023 目標=target@2029",
        ),
        (
            "政策指標の「現状値」は令和4年度の実績、「目標値」は第2次実施計画の最終年度である令和9年度の値です"
            "（ただし、年度の記載があるものはこの限りではありません）",
            "現状値=current@2022 目標値=target@2027",
        ),
        # What year of the plan it is stands before the year itself.
        *(
            (
                f"現況値は特に記載のない限り令和4年度、目標値は{which}令和9年度の値です",
                "現況値=current@2022 目標値=target@2027",
            )
            for which in (
                "計画最終年度の",
                "計画の最終年度となる",
                "計画期間の最終年度に当たる",
                "最終年度、",
                "本計画の目標年次たる",
            )
        ),
        (
            "基準値は計画策定前年の令和4年度の値、中間値：中間年度の令和7年度、目標値：終期の令和9年度",
            "基準値=base@2022 中間値=interim@2025 目標値=target@2027",
        ),
        ("目標値は前計画の最終年度の令和4年度、現況値は令和3年度の値です", ""),
        ("目標値は国の計画の最終年度の令和12年度、現況値は令和3年度の値です", ""),
        # It does not hold for what a survey found.
        (
            "現状は令和6年度（アンケート項目は令和5年度実施の住民アンケート）の値です",
            "現状=current@2024",
        ),
        (
            "現状値を令和6年度（意識調査によるものは令和4年度）、目標値を令和11年度とします",
            "現状値=current@2024 目標値=target@2029",
        ),
        # What a bracket and the word again say once more.
        ("目標値の欄は、計画の最終年度（令和９年度）の目標値です", "目標値=target@2027"),
        ("基準値は計画策定時（令和３年度）の値です", "基準値=base@2021"),
        ("目標値は、前期計画の目標年度（令和９年度）の目標値である", "目標値=target@2027"),
        ("目標値は令和3年度の現状値です", ""),
        ("※現状は令和5年度の値です", ""),
        ("※特に記載のないものは令和5年度の実績値", ""),
        ("現状値‥令和6年度に把握できる値", "現状値=current@2024"),
        ("目標値・・・令和11年度の数値", "目標値=target@2029"),
        ("現状値は令和5年度、目標値は令和11年度の値です", "現状値=current@2023 目標値=target@2029"),
        (
            "本計画では、成果をみる数字を設け、計画のスタート時（令和5年度）と計画の最終年度（令和15年度）の値を示します",
            "スタート時=base@2023 最終年度=target+@2033",
        ),
        (
            "本計画の指標は、現状値を令和4年度、中間値を令和7年度、目標値を令和10年度の値として掲げています",
            "現状値=current@2022 中間値=interim@2025 目標値=target@2028",
        ),
        (
            "以下の「策定時の値」は令和2年度、「目標値」は令和8年度の値です",
            "策定時の値=base@2020 目標値=target@2026",
        ),
        (
            "各施策の指標（KPI）は、「現状値（令和4年度）→目標値（令和9年度）」で示します",
            "現状値=current@2022 目標値=target@2027",
        ),
        (
            "KPIは、基準値（R5）⇒目標値（R11）の順に掲げています",
            "基準値=base@2023 目標値=target@2029",
        ),
        (
            "ＫＰＩは、2023年度の実績を「スタート値」、2029年度の目標を「ゴール値」として示します",
            "スタート値=base@2023 ゴール値=target@2029",
        ),
        ("※基準：令和5年度　目標：令和16年度", "基準=base@2023 目標=target@2034"),
        ("（基準値はR4年度、最終目標はR12年度）", "基準値=base@2022 最終目標=target@2030"),
        ("現状（R5）、目標（R10）とする", "現状=current@2023 目標=target@2028"),
        (
            "現状値は原則として令和6年度の実績値、目標値は令和11年度の値としています",
            "現状値=current@2024 目標値=target@2029",
        ),
        (
            "指標の現状値は令和6年度末時点、目標値は令和11年度末時点のものです",
            "指標の現状値=current@2024 目標値=target@2029",
        ),
        # The label stands behind its year.
        (
            "2020年度は現状値、2025年度は中間値、2030年度は目標値を示します",
            "現状値=current@2020 中間値=interim@2025 目標値=target@2030",
        ),
        (
            "（注）2023年度は実績、2028年度は中間目標、2033年度は最終目標",
            "実績=actual@2023 中間目標=interim@2028 最終目標=target@2033",
        ),
        (
            "R5決算は実績、R10は中間点、R15は目標年度の値",
            "実績=actual@2023 中間点=interim@2028 目標年度の値=target@2033",
        ),
        (
            "表中の令和5年度の数値は現状、令和12年度の数値は目標です",
            "現状=current@2023 目標=target@2030",
        ),
        (
            "令和5年度を基準年度、令和12年度を目標年度とします",
            "基準年度=base@2023 目標年度=target@2030",
        ),
        # What the sentence is of, before 次のとおり and before labels in brackets.
        (
            "町の歩みを測る数値については、次のとおり「現状」を令和4年度の値、「目標」を令和10年度の値として示します",
            "現状=current@2022 目標=target@2028",
        ),
        (
            "各施策に指標を設け、以下のとおり現状値は令和4年度、目標値は令和10年度の数値とします",
            "現状値=current@2022 目標値=target@2028",
        ),
        (
            "指標の数値は「現状」が令和4年度、「目標」が令和10年度の値です",
            "現状=current@2022 目標=target@2028",
        ),
        # What is printed beside it says nothing of the others.
        (
            "現状値（基準）は令和5年度の実績とし、参考として前計画の初年度である平成30年度の実績を併記しました",
            "基準=base@2023",
        ),
        ("基準値は令和5年度の実績とし、平成30年度の実績を参考に掲げています", "基準値=base@2023"),
        (
            "基準値は令和5年度の実績であり、参考までに令和2年度の値を掲げています",
            "基準値=base@2023",
        ),
        # Both in one sentence.
        (
            "策定時の値は令和4年度、令和9年度は折り返し時点、令和14年度は最終年度の到達水準です",
            "策定時の値=base@2022 折り返し時点=interim+@2027 最終年度の到達水準=target@2032",
        ),
        # Words of the document's own have the roles of their order.
        (
            "Ｒ３は始めたときの値（起点値）、Ｒ７は途中で達したい値（通過値）、Ｒ13は最後の値（到達値）です",
            "起点値=base@2021 通過値=interim+@2025 到達値=target@2031",
        ),
        (
            "「いまの姿」は令和5年度、「これからの姿」は令和11年度の値を載せています",
            "いまの姿=base+@2023 これからの姿=target+@2029",
        ),
        # One label is enough where it says the year or the values of a role.
        ("目標年度は、計画の最終年度である令和12年度とします", "目標年度=target@2030"),
        ("戦略の終わる令和12年を目標年とする", "目標年=target@2030"),
        ("現状値は、特に断りのない限り令和5年度末の数値です", "現状値=current@2023"),
        (
            "環境指標の基準年度は令和5年度、目標年度は令和15年度です",
            "環境指標の基準年度=base@2023 目標年度=target@2033",
        ),
    ],
)
def test_a_legend(sentence: str, said: str) -> None:
    assert told(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        # Of one indicator only, of others, of a plan before.
        "温室効果ガス排出量の基準年度は平成25年度、目標年度は令和12年度です",
        "温室効果ガス排出量については、現状値は令和3年度、目標値は令和12年度の値です",
        "森の広さについては、次のとおり「現状」を令和3年度、「目標」を令和12年度の値として示します",
        "森の広さは「現状」が令和3年度、「目標」が令和12年度の値です",
        "国の目標年度は令和12年度です",
        "前計画の現状値は平成30年度、目標値は令和5年度の値です",
        "目標年度は令和5年度でした",
        # Events and periods.
        "令和8年度に中間評価、令和11年度に最終評価を行います",
        "設計は令和7年度、着工は令和8年度、完成は令和10年度です",
        "前期は令和7年度、後期は令和12年度を目標とします",
        "計画期間は令和7年度から令和11年度までとし、中間年度は令和9年度です",
        # Values, not what values are.
        "現状値（令和5年度）：47.3％",
        "受診率は令和5年度の42％から令和11年度に60％とします",
        "受診率は、現状値（令和5年度）→目標値（令和11年度）で示します",
        # Heads of a table, a note of one year, a label alone.
        "指標名　現状値（令和5年度）　目標値（令和11年度）",
        "※現状値は令和4年度の値",
        "目標値は令和11年度",
        # Years that do not go with the roles, twice one role, twice one year.
        "現状値は令和11年度、目標値は令和5年度の値です",
        "目標値は令和8年度、目標値は令和11年度の値です",
        "現状値は令和5年度、目標値は令和5年度の値です",
        "男性の値は令和4年度、女性の値は令和5年度の数値です",
        # Too long, too short, nothing.
        "現状値は令和5年度、目標値は令和11年度の値です" + "と町は考えます" * 30,
        "令和5年度",
        "",
    ],
)
def test_other_sentences_are_none(sentence: str) -> None:
    assert told(sentence) == ""
