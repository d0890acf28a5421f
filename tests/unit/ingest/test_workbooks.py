"""What a workbook shows becomes the values of a plan; what it does not show becomes a problem."""

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from keikaku.core.plan import PlanDraft
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from tests.unit.documents.sheets.xlsx.books import book

HEADS = ("指標", "単位", "現状値（R5）", "目標値（R10）")


def draft(
    *rows: tuple[object, ...], hidden: bool = False, codes: tuple[str, ...] = ()
) -> PlanDraft:
    def fill(made: Workbook, sheet: Worksheet) -> None:
        sheet.write("A1", "1-1 子育て")
        for row, values in enumerate((HEADS, *rows), 2):
            for column, value in enumerate(values):
                code = codes[row - 3] if row > 2 and column > 1 and codes else "General"
                look = made.add_format({"border": 1, "num_format": code})
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(row, column, value, look, value="")
                else:
                    sheet.write(row, column, value, look)
        if hidden:
            sheet.set_row(3, options={"hidden": True})

    return read_plan([read_bytes("計画.xlsx", book(fill), source_id="s1")])


def told(plan: PlanDraft, code: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (problem.where, problem.field, problem.source.address if problem.source else "")
        for problem in plan.problems
        if problem.code == code
    ]


def raws(plan: PlanDraft) -> list[tuple[str, list[str]]]:
    return [(i.name, [value.raw for value in i.values]) for i in plan.plan.indicators]


def test_values_are_those_that_are_shown():
    read = draft(
        ("満足度", "", 0.6437, 0.7),
        ("社会増減", "人", -43, 0),
        ("登録者", "", 1204, 3500),
        codes=("0.0%", "#,##0;▲#,##0", '#,##0"人"'),
    )
    assert raws(read) == [
        ("満足度", ["64.4%", "70.0%"]),
        ("社会増減", ["▲43", "0"]),
        ("登録者", ["1,204人", "3,500人"]),
    ]
    assert [i.placements[0].node for i in read.plan.indicators] == ["n1"] * 3
    assert read.plan.indicators[0].values[0].source is not None
    assert read.plan.indicators[0].values[0].source.address == "「KPI」C4"


def test_hidden_rows_are_no_indicators_and_are_told():
    read = draft(("満足度", "％", 64, 70), ("登録者", "人", 12, 35), hidden=True)
    assert raws(read) == [("登録者", ["12", "35"])]
    assert told(read, "content.hidden") == [("plan", None, "「KPI」")]


def test_a_formula_without_result_is_a_problem_at_its_value():
    read = draft(("満足度", "％", 64, "=C4*1.1"))
    assert told(read, "sheet.not_calculated") == [("i1", "target.amount", "「KPI」D4")]
    assert told(read, "sheet.formulas_without_results") == [("plan", None, "「KPI」")]


def test_an_error_of_a_formula_is_kept_and_is_a_problem_at_its_value():
    read = draft(("満足度", "％", "#DIV/0!", 70))
    assert raws(read) == [("満足度", ["#DIV/0!", "70"])]
    assert told(read, "value.unreadable") == [("i1", "baseline.amount", "「KPI」C4")]


def test_hidden_thousands_are_a_problem_at_their_values():
    read = draft(("売上額", "千円", 1204000, 1500000), codes=("#,##0,",))
    assert raws(read) == [("売上額", ["1,204", "1,500"])]
    assert [field for _, field, _ in told(read, "sheet.scaled")] == [
        "baseline.amount",
        "target.amount",
    ]
