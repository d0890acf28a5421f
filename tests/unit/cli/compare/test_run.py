"""`keikaku compare`: what it prints, writes and returns."""

import io
import json
import os

import pytest
from docx import Document
from openpyxl import load_workbook

from keikaku.cli.compare import run as compare
from keikaku.cli.main import main

OLD = """\
榛瀬市総合戦略

(令和7年度～令和11年度)

重点戦略 1 海のしごとをつくる

戦略方針 1 産地をつくる

1-1-1. かきの販路をひろげる

販路の開拓を推進します。

KPI	項目	現状値(R5)	目標値(R11)
	かきの年間水揚量	412トン	430トン

1-1-2. 直売所をひらく

KPI	項目	現状値(R5)	目標値(R11)
	直売所の来客数	120人	140人
"""
NEW = OLD.replace("推進", "促進").replace("140人", "130人")
STRANGE = """\
秋津県地域防災計画

(令和7年度～令和11年度)

第1章 地震に備える

第1節 避難所の運営

1-1-1. 備蓄をふやす

KPI	項目	現状値(R5)	目標値(R11)
	備蓄した毛布の枚数	5,100枚	9,000枚
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts = {"old.txt": OLD, "new.txt": NEW, "strange.txt": STRANGE, "broken.json": '{"format": 1}'}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["old.txt", "old.txt"], 0),
        (["old.txt", "new.txt"], 1),
        (["old.txt", "new.txt", "--under", "1-1-1"], 1),
        (["old.txt", "new.txt", "--under-old", "1-1-2", "--under-new", "1-1-2"], 1),
        (["old.txt", "none.txt"], 2),
        (["old.txt", "broken.json"], 2),
        (["old.txt", "strange.txt"], 2),
        (["old.txt", "strange.txt", "--anyway"], 1),
        (["old.txt", "new.txt", "--under", "9-9-9"], 2),
        (["old.txt", "new.txt", "--format", "docx"], 2),
        (["old.txt", "new.txt", "--out", "old.txt"], 2),
        (["old.txt", "new.txt", "--out", "none/table.docx"], 2),
        (["old.txt", "new.txt", "--format", "pdf"], 2),
        (["old.txt", "new.txt", "--reasons", "none.toml"], 2),
        (["old.txt", "new.txt", "--out", "a.docx", "--reasons-template", "a.docx"], 2),
        (["old.txt"], 2),
    ],
)
def test_the_exit_status_says_how_it_went(arguments, status):
    assert main(["compare", *arguments]) == status


def test_the_page_goes_to_the_terminal(capsys):
    main(["compare", "old.txt", "new.txt"])
    shown = capsys.readouterr()
    assert "販路の開拓を{+促進+}します。" in shown.out
    assert "目標値の引き下げ：140人（R11） → 130人（R11）" in shown.out
    assert shown.err == ""


def test_the_ending_of_the_file_says_what_is_written(folder, capsys):
    for name in ("table.docx", "table.xlsx", "table.json", "table.txt"):
        assert main(["compare", "old.txt", "new.txt", "--out", name]) == 1
    assert "促進" in Document(folder / "table.docx").tables[1].rows[1].cells[1].text
    assert load_workbook(folder / "table.xlsx").sheetnames == ["動いたもの", "新旧対照表"]
    assert (
        json.loads((folder / "table.json").read_text("utf-8"))["format"] == "keikaku-comparison/1"
    )
    assert (folder / "table.txt").read_text("utf-8").startswith("新旧対照表\n")
    assert capsys.readouterr().err.splitlines()[-1] == "書き出しました: table.txt"


def test_the_format_goes_before_the_ending(folder):
    main(["compare", "old.txt", "new.txt", "--format", "json", "--out", "table.txt"])
    assert json.loads((folder / "table.txt").read_text("utf-8"))


def test_exchange_documents_are_taken_as_they_are(capsys):
    for name in ("old", "new"):
        main(["read", f"{name}.txt", "--format", "json", "--out", f"{name}.json"])
    main(["compare", "old.txt", "new.txt", "--format", "json"])
    read = capsys.readouterr().out
    main(["compare", "old.json", "new.json", "--format", "json"])
    assert capsys.readouterr().out == read


def test_doubts_about_a_reading_are_told(folder, capsys):
    (folder / "new.txt").write_text(NEW.replace("130人", "調整中"), "utf-8")
    main(["compare", "old.txt", "new.txt"])
    assert "new.txt: 読み取りに確認事項が 1 件あります。" in capsys.readouterr().err


def test_labels_and_sides_are_settings(folder):
    labels = ["--new-label", "案", "--old-label", "現行", "--old-left"]
    main(["compare", "old.txt", "new.txt", "--out", "table.docx", *labels])
    header = Document(folder / "table.docx").tables[1].rows[0]
    assert [cell.text for cell in header.cells] == ["箇所", "現行", "案", "備考"]


def test_an_input_is_never_written_over_by_another_name(folder):
    os.link(folder / "old.txt", folder / "table.docx")
    assert main(["compare", "old.txt", "new.txt", "--out", "table.docx"]) == 2
    assert (folder / "old.txt").read_text("utf-8") == OLD


def test_two_plans_are_named_and_how_to_compare_them_anyway(capsys):
    main(["compare", "old.txt", "strange.txt"])
    said = capsys.readouterr().err
    assert "「榛瀬市総合戦略」と「秋津県地域防災計画」は、別の計画のようです" in said
    assert "--anyway" in said


def test_a_node_that_is_not_there_is_told_with_its_side(capsys):
    main(["compare", "old.txt", "new.txt", "--under-new", "9-9-9"])
    said = capsys.readouterr().err
    assert "--under-new（榛瀬市総合戦略）" in said
    assert "9-9-9" in said


def test_reasons_are_asked_for_and_stand_in_the_report(folder, capsys):
    main(["compare", "old.txt", "new.txt", "--reasons-template", "reasons.toml"])
    template = (folder / "reasons.toml").read_text("utf-8")
    assert 'text = ""' in template
    filled = template.replace('text = ""', 'text = "実績をふまえた"', 1)
    (folder / "reasons.toml").write_text(filled, "utf-8")
    capsys.readouterr()
    main(["compare", "old.txt", "new.txt", "--reasons", "reasons.toml"])
    assert "理由: 実績をふまえた" in capsys.readouterr().out


def test_nothing_is_written_where_a_file_cannot_be(folder):
    before = sorted(path.name for path in folder.iterdir())
    main(["compare", "old.txt", "strange.txt", "--out", "table.docx"])
    main(["compare", "old.txt", "new.txt", "--out", "none/table.docx"])
    assert sorted(path.name for path in folder.iterdir()) == before


def test_on_a_terminal_changes_are_underlined(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setattr(compare, "wants_colour", lambda *_: True)
    main(["compare", "old.txt", "new.txt"])
    assert "\x1b[4m促進\x1b[24m" in terminal.getvalue()
