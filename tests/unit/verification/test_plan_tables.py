"""Tables that are read as those of a plan are: years of legends, assumed years that do not count."""

from keikaku.documents.read import read_bytes
from keikaku.verification.plan_tables import said_by_cell
from tests.spec import verified

KNOWN = verified.register()


def told(text: str) -> list[tuple[object, ...]]:
    document = read_bytes("案.txt", text.encode(), source_id="s1")
    return [
        (
            place.address,
            said.passage.printed,
            said.amount.unit,
            None if said.when.span is None else getattr(said.when.span, "year", "?"),
            None if said.role is None else said.role.value,
        )
        for place, each in said_by_cell(document, KNOWN).items()
        for said in each
    ]


def test_years_of_a_legend_hold_for_the_table():
    found = told(
        "個別計画\n\n現状値は令和5年度、目標値は令和11年度の値です。\n\n"
        "KPI\t項目\t単位\t現状値\t目標値\n\t移住相談件数\t件\t186\t250\n"
    )
    assert found == [
        ("6行目 4列目", "186", "件", 2023, "actual"),
        ("6行目 5列目", "250", "件", 2029, "target"),
    ]


def test_a_year_that_is_only_assumed_is_not_told():
    found = told(
        "個別計画\n\n計画期間 令和7年度～令和12年度\n\n"
        "KPI\t項目\t現状値（R5）\t目標値\n\t移住相談件数\t186件\t260件\n"
    )
    assert [year for *_, year, _ in found] == [2023, None]


def test_indicators_that_the_register_does_not_know_are_left_out():
    assert told("KPI\t項目\t現状値（R5）\t目標値\n\t来庁者数\t186件\t260件\n") == []


def test_a_document_without_tables_is_not_read_as_a_plan():
    assert told("移住相談件数は186件です。\n") == []
