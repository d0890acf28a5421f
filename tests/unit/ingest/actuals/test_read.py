from decimal import Decimal
from types import MappingProxyType

import pytest

from keikaku.core.errors import Unreadable
from keikaku.core.evaluation import Actual
from keikaku.core.progress import Stage
from keikaku.core.values.model import (
    Accumulation,
    AccumulationKind,
    Amount,
    Event,
    Missing,
    Reason,
    Status,
    Words,
)
from keikaku.core.years.model import CalendarYear, Period, StatedIn
from keikaku.ingest.actuals.read import read_actuals
from tests.reported_plan import HEAD, INDICATORS, PLAN, actual, faults, read, table, told


def test_a_row_becomes_an_actual_value_with_everything_that_it_says():
    row = "i2,1-1 農業,来場者数(年間),R4,約12.5,千人,令和3年,年間,速報,,雨が多かった。,よい"
    assert actual(row, head=f"{HEAD},入力:意見", inputs=("意見",)) == Actual(
        indicator="i2",
        year=2022,
        reading=Amount(Decimal("12.5"), "千人", approximate=True),
        place="表.csv 2行目",
        raw="約12.5",
        period=Period(CalendarYear(2021), "令和3年", StatedIn.CELL),
        accumulation=Accumulation(AccumulationKind.ANNUAL),
        status=Status.PROVISIONAL,
        note="雨が多かった。",
        inputs=MappingProxyType({"意見": "よい"}),
    )


@pytest.mark.parametrize(
    ("value", "unit", "reading", "status"),
    [
        ("12", "人", Amount(Decimal(12), "人"), Status.FINAL),
        ("12人", "", Amount(Decimal(12), "人"), Status.FINAL),
        ("12人", "人", Amount(Decimal(12), "人"), Status.FINAL),
        ("▲3人", "", Amount(Decimal(-3), "人"), Status.FINAL),
        ('"1,234"', "人", Amount(Decimal(1234), "人"), Status.FINAL),
        ("2千人", "", Amount(Decimal(2), "千人"), Status.FINAL),
        ("1万2千人", "", Amount(Decimal(12000), "人"), Status.FINAL),
        ("12人（見込）", "", Amount(Decimal(12), "人"), Status.ESTIMATE),
        ("12人《参考》", "", Amount(Decimal(12), "人"), Status.REFERENCE),
        ("'12", "人", Amount(Decimal(12), "人"), Status.FINAL),
        ("-", "", Missing(Reason.HYPHEN), Status.FINAL),
        ("未調査", "", Missing(Reason.NOT_SURVEYED), Status.FINAL),
        ("集計中", "", Missing(Reason.NOT_YET), Status.FINAL),
    ],
)
def test_values_are_read_as_in_plans(value, unit, reading, status):
    found = actual(f"i1,,,R4,{value},{unit}")
    assert (found.reading, found.status, found.assumed) == (reading, status, ())


def test_a_mean_of_yearly_counts_is_no_contradiction():
    how = actual("i1,,,R4,▲3人/年間,,,5年平均").accumulation
    assert how == Accumulation(AccumulationKind.MEAN, years=5)


def test_a_unit_that_stands_nowhere_is_that_of_the_target_and_assumed():
    found = actual("i2,,,R4,12")
    assert (found.reading, found.assumed) == (Amount(Decimal(12), "千人"), ("unit",))


def test_a_blank_value_reports_nothing_but_what_stands_beside_it_is_kept():
    assert read("i1,,,R4,,人", "i2,,,R4").actuals == ()
    found = actual("i1,,,R4,,人,,,,,来年調査する")
    assert (found.reading, found.note) == (Missing(Reason.BLANK), "来年調査する")
    asked = actual("i1,,,R4,,人,,,,,,C", head=f"{HEAD},入力:意見", inputs=("意見",))
    assert dict(asked.inputs) == {"意見": "C"}


def test_stages_stand_for_a_value():
    found = actual("i5,,,R4,,,,,,素案@R3=済; 策定@R6=")
    stages = (Stage("素案", 2021, True), Stage("策定", 2024, False))
    assert (found.stages, found.reading) == (stages, Words("素案@R3=済; 策定@R6="))


def test_a_value_beside_stages_says_the_same():
    assert actual("i5,,,R4,済,,,,,素案@R3=済; 策定@R6=済").stages[1].done
    assert faults("i5,,,R4,済,,,,,素案@R3=済; 策定@R6=") == [("disagree", "2行目 10列目")]


def test_stages_are_only_for_milestones():
    assert faults("i1,,,R4,12人,,,,,素案@R3=済") == [("stages_elsewhere", "2行目 10列目")]


@pytest.mark.parametrize("said", ["済", "策定", "策定済", "未着手", "1", "0"])
def test_a_milestone_is_done_or_not(said):
    reading = actual(f"i5,,,R4,{said}").reading
    assert isinstance(reading, Event | Words | Amount)


