"""Years without an era: those of notes, of columns of years, of heads."""

import pytest

from keikaku.ingest.tables.era_less import eras_said
from keikaku.ingest.vocabulary import EraOf
from tests.reading import codes, draft

OLD, NEW, ALL = EraOf(30, 30, "平成"), EraOf(10, 10, "令和"), EraOf(1, 99, "令和")
PERIOD = "港の計画（令和元年度～令和10年度）\n"

SAID = {
    "※ 年度は、30年度は平成、10年度は令和を表します。": [OLD, NEW],
    "※ ２９・30年度は平成": [EraOf(29, 29, "平成"), OLD],
    "30 年度は平成です。": [OLD],
    "元年度以降は令和": [EraOf(1, 99, "令和")],
    "30年度以前は平成": [EraOf(1, 30, "平成")],
    "※年度はすべて令和です。": [ALL],
    "元号は令和とする。": [ALL],
    "基準年度は令和５年度とする。": [],
    "目標年度は令和10年度です。": [],
    "10年度の目標は20人です。": [],
}


@pytest.mark.parametrize(("note", "eras"), SAID.items(), ids=SAID)
def test_what_a_note_says_of_eras(note: str, eras: list[EraOf]) -> None:
    assert list(eras_said([note])) == eras


def table(baseline: str, target: str, heads: str = "現状値→目標値") -> str:
    return f"第１章 港\n指標→{heads}\n港の来客数→{baseline}→{target}\n"


def years(text: str) -> list[int | None]:
    """The last years of all values of the first indicator."""
    indicator, *_ = draft(text).plan.indicators
    return [value.period.end if value.period else None for value in indicator.values]


CASES = {
    "beside a year with its era": (table("12人（30年度）", "20人（令和10年度）"), [2018, 2028]),
    "by the period of the plan": (
        PERIOD + table("12人（30年度）", "20人（10年度）"),
        [2018, 2028],
    ),
    "the first year of an era": (PERIOD + table("12人　（元年度）", "20人（6年度）"), [2019, 2024]),
    "by a note": (
        table("12人（6年度）", "20人（12年度）") + "※年度はすべて令和です。\n",
        [2024, 2030],
    ),
    "a census far from the target": (
        table("12人（27年国勢調査）", "20人（令和10年度）"),
        [2015, 2028],
    ),
    "a day": (PERIOD + table("12人（30年3月末）", "20人（10年度末）"), [2018, 2028]),
    "columns of years": (
        PERIOD + table("30年度→12人", "10年度→20人", "基準年度→基準値→目標年度→目標値"),
        [2018, 2028],
    ),
    "heads": (PERIOD + table("12人", "20人", "現状値（30年度）→目標値（10年度）"), [2018, 2028]),
    "lines": (
        PERIOD
        + "第１章 指標\n来客数：12人（30年度）⇒20人（10年度）\n船：4隻（30年度）⇒5隻（10年度）\n",
        [2018, 2028],
    ),
}


@pytest.mark.parametrize(("text", "read"), CASES.values(), ids=CASES)
def test_the_year_that_is_meant(text: str, read: list[int]) -> None:
    assert years(text) == read


def test_a_year_without_any_other_is_told() -> None:
    text = table("12人（30年度）", "20人（10年度）")
    assert years(text) == [None, None]
    assert codes(draft(text)).count("value.note_unread") == 2


def test_how_long_something_takes_is_no_year() -> None:
    assert years(PERIOD + table("12人（4年）", "20人（令和10年度）"))[0] is None


def test_an_era_that_was_found_by_other_years_is_noted() -> None:
    found = draft(CASES["beside a year with its era"][0]).problems
    told = [p.details for p in found if p.code == "period.era_assumed"]
    assert told == [{"header": "30年度", "year": "2018"}]


def test_an_era_that_a_note_says_needs_no_doubt() -> None:
    assert "period.era_assumed" not in codes(draft(CASES["by a note"][0]))
