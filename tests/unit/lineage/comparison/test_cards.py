from dataclasses import replace

import pytest

from keikaku.core.indicators import Role
from keikaku.core.plan import Initiative, InitiativeSpan, Node
from keikaku.core.values.model import Accumulation, AccumulationKind, Missing, Reason
from keikaku.core.years.model import FiscalYear, Period, StatedIn
from keikaku.lineage.comparison.cards import (
    indicator_card,
    initiative_card,
    node_label,
    value_text,
)
from tests.unit.lineage.comparison.editions import indicator, value

BLANK = Missing(Reason.BLANK)
INFERRED = Period(FiscalYear(2029), None, StatedIn.DOCUMENT)
TOTAL = Accumulation(AccumulationKind.CUMULATIVE)


@pytest.mark.parametrize(
    ("node", "label"),
    [
        (Node("n", None, "基本目標", "1", "海"), "基本目標 1 海"),
        (Node("n", None, "施策", "1-1-1", "海"), "1-1-1 海"),
        (Node("n", None, "章", None, "海"), "章 海"),
        (Node("n", None, None, None, "海"), "海"),
        (Node("n", None, "基本目標", "4", ""), "基本目標 4"),
    ],
)
def test_a_heading_reads_as_it_is_printed(node, label):
    assert node_label(node) == label


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (value("v", Role.BASELINE, "120", 2023), "120（R5）"),
        (value("v", Role.BASELINE, "120人(R5)", 2023), "120人(R5)"),
        (value("v", Role.TARGET, "130"), "130"),
        (replace(value("v", Role.TARGET, "130"), period=INFERRED), "130"),
        (replace(value("v", Role.TARGET, "130", 2029), assumed=("period",)), "130"),
        (value("v", Role.TARGET, ""), "〔空欄〕"),
        (value("v", Role.TARGET, "-"), "-"),
        (replace(value("v", Role.TARGET, "130"), accumulation=TOTAL), "130（累計）"),
        (
            replace(value("v", Role.TARGET, "130"), accumulation=TOTAL, assumed=("accumulation",)),
            "130",
        ),
    ],
)
def test_a_value_shows_what_is_printed_and_nothing_that_was_inferred(made, text):
    assert value_text(made) == text


def test_the_name_is_not_said_again_with_the_value():
    made = replace(value("v", Role.TARGET, "130"), accumulation=TOTAL)
    assert value_text(made, "来客数(累計)") == "130"


def test_a_year_in_the_name_is_none_of_the_value():
    made = value("v", Role.BASELINE, "12", 2020)
    assert value_text(made, "新規就農者数(R2年度以降累計)") == "12（R2）"


def test_labelled_values_are_told_apart_and_years_to_come_left_out():
    made = replace(
        indicator("i", "客数", None, "1", "2"),
        definition="港に来た人",
        values=(
            value("v1", Role.BASELINE, "1", label="男"),
            value("v2", Role.BASELINE, "2", label="女"),
            replace(value("v3", Role.ACTUAL, ""), reading=BLANK),
            value("v4", Role.ACTUAL, "3"),
        ),
    )
    fields = [(field.key, field.label, field.text) for field in indicator_card(made)]
    assert fields == [
        ("name", "KPI", "客数"),
        ("kind", "種別", "KPI"),
        ("definition", "定義", "港に来た人"),
        ("unit", "単位", "人"),
        ("baseline.男.1", "基準値 男", "1"),
        ("baseline.女.1", "基準値 女", "2"),
        ("actual..1", "実績値", "3"),
    ]


def test_years_of_an_initiative_that_were_assumed_say_so():
    spans = (InitiativeSpan(2025, 2029, "調査", ("end",)), InitiativeSpan(2026, 2026, "工事"))
    card = initiative_card(Initiative("k", None, "港", spans))
    assert card[-1].text == "令和7年度～令和11年度・推定：調査\n令和8年度：工事"
