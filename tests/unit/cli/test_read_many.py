"""`keikaku read --workers`: the same results as one by one, and a run that can be stopped."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keikaku.batch.ledger import NAME
from keikaku.cli.main import main

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")

PLAN = """\
{city}総合戦略

(令和7年度～令和11年度)

重点戦略 1 海のしごとをつくる

KPI	項目	現状値(R5)	目標値(R11)
	かきの年間水揚量	{base}トン	430トン
"""
CITIES = ("榛瀬市", "潮見町", "北浜村", "南浜村")


@pytest.fixture
def plans(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "plans"
    folder.mkdir()
    for base, city in enumerate(CITIES, 300):
        (folder / f"{city}.txt").write_text(PLAN.format(city=city, base=base), encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def many(*arguments):
    return main(["read", "plans", "--out", "many", "--workers", "2", *arguments])


def one_by_one(*arguments):
    return main(["read", "plans", "--out", "single", *arguments])


@pytest.mark.parametrize("form", ["json", "csv", "summary"])
def test_the_results_are_those_of_reading_one_by_one(plans, form):
    assert (many("--format", form), one_by_one("--format", form)) == (0, 0)
    assert contents(Path("many")) == contents(Path("single"))
    assert len(contents(Path("many"))) >= 4


def test_a_failing_document_is_told_and_the_others_are_kept(plans, capsys):
    (plans / "壊れた.txt").write_bytes(b"\0\1\2")
    assert many("--format", "json") == 2
    out, err = capsys.readouterr()
    assert "エラー: 壊れた.txt 1行目: 文字ではないデータ" in err
    assert sorted(contents(Path("many"))) == sorted(f"{city}.txt.json" for city in CITIES)
    assert [line.split()[0] for line in out.splitlines()] == [
        "文書", *sorted([f"{city}.txt" for city in CITIES] + ["壊れた.txt"]), "合計",
    ]  # fmt: skip


def test_what_was_read_before_is_not_read_again(plans, capsys):
    many("--format", "json")
    totals = capsys.readouterr().out
    (plans / "潮見町.txt").write_text(PLAN.format(city="潮見町", base=9), encoding="utf-8")
    Path("many", "北浜村.txt.json").unlink()
    Path("many", "榛瀬市.txt.json").write_text("as it was", encoding="utf-8")
    assert many("--format", "json") == 0
    out, err = capsys.readouterr()
    assert "2件は前回までに読み終えています。" in err
    assert len(out.splitlines()) == len(totals.splitlines())
    found = contents(Path("many"))
    assert found.pop("榛瀬市.txt.json") == b"as it was"
    one_by_one("--format", "json")
    assert found.items() < contents(Path("single")).items()
    assert b'"9"' in found["潮見町.txt.json"]


def test_another_question_is_answered_anew(plans, capsys):
    many("--format", "json")
    many("--format", "json", "--period", "R7-R11")
    assert "前回までに" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--workers", "2"], "書き出すフォルダー --out が要ります。"),
        (["--workers", "0", "--out", "many"], "--workers"),
        (["--workers", "two", "--out", "many"], "--workers"),
        (["--workers", "2", "--cluster", "tcp://127.0.0.1:9", "--out", "many"], "--cluster"),
    ],
)
def test_what_does_not_fit_is_refused(plans, capsys, arguments, told):
    assert main(["read", "plans", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_run_that_is_killed_goes_on_where_it_was(plans):
    for number in range(150):
        text = PLAN.format(city=f"第{number}市", base=number) * 5
        (plans / f"{number:03}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "keikaku", "read", "plans", "--format", "json"]
    batch = [*command, "--out", "many", "--workers", "2"]
    with subprocess.Popen(batch, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        wait_for(lambda: len(finished()) >= 5)
        process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    before = finished()
    assert 5 <= len(before) < 154
    again = subprocess.run(batch, capture_output=True, check=False, encoding="utf-8")
    assert f"{len(before)}件は前回までに読み終えています。" in again.stderr
    one_by_one("--format", "json")
    assert contents(Path("many")) == contents(Path("single"))


def finished() -> list[str]:
    """The whole lines of the ledger but its first."""
    ledger = Path("many", NAME)
    text = ledger.read_text(encoding="utf-8") if ledger.exists() else ""
    return text.splitlines(keepends=True)[1:] if text.endswith("\n") else []


def wait_for(true):
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)
