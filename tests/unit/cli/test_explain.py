"""`keikaku explain`: the steps of a reading, for one cell or for a line."""

import pytest

from keikaku.cli import explain
from keikaku.cli.main import main
from keikaku.ingest.explain import Step
from keikaku.ingest.options import ReadOptions

TEXT = "総合戦略\n\nKPI\t項目\t現状値(R5)\t目標値\n\tかき\t412トン\t430\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")


@pytest.fixture
def asked(monkeypatch):
    """What the reading was asked, with answers made up."""
    seen = []

    def answer(documents, address, options):
        seen.append(([document.file.name for document in documents], address, options))
        return (Step("原文", "412トン"), Step("読み方", "数量 412\n単位 トン"))

    monkeypatch.setattr(explain, "explain", answer)
    return seen


STEPS = """\
{}
  1. 原文
     412トン
  2. 読み方
     数量 412
     単位 トン
"""


def test_one_cell_is_explained_step_by_step(asked, capsys):
    assert main(["explain", "plan.txt", "--at", "4:3", "--period", "R7-R11"]) == 0
    assert capsys.readouterr() == (STEPS.format("4行目 3列目"), "")
    assert asked == [(["plan.txt"], "4行目 3列目", ReadOptions(period=(2025, 2029)))]


def test_a_line_is_explained_cell_by_cell(asked, capsys):
    assert main(["explain", "plan.txt", "--at", "4"]) == 0
    cells = [f"4行目 {column}列目" for column in (1, 2, 3, 4)]
    assert capsys.readouterr().out == "\n".join(map(STEPS.format, cells))
    assert [address for _, address, _ in asked] == cells


def test_an_unknown_address_names_those_near_it(asked, capsys):
    assert main(["explain", "plan.txt", "--at", "2:9"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("エラー: --at: 「2:9」という場所は文書にありません。近くの場所: 1行目、")
    assert asked == []


def test_a_document_that_cannot_be_read_is_told(capsys):
    assert main(["explain", "none.txt", "--at", "1"]) == 2
    assert capsys.readouterr().err.startswith("エラー: none.txt")


def test_every_value_of_a_table_can_be_explained(capsys):
    assert main(["explain", "plan.txt", "--at", "4行目 3列目"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "4行目 3列目"
    assert "412トン" in out
