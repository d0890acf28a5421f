"""Lines whose values each say what they are are read, and no others."""

import pytest

from tests.unit.ingest.lines.told import tables

PLAN = "港の計画\n計画期間は令和6年度から令和10年度までとする。\n\n"


def read(line: str, over: str = "") -> list[str]:
    """The tables of a line of the plan, below another line."""
    return tables(f"{PLAN}{over}{line}\n")


def rows(table: str) -> list[str]:
    """The cells below the head of a table."""
    return table.partition("\n")[2].split("|")


@pytest.mark.parametrize(
    "line",
    [
        "数値目標：来客数　60人（令和10年）、基準値 41人（令和4年）",
        "数値目標：来客数 60人（令和10年）（基準値 41人（令和4年））",
        "数値目標　来客数　60人（令和10年）　基準値　41人（令和4年）",
        "【数値目標】来客数：60人（令和10年）／現状 41人（令和4年）",
        "KPI：来客数 60人（現状41人）",
        "成果指標：来客数（現状値：R4年度 41人、目標値：R10年度 60人）",
        "・来客数：60人（令和10年度目標）、41人（令和4年度実績）",
        "・来客数　令和10年度に60人（令和4年度：41人）",
        "・来客数：令和10年度までに60人（令和4年度41人）",
        "・令和10年度の来客数：60人（令和4年度：41人）",
        "・来客数を41人（R4）から60人（R10）に増加",
        "・来客数：41人（R4）から60人（R10）",
        "・来客数　60人（現状：41人）",
        "■目標値　来客数　60人（R10）　■現状値　41人（R4）",
        "・来客数　60人（現状値 41人（R4））",
    ],
)
def test_values_that_say_what_they_are_are_read(line: str) -> None:
    (table,) = read(line)
    assert {"来客数", "41人", "60人"} == {cell.split("（")[0] for cell in rows(table)}


@pytest.mark.parametrize(
    ("line", "table"),
    [
        (
            "数値目標：来客数　60人（令和10年）、基準値 41人（令和4年）",
            "{数値目標}|{目標値（令和10年）}|{基準値（令和4年）}\n来客数|60人|41人",
        ),
        (
            "・来客数を41人（R4）から60人（R10）に増加",
            "{指標名}|{現状値（R4）}|{目標値（R10）}\n来客数|41人|60人",
        ),
        (
            "・来客数　60人（R10）← 41人（R4）",
            "{指標名}|{目標値（R10）}|{現状値（R4）}\n来客数|60人|41人",
        ),
        ("KPI：来客数を60人（R10）に増加", "{KPI}|{目標値（R10）}\n来客数|60人"),
    ],
)
def test_a_table_names_what_each_value_is(line: str, table: str) -> None:
    assert read(line) == [table]


def test_a_value_with_its_year_is_no_part_of_a_name() -> None:
    assert read("・来客率　60％以上（令和10年度）※令和4年度 41％", "【数値目標】\n") == [
        "【数値目標】\n{指標名}|{目標値}|令和4年度\n来客率|60％以上（令和10年度）|41％"
    ]


@pytest.mark.parametrize(
    "line", ["来客数　60人（R4:41人）", "来客数を60人（R4:41人）に増加", "来客数 41人から60人へ"]
)
def test_what_a_line_over_calls_indicators_is_read(line: str) -> None:
    assert read(f"・{line}") == []
    assert len(read(f"・{line}", "【数値目標】\n")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "・世帯数　1,204世帯（令和4年4月1日現在）",
        "・来客数　41人（R4:35人）",
        "・来客数　38人（R2）から41人（R4）に増加",
        "・料金　1時間300円から500円へ改定",
        "・来客数 60人を3人増加",
        "・事業費：R5 300万円（R4：200万円）",
        "・来客数は41人、船の数は60隻",
        "KPI：来客数を3人増加",
        "基本目標 1 しごと 2 ひとの流れ 3 地域",
        "・75歳以上の人の数 8,900人 → 9,400人（令和10年推計）",
    ],
)
def test_other_lines_are_left_alone(line: str) -> None:
    assert read(line) == []
