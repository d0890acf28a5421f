"""Targets in one list and actual values in another are of one indicator where that is sure."""

import pytest

from tests.reading import codes, draft

COVER = "青葉市総合戦略\n令和7年度～令和11年度\n\n"
AIMS = "指標→目標値(R11)\n"
REACHED = "指標→実績値(R6)→実績値(R7)\n"


def told(text):
    """Each indicator with the roles of its values, and what is said of joining."""
    reading = draft(COVER + text)
    said = codes(reading, "values")
    names = {i.name: " ".join(v.role.value for v in i.values) for i in reading.plan.indicators}
    return names, said


WHOLE = "target actual actual"

ONE = {
    "two tables under one heading": (
        f"基本目標 1 港\n\n{AIMS}客数→60人\n船の数→5隻\n\n実績\n\n{REACHED}客数→41人→42人\n船の数→3隻→4隻\n",
        ["客数", "船の数"],
        ["indicator.joined", "indicator.joined"],
    ),
    "two headings side by side": (
        f"基本目標 1 港\n\n(1) 目標\n\n{AIMS}客数→60人\n\n(2) 実績\n\n{REACHED}客数→41人→42人\n",
        ["客数"],
        ["indicator.joined"],
    ),
    "in another order": (
        f"基本目標 1 港\n\n{AIMS}客数→60人\n船の数→5隻\n\n実績\n\n{REACHED}船の数→3隻→4隻\n客数→41人→42人\n",
        ["客数", "船の数"],
        ["indicator.joined", "indicator.joined"],
    ),
    "with the beginning of the name left out": (
        f"基本目標 1 港\n\n{AIMS}県外から来る船の乗客数→60人\n港の外国船の寄港数→5隻\n\n実績\n\n"
        f"{REACHED}来る船の乗客数→41人→42人\n外国船の寄港数→3隻→4隻\n",
        ["県外から来る船の乗客数", "港の外国船の寄港数"],
        ["indicator.joined", "indicator.joined"],
    ),
    "in other words, one below the other in both lists": (
        f"基本目標 1 港\n\n{AIMS}県外から来る船の乗客数→60人\n港の外国船の寄港数→5隻\n\n実績\n\n"
        f"{REACHED}県外からの船の乗客数→41人→42人\n港での外国船寄港数→3隻→4隻\n",
        ["県外から来る船の乗客数", "港の外国船の寄港数"],
        ["indicator.joined_alike", "indicator.joined_alike"],
    ),
}


@pytest.mark.parametrize(("text", "names", "said"), ONE.values(), ids=ONE)
def test_two_printings_are_one_indicator(text, names, said):
    assert told(text) == (dict.fromkeys(names, WHOLE), said)


LINES = """\
基本目標 1 港

【令和11年度の目標】
<1>県外から来る船の乗客数
目標値：60人
<2>港に入る外国の船の数
目標値：5隻
【実績値】
以下は、R6年度、R7年度の実績の順。
<1>来る船の乗客数（累計）　41人　42人
<2>入る外国の船の数　3隻　4隻
"""


def test_lines_are_joined_like_tables():
    names, said = told(LINES)
    assert list(names.values()) == [WHOLE, WHOLE]
    assert said == ["indicator.joined", "indicator.joined"]


TWO = {
    "under different headings": (
        f"基本目標 1 港\n\n(1) 東\n\n{AIMS}客数→60人\n\n基本目標 2 道\n\n(1) 西\n\n{REACHED}客数→41人→42人\n"
    ),
    "in other units": (
        f"基本目標 1 港\n\n{AIMS}客数→60人\n\n実績\n\n{REACHED}客数→41万円→42万円\n"
    ),
    "of other parts": (
        f"基本目標 1 港\n\n{AIMS}客数(男性)→60人\n\n実績\n\n{REACHED}客数(女性)→41人→42人\n"
    ),
    "both with actual values": (
        "基本目標 1 港\n\n指標→実績値(R5)→目標値(R11)\n客数→40人→60人\n\n実績\n\n"
        f"{REACHED}客数→41人→42人\n"
    ),
    "of names that are not alike": (
        f"基本目標 1 港\n\n{AIMS}客数→60人\n\n実績\n\n{REACHED}市民の数→41人→42人\n"
    ),
    "of names that go another way through the lists": (
        f"基本目標 1 港\n\n{AIMS}東の港の船の数→6隻\n西の港の船の数→5隻\n\n実績\n\n"
        f"{REACHED}西の港での船の数→4隻→4隻\n東の港での船の数→3隻→4隻\n"
    ),
    "of one ending in a longer list": (
        f"基本目標 1 港\n\n{AIMS}東の港の利用者数→60人\n西の港の利用者数→50人\n\n実績\n\n"
        f"{REACHED}港の利用者数→41人→42人\n"
    ),
}


@pytest.mark.parametrize("text", TWO.values(), ids=TWO)
def test_what_may_be_two_things_stays_two(text):
    reading = draft(COVER + text)
    assert not any(code.startswith("indicator.joined") for code in codes(reading))
    assert len(reading.plan.indicators) > 1
