"""The benchmark of reading runs, measures what it says, and fails when it should."""

import sys
from pathlib import Path

import pytest

from benchmarks.reading import __main__ as command
from benchmarks.reading.documents import Paper, found, invented
from benchmarks.reading.measure import Failed, measure, measured
from benchmarks.reading.report import report
from benchmarks.reading.results import Measurement
from benchmarks.reading.ways import ways_for
from tools.plan_files import FORMATS


def test_a_quick_run_measures_every_way_of_a_format(capsys):
    assert command.main(["--quick", "--formats", "txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("読み方 / way")
    assert [line.split("  ")[0] for line in lines[1:2]] == ["txt-1 (1頁)"]
    assert [line.strip().split("  ")[0] for line in lines[2:4]] == [
        "Keikaku, reader",
        "Keikaku, to the review",
    ]


@pytest.mark.parametrize(("missed", "code"), [(True, 1), (False, 0)])
def test_a_missed_floor_fails(monkeypatch, capsys, missed, code):
    monkeypatch.setattr(command, "invented", lambda *_, **__: [])
    monkeypatch.setattr(command, "found", lambda _: [])
    if not missed:
        monkeypatch.setattr(command, "FLOORS", ())
    assert command.main([]) == code
    assert ("MISSED" in capsys.readouterr().out) is missed


def test_a_document_that_cannot_be_read_fails_and_the_others_are_measured(monkeypatch, capsys):
    def broken(way: str, path: Path, times: int) -> Measurement:
        if way == "reader":
            raise Failed("broken")
        return Measurement(0.5, 0.5, None, 1)

    monkeypatch.setattr(command, "measured", broken)
    assert command.main(["--quick", "--formats", "csv"]) == 1
    shown = capsys.readouterr().out
    assert "failed: csv-1 reader: broken" in shown
    assert "  Keikaku, to the review        2.0  0.500     0.500" in shown


# Measuring


def test_each_way_that_reads_a_format_can_be_measured(tmp_path):
    for paper in invented(tmp_path, FORMATS, quick=True):
        for way in ways_for(paper.ending, paper.pages):
            assert measure(way, paper.path, 1).times == 1


def test_the_process_of_a_measurement_tells_why_it_failed(tmp_path):
    with pytest.raises(Failed, match="ファイルがありません"):
        measured("reader", tmp_path / "none.txt", 1)


def test_the_best_of_a_few_counts(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(b"a plan\n")
    best = measure("reader", path, 5)
    assert best.times == 5
    assert 0 < best.wall < 1
    assert (best.peak is not None) is (sys.platform == "linux")


def test_slow_ways_are_spared_long_documents():
    assert ways_for("pdf", 10) == ["pdfium", "pdfplumber", "reader", "review"]
    assert ways_for("pdf", 400) == ["pdfium", "reader", "review"]
    assert ways_for("pdf", None) == ["pdfium", "pdfplumber", "reader", "review"]
    assert ways_for("txt", 400) == ["reader", "review"]


def test_the_sample_documents_are_measured_too():
    names = [paper.name for paper in found(["txt", "csv"])]
    assert {"senryaku.txt", "kpi-progress.csv"} <= set(names)
    assert [name for name in names if not name.endswith((".txt", ".csv"))] == []


# Showing


def test_ratios_are_of_pace():
    paper = Paper("pdf-10", Path("plan-10.pdf"), 10)
    results = {
        ("pdf-10", "pdfium"): Measurement(0.1, 0.1, 2**20, 3),
        ("pdf-10", "pdfplumber"): Measurement(4.0, 4.0, 2**21, 3),
        ("pdf-10", "reader"): Measurement(0.2, 0.25, 3 * 2**20, 3),
    }
    rows = [line.split() for line in report([paper], results, {}).splitlines()[1:5]]
    assert rows[0] == ["pdf-10", "(10頁)"]
    assert [row[-6:] for row in rows[1:]] == [
        ["100.0", "0.100", "0.100", "1", "1.00×", "40.00×"],
        ["2.5", "4.000", "4.000", "2", "0.03×", "1.00×"],
        ["50.0", "0.200", "0.250", "3", "0.50×", "20.00×"],
    ]


def test_a_system_that_does_not_tell_memory_is_said():
    paper = Paper("plan.txt", Path("plan.txt"), None)
    text = report([paper], {("plan.txt", "reader"): Measurement(1, 1, None, 1)}, {})
    assert "この環境ではメモリーを測れません" in text
