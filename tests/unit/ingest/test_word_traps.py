"""What Word hides in a table of indicators, each trap as a whole reading: name and values."""

import pytest

from keikaku.core.problems import Severity
from keikaku.documents.read import read_bytes
from keikaku.ingest.read import read_plan
from tests.unit.documents.docx.test_aside import box, drawn, mark, note
from tests.unit.documents.docx.test_inline import BEGIN, END, RUBY, SEPARATE, control, instruction
from tests.unit.documents.docx.test_numbering import item, level, one
from tests.unit.documents.docx.words import (
    FIRST,
    GOES_ON,
    deleted,
    docx,
    inserted,
    p,
    r,
    span,
    tbl,
    tc,
    tr,
)

TITLE = p("境野市総合戦略（令和6年度～令和10年度）") + p("")
HEADING = p("基本目標1　しごとをつくる", '<w:outlineLvl w:val="0"/>')
HEADS = ("指標", "現状値（R5）", "目標値（R10）")
TAB = "<w:r><w:tab/></w:r>"


def kpi(*rows: str, widths: tuple[int, ...] = ()) -> str:
    return tbl(tr(*HEADS), *rows, widths=widths)


def run_in(inside: str) -> str:
    """A cell of one paragraph with these runs."""
    return tc(p(inside))


