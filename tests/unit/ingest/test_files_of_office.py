"""What Word files and slides bring with them: changed text, notes, charts, places without lines."""

from keikaku.core.plan import PlanDraft
from keikaku.core.problems import Problem
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from tests.unit.documents.docx.test_aside import CHART, drawn, mark, note
from tests.unit.documents.docx.words import deleted, docx, inserted, p, r, tbl, tc, tr

TITLE = p("境野市総合戦略") + p("")


def heading(text: str, depth: int = 0) -> str:
    return p(text, f'<w:outlineLvl w:val="{depth}"/>')


def changed(before: str, after: str) -> str:
    return p(deleted(before) + inserted(after))


def read(body: str, **parts: str) -> PlanDraft:
    others = {"chart/c1": CHART.replace("実績", "目標値(R11)")} if "c1" in body else None
    return read_plan([read_bytes("計画.docx", docx(body, others, **parts), source_id="s1")])


def changes(draft: PlanDraft) -> list[tuple[str | None, str | None, str]]:
    """Where, field and text of each problem of a changed text."""
    return [
        (problem.where, problem.field, problem.details["text"])
        for problem in draft.problems
        if problem.code == "text.tracked_change"
    ]


def kpi(*rows: str) -> str:
    return tbl(tr("指標", "現状値(R5)", "目標値(R11)"), *rows)


def test_a_changed_value_is_doubted_at_its_field():
    table = kpi(tr("会員数", "12人", tc(changed("20人", "25人"))))
    draft = read(TITLE + heading("基本目標1 しごと") + table)
    (indicator,) = draft.plan.indicators
    assert [value.raw for value in indicator.values] == ["12人", "25人"]
    assert changes(draft) == [(indicator.id, "target.amount", "25人")]


def test_a_changed_name_heading_or_text_is_doubted_at_its_field():
    table = kpi(tr(tc(changed("登録者数", "会員数")), "12人", "20人"))
    body = TITLE + p(deleted("雇用") + inserted("しごと"), '<w:outlineLvl w:val="0"/>')
    body += p(r("安心して働けるまちを") + deleted("つくる。") + inserted("めざします。")) + table
    draft = read(body)
    (node,) = draft.plan.nodes
    assert changes(draft) == [
        (node.id, "title", "しごと"),
        (node.id, "text", "安心して働けるまちをめざします。"),
        (draft.plan.indicators[0].id, "name", "会員数"),
    ]


def test_a_change_that_no_field_was_read_from_is_told_once():
    head = tr("指標", "現状値(R5)", tc(changed("目標値(R10)", "目標値(R11)")))
    draft = read(TITLE + heading("基本目標1 しごと") + tbl(head, tr("会員数", "12人", "20人")))
    assert changes(draft) == [("plan", None, "目標値(R11)")]


def test_notes_are_text_of_their_node_and_head_nothing():
    body = TITLE + heading("基本目標1 しごと") + p(r("関係人口") + mark(1) + r("を増やします。"))
    body += kpi(tr("会員数", "12人", tc(p(r("20人") + mark(2)))))
    notes = note(1, "1 市外に住む人") + note(2, "見込み")
    draft = read(body, footnotes=notes)
    (node,) = draft.plan.nodes
    assert node.text == "関係人口※1を増やします。\n※1 1 市外に住む人\n※2 見込み"
    assert [v.raw for v in draft.plan.indicators[0].values] == ["12人", "20人※1".replace("1", "2")]


def test_a_chart_sets_no_targets():
    chart = drawn('<c:chart r:id="c1"/>')
    draft = read(TITLE + heading("基本目標1 しごと") + p(r("図") + chart))
    assert draft.plan.indicators == ()
    assert [table.rows for table in draft.plan.tables] == [(("R4", "0.1"), ("R5", "1200"))]


def test_problems_come_in_the_order_of_the_document():
    table = kpi(tr("会員数", "12人", ""))
    body = TITLE + heading("基本目標1 しごと") + table + p("間") + kpi(tr("利用者数", "", "5人"))
    draft = read(body)
    blank = ("target.missing", "baseline.blank", "baseline.missing")
    found = [address(problem) for problem in draft.problems if problem.code in blank]
    assert found == sorted(found)
    assert {each[:2] for each in found} == {"表1", "表2"}


def address(problem: Problem) -> str:
    assert problem.source is not None
    return problem.source.address
