"""Years and labels in brackets, before values and behind several of them."""

import pytest

from keikaku.ingest.lines.years_behind import years_behind
from tests.unit.ingest.lines.told import tables

PLAN = "港の計画\n計画期間：令和6年度～令和10年度\n\n１　港\n"


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("船:4隻→12隻(R6→R11)", ["R6", "R11"]),
        ("船:4隻→8隻→12隻(R6 ⇒ R8 ⇒ R11)", ["R6", "R8", "R11"]),
        ("船:4隻→12隻(R6)", []),
        ("船:4隻→12隻(小型→大型)", []),
        ("船:4隻→12隻", []),
    ],
)
def test_years_in_the_bracket_behind(line: str, years: list[str]) -> None:
    bare, places = years_behind(line)
    assert [line[slice(*place)] for place in places] == years
    assert len(bare) == len(line)


@pytest.mark.parametrize(
    ("lines", "table"),
    [
        (
            "来客数：86人 ⇒ 150人（令和6年度 ⇒ 令和10年度）\n船の数：4隻 ⇒ 12隻（令和6年度 ⇒ 令和10年度）\n",
            "{指標名}|{現状値（令和6年度）}|{目標値（令和10年度）}\n来客数|86人|150人\n船の数|4隻|12隻",
        ),
        (
            "◇ 来客数（令和5年度）812人 （令和10年度）990人\n◇ 船の数（令和5年度）4隻 （令和10年度）12隻\n",
            "{指標名}|{現状値（令和5年度）}|{目標値（令和10年度）}\n来客数|812人|990人\n船の数|4隻|12隻",
        ),
        (
            "(1) 来客数 （基準）R5：12人 （目標）R10：50人\n(2) 船の数 （基準）R5：3隻 （目標）R10：9隻\n",
            "{指標名}|{（基準）（R5）}|{（目標）（R10）}\n来客数|12人|50人\n船の数|3隻|9隻",
        ),
    ],
)
def test_lines_with_brackets(lines: str, table: str) -> None:
    assert tables(PLAN + lines) == [table]


def test_a_label_over_a_line_with_its_name_is_no_value_of_a_heading() -> None:
    (table,) = tables(
        PLAN + "＜目標＞来客数の合計　98人（令和6年度）を120人（令和10年度）に増やす\n"
    )
    assert table.splitlines()[1].startswith("来客数の合計")
