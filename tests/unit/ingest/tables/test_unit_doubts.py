"""Units that heads state and that do not go with what a value prints, or with a name."""

import pytest

from keikaku.ingest.tables.columns import open_units, unit_in
from tests.reading import draft

CONFLICT, UNLIKELY, UNCLEAR = "unit.conflict", "unit.unlikely", "unit.unclear"
BESIDE = "unit.share_beside"


def read(table: str) -> tuple[list[str | None], set[str]]:
    """The units of the values of a table, and what is told of them."""
    reading = draft(f"つぐみ市総合計画\n\n第1章 観光\n\n{table}")
    values = [value for one in reading.plan.indicators for value in one.values]
    told = {p.code for p in reading.problems if p.code.startswith("unit.")}
    return [getattr(value.reading, "unit", None) for value in values], told


@pytest.mark.parametrize(
    ("heads", "row", "units", "told"),
    [
        # What multiplies stands beside the number and in the unit.
        (
            "指標→単位→現状値(R5)→目標値(R11)",
            "寄附額→億円→12億3,400万→15",
            ["億円"] * 2,
            {CONFLICT},
        ),
        (
            "指標→単位→現状値(R5)→目標値(R11)",
            "寄附額→百万円→1,234→1.5億円",
            ["百万円", "億円"],
            set(),
        ),
        # The cell prints 人 where its column is one of 千人.
        (
            "指標→現状値(R5)(千人)→目標値(R11)(千人)",
            "来場者数→120→150人",
            ["千人", "人"],
            {CONFLICT},
        ),
        ("指標→単位→現状値(R5)→目標値(R11)", "来場者数→千人→120人→150", ["人", "千人"], {CONFLICT}),
        ("指標→現状値(R5)(千人)→目標値(R11)(千人)", "来場者数→120→150千人", ["千人"] * 2, set()),
        ("指標→現状値(R5)(千人)→目標値(R11)(千人)", "来場者数→120→15万人", ["千人", "万人"], set()),
        ("指標→単位→現状値(R5)→目標値(R11)", "来場者数→人→1.2万人→15,000", ["万人", "人"], set()),
        # A head speaks of several units: which of them is that of the row it does not say.
        ("指標→現状値(R5)(人・件)→目標値(R11)(人・件)", "来場者数→120→150", [None] * 2, {UNCLEAR}),
        ("指標（人・件）→現状値(R5)→目標値(R11)", "来場者数→120→150", [None] * 2, {UNCLEAR}),
        ("指標（人・件）→現状値(R5)→目標値(R11)", "来場者数→120人→150人", ["人"] * 2, set()),
        ("指標（人・件）→単位→現状値(R5)→目標値(R11)", "来場者数→人→120→150", ["人"] * 2, set()),
        ("指標→現状値(R5)(人/日)→目標値(R11)(人/日)", "来場者数→120→150", ["人/日"] * 2, set()),
        # 指標（単位：％） holds for all its rows.
        ("指標（単位：％）→現状値(R5)→目標値(R11)", "参加率→12.0→15.0", ["%"] * 2, set()),
        ("指標（単位：％）→現状値(R5)→目標値(R11)", "来場者数（人）→120→150", ["人"] * 2, set()),
        # What a head states for all rows may not hold for one.
        ("指標→現状値(R5)(％)→目標値(R11)(％)", "来場者数→1,200→1,500", ["%"] * 2, {UNLIKELY}),
        ("指標→現状値(R5)(人)→目標値(R11)(人)", "参加率→12.0→15.0", ["人"] * 2, {UNLIKELY}),
        ("指標→現状値(R5)(人)→目標値(R11)(人)", "合計特殊出生率→1.42→1.60", ["人"] * 2, set()),
        ("指標→現状値(R5)(％)→目標値(R11)(％)", "充足指数→92→95", ["%"] * 2, set()),
        ("指標→単位→現状値(R5)→目標値(R11)", "来場者数→％→120→150", ["％"] * 2, set()),
        # A rate whose cells print a number and its share.
        ("指標→現状値(R5)→目標値(R11)", "参加率→12人（40％）→30人（100%）", ["人"] * 2, {BESIDE}),
        ("指標→現状値(R5)→目標値(R11)", "参加者数→12人（40％）→30人（100%）", ["人"] * 2, set()),
        ("指標→現状値(R5)→目標値(R11)", "参加率→40%（12人）→100%（30人）", ["%"] * 2, set()),
    ],
)
def test_a_unit_of_a_head_is_told_where_it_may_be_another(
    heads: str, row: str, units: list[str | None], told: set[str]
) -> None:
    assert read(f"{heads}\n{row}\n") == (units, told)


def test_a_unit_over_the_table_is_told_at_the_rows_that_it_does_not_go_with() -> None:
    table = "（単位：％）\n\n指標→現状値(R5)→目標値(R11)\n参加率→12.0→15.0\n来場者数→1,200→1,500\n"
    reading = draft(f"つぐみ市総合計画\n\n第1章 観光\n\n{table}")
    told = [(p.where, p.field) for p in reading.problems if p.code == UNLIKELY]
    assert told == [("i2", "baseline.unit"), ("i2", "target.unit")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("目標値（人・件）", ("人", "件")),
        ("（単位：人、％）", ("人", "%")),
        ("単位：件/回", ()),
        ("現状値（人/日）", ()),
        ("現状値（単位：千人）", ()),
        ("現状値（令和5年・6年）", ()),
        ("現状値（速報・暫定）", ()),
        ("現状値", ()),
    ],
)
def test_the_several_units_of_a_head(text: str, units: tuple[str, ...]) -> None:
    assert open_units(text) == units
    assert not units or unit_in(text) is None


@pytest.mark.parametrize(
    ("name", "was", "aim", "told"),
    [
        ("入込客数", "182.4", "220.0", {"unit.missing"}),
        ("受診率", "38", "50", {"unit.missing"}),
        ("直売所の売上額", "27,900", "28,800", {"unit.missing"}),
        ("人口千人当たりの犯罪件数", "1.8", "1.3", set()),
        ("待ち時間", "23～25", "15", {"unit.missing"}),
        ("観測点の設置数", "11", "13", set()),
        ("教室の数（累計）", "2～3", "4", set()),
        ("合計特殊出生率", "1.41", "1.60", set()),
        ("財政力指数", "0.41", "0.45", set()),
        ("防災計画の策定", "0", "1", set()),
        ("受診率", "38%", "50", {"unit.inherited"}),
        ("受診率", "－", "増加", set()),
    ],
)
def test_a_number_of_what_is_not_counted_needs_a_unit(name, was, aim, told):
    table = f"指標→現状値(R5)→目標値(R11)\n{name}→{was}→{aim}\n"
    assert read(table)[1] == told
