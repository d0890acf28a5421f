"""Sentences in clauses: of which noun they speak, and which of its figures are to be reached."""

import pytest

from keikaku.core.text import fold
from keikaku.ingest.lines.clause import Clause
from keikaku.ingest.lines.clauses import read_clauses


def clauses(sentence: str) -> list[str]:
    """Each clause: its noun, what it stood at > what is to be reached; = marks a statement."""
    text = fold(sentence)
    return [_told(clause, text) for clause in read_clauses(text).clauses]


def _told(clause: Clause, text: str) -> str:
    def said(points) -> str:
        return ",".join(text[slice(*p.figure)] + (f"@{p.at}" if p.at else "") for p in points)

    name = text[slice(*clause.name)] if clause.name is not None else "?"
    sign = "=" if clause.is_statement else ">"
    return f"{name}: {said(clause.stood)} {sign} {said(clause.reached)}".strip()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "受診率を48％（令和5（2023）年度）から60％（令和11（2029）年度）に高めます",
            ["受診率: 48%@2023 > 60%@2029"],
        ),
        (
            "受診率を48％から60％にします（令和5（2023）年度→令和11（2029）年度）",
            ["受診率: 48%@2023 > 60%@2029"],
        ),
        (
            "受診率を、令和5年度の42.7％から令和11年度までに60％に高めます",
            ["受診率: 42.7%@2023 > 60%@2029"],
        ),
        (
            "体操サロンは、令和5年度末で31か所ですが、令和8年度末には42か所に広げます",
            ["体操サロン: 31か所@2023 > 42か所@2026"],
        ),
        (
            "会員数は、現在の268人（令和5年度）を令和8年度に300人とする目標を掲げます",
            ["会員数: 268人@2023 > 300人@2026"],
        ),
        (
            "利用率は、令和4年度に51.8％、令和5年度に54.0％と持ち直しており、令和12年度には70％とします",
            ["利用率: 51.8%@2022,54.0%@2023 > 70%@2030"],
        ),
        (
            "学校は、現在9校（令和5年度）ですが、令和9年度に15校、令和12年度には21校へ広げます",
            ["学校: 9校@2023 > 15校@2027,21校@2030"],
        ),
        (
            "2029年度までに、登録者を150人に、実施校を4校に増やします",
            ["登録者:  > 150人@2029", "実施校:  > 4校@2029"],
        ),
        (
            "車で通う人の割合（令和2年国勢調査：9.8％）を、令和12年に5％へ下げます",
            ["車で通う人の割合: 9.8%@2020 > 5%@2030"],
        ),
        # A figure in a noun is none of its values.
        (
            "食事を1日2回以上とる町民の割合を、令和5年度の46.9％から令和10年度に60％へ引き上げます",
            ["食事を1日2回以上とる町民の割合: 46.9%@2023 > 60%@2028"],
        ),
        (
            "本を月3冊以上読む児童の割合を、令和5年度の41％から令和10年度に55％とします",
            ["本を月3冊以上読む児童の割合: 41%@2023 > 55%@2028"],
        ),
        (
            "成人の週1回以上のスポーツ実施率を、令和5年度の46％から令和12年度に65％とします",
            ["成人の週1回以上のスポーツ実施率: 46%@2023 > 65%@2030"],
        ),
        # Statements, and aims that follow a statement.
        ("設置戸数は2020年度に74戸でした", ["設置戸数: 74戸@2020 ="]),
        ("これを2030年度に240戸まで引き上げることを目標とします", ["?:  > 240戸@2030"]),
        (
            "令和6年度は30件、令和7年度は36件、令和8年度は48件を予定します",
            ["?:  > 30件@2024,36件@2025,48件@2026"],
        ),
        ("港は広く、船は速いです", []),
    ],
)
def test_clauses_of_a_sentence(sentence: str, said: list[str]) -> None:
    assert clauses(sentence) == said


@pytest.mark.parametrize(
    "compared",
    ["2013年度比で48％", "2013年度比48％", "2013年度と比べて48％", "2013年度の実績に対し、48％"],
)
def test_a_change_since_a_year_is_no_figure_of_that_year(compared: str):
    assert clauses(f"排出量を2030年度までに{compared}削減することを目指します") == []


def test_a_figure_behind_a_change_is_read_for_itself():
    said = "排出量を2013年度比で48％削減し、2030年度に266.4千tとします"
    assert clauses(said) == ["排出量:  > 266.4千t@2030"]
