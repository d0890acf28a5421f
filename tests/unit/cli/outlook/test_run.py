"""`keikaku outlook`: a plan and a table of actual values in, sentences or data out."""

import json

import pytest

from keikaku.cli.main import main

PLAN = """\
第3期榛瀬市総合戦略

計画期間 令和7年度～令和11年度

KPI\t項目\t現状値(R5)\t目標値(R11)
\t移住相談件数\t186件\t260件
\t待機児童数\t7人\t0人
"""
ACTUALS = """\
指標名,年度,実績値
移住相談件数,R7,200件
移住相談件数,R8,210件
移住相談件数,R9,220件
移住相談件数,R10,230件
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "actuals.csv").write_text(ACTUALS, encoding="utf-8")


def test_without_actual_values_the_way_begins_at_the_baseline(capsys):
    assert main(["outlook", "plan.txt", "--year", "R7", "--indicator", "i2"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "見通し（担当者の参考。判定ではありません）",
        "",
        "i2 待機児童数",
        "  令和5年度の7人から令和11年度の0人まで、あと7人、6年で割ると1年に1.166667…人の減少が必要です。",
        "  実績がまだないため、基準値から計算しました。",
        "  傾向を見るには4年分以上の実績が要ります（いまは0年分）。",
    ]


def test_four_reported_values_give_a_trend(capsys):
    asked = ["--actuals", "actuals.csv", "--indicator", "i1", "--format", "json"]
    assert main(["outlook", "plan.txt", "--year", "R10", *asked]) == 0
    told = json.loads(capsys.readouterr().out)
    (one,) = told["indicators"]
    assert one["pace"]["per_year"] == "30"
    assert one["trend"]["slope"] == "10"
    assert (one["trend"]["year"], one["trend"]["value"]) == (2029, "240")
    assert [each["weakness"] for each in one["trend"]["cautions"]] == ["few_points", "no_causes"]


def test_english(capsys):
    assert main(["outlook", "plan.txt", "--year", "R7", "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Outlook (for planners; no judgement)\n")
    assert "A trend needs at least four actual values; there are 0." in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["plan.txt", "--year", "いつか"], "--year: 「いつか」を年度として読めません。"),
        (["plan.txt", "--year", "R7", "--indicator", "i9"], "--indicator: 「i9」という指標は"),
        (["nothing.json", "--year", "R7"], "nothing.json: ファイルがありません。"),
        (["plan.txt", "--year", "R7", "--actuals", "plan.txt"], "plan.txt"),
    ],
)
def test_what_cannot_be_used_is_said(arguments, told, capsys):
    assert main(["outlook", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
