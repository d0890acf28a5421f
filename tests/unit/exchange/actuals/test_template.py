import csv
import io

from keikaku.core.evaluation import Actual
from keikaku.core.values.cells import parse_cell
from keikaku.core.values.model import Ditto
from keikaku.exchange.actuals import COLUMNS, template_text
from keikaku.exchange.actuals.columns import accumulation_words
from keikaku.ingest.actuals.cells import accumulation_of
from keikaku.ingest.actuals.read import Reported, read_actuals
from tests.reported_plan import INDICATORS, PLAN, one


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def earlier(year: int, raw: str) -> Actual:
    reading = parse_cell(raw)[0].reading
    assert not isinstance(reading, Ditto)
    return Actual("i1", year, reading, raw=raw)


def test_the_template_has_a_row_for_each_indicator_once_in_order():
    heads, *body = rows(template_text(PLAN, INDICATORS, 2022))
    assert heads == [
        "指標ID", "節", "指標名", "年度", "実績値", "単位", "測定時点", "集計", "状態", "段階", "備考",
        "参考:基準値", "参考:目標値", "参考:前回の実績",
    ]  # fmt: skip
    assert body[:2] == [
        ["i1", "1-1 農業", "新規就農者数", "令和4年度", "", "人", "", "", "", "", "",
         "10人（令和元年度）", "20人（令和6年度）", ""],
        ["i2", "1-1 農業", "来場者数(年間)", "令和4年度", "", "千人", "", "", "", "", "",
         "10千人（令和元年度）", "20千人（令和6年度）", ""],
    ]  # fmt: skip
    assert [row[0] for row in body] == [indicator.id for indicator in INDICATORS]


def test_the_last_value_before_the_year_is_shown():
    known = [
        earlier(2020, "11人"),
        earlier(2021, "12人"),
        earlier(2022, "13人"),
        earlier(2021, "-"),
    ]
    _, first, *_ = rows(template_text(PLAN, INDICATORS, 2022, known=known))
    assert first[-1] == "12人（令和3年度）"


def test_inputs_of_a_rule_have_columns():
    heads, first, *_ = rows(template_text(PLAN, INDICATORS, 2022, inputs=["意見", "理由"]))
    assert heads[11:13] == ["入力:意見", "入力:理由"]
    assert len(first) == len(heads) == len(COLUMNS) + 2 + 3


def test_what_a_spreadsheet_would_change_survives():
    names = ["=SUM(A1)", "1-1", "@事業", "10月1日", "'引用", "-運営", "007"]
    plan_of = [one(number, name, "1件", "2件", "n1") for number, name in enumerate(names, 1)]
    plan = type(PLAN)(PLAN.head, nodes=PLAN.nodes, indicators=tuple(plan_of))
    text = template_text(plan, plan_of, 2022)
    assert [row[2][:1] for row in rows(text)[1:]] == ["'"] * len(names)
    filled = text.replace("令和4年度,,件", "令和4年度,1,件")
    found = read_actuals("t.csv", filled.encode(), plan)
    assert [each.indicator for each in found.actuals] == [each.id for each in plan_of]


def test_an_untouched_template_reports_nothing_and_has_no_faults():
    data = template_text(PLAN, INDICATORS, 2022).encode("utf-8-sig")
    assert read_actuals("t.csv", data, PLAN) == Reported((), ())


def test_accumulations_are_written_as_they_are_read():
    for words in ("年間", "累計", "5年累計", "3年平均", "平均", "時点"):
        how = accumulation_of(words)
        assert how is not None
        assert accumulation_words(how) == words