def reading(body: str, **parts: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """Name and raw values of each indicator, and the warnings and errors."""
    document = read_bytes("計画.docx", docx(TITLE + HEADING + body, None, **parts), source_id="s1")
    draft = read_plan([document])
    found = [(i.name, *(value.raw for value in i.values)) for i in draft.plan.indicators]
    grave = [each.code for each in draft.problems if each.severity is not Severity.NOTE]
    return found, sorted(grave)


ONE = [("会員数", "12人", "20人")]
NESTED = kpi(tr("会員数", "12人", "20人"))
VANISH = "<w:vanish/>"
STRIKE = "<w:strike/>"


@pytest.mark.parametrize(
    ("body", "found", "grave"),
    [
        pytest.param(kpi(tr("会員数", "12人", "20人")), ONE, [], id="plain"),
        pytest.param(
            kpi(tr(run_in(RUBY + r("会員数")), "12人", "20人")),
            [("境野会員数", "12人", "20人")], [], id="ruby in a name",
        ),
        pytest.param(
            kpi(tr("会員数", "12人", run_in(deleted("15人") + inserted("20人")))),
            ONE, ["text.tracked_change"], id="a tracked change of a value",
        ),
        pytest.param(
            kpi(tr("会員数", "12人", "20人"), tr(*[run_in(deleted(t)) for t in ("旧", "1", "2")], properties="<w:del/>")),
            ONE, [], id="a row taken out",
        ),
        pytest.param(
            kpi(tr("会員数", "12人", run_in(r("15人", STRIKE) + r("20人")))),
            ONE, ["text.struck_out"], id="a value struck out",
        ),
        pytest.param(
            kpi(tr("会員数", "12人", run_in(control(r("20人"))))), ONE, [], id="a value in a control"
        ),
        pytest.param(
            kpi(tr("会員数", control(tc("12人")), "20人")), ONE, [], id="a cell in a control"
        ),
        pytest.param(
            kpi(control(tr("会員数", "12人", "20人"))), ONE, [], id="a row in a control"
        ),
        pytest.param(
            control(kpi(tr("会員数", "12人", "20人"))), ONE, [], id="a table in a control"
        ),
        pytest.param(
            kpi(tr("会員数", run_in(r("12人") + r("（内部値99人）", VANISH)), "20人")),
            ONE, ["content.hidden"], id="hidden text",
        ),
        pytest.param(
            kpi(tr("会員数", "12人", "20人"), tr("内部指標", "1人", "2人", properties="<w:hidden/>")),
            ONE, ["content.hidden"], id="a hidden row",
        ),
        pytest.param(
            kpi(tr("会員数", run_in(BEGIN + instruction("=A1") + SEPARATE + r("12") + END + r("人")), "20人")),
            ONE, [], id="a computed value",
        ),
        pytest.param(
            kpi(tr("会員数", "12人", run_in(r("20") + '<w:r><w:br/></w:r>' + r("人")))),
            [("会員数", "12人", "20\n人")], [], id="a value over two lines",
        ),
        pytest.param(
            tbl(tr(tc("指標", FIRST), tc("目標値", span(2))), tr(tc("", GOES_ON), "R8", "R10"), tr("会員数", "12人", "20人")),
            ONE, [], id="heads merged down and across",
        ),
        pytest.param(
            tbl(
                tr(tc("内容"), tc("会員を増やすため、体制を整えます。会員の声を聞きます。", span(3))),
                tr(tc("KPI", FIRST), *HEADS),
                tr(tc("", GOES_ON), "会員数", "12人", "20人"),
            ),
            ONE, [], id="a table of a measure",
        ),
        pytest.param(
            tbl(tr("内容", "会員を増やすため、体制を整えます。会員の声を聞きます。"), tr("KPI", tc(NESTED + p("")))),
            ONE, [], id="a table in a table",
        ),
        pytest.param(tbl(tr(tc(NESTED + p("")))), ONE, [], id="a table in a box"),
        pytest.param(
            tbl(
                tr(tc("指標"), tc("現状値（R5）", span(2)), tc("目標値（R10）")),
                tr(tc("会員数", span(2)), "12人", "20人"),
                widths=(3000, 60, 1500, 1500),
            ),
            ONE, [], id="columns nobody sees",
        ),
        pytest.param(
            p(TAB.join(map(r, HEADS))) + p(TAB.join(map(r, ("会員数", "12人", "20人")))),
            ONE, [], id="columns parted by tabs",
        ),
        pytest.param(
            NESTED + p(r("図") + drawn("<a:blip/>")) + p(r("参考") + box("会員数 99人")), ONE, [], id="a box beside"
        ),
    ],
)  # fmt: skip
def test_indicators_come_through_what_word_hides(body, found, grave):
    assert reading(body) == (found, grave)


def test_marks_of_notes_are_kept_out_of_names_and_amounts():
    body = kpi(
        tr(
            run_in(r("会員数") + mark(1)),
            run_in(r("1,204") + mark(2)),
            run_in(r("1,300") + mark(3)),
        )
    )
    notes = note(1, "一") + note(2, "二") + note(3, "三")
    document = read_bytes(
        "計画.docx", docx(TITLE + HEADING + body, footnotes=notes), source_id="s1"
    )
    (indicator,) = read_plan([document]).plan.indicators
    assert indicator.name == "会員数"
    assert [str(getattr(value.reading, "amount", None)) for value in indicator.values] == [
        "1204",
        "1300",
    ]


def test_automatic_numbers_of_headings_are_read():
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = "".join(p(text, '<w:pStyle w:val="h1"/>') for text in ("しごとの創生", "ひとの創生"))
    numbering = one(level(0, "decimalFullWidth", "第%1章"))
    document = read_bytes(
        "計画.docx", docx(TITLE + body, styles=styles, numbering=numbering), source_id="s1"
    )
    assert [(n.code, n.title) for n in read_plan([document]).plan.nodes] == [
        ("第1章", "しごとの創生"),
        ("第2章", "ひとの創生"),
    ]


def test_automatic_numbers_of_rows_are_no_names():
    number = item("").removesuffix("</w:p>") + "</w:p>"
    table = tbl(
        tr("No.", *HEADS),
        tr(tc(number), "会員数", "12人", "20人"),
        tr(tc(number), "利用者数", "3人", "5人"),
    )
    found, grave = reading(table, numbering=one(level(0, text="%1")))
    assert (found, grave) == ([("会員数", "12人", "20人"), ("利用者数", "3人", "5人")], [])
