"""The page about a reading: what stands on it, in both languages, and what is left out."""

from dataclasses import replace
from pathlib import Path

import pytest

from keikaku.cli.summary import View, summary
from keikaku.cli.summary.node_text import node_label
from keikaku.cli.terminal.style import Style
from keikaku.cli.terminal.width import width
from keikaku.core.indicators import Role
from keikaku.core.plan import Node, Plan, PlanDraft, PlanHead, Table
from keikaku.core.problems.model import Language, Problem, Severity
from keikaku.core.sources import SourceFile
from keikaku.core.values.model import Missing, Reason
from tests.unit.cli.drafts import DOUBTFUL, EMPTY, PLAIN, at, indicator, problem, value

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "summary"
VIEW = View(command="plan.txt")

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize(
    ("name", "draft", "view"),
    [
        ("doubtful", DOUBTFUL, VIEW),
        ("doubtful-full", DOUBTFUL, replace(VIEW, full=True)),
        ("doubtful-english", DOUBTFUL, replace(VIEW, language=Language.EN)),
        ("doubtful-narrow", DOUBTFUL, replace(VIEW, width=60)),
        ("plain", PLAIN, VIEW),
        ("empty", EMPTY, VIEW),
    ],
)
def test_summary(name, draft, view, golden):
    golden(GOLDEN / f"{name}.txt", summary(draft, view))


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
@pytest.mark.parametrize("language", Language)
def test_no_line_is_wider_than_the_page(columns, language):
    view = replace(VIEW, width=columns, language=language)
    lines = summary(DOUBTFUL, view).splitlines()
    commands = [line for line in lines if "keikaku " in line]
    # A closing sign may stand one sign outside rather than begin a line.
    assert [line for line in lines if width(line) > columns + 2 and line not in commands] == []


def test_colour_changes_nothing_but_the_colour():
    painted = summary(DOUBTFUL, replace(VIEW, style=Style(colour=True)))
    for code in ("0", "1", "2", "31", "33"):
        assert f"\x1b[{code}m" in painted
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == summary(DOUBTFUL, VIEW)


def test_a_document_cannot_steer_the_terminal():
    evil = "題\x1b]0;x\x07\u202e\r\n名"
    head = PlanHead(evil, issuer=evil, edition=evil)
    plan = Plan(
        head,
        nodes=(Node("n1", None, evil, evil, evil),),
        indicators=(indicator(1, evil, "n1"),),
    )
    details = problem(1, "target.open", "i1", replace(at(3), address=evil), name=evil)
    shown = summary(PlanDraft(plan, (details,)), VIEW)
    assert [
        sign for sign in shown if sign != "\n" and not sign.isprintable() and sign != "\u3000"
    ] == []


def test_a_long_list_of_indicators_shows_those_to_check():
    many = tuple(indicator(number, f"指標{number}", None) for number in range(1, 152))
    doubt = problem(1, "target.open", "i77", at(77), name="指標77")
    draft = PlanDraft(Plan(PlanHead("計画"), indicators=many), (doubt,))
    shown = summary(draft, VIEW).splitlines()
    assert [line for line in shown if "指標7" in line and "目標値が" not in line] == ["  ! 指標77"]
    assert "  確認の要る指標だけを示しました（ほかに 150）。--full で全部を示します。" in shown
    assert "     指標78" in summary(draft, replace(VIEW, full=True)).splitlines()


def test_a_deep_structure_is_cut_at_a_whole_level():
    tops = [Node(f"n{top}", None, "政策", str(top), f"題{top}") for top in range(1, 4)]
    below = [
        Node(f"n{top.id}-{number}", top.id, "施策", f"{top.code}-{number}", "題")
        for top in tops
        for number in range(1, 31)
    ]
    draft = PlanDraft(Plan(PlanHead("計画"), nodes=(*tops, *below)))
    shown = summary(draft, VIEW).splitlines()
    assert [line.strip() for line in shown if "題" in line] == [
        "政策 1 題1",
        "政策 2 題2",
        "政策 3 題3",
    ]
    assert "構成　政策 3、施策 90" in shown
    full = summary(draft, replace(VIEW, full=True)).splitlines()
    assert len([line for line in full if "題" in line]) == 93


