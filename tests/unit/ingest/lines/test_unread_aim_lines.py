"""Lines that state an aim by their form and were not read are told, and plain facts are not."""

import pytest

from keikaku.ingest.lines.unread_aim_lines import unread_aim_lines
from tests.unit.ingest.lines.told import tabulated

PLAN = "港の計画\n計画期間は令和6年度から令和10年度までとする。\n\n"


def told(text: str, *names: str) -> list[str]:
    """The lines that are told."""
    found = unread_aim_lines(tabulated(PLAN + text), set(names), set())
    return [doubt.details["text"] for _, doubt in found]


@pytest.mark.parametrize(
    "line",
    [
        "○来客数（万人）　41　→　60",
        "○来客数の増加　41人　⇒　60人",
        "○船着き場の整備　2箇所 → 4箇所",
        "○ごみの量　850g/人・日 → 800g/人・日以下",
        "○来客数　60人（R4:41人）",
        "○来客数を60人（R4:41人）に増加",
        "○来客数　41人から60人へ",
        "○来客数を41人から60人へ増やす",
        "○来客数　60人（令和10年度）",
        "○来客数　年間60人以上",
        "○来客数を毎年度3％増加",
        "○定着率　70％以上を維持",
        "○定着率　70％以上",
        "○空き船の数　0隻を維持",
        "○空き船ゼロの継続（現状12隻）",
        "○基金の残高　10億円以上を確保",
        "○売却件数　5年間で50件",
        "○売却件数を5年間で50件成立",
        "○5年間で50件の売却件数",
        "○売却件数　50件（5年間の累計）",
    ],
)
def test_a_line_that_states_an_aim_is_told(line: str) -> None:
    assert told(f"{line}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "・世帯数　1,204世帯（令和4年4月1日現在）",
        "・船の数　41隻（令和4年度）",
        "・予算　1,200万円",
        "・面積　45.6㎢",
        "・船着き場の数　12か所（令和6年4月1日現在）",
        "・来客数　38人（R2）→ 41人（R4）",
        "・受診率が5年間で3％低下",
        "・実施回数　年3回程度",
        "・従業員数 50人以上の事業所",
        "・来客数　60人（令和7年度見込み）",
        "・公民館 5館を維持管理",
        "※来客数　60人（令和10年度）",
        "・計画期間　5年間",
    ],
)
def test_a_plain_fact_is_not_told(line: str) -> None:
    assert told(f"{line}\n") == []


def test_below_a_heading_of_facts_nothing_is_told() -> None:
    assert told("港の現状\n\n・来客数　60人（R4:41人）\n") == []


def test_a_line_that_names_an_indicator_is_not_told() -> None:
    assert told("○港の来客数　60人（R4:41人）\n", "港の来客数") == []
