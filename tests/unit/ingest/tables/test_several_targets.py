"""Several targets of one indicator: the last, a total, the same again, an event on the way."""

from decimal import Decimal

import pytest

from keikaku.core.indicators import Role
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Event,
    Missing,
    Reading,
    Reason,
    Words,
)
from keikaku.core.values.names import parse_name
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.ingest.tables.drafts import DraftIndicator, DraftValue
from keikaku.ingest.tables.several_targets import (
    drop_repeated,
    end_with_event,
    part_targets,
    span_totals,
)
from keikaku.ingest.vocabulary import vocabulary

TOTAL = Accumulation(AccumulationKind.CUMULATIVE)
READINGS: dict[str, Reading] = {
    "－": Missing(Reason.HYPHEN),
    "―": Missing(Reason.DASH),
    "該当なし": Missing(Reason.NOT_APPLICABLE),
    "": Missing(Reason.BLANK),
    "調整中": Missing(Reason.PENDING),
    "導入": Event("導入"),
    "完了": Event("完了"),
    "検討": Words("検討"),
}


def value(role: str, raw: str, year: int | None = None, label: str | None = None, total=None):
    """A value of a role; `raw` is a number or a word of READINGS."""
    reading = READINGS[raw] if raw in READINGS else Amount(Decimal(raw), None)
    period = Period(FiscalYear(year), None, StatedIn.HEADER) if year else None
    made = DraftValue(Role(role), raw, reading, None, label=label, accumulation=total)
    made.period = None if isinstance(reading, Missing) else period
    made.year = period
    return made


def indicator(*values: DraftValue) -> DraftIndicator:
    return DraftIndicator("客数", parse_name("客数"), None, 0, values=list(values))


def told(one: DraftIndicator) -> list[str]:
    """Each value as role raw@year, with the codes of its doubts."""
    return [
        " ".join(
            [f"{v.role.value} {v.raw}@{v.year.end if v.year else None}"]
            + [f"?{doubt.code}" for doubt in v.doubts]
        )
        for v in one.values
    ]


@pytest.mark.parametrize(
    ("way", "last", "after"),
    [
        ("導入", "－", ["target 導入@2025 ?target.reached_early"]),
        ("導入", "―", ["target 導入@2025 ?target.reached_early"]),
        ("完了", "該当なし", ["target 完了@2025 ?target.reached_early"]),
        ("導入", "", ["interim_target 導入@2025", "target @2027"]),
        ("導入", "調整中", ["interim_target 導入@2025", "target 調整中@2027"]),
        ("導入", "完了", ["interim_target 導入@2025", "target 完了@2027"]),
        ("5", "－", ["interim_target 5@2025", "target －@2027"]),
        ("検討", "－", ["interim_target 検討@2025", "target －@2027"]),
        ("－", "－", ["interim_target －@2025", "target －@2027"]),
    ],
)
def test_an_event_on_the_way_with_a_stroke_behind_it(way, last, after):
    one = indicator(value("interim_target", way, 2025), value("target", last, 2027))
    end_with_event(one)
    assert told(one) == after


def test_the_last_of_several_events_is_the_target():
    one = indicator(
        value("baseline", "検討", 2022),
        value("interim_target", "導入", 2024),
        value("interim_target", "完了", 2025),
        value("target", "－", 2027),
    )
    end_with_event(one)
    assert told(one) == [
        "baseline 検討@2022",
        "interim_target 導入@2024",
        "target 完了@2025 ?target.reached_early",
    ]


@pytest.mark.parametrize(
    ("first", "second", "roles"),
    [
        ("5", "導入", ["interim_target", "target"]),
        ("導入", "5", ["interim_target", "interim_target", "target"]),
    ],
)
def test_only_an_event_that_comes_last_ends_an_indicator(first, second, roles):
    way = (value("interim_target", first, 2024), value("interim_target", second, 2025))
    one = indicator(*way, value("target", "－", 2027))
    end_with_event(one)
    assert [v.role.value for v in one.values] == roles


def test_what_was_said_of_its_role_before_is_not_said_any_more():
    one = indicator(value("target", "導入", 2025), value("target", "－", 2027))
    part_targets(one, vocabulary())
    assert told(one)[0] == "interim_target 導入@2025 ?target.on_the_way"
    end_with_event(one)
    assert told(one) == ["target 導入@2025 ?target.reached_early"]
    assert one.values[0].assumed == ("role",)


@pytest.mark.parametrize("role", ["baseline", "actual", "planned"])
def test_an_event_of_another_role_stays_what_it_is(role):
    one = indicator(value(role, "導入", 2025), value("target", "－", 2027))
    end_with_event(one)
    assert told(one) == [f"{role} 導入@2025", "target －@2027"]


@pytest.mark.parametrize(
    ("targets", "roles"),
    [
        ([("3", 2025, None), ("5", 2027, None)], ["interim_target", "target"]),
        ([("5", 2027, None), ("3", 2025, None)], ["target", "interim_target"]),
        ([("3", 2025, None), ("5", None, None)], ["interim_target", "target"]),
        ([("3", 2025, None), ("", None, None)], ["target", "target"]),
        ([("3", 2025, "男"), ("5", 2027, "女")], ["target", "target"]),
        ([("3", 2025, "中間"), ("5", 2027, "最終")], ["interim_target", "target"]),
        ([("3", None, None), ("5", None, None)], ["target", "target"]),
        ([("3", 2027, None), ("5", 2027, None)], ["target", "target"]),
        ([("3", 2027, None)], ["target"]),
        ([], []),
    ],
)
def test_which_target_is_the_last(targets, roles):
    one = indicator(*(value("target", raw, year, label) for raw, year, label in targets))
    part_targets(one, vocabulary())
    assert [v.role.value for v in one.values] == roles


@pytest.mark.parametrize(
    ("second", "left"),
    [
        (("target", "5", 2027, None), ["5@2027"]),
        (("target", "6", 2027, None), ["5@2027", "6@2027"]),
        (("target", "5", 2028, None), ["5@2027", "5@2028"]),
        (("actual", "5", 2027, None), ["5@2027", "5@2027"]),
        (("target", "5", None, None), ["5@2027", "5@None"]),
        (("target", "5", 2027, "女"), ["5@2027", "5@2027"]),
    ],
)
def test_a_target_that_is_printed_again(second, left):
    role, raw, year, label = second
    one = indicator(
        value("target", "5", 2027, "男" if label else None), value(role, raw, year, label)
    )
    drop_repeated(one)
    assert [f"{v.raw}@{v.year.end if v.year else None}" for v in one.values] == left
    assert len(one.doubts) == 2 - len(left)


@pytest.mark.parametrize(
    ("years", "total", "kind", "spans"),
    [
        ((2025, 2026, 2027), "6", TOTAL, (2025, 2027)),
        ((2025, 2026, 2027), "7", TOTAL, None),
        ((2025, 2026, 2028), "6", TOTAL, None),
        ((2025, 2026, 2027), "6", None, None),
        ((2025, 2026, 2027), "9", Accumulation(AccumulationKind.CUMULATIVE, years=3), (2025, 2027)),
        ((2025, 2026, 2027), "6", Accumulation(AccumulationKind.CUMULATIVE, years=5), None),
        ((2025,), "1", TOTAL, None),
    ],
)
def test_a_total_of_the_years_beside_it(years, total, kind, spans):
    each = [value("target", str(n + 1), year) for n, year in enumerate(years)]
    one = indicator(*each, value("target", total, None, total=kind))
    span_totals(one)
    period = one.values[-1].period
    assert (period and (period.start, period.end)) == spans
