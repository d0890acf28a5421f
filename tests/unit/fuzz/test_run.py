"""A run counts, keeps what fails, makes it smaller, and watches memory."""

import json

import pytest

from fuzz import __main__ as command
from fuzz.case import Case
from fuzz.findings import Findings
from fuzz.outcome import Outcome, Verdict
from fuzz.run import Tally, run
from fuzz.shrink import shrunk
from fuzz.worker import MEGABYTE
from tests.unit.fuzz.test_worker import case, worker

__all__ = ["worker"]  # a fixture


def test_a_run_keeps_what_fails_and_counts_the_rest(worker, tmp_path):
    told: list[str] = []
    findings = Findings(tmp_path / "kept")
    inputs = [case(each) for each in ("good", "refuse", "crash", "good", "crash", "hang")]
    tally = run(inputs, worker, findings, told.append)
    assert tally.verdicts == {
        ("cell", Verdict.READ): 2,
        ("cell", Verdict.REFUSED): 1,
        ("cell", Verdict.CRASH): 2,
        ("cell", Verdict.HANG): 1,
    }
    assert findings.counts == {"crash ZeroDivisionError": 2, "hang no answer": 1}
    kept = {path.name: path.read_bytes() for path in findings.folder.iterdir()}
    assert kept[case("crash").name] == b"crash"
    assert b"ZeroDivisionError: by nothing" in kept[f"{case('crash').name}.txt"]
    assert b"--replay" in kept[f"{case('crash').name}.txt"]
    assert len(told) == 3


def test_of_one_fault_a_few_inputs_are_kept(tmp_path):
    findings = Findings(tmp_path)
    fault = Outcome(Verdict.CRASH, "KeyError in read.py:1", "…")
    kept = [findings.add(case(str(number)), fault) for number in range(5)]
    assert [path is None for path in kept] == [False, False, False, True, True]
    assert findings.counts == {"crash KeyError in read.py:1": 5}
    assert not findings.is_new(fault)
    assert findings.is_new(fault._replace(where="KeyError in read.py:2"))


def tally_of(*resident: int, start: int = 100) -> Tally:
    samples = [(start + 500 * at, each * MEGABYTE) for at, each in enumerate(resident)]
    return Tally(samples=samples)


@pytest.mark.parametrize(
    ("tally", "growth"),
    [
        (tally_of(100, 150, 150, 150, 150), 0.0),
        (tally_of(100, 120, 140, 160, 180), 40.0),
        (tally_of(100, 100, 100, 120, 130, start=5000), 30.0),
        (tally_of(100, 150, 200), None),
        (tally_of(), None),
    ],
)
def test_growth_is_what_comes_after_warming_up(tally, growth):
    found = tally.growth()
    assert (found and found / MEGABYTE) == growth


# Making smaller


def test_a_text_is_cut_to_what_the_fault_needs():
    found = shrunk(
        Case("cell", "約10人(R5)年間".encode(), ""), lambda each: "人".encode() in each.data
    )
    assert found.data.decode() == "人"


def test_a_document_is_cut_to_what_the_fault_needs():
    cells = [[0, 0, 1, 1, "KPI", []], [0, 1, 2, 3, "目標値", ["x"]], [1, 0, 1, 1, "観光客", []]]
    blocks = [
        {"kind": "paragraph", "text": "本文"},
        {"rows": 4, "columns": 5, "cells": cells, "caption": "表"},
    ]
    plan = Case("plan", json.dumps(blocks, ensure_ascii=False).encode(), "")
    found = shrunk(plan, lambda each: "目標値".encode() in each.data)
    assert json.loads(found.data) == [
        {"rows": 1, "columns": 1, "cells": [[0, 0, 1, 1, "目標値", []]]}
    ]


def test_a_file_is_kept_as_it_is():
    whole = Case("file", b"%PDF-", "", "pdf")
    assert shrunk(whole, lambda each: True) is whole


def test_an_input_that_stops_failing_is_not_taken():
    text = Case("cell", b"abc", "")
    assert shrunk(text, lambda each: False) == text


# The command


def test_a_short_run_is_well(tmp_path, capsys):
    folder = tmp_path / "kept"
    arguments = ["--inputs", "60", "--minutes", "0.03", "--formats", "txt", "--keep", str(folder)]
    assert command.main(arguments) == 0
    shown = capsys.readouterr().out
    assert "small inputs: 60" in shown
    assert "damaged files" in shown
    assert "○ 問題はありません / no faults" in shown
    assert not folder.exists()


def test_a_kept_input_is_tried_again(tmp_path, capsys):
    good, bad = tmp_path / "text-1.cell", tmp_path / "text-2.plan"
    good.write_text("10人", encoding="utf-8")
    bad.write_text('[{"kind": "none", "text": ""}]', encoding="utf-8")
    assert command.main(["--replay", str(good)]) == 0
    assert command.main(["--replay", str(good), str(bad)]) == 1
    assert "text-1.cell: read" in capsys.readouterr().out