@pytest.mark.parametrize(
    ("row", "indicator"),
    [
        (",,新規就農者数,R4,1人", "i1"),
        (",,新規 就農者数,R4,1人", "i1"),
        (",,来場者数(年間),R4,1千人", "i2"),
        (",,来場者数（年間）,R4,1千人", "i2"),
        (",,来場者数,R4,1千人", "i2"),
        (",1-1,相談件数,R4,1件", "i3"),
        (",農業,相談件数,R4,1件", "i3"),
        (",1-2 商業,相談件数,R4,1件", "i4"),
        ("i4,1-1,相談件数,R4,1件", "i4"),
        (",1-2,新規就農者数,R4,1人", "i1"),
        (",しごと,新規就農者数,R4,1人", "i1"),
    ],
)
def test_an_indicator_is_found_by_id_or_by_name_and_node(row, indicator):
    found = read(row)
    assert (found.actuals[0].indicator, found.doubts) == (indicator, ())


def test_a_name_that_fits_only_without_its_notes_is_used_and_said():
    found = read(",,新規就農者数(累計),R4,1人")
    assert found.actuals[0].indicator == "i1"
    assert told(found.doubts) == [("name_nearly", "2行目 3列目")]


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ("i9,,,R4,1人", "unknown_id", "2行目 1列目"),
        (",,新規就農社数,R4,1人", "unknown_name", "2行目 3列目"),
        (",,相談件数,R4,1件", "several_named", "2行目 3列目"),
        (",1-2,来場者数,R4,1千人", "other_node", "2行目 3列目"),
        ("i1,,来場者数,R4,1人", "contradiction", "2行目 1列目"),
        (",,,R4,1人", "no_indicator", "2行目"),
        ("i1,,,,1人", "no_year", "2行目"),
        ("i1,,,令和4年,1人", "year_unreadable", "2行目 4列目"),
        ("i1,,,R4～R5,1人", "year_unreadable", "2行目 4列目"),
        ("i1,,,R9,1人", "year_outside", "2行目"),
        ("i1,,,R1,1人", "year_outside", "2行目"),
        ("i6,,,H28,1件", "year_outside", "2行目"),
        ("i1,,,R4,1件", "unit_differs", "2行目 5列目"),
        ("i1,,,R4,1,件", "unit_differs", "2行目 5列目"),
        ("i1,,,R4,1人,件", "disagree", "2行目 5列目"),
        ("i1,,,R4,1 2,人", "unreadable", "2行目 5列目"),
        ("i1,,,R4,=1+1,人", "unreadable", "2行目 5列目"),
        ("i1,,,R4,多い,人", "unreadable", "2行目 5列目"),
        ("i1,,,R4,10～12人,人", "unreadable", "2行目 5列目"),
        ("i1,,,R4,同左,人", "unreadable", "2行目 5列目"),
        ("i1,,,R4,10人 3人", "several_values", "2行目 5列目"),
        ("i5,,,R4,もうすぐ", "not_an_event", "2行目 5列目"),
        ("i5,,,R4,3", "not_an_event", "2行目 5列目"),
        ("i1,,,R4,1人,,あした", "measured_unreadable", "2行目 7列目"),
        ("i1,,,R4,1人(令和3年),,令和4年", "disagree", "2行目 7列目"),
        ("i1,,,R4,1人,,,合わせて", "accumulation_unknown", "2行目 8列目"),
        ("i1,,,R4,1人/年間,,,累計", "disagree", "2行目 8列目"),
        ("i1,,,R4,1人,,,,仮", "status_unknown", "2行目 9列目"),
        ("i1,,,R4,1人（速報）,,,,確報", "disagree", "2行目 9列目"),
        ("i5,,,R4,,,,,,素案=済", "stages_unreadable", "2行目 10列目"),
        ("i5,,,R4,,,,,,素案@いつか=済", "stages_unreadable", "2行目 10列目"),
        ("i5,,,R4,,,,,,素案@R3=たぶん", "stages_unreadable", "2行目 10列目"),
        ('i2,,,R4,1,234,千人,,,,,備考', "head_blank", "2行目 12列目"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(row, code, place):
    assert (code, place) in faults(row)


def test_years_before_the_plan_are_taken_where_a_total_needs_them():
    assert read("i6,,,H29,3件,,,年間").actuals[0].year == 2017


def test_two_values_of_one_indicator_year_and_status_are_a_fault():
    assert faults("i1,,,R4,1人", ",,新規就農者数,令和4年度,2人") == [("twice", "3行目")]
    assert faults("i1,,,R4,1人,,,,速報", "i1,,,R4,2人", "i1,,,R5,2人") == []


def test_all_faults_are_told_together_and_say_what_to_do():
    rows = ("i9,,,R4,1人", "i1,,,R9,1人", ",,新規就農社数,R4,1人")
    with pytest.raises(Exception, match="i9") as caught:
        read(*rows)
    assert str(caught.value).splitlines() == [
        "表.csv 2行目 1列目: 指標ID「i9」の指標は計画にありません。IDを確かめるか、指標名を書いてください。",
        "表.csv 4行目 3列目: 指標「新規就農社数」は計画にありません。近い名: 「新規就農者数」",
        "表.csv 3行目: 令和9年度は計画期間（令和2年度～令和6年度）の外です。年度を確かめてください。"
        "期間の前の年度は、累計や平均の計算に要るときだけ書けます。",
    ]


def test_no_more_faults_are_shown_than_can_be_read():
    with pytest.raises(Exception, match="i9") as caught:
        read(*["i9,,,R4,1人"] * 60)
    assert str(caught.value).splitlines()[-1] == "ほかに10か所あります。"


def test_a_bound_is_judged_as_its_number_and_said():
    found = read("i1,,,R4,12人以上")
    assert told(found.doubts) == [("bound", "2行目 5列目")]


@pytest.mark.parametrize("value", ["0.1人", "12千人", "▲2万人"])
def test_a_value_of_another_magnitude_than_target_and_baseline_is_said(value):
    assert told(read(f"i1,,,R4,{value}").doubts) == [("far_off", "2行目 5列目")]


@pytest.mark.parametrize("value", ["0人", "1人", "400人", "▲5人"])
def test_a_value_that_may_well_be_is_not(value):
    assert read(f"i1,,,R4,{value}").doubts == ()


def test_a_value_that_prints_another_year_is_said_unless_that_is_the_time_of_measuring():
    assert told(read("i1,,,R4,12人(令和3年度)").doubts) == [("other_year", "2行目 5列目")]
    assert read("i1,,,R4,12人(令和3年度),,令和3年度").doubts == ()
    assert read("i1,,,R4,12人(令和4年)").doubts == ()


def test_an_input_that_the_rule_has_not_is_said():
    found = read("i1,,,R4,1人,,,,,,,A", head=f"{HEAD},入力:意見")
    assert told(found.doubts) == [("input_unknown", "1行目 12列目")]


def test_a_plan_without_period_takes_every_year():
    from dataclasses import replace

    plan = replace(PLAN, head=replace(PLAN.head, period=None))
    assert len(read_actuals("表.csv", table("i1,,,R30,1人"), plan).actuals) == 1


# Heads


@pytest.mark.parametrize(
    "head",
    [
        "指標名,年度,実績値",
        "指標,報告年度,実績",
        "name,year,actual",
        "Name,YEAR,Value",
        "指標名，年度，実績値".replace("，", ","),
        "指標 名,年 度,実績値",
        '"指標\n名",年度,実績値',
    ],
)
def test_heads_are_understood_in_their_other_forms(head):
    assert actual("新規就農者数,R4,1人", head=head).indicator == "i1"


def test_columns_stand_in_any_order_below_any_title():
    head = "令和4年度 実績報告,,\r\n\r\n実績値,指標名,年度"
    assert actual("1人,新規就農者数,R4", head=head).place == "表.csv 4行目"


@pytest.mark.parametrize("mark", ["参考:", "参考：", "reference:", "Reference: "])
def test_columns_for_people_are_passed_over(mark):
    assert actual("新規就農者数,R4,1人,999", head=f"指標名,年度,実績値,{mark}前回").raw == "1人"


@pytest.mark.parametrize(
    ("head", "code", "place"),
    [
        ("指標名,年度,実績値,状況", "head_unknown", "1行目 4列目"),
        ("指標名,年度,実績値,年度", "head_twice", "1行目 4列目"),
        ("指標名,実績値", "head_missing", "1行目"),
        ("年度,実績値,単位", "head_missing", "1行目"),
        ("指標名,年度,単位", "head_missing", "1行目"),
        ("指標名,年度,実績値,入力:x,入力:x", "head_twice", "1行目 5列目"),
        ("あ,い,う", "no_head", ""),
    ],
)
def test_heads_that_cannot_be_used_are_told(head, code, place):
    assert faults("新規就農者数,R4,1人", head=head)[0] == (code, place)


def test_an_unknown_head_is_told_with_what_was_meant():
    with pytest.raises(Exception, match="「状態」のことですか。"):
        read("新規就農者数,R4,1人,速報", head="指標名,年度,実績値,状熊")


def test_a_table_without_rows_is_told():
    assert faults() == [("no_rows", "1行目")]


# Files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_files_of_other_encodings_and_delimiters_are_read(encoding, delimiter):
    rows = ["指標名,年度,実績値", *(f"{one.name},令和4年度,-" for one in INDICATORS[:2])]
    text = "\r\n".join(rows).replace(",", delimiter) + "\r\n"
    found = read_actuals("表.csv", text.encode(encoding), PLAN)
    assert [each.indicator for each in found.actuals] == ["i1", "i2"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n\n",
        b"\x00\x01\x02" * 50,
        b"%PDF-1.7\n",
        b"<!DOCTYPE html><html></html>",
        '指標名,年度,実績値\nあ,"い,う\n'.encode(),
        b"," * 1_000_001,
    ],
    ids=["empty", "blank", "binary", "pdf", "html", "open quote", "a megabyte of commas"],
)
def test_files_that_are_no_table_are_told(data):
    with pytest.raises(Unreadable) as caught:
        read_actuals("表.csv", data, PLAN)
    assert str(caught.value).startswith("表.csv")


def test_commas_over_many_lines_have_no_head():
    assert faults(head=(("," * 99 + "\n") * 10_000).strip("\n")) == [("no_head", "")]
