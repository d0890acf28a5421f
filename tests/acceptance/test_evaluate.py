"""Judging a real document: the figures that it prints, at the command line, to the digit."""

import json
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from tests.acceptance.test_cli import keikaku

pytestmark = pytest.mark.acceptance

# Figures and names that the document prints (89 to 97 行目), as an office would report them.
TABLE = """\
節,指標名,年度,実績値,集計,状態
④ 令和3年(2021年)における数値による目標,定住人口,R2,約60.6万人,,速報
④ 令和3年(2021年)における数値による目標,交流人口,R2,"1,184万人/年間(令和2年)",,
④ 令和3年(2021年)における数値による目標,交流人口,R1,"1,770万人/年間(令和元年)《参考》",,
④ 令和3年(2021年)における数値による目標,新山口駅乗車人員,R1,288万2千人/年間,,
④ 令和3年(2021年)における数値による目標,山口宇部空港旅客輸送実績,R1,94万7千人/年間,,
④ 令和3年(2021年)における数値による目標,新規雇用創出数,R2,464人/年間,,
④ 令和3年(2021年)における数値による目標,社会動態 (転出超過抑制),R2,▲974人/年間,5年平均,
"""
STATIONS = {
    "新山口駅乗車人員": ("A", {"improvement": Fraction(220, 2662)}),
    "山口宇部空港旅客輸送実績": ("A", {"improvement": Fraction(73, 874)}),
}
WANTED = {
    "R2": {
        "定住人口": ("A", {"attainment": Fraction(606, 600)}),
        "交流人口": ("D", {"progress": Fraction(-29, 100), "attainment": Fraction(1184, 1700)}),
        "新規雇用創出数": ("A", {"attainment": Fraction(464, 150)}),
        "社会動態": ("D", {"improvement": Fraction(843 - 974, 843)}),
    },
    "R1": {"交流人口": ("reference_only", {}), **STATIONS},
}
SHOWN = {
    "R2": ["達成率 101.0％", "達成率 69.6％ ／ 進捗率 ▲29.0％", "達成率 309.3％", "改善率 ▲15.5％"],
    "R1": ["改善率 8.3％", "改善率 8.4％"],
}
FINAL = TABLE.replace("《参考》", "")


@pytest.fixture(scope="module")
def folder(corpus, tmp_path_factory) -> Path:
    """A folder with the document as JSON, read as a person would read it."""
    here: Path = tmp_path_factory.mktemp("evaluate")
    (document,) = corpus.glob("004_*.txt")
    done = keikaku(here, "read", str(document), "--format", "json", "--out", "004.json")
    assert done.returncode in (0, 1)
    (here / "actuals.csv").write_bytes(TABLE.encode("utf-8-sig"))
    (here / "final.csv").write_bytes(FINAL.encode("cp932"))
    return here


def judged(folder: Path, year: str, *arguments: str):
    """Grade or reason and the rates of each indicator that has either."""
    done = keikaku(folder, "evaluate", "004.json", "--year", year, "--format", "json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    found = {}
    for one in json.loads(done.stdout)["indicators"]:
        if one["reason"] != "not_measured":
            rates = {name: rate["exact"] for name, rate in one["rates"].items() if rate["exact"]}
            told = {name: Fraction(exact) for name, exact in rates.items()}
            found[one["name"]] = (one["grade"] or one["reason"], told)
    return found


@pytest.mark.parametrize("year", ["R1", "R2"])
@pytest.mark.parametrize("arguments", [(), ("--actuals", "actuals.csv")], ids=["printed", "file"])
def test_grades_and_rates_are_those_of_a_pocket_calculator(folder, year, arguments):
    found = judged(folder, year, *arguments)
    assert {name: grade for name, (grade, _) in found.items()} == {
        name: grade for name, (grade, _) in WANTED[year].items()
    }
    for name, (_, rates) in WANTED[year].items():
        assert {measure: found[name][1][measure] for measure in rates} == rates


def test_a_reference_value_is_judged_once_it_is_reported_as_final(folder):
    grade, rates = judged(folder, "R1", "--actuals", "final.csv")["交流人口"]
    assert (grade, rates["progress"], rates["attainment"]) == (
        "A", Fraction(1175, 1000), Fraction(1770, 1700),
    )  # fmt: skip


def report(folder: Path, year: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return keikaku(folder, "evaluate", "004.json", "--year", year, *arguments)


@pytest.mark.parametrize("year", ["R1", "R2"])
def test_the_report_shows_them_with_one_digit(folder, year):
    out = report(folder, year, "--actuals", "actuals.csv").stdout
    assert [text for text in SHOWN[year] if text not in out] == []
    if year == "R1":
        assert (
            "達成率 104.1％ ／ 進捗率 117.5％"
            in report(folder, year, "--actuals", "final.csv").stdout
        )


def test_the_provisional_census_is_marked(folder):
    out = report(folder, "R2", "--actuals", "actuals.csv").stdout
    (line,) = [line for line in out.splitlines() if "定住人口（" in line]
    assert "速報値による" in line
    assert "概数による" in line


def test_the_document_itself_can_be_judged(folder, corpus):
    (document,) = corpus.glob("004_*.txt")
    done = keikaku(folder, "evaluate", str(document), "--year", "R2", "--language", "en")
    assert done.returncode == 0
    assert "Judged: 4 of 9 (shares are of 4)" in done.stdout


def test_the_template_of_a_real_document_reads_again(folder):
    keikaku(folder, "evaluate", "004.json", "--year", "R2", "--template", "--out", "form.csv")
    done = report(folder, "R2", "--actuals", "form.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "判定した指標 0 / 全 9" in done.stdout


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("i99,R2,1人", "指標ID「i99」の指標は計画にありません。"),
        ("i4,R9,1万人", "令和9年度は計画期間（平成29年度～令和3年度）の外です。"),
        ("i4,R2,1件", "実績値の単位「件」が目標値の単位「万人」と違います。"),
        ("i4,R2,1万人\ni4,R2,2万人", "定住人口の令和2年度（確報）の実績値が二つあります。"),
    ],
)
def test_faults_are_told_with_file_and_row_and_nothing_is_written(folder, rows, said):
    (folder / "bad.csv").write_text(f"指標ID,年度,実績値\n{rows}\n", encoding="utf-8")
    done = report(folder, "R2", "--actuals", "bad.csv", "--out", "never.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert f"bad.csv {len(rows.splitlines()) + 1}行目" in done.stderr
    assert said in done.stderr
    assert not (folder / "never.txt").exists()
