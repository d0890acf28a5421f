"""`keikaku evaluate` as its own process, with files that mean harm or are none of its business."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.acceptance.test_cli import keikaku

ROOT = Path(__file__).resolve().parents[2]
PLAN = (ROOT / "samples" / "truth" / "senryaku.json").read_bytes()
HEAD = "指標ID,年度,実績値"


def merged_heads() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["指標ID", "年度", "実績値", None])
    sheet.merge_cells("C1:D1")
    sheet.append(["i3", "R7", 405, 406])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


BAD: Mapping[str, bytes] = {
    "empty.csv": b"",
    "commas.csv": (b"," * 999 + b"\n") * 1_050,
    "formulas.csv": f'{HEAD}\ni3,R7,"=HYPERLINK(""x"")"\n'.encode(),
    "twice.csv": f"{HEAD},実績値\ni3,R7,405,406\n".encode(),
    "quote.csv": f'{HEAD}\ni3,R7,"405\n'.encode(),
    "merged.xlsx": merged_heads(),
    "broken.xlsx": b"PK\x03\x04" + b"\0" * 99,
    "plan.json": PLAN,
    "paper.pdf": b"%PDF-1.7\n",
    "bad.csv": f"{HEAD}\ni3,R7,405件\n".encode(),
}
GOOD: Mapping[str, bytes] = {
    "sjis.csv": f"{HEAD}\ni3,R7,405トン\n".encode("cp932"),
    "utf16.csv": f"{HEAD}\ni3,R7,405トン\n".encode("utf-16"),
    "tabs.txt": f"{HEAD}\ni3,R7,405トン\n".replace(",", "\t").encode("utf-8-sig"),
}
NO_PLANS: Mapping[str, bytes] = {
    "other.json": b'{"name": "x"}',
    "list.json": b"[1, 2]",
    "cut.json": PLAN[:1000],
    "none.txt": b"\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    here: Path = tmp_path_factory.mktemp("files")
    for name, data in {**BAD, **GOOD, **NO_PLANS, "plan.json": PLAN}.items():
        (here / name).write_bytes(data)
    return here


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_used_is_told_and_nothing_is_written(folder, name):
    asked = ("evaluate", "plan.json", "--year", "R7", "--actuals", name, "--out", "never.txt")
    done = keikaku(folder, *asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"エラー: {name}")
    assert "Traceback" not in done.stderr
    assert not (folder / "never.txt").exists()


@pytest.mark.parametrize("name", GOOD)
def test_what_offices_save_is_judged(folder, name):
    done = keikaku(folder, "evaluate", "plan.json", "--year", "R7", "--actuals", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert "達成率 94.2％ ／ 進捗率 ▲38.9％" in done.stdout


@pytest.mark.parametrize("name", NO_PLANS)
def test_what_is_no_plan_is_told(folder, name):
    done = keikaku(folder, "evaluate", name, "--year", "R7")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"エラー: {name}")
    assert "Traceback" not in done.stderr
