"""The program as a person runs it: its own process, real bytes, hostile files, real documents."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from keikaku.exchange.reader import loads

GOOD = "総合戦略\n\n重点戦略 1 しごと\n\nKPI\t項目\t現状値(R5)\t目標値(R11)\n\t会員数\t12人\t20人\n"
FILES: Mapping[str, bytes] = {
    "good.txt": GOOD.encode(),
    "shift-jis.txt": GOOD.encode("cp932"),
    "name with space.txt": GOOD.encode(),
    "empty.txt": b"",
    "blank.txt": b"\n\n   \n",
    "nul.bin": b"\x00\x01\x02\xff" * 100,
    "random.bin": bytes(range(256)) * 8,
    "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "word.docx": b"PK\x03\x04" + b"\x00" * 60,
    "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 60,
    "page.html": b"<!DOCTYPE html><html><body></body></html>",
    "huge-line.txt": "計".encode() * 1_000_001,
    "many-columns.txt": b"a" + b"\tb" * 2_000 + b"\n",
    "cut.txt": GOOD.encode()[:-9],
}
UNREADABLE = [
    "empty.txt", "blank.txt", "nul.bin", "random.bin", "paper.pdf", "word.docx", "old.xls",
    "page.html", "huge-line.txt", "many-columns.txt", "none.txt",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "folder").mkdir()
    return tmp_path


def keikaku(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "keikaku", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_and_nothing_else(folder, name):
    done = keikaku(folder, "read", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"エラー: {name}")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["good.txt", "shift-jis.txt", "name with space.txt"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_can_be_read_has_a_page_and_no_message(folder, name, language):
    done = keikaku(folder, "read", name, "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("--format json --out plan.json\n")


def test_a_folder_without_files_is_told(folder):
    done = keikaku(folder, "read", "folder")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("エラー: folder: フォルダーにファイルがありません。")


def test_a_folder_of_good_and_bad_files_is_read_as_far_as_it_goes(folder):
    done = keikaku(folder, "read", ".", "--format", "json", "--out", "folder")
    assert done.returncode == 2
    written = {path.name.removesuffix(".json") for path in (folder / "folder").iterdir()}
    refused = {name for name in FILES if f"エラー: {name}" in done.stderr}
    assert written | refused == set(FILES)
    assert written & refused == set()
    assert {"good.txt", "shift-jis.txt"} <= written
    assert "Traceback" not in done.stderr


def test_no_half_written_file_is_left_and_the_old_one_stays(folder):
    (folder / "plan.json").write_text("前の結果", encoding="utf-8")
    assert keikaku(folder, "read", "nul.bin", "--out", "plan.json").returncode == 2
    assert (folder / "plan.json").read_text("utf-8") == "前の結果"
    assert (
        keikaku(folder, "read", "good.txt", "--format", "json", "--out", "plan.json").returncode
        == 0
    )
    assert loads((folder / "plan.json").read_text("utf-8")).plan.head.title == "総合戦略"
    assert set(FILES) | {"folder", "plan.json"} == {path.name for path in folder.iterdir()}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other ways to forbid writing")
def test_a_place_that_cannot_be_written_is_told(folder):
    done = keikaku(folder, "read", "good.txt", "--out", "none/page.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("エラー: none/page.txt: ")


def test_a_pipe_is_utf_8_whatever_the_console_speaks(folder):
    done = keikaku(folder, "read", "good.txt", PYTHONIOENCODING="cp932", LC_ALL="C")
    assert done.returncode == 0
    assert done.stdout.startswith("総合戦略\n")


def test_no_colour_reaches_a_pipe(folder):
    done = keikaku(folder, "read", "good.txt", TERM="xterm-256color", FORCE_COLOR="1")
    assert "\x1b" not in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe is told otherwise there")
def test_a_reader_that_goes_away_is_no_fault(folder):
    with subprocess.Popen(
        [sys.executable, "-m", "keikaku", "read", "good.txt"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told(folder):
    command = f'"{sys.executable}" -m keikaku schema > /dev/full'
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("エラー: ")
    assert "Traceback" not in done.stderr


# Real documents

EXPECTED: Sequence[tuple[str, int]] = (("000", 1), ("001", 0), ("002", 0), ("003", 0), ("004", 0))


@pytest.mark.acceptance
@pytest.mark.parametrize(("number", "status"), EXPECTED)
def test_real_documents_are_read(corpus, tmp_path, number, status):
    (document,) = corpus.glob(f"{number}_*.txt")
    page = keikaku(tmp_path, "read", str(document))
    assert (page.returncode, page.stderr) == (status, "")
    whole = keikaku(tmp_path, "read", str(document), "--format", "json")
    data = json.loads(whole.stdout)
    assert len(data["nodes"]) > 0
    assert page.stdout.splitlines()[0] == (data["plan"]["title"] or "（表題なし）")


@pytest.mark.acceptance
def test_the_draft_strategy_says_first_what_is_open(corpus, tmp_path):
    (document,) = corpus.glob("000_*.txt")
    lines = keikaku(tmp_path, "read", str(document)).stdout.splitlines()
    assert "構成　重点戦略 5、戦略方針 15、具体的施策 40" in lines
    assert "指標 96（ほかに再掲 1）" in lines
    assert [line for line in lines[:4] if "か所が調整中・空欄です" in line] != []
