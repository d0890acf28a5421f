"""The invented city's report of R7: what each form of the judgement looks like, to the letter."""

from pathlib import Path

import pytest

from keikaku.cli.main import main

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GOLDEN = Path(__file__).parent / "evaluation"
PLAN = SAMPLES / "truth" / "senryaku.json"
REPORTS = SAMPLES / "reports" / "actuals-R7.csv"
SHEET = SAMPLES / "truth" / "kpi-progress.json"
REPORTED = (str(PLAN), "--year", "R7", "--actuals", str(REPORTS))


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("report.txt", REPORTED),
        ("report-english.txt", (*REPORTED, "--language", "en", "--under", "1-1-1")),
        ("trace.txt", (*REPORTED, "--trace", "--under", "2-1-1")),
        ("term.txt", (*REPORTED, "--term", "--under", "2-2-1")),
        ("nagano.txt", (*REPORTED, "--rule", "nagano", "--under", "n1")),
        ("report.json", (*REPORTED, "--format", "json", "--under", "1-2-2")),
        ("report.csv", (*REPORTED, "--format", "csv", "--under", "1-3-1")),
        ("template.csv", (str(PLAN), "--year", "R8", "--actuals", str(REPORTS), "--template",
                          "--under", "1-2-2")),
        ("printed.txt", (str(SHEET), "--year", "R7", "--under", "1-1-1")),
    ],
)  # fmt: skip
def test_the_judgement_is_shown_as_it_is_meant(name, arguments, golden, tmp_path):
    out = tmp_path / name
    assert main(["evaluate", *arguments, "--out", str(out)]) == 0
    golden(GOLDEN / name, out.read_bytes().decode("utf-8"))


def test_a_plan_counts_each_indicator_once_and_every_one(capsys):
    main(["evaluate", *REPORTED])
    assert "判定した指標 85 / 全 121（割合の分母は 85）" in capsys.readouterr().out