def test_what_is_doubtful_names_the_thing_it_is_about():
    plan = Plan(PlanHead("計画"), indicators=(indicator(1, "会員数", None, value(1, *_target())),))
    about = problem(1, "heading.lost", "v1", at(11, 2), below="1-1")
    shown = summary(PlanDraft(plan, (about,)), VIEW)
    assert "      11行目 2列目  会員数: 1-1 の上の見出しがありません。" in shown.splitlines()


def test_places_name_their_file_when_several_were_read_together():
    files = tuple(
        SourceFile(f"s{n}", f"第{n}分冊.txt", "0", "text/plain", "r", "1") for n in (1, 2)
    )
    doubt = problem(1, "target.open", None, at(7, source="s2"), name="会員数")
    shown = summary(PlanDraft(Plan(PlanHead("計画"), sources=files), (doubt,)), VIEW)
    assert "      第2分冊.txt 7行目  「会員数」の目標値が決まっていません。" in shown.splitlines()


def test_settled_problems_are_told_no_more():
    settled = tuple(replace(each, settled=True) for each in DOUBTFUL.problems)
    shown = summary(PlanDraft(DOUBTFUL.plan, settled), VIEW)
    assert "確認していただきたいこと\n  ありません。\n" in shown
    assert "!" not in shown


def test_the_gravest_doubt_marks_the_indicator():
    plan = Plan(PlanHead("計画"), indicators=(indicator(1, "会員数", None, value(1, *_target())),))
    warning = problem(1, "target.open", "i1", at(3), name="会員数")
    error: Problem = replace(warning, id="p2", where="v1", severity=Severity.ERROR)
    shown = summary(PlanDraft(plan, (warning, error)), VIEW).splitlines()
    assert [line for line in shown if line.startswith("  !! 会員数")] != []


@pytest.mark.parametrize(
    ("role", "reason", "line"),
    [
        (Role.TARGET, Reason.PENDING, "  1 か所が調整中・空欄です（目標値 1）。"),
        (Role.BASELINE, Reason.BLANK, "  1 か所が調整中・空欄です（現状値・基準値 1）。"),
        (Role.ACTUAL, Reason.PENDING, "  1 か所が調整中・空欄です（実績値 1）。"),
        (Role.ACTUAL, Reason.BLANK, "  調整中・空欄の値はありません。"),
        (Role.TARGET, Reason.HYPHEN, "  調整中・空欄の値はありません。"),
    ],
)
def test_open_places_are_what_the_plan_still_has_to_say(role, reason, line):
    missing = value(1, role, Missing(reason), "")
    plan = Plan(PlanHead("計画"), indicators=(indicator(1, "会員数", None, missing),))
    assert summary(PlanDraft(plan), VIEW).splitlines()[2] == line


@pytest.mark.parametrize(
    ("table", "example"),
    [
        (Table("x1", None, "別表", (("市",),), (("山",),)), "別表"),
        (Table("x1", None, None, (), (("市", "", "町"), ("1", "2", "3"))), "市／町"),
        (Table("x1", None, None, (), ()), ""),
    ],
)
def test_a_kept_table_is_told_by_its_first_words(table, example):
    shown = summary(PlanDraft(Plan(PlanHead("計画"), tables=(table,))), VIEW)
    assert f"  そのほかの表  1  {example}".rstrip() in shown.splitlines()


def _target():
    draft_value = DOUBTFUL.plan.indicators[0].values[0]
    return draft_value.role, draft_value.reading, draft_value.raw


@pytest.mark.parametrize(
    ("node", "label"),
    [
        (Node("n1", None, "重点戦略", "1", "海のしごと"), "重点戦略 1 海のしごと"),
        (Node("n1", None, "具体的施策", "1-1", "販路"), "1-1 販路"),
        (Node("n1", None, "項目", None, "まち"), "まち"),
        (Node("n1", None, None, None, ""), "（見出しなし）"),
        (
            Node("n1", None, "重点戦略", "4", "", reconstructed=True),
            "重点戦略 4 （見出しが失われています）",
        ),
        (Node("n1", None, None, "①", "住まい\nの支援"), "① 住まい の支援"),
    ],
)
def test_a_node_is_one_line(node, label):
    assert node_label(node, VIEW) == label


def test_a_second_placement_of_a_node_is_marked():
    nodes = (
        Node("n1", None, None, "1", "住まい"),
        Node("n2", None, None, "2", "住まい", cross_listed="n1"),
    )
    assert [node_label(node, VIEW) for node in nodes] == ["1 住まい", "2 住まい 【再掲】"]
