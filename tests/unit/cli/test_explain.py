"""`keikaku explain`: the steps of a reading, for one cell or for a line."""

import pytest

from keikaku.cli.main import main

TEXT = "総合戦略\n\nKPI\t項目\t現状値(R5)\t目標値\n\tかき\t412トン\t430\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")


CELL = """\
4行目 3列目
  1. 原文
     「412トン」
  2. 見出し
     （見出しの前）
  3. 表の部分
     指標の表
  4. 列
     見出し「現状値(R5)」→ 現状値（基準値の列がなければ基準値、あれば実績値）、年: R5（2023）
  5. 欄の読み
     412トン（数値）
  6. i1 かき
     基準値: 412トン、年: R5（列の見出し）
"""


def test_one_cell_is_explained_step_by_step(capsys):
    assert main(["explain", "plan.txt", "--at", "4:3"]) == 0
    assert capsys.readouterr() == (CELL, "")


def test_what_was_taken_from_an_option_is_said_to_be(capsys):
    assert main(["explain", "plan.txt", "--at", "4:4", "--period", "R7-R11"]) == 0
    assert "年: 2029（--period の指定）" in capsys.readouterr().out


def test_a_line_is_explained_cell_by_cell(capsys):
    assert main(["explain", "plan.txt", "--at", "4"]) == 0
    told = capsys.readouterr().out.split("\n\n")
    assert [part.splitlines()[0] for part in told] == [f"4行目 {n}列目" for n in (1, 2, 3, 4)]
    assert told[2] + "\n" == CELL


def test_an_unknown_address_names_those_near_it(capsys):
    assert main(["explain", "plan.txt", "--at", "2:9"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("エラー: --at: 「2:9」という場所は文書にありません。近くの場所: 1行目、")
