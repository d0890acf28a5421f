import csv
import io
import json
from pathlib import Path

import pytest

from keikaku.cli.main import main
from keikaku.core.plan import Plan, PlanDraft, PlanHead
from keikaku.core.years.dates import parse_date
from keikaku.exchange.writer import dumps
from tests.reported_plan import INDICATORS, NODES, PLAN, one, table

ROWS = ("i1,,,R4,12人,,,,速報,,晴れ", "i2,,,R4,未調査", "i3,,,R4,20件", "i5,,,R4,済")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("plan.json").write_text(dumps(PlanDraft(PLAN)), encoding="utf-8")
    Path("actuals.csv").write_bytes(table(*ROWS))
    return tmp_path


def evaluate(capsys, *arguments: str) -> tuple[int, str, str]:
    status = main(["evaluate", *arguments])
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def failure(capsys, *arguments: str) -> str:
    status, out, err = evaluate(capsys, *arguments)
    assert (status, out) == (2, "")
    return err


REPORT = """\
小さな計画: 令和4年度(2022年度)の評価
  評価基準: 標準の評価（達成・予定どおり・改善・横ばいと後退）（Keikaku）
  出典: このプログラムの標準。特定の自治体の基準ではありません。
  予定どおりとは、進捗率が経過割合（基準年から目標年までの何割が過ぎたか）以上であることです。
  実績値: actuals.csv（4件）

全体
                                        件数    割合
  ◎ A 目標を達成                           2  66.7％
  ○ B 予定どおり                           0   0.0％
  △ C 基準値より改善したが遅れている       1  33.3％
  × D 横ばい、後退、または守れなかった     0   0.0％
  判定した指標 3 / 全 7（割合の分母は 3）
  判定していない指標 4
"""


def test_the_report_says_rule_counts_and_denominator(folder, capsys):
    status, out, err = evaluate(capsys, "plan.json", "--year", "R4", "--actuals", "actuals.csv")
    assert (status, err) == (0, "")
    assert out.startswith(REPORT)
    assert "    △ C  新規就農者数（i1） 基準値より改善したが遅れている ［速報値による］\n" in out
    assert "達成率 60.0％ ／ 進捗率 20.0％ ／ 進度 33.3％" in out
    assert "来場者数（i2） ／ 1 しごと > 1-1 農業 ／ 産業課 ／ 報告: 未調査\n" in out


def test_the_trace_stands_below_each_indicator_or_the_one_asked_for(folder, capsys):
    asked = ("plan.json", "--year", "R4", "--actuals", "actuals.csv")
    line = "- 達成率 = A ÷ T = 12 ÷ 20 = 0.6（60％）"
    assert line not in evaluate(capsys, *asked)[1]
    assert line in evaluate(capsys, *asked, "--trace")[1]
    single = evaluate(capsys, *asked, "--indicator", "i1")[1]
    assert line in single
    assert "i3" not in single


def test_english_is_spoken(folder, capsys):
    asked = ("plan.json", "--year", "R4", "--actuals", "actuals.csv", "--language", "en")
    out = evaluate(capsys, *asked, "--trace")[1]
    assert "Judged: 3 of 7 (shares are of 3)" in out
    assert "- Attainment = A ÷ T = 12 ÷ 20 = 0.6 (60％)" in out


