"""Tables without a name that go on with the one indicator named before them."""

import pytest

from tests.reading import codes, draft

LINE = "農業産出額 (H25)43.6億円 ⇒ (H31)44.8億円"
TABLE = """\
[単位] 億円→現状値 H25→H26→H27→目標値 H31
期待値→43.6→43.7→43.8→44.8
実績値→→42.9→45.1→
"""
OTHER = "農業の就業者数 (H25)436人 ⇒ (H31)448人\n"


def read(*parts: str) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """The indicators with the roles and amounts of their values, and what is told of tables."""
    text = "\n\n".join(["湯川市総合戦略", "1 項目 [KPI]", *parts])
    reading = draft(text)
    found = [
        (one.name, [f"{v.role.value} {v.raw}" for v in one.values if v.raw])
        for one in reading.plan.indicators
    ]
    told = {"table.indicators_unread", "indicator.joined"}
    return found, [code for code in codes(reading) if code in told]


@pytest.mark.parametrize("heading", ["3 数値目標・KPIの進捗状況", "3 進捗状況", "3 これまでの歩み"])
def test_the_values_of_a_table_belong_to_the_indicator_that_has_its_first_and_last(
    heading: str,
) -> None:
    assert read(LINE, "2 位置付け", heading, TABLE) == (
        [
            (
                "農業産出額",
                [
                    "baseline 43.6億円",
                    "target 44.8億円",
                    "interim_target 43.7",
                    "interim_target 43.8",
                    "actual 42.9",
                    "actual 45.1",
                ],
            )
        ],
        ["indicator.joined"],
    )


@pytest.mark.parametrize(
    "lines",
    [
        # Other values, one of two that were named, and nothing before the table at all.
        LINE.replace("44.8", "45.0"),
        LINE.replace("H25", "H24"),
        f"{LINE}\n{OTHER}",
        "農業の現状です。",
    ],
)
def test_a_table_that_says_otherwise_is_told(lines: str) -> None:
    found, told = read(lines, "3 数値目標・KPIの進捗状況", TABLE)
    assert told == ["table.indicators_unread"]
    assert all(len(values) <= 2 for _, values in found)


@pytest.mark.parametrize("corner", ["[単位] -", "単位：－", "（単位：―）"])
def test_a_dash_for_the_unit_is_none(corner: str) -> None:
    line, table = LINE.replace("億円", ""), TABLE.replace("[単位] 億円", corner)
    reading = draft(
        f"湯川市総合戦略\n\n1 項目 [KPI]\n\n{line}\n\n3 数値目標・KPIの進捗状況\n\n{table}"
    )
    [one] = reading.plan.indicators
    assert one.unit is None
    assert len([value for value in one.values if value.raw]) == 6
