import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keikaku.core.evaluation import evaluate_plan
from keikaku.core.plan import Plan
from keikaku.core.problems.model import Language
from keikaku.core.rules import Measure
from keikaku.exchange.evaluations import (
    COLUMNS,
    EvaluationReport,
    evaluation_csv,
    evaluation_text,
)
from keikaku.exchange.evaluations.numbers import decimal_of, exact
from keikaku.settings.rules import shipped_rules
from tests.reported_plan import PLAN, read
from tests.spec import judged

RULE = shipped_rules()["standard"]
ACTUALS = read(
    "i1,,,R4,12人,,,,速報,,晴れ",
    "i2,,,R4,未調査",
    "i1,,,R4,99人,,,,参考",
    "i3,,,R4,20件",
    "i5,,,R4,済",
).actuals


def report(**changes) -> EvaluationReport:
    found = evaluate_plan(PLAN, ACTUALS, 2022, RULE)
    return EvaluationReport(PLAN, found, ACTUALS, file="表.csv", **changes)


def as_json(told: EvaluationReport) -> Any:
    return json.loads(evaluation_text(told))


def test_an_indicator_says_everything_about_its_judgement():
    one = as_json(report())["indicators"][0]
    trace = one.pop("trace")
    assert one == {
        "id": "i1",
        "name": "新規就農者数",
        "nodes": ["n2", "n3"],
        "owners": ["産業課"],
        "grade": "C",
        "label": "基準値より改善したが遅れている",
        "sign": "△",
        "reason": None,
        "reason_sentence": None,
        "achieved": False,
        "rates": {
            "attainment": {"exact": "3/5", "decimal": "0.6", "reason": None},
            "progress": {"exact": "1/5", "decimal": "0.2", "reason": None},
            "pace": {"exact": "1/3", "decimal": "0.333333333333", "reason": None},
            "attainment_pace": {"exact": "1/1", "decimal": "1", "reason": None},
            "improvement": {"exact": "1/5", "decimal": "0.2", "reason": None},
            "improvement_points": {"exact": "2/1", "decimal": "2", "reason": None},
        },
        "rate_names": {
            "attainment": "達成率",
            "progress": "進捗率",
            "pace": "進度",
            "attainment_pace": "経過割合に応じた達成率",
            "improvement": "基準値からの改善率",
            "improvement_points": "基準値からの改善幅",
        },
        "marks": ["provisional"],
        "baseline": "10人",
        "target": "20人",
        "actual": {
            "raw": "12人",
            "year": 2022,
            "measured": None,
            "status": "provisional",
            "note": "晴れ",
            "place": "表.csv 2行目",
            "inputs": {},
        },
    }
    assert {"code", "details", "sentence"} == set(trace[0])
    assert trace[-1]["sentence"] == "評価: C（基準値より改善したが遅れている）"


def test_the_head_says_plan_rule_year_and_totals():
    data = as_json(report(term=True, notes=("注意",)))
    total = data["total"]
    assert {key: data[key] for key in ("format", "year", "term", "notes", "actuals")} == {
        "format": "keikaku-evaluation/1",
        "year": {"year": 2022, "era": "令和4年度"},
        "term": True,
        "notes": ["注意"],
        "actuals": {"file": "表.csv", "count": 5},
    }
    assert (total["total"], total["judged"]) == (7, 3)
    assert total["grades"][0] == {
        "grade": "A",
        "count": 2,
        "share": {"exact": "2/3", "decimal": "0.666666666667"},
    }
    assert [each["owner"] for each in data["owners"]] == ["産業課", "商工課"]


def test_a_rate_that_does_not_exist_has_its_reason():
    milestone = as_json(report())["indicators"][4]
    assert milestone["rates"]["pace"] == {
        "exact": None, "decimal": None, "reason": "not_of_this_kind",
    }  # fmt: skip


def test_the_target_that_judged_is_told_and_not_the_last_of_the_plan():
    one = replace(judged.indicator("増加", "10件", "500件", R5="200件"), id="i1")
    plan = Plan(PLAN.head, indicators=(one,))
    actuals = judged.actuals("160件", 2022)
    found = evaluate_plan(plan, actuals, 2022, shipped_rules()["fuji"])
    told = EvaluationReport(plan, found, actuals)
    assert as_json(told)["indicators"][0]["target"] == "200件"
    (row,) = csv.DictReader(io.StringIO(evaluation_csv(told).removeprefix("\ufeff")))
    assert (row["目標値"], row["達成率(%)"], row["評価"]) == ("200件", "80", "80％以上")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("i2,,,R4,15000,人", "15000人"),
        ("i2,,,R4,15", "15"),
        ("i2,,,R4,15千人", "15千人"),
        ("i2,,,R4,未調査", "未調査"),
    ],
)
def test_a_bare_number_is_told_with_the_unit_of_its_column(row, told):
    actuals = read(row).actuals
    found = evaluate_plan(PLAN, actuals, 2022, RULE)
    assert EvaluationReport(PLAN, found, actuals).told(found.evaluations[1]) == told


def test_the_language_is_that_of_the_reader():
    english = as_json(report(language=Language.EN))["indicators"][1]
    assert english["reason_sentence"] == "Not measured: there is no actual value for that year."
    assert english["actual"]["raw"] == "未調査"


def test_the_table_has_a_row_for_each_indicator():
    heads, first, second, *others = csv.reader(io.StringIO(evaluation_csv(report()), newline=""))
    assert heads == [column.head for column in COLUMNS]
    told = dict(zip(heads, first, strict=True))
    assert {head: text for head, text in told.items() if text} == {
        "指標ID": "i1",
        "指標名": "新規就農者数",
        "計画での位置": "1 しごと > 1-1 農業",
        "担当": "産業課",
        "年度": "2022",
        "評価基準": "standard",
        "評価": "C",
        "区分の意味": "基準値より改善したが遅れている",
        "記号": "△",
        "達成": "0",
        "達成率(%)": "60",
        "進捗率(%)": "20",
        "進度(%)": "33.3333333333",
        "経過割合に応じた達成率(%)": "100",
        "改善率(%)": "20",
        "注意": "速報値による",
        "基準値": "10人",
        "目標値": "20人",
        "実績値": "12人",
        "状態": "速報",
        "備考": "晴れ",
        "実績値の場所": "表.csv 2行目",
    }
    assert (second[6], second[9]) == ("", "未把握: その年度の実績値がありません。")
    assert len(others) == 5


def test_only_those_that_are_asked_for_are_shown_and_the_totals_stay():
    data = as_json(report(only=frozenset({"i3"})))
    assert [one["id"] for one in data["indicators"]] == ["i3"]
    assert data["total"]["total"] == 7


@pytest.mark.parametrize(
    ("rate", "written"),
    [
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(-29, 100), "-0.29"),
        (Fraction(0), "0"),
        (Fraction(10**15), "1000000000000000"),
        (Fraction(1, 10**9), "0.000000001"),
        (Fraction(1000), "1000"),
    ],
)
def test_decimals_have_no_exponent(rate, written):
    assert f"{decimal_of(rate):f}" == written


@given(st.fractions())
def test_the_exact_form_gives_the_rate_again_and_the_decimal_is_near(rate):
    assert Fraction(exact(rate)) == rate
    assert abs(Fraction(decimal_of(rate)) - rate) <= abs(rate) / 10**11


def test_every_measure_has_a_decimal_type():
    rates = report().evaluations[0].rates
    assert {type(decimal_of(rate)) for rate in rates.values() if isinstance(rate, Fraction)} == {
        Decimal
    }
    assert set(rates) == set(Measure) - {Measure.RATE}