def test_json_and_csv_are_written_to_files(folder, capsys):
    asked = ("plan.json", "--year", "R4", "--actuals", "actuals.csv")
    status, out, err = evaluate(capsys, *asked, "--format", "json", "--out", "result.json")
    assert (status, out, err) == (0, "", "書き出しました: result.json\n")
    data = json.loads(Path("result.json").read_text("utf-8"))
    assert [one["grade"] for one in data["indicators"]] == ["C", None, "A", None, "A", None, None]
    evaluate(capsys, *asked, "--format", "csv", "--out", "result.csv")
    written = Path("result.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == 8


def test_only_a_part_can_be_judged(folder, capsys):
    for said in ("n2", "1-1", "農業"):
        out = evaluate(capsys, "plan.json", "--year", "R4", "--under", said, "--format", "json")[1]
        data = json.loads(out)
        assert (data["under"], data["total"]["total"]) == ("n2", 3)


def test_a_whole_term_is_judged_on_estimates_and_says_so(folder, capsys):
    Path("term.csv").write_bytes(table("i1,,,R6,20人,,,,見込"))
    out = evaluate(capsys, "plan.json", "--term", "--actuals", "term.csv")[1]
    assert out.startswith(
        "小さな計画: 計画期間全体の評価（令和6年度(2024年度)まで、見込値を含む）\n"
    )
    assert "［見込値による］" in out
    waiting = evaluate(capsys, "plan.json", "--year", "R6", "--actuals", "term.csv")[1]
    assert "判定待ち: 見込値です。" in waiting


def test_a_rule_of_a_file_judges(folder, capsys):
    Path("rule.toml").write_text(
        'id = "own"\ntitle = "二段階"\nbody = "架空市"\nsource = "架空市の要綱"\n'
        '[[bands]]\ngrade = "済"\nlabel = "達成"\nwhen = { achieved = true }\n'
        '[[bands]]\ngrade = "未"\nlabel = "未達成"\n',
        encoding="utf-8",
    )
    asked = ("plan.json", "--year", "R4", "--actuals", "actuals.csv", "--rule", "rule.toml")
    out = evaluate(capsys, *asked)[1]
    assert "  評価基準: 二段階（架空市）\n  出典: 架空市の要綱\n" in out


def test_the_shipped_rules_are_listed_with_body_and_source(capsys):
    status, out, _ = evaluate(capsys, "--rules")
    assert status == 0
    assert "  nagano\n    長野県の評価（順調・おおむね順調・努力を要する）\n    長野県\n" in out
    assert out.count("出典: ") >= 14


def test_the_template_has_the_inputs_of_the_rule_and_reads_again(folder, capsys):
    asked = ("plan.json", "--year", "R4", "--template", "--rule", "akiruno", "--under", "1-1")
    status, _, _ = evaluate(capsys, *asked, "--out", "form.csv")
    assert status == 0
    text = Path("form.csv").read_bytes().decode("utf-8-sig")
    heads, *rows = csv.reader(io.StringIO(text, newline=""))
    assert "入力:outlook" in heads
    assert [row[0] for row in rows] == ["i1", "i2", "i3"]
    again = evaluate(
        capsys, "plan.json", "--year", "R4", "--actuals", "form.csv", "--rule", "akiruno"
    )
    assert (again[0], again[2]) == (0, "")


def test_the_template_shows_what_was_reported_before(folder, capsys):
    out = evaluate(capsys, "plan.json", "--year", "R5", "--template", "--actuals", "actuals.csv")[1]
    assert "12人（令和4年度）" in out


def test_without_a_file_the_printed_values_are_judged_and_none_is_said(folder, capsys):
    out = evaluate(capsys, "plan.json", "--year", "R4")[1]
    assert "  実績値: 計画に印刷された実績値（0件）\n" in out
    assert "  ! 計画に年度のある実績値は印刷されていません。" in out


def test_a_document_is_read_first(folder, capsys):
    text = "総合戦略\n\n重点戦略 1 しごと\n\nKPI\t項目\t基準値(R5)\t目標値(R11)\t実績値(R7)\n\t会員数\t12人\t20人\t22人\n"
    Path("plan.txt").write_text(text, encoding="utf-8")
    status, out, err = evaluate(capsys, "plan.txt", "--year", "R7")
    assert (status, err) == (0, "")
    assert "計画期間が書かれていないため、年度が期間の中か確かめられません" in out
    assert "◎ A  会員数（i1） 目標を達成" in out
    told = evaluate(capsys, "plan.txt", "--year", "R7", "--period", "R7-R11")[1]
    assert "計画期間が書かれていない" not in told


# Editions


def edition(name: str, day: str, target: str, issuer: str = "架空市") -> None:
    as_of = parse_date(day)
    assert as_of is not None
    indicator = one(1, "新規就農者数", "10人", target, "n2")
    plan = Plan(
        PlanHead("計画", period=(2020, 2024), issuer=issuer, as_of=as_of),
        nodes=NODES,
        indicators=(indicator,),
    )
    Path(name).write_text(dumps(PlanDraft(plan)), encoding="utf-8")


def test_of_several_editions_the_one_in_force_judges_and_is_named(folder, capsys):
    edition("first.json", "令和2年3月1日", "20人")
    edition("second.json", "令和5年3月1日", "10人")
    Path("one.csv").write_bytes(table("i1,,,R4,12人", "i1,,,R3,12人"))
    asked = ("first.json", "second.json", "--actuals", "one.csv", "--year")
    out = evaluate(capsys, *asked, "R3")[1]
    assert "  ! 判定には first.json「計画（令和2年3月1日）」を使いました" in out
    assert "△ C" in out
    later = evaluate(capsys, *asked, "R4")[1]
    assert "  ! 判定には second.json「計画（令和5年3月1日）」を使いました" in later
    assert "◎ A" in later
    assert "--year: 令和9年度に有効な版がありません。" in failure(capsys, *asked, "R9")


def test_two_different_plans_are_refused(folder, capsys):
    edition("first.json", "令和2年3月1日", "20人")
    edition("other.json", "令和5年3月1日", "10人", issuer="別の市")
    told = failure(capsys, "first.json", "other.json", "--year", "R4")
    assert told == (
        "エラー: first.json（架空市）と other.json（別の市）は別の計画です。"
        "一つの計画の版を指定してください。\n"
    )


# What cannot be done


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "計画（PLAN）を指定してください。"),
        (("plan.json",), "評価する年度を --year で指定してください。"),
        (("plan.json", "--year", "いつか"), "--year: 「いつか」を年度として読めません。"),
        (("plan.json", "--year", "R9"), "--year: 令和9年度は計画期間（令和2年度～令和6年度）の外です。"),
        (("none.json", "--year", "R4"), "none.json: ファイルがありません。"),
        (("plan.json", "--year", "R4", "--actuals", "none.csv"), "none.csv: ファイルがありません。"),
        (("plan.json", "--year", "R4", "--rule", "none"), "none: 評価基準がありません。"),
        (("plan.json", "--year", "R4", "--under", "9-9"), "--under: 「9-9」という節"),
        (("plan.json", "--year", "R4", "--indicator", "i99"), "--indicator: 指標「i99」は判定の範囲に"),
        (("plan.json", "--year", "R4", "--out", "plan.json"), "--out plan.json は読むファイルです。"),
        (("plan.json", "--year", "R4", "--template", "--rules"), "not allowed with argument"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told(folder, capsys, arguments, said):
    assert said in failure(capsys, *arguments)


@pytest.mark.parametrize(
    "data",
    [b"{}", b"[]", b'{"format": "keikaku-plan/9"}', b"{", b"\xef\xbb\xbf{", b'{"a": "\xff"}', b""],
)
def test_a_file_that_is_no_plan_is_told(folder, capsys, data):
    Path("bad.json").write_bytes(data)
    assert failure(capsys, "bad.json", "--year", "R4").startswith("エラー: bad.json")


def test_a_plan_without_indicators_is_told(folder, capsys):
    Path("bare.json").write_text(dumps(PlanDraft(Plan(PlanHead("計画")))), encoding="utf-8")
    assert "指標がありません。" in failure(capsys, "bare.json", "--year", "R4")


def test_faulty_actuals_are_told_and_nothing_is_written(folder, capsys):
    Path("bad.csv").write_bytes(table("i99,,,R4,1人", "i1,,,R4,1人", "i1,,,R4,2人"))
    asked = ("plan.json", "--year", "R4", "--actuals", "bad.csv", "--out", "result.txt")
    told = failure(capsys, *asked)
    assert "bad.csv 2行目 1列目: 指標ID「i99」の指標は計画にありません。" in told
    assert "bad.csv 4行目: 新規就農者数の令和4年度（確報）の実績値が二つあります。" in told
    assert not Path("result.txt").exists()


def test_doubts_are_shown_above_the_grades(folder, capsys):
    Path("near.csv").write_bytes(table(",,新規就農者数(累計),R4,12人"))
    out = evaluate(capsys, "plan.json", "--year", "R4", "--actuals", "near.csv")[1]
    notes = out.split("全体\n")[0]
    assert (
        "  ! near.csv 2行目 3列目: 指標名「新規就農者数(累計)」を計画の「新規就農者数」とみなしました。"
        in notes
    )


def test_a_node_that_is_named_twice_is_not_chosen(folder, capsys):
    twins = (*NODES, type(NODES[0])("n4", "n1", "施策", "1-3", "農業"))
    plan = Plan(PLAN.head, nodes=twins, indicators=INDICATORS)
    Path("twins.json").write_text(dumps(PlanDraft(plan)), encoding="utf-8")
    told = failure(capsys, "twins.json", "--year", "R4", "--under", "農業")
    assert "「農業」は2か所にあります。IDで指定してください（n2、n4）。" in told
