"""`keikaku read`: what it prints, writes and returns."""

import io
import json
import sys

import pytest

from keikaku.cli import read
from keikaku.cli.main import main
from keikaku.exchange.reader import loads
from tests.unit.documents.pdf.printed import Sheet, pdf

GOOD = """\
榛瀬市総合戦略

(令和7年度～令和11年度)

重点戦略 1 海のしごとをつくる

戦略方針 1 産地をつくる

1-1-1. かきの販路をひろげる

KPI	項目	現状値(R5)	目標値(R11)
	かきの年間水揚量	412トン	430トン

重点戦略 2 子育てを支える

戦略方針 1 安心をつくる

2-1-1. 一時預かりをひろげる

KPI	項目	現状値(R5)	目標値(R11)
	一時預かりの利用児童数	120人	140人
"""
WARNED = GOOD.replace("430トン", "調整中")
# A heading that the numbers below it prove, but that is not there.
BROKEN = GOOD.replace("重点戦略 2 子育てを支える\n\n", "")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {"good.txt": GOOD, "warned.txt": WARNED, "broken.txt": BROKEN}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["good.txt"], 0),
        (["good.txt", "--strict"], 0),
        (["warned.txt"], 0),
        (["warned.txt", "--strict"], 1),
        (["good.txt", "warned.txt", "--strict"], 1),
        (["broken.txt"], 1),
        (["good.txt", "broken.txt"], 1),
        (["paper.pdf"], 2),
        (["good.txt", "paper.pdf"], 2),
        (["broken.txt", "paper.pdf"], 2),
        (["none.txt"], 2),
        (["good.txt", "--period", "おととし"], 2),
        (["good.txt", "--profile", "none.toml"], 2),
        (["good.txt", "--aliases", "none.toml"], 2),
        (["good.txt", "--format", "csv"], 2),
        (["good.txt", "--out", "none/page.txt"], 2),
    ],
)
def test_exit_status(arguments, status):
    assert main(["read", *arguments]) == status


def test_the_summary_opens_with_the_title(capsys):
    main(["read", "good.txt"])
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "榛瀬市総合戦略"
    assert "     keikaku read good.txt --format json --out plan.json" in out.splitlines()
    assert err == ""


def test_english_comes_in_english(capsys):
    main(["read", "warned.txt", "--language", "en"])
    out = capsys.readouterr().out
    assert "  1 places are pending (調整中) or blank (target 1)." in out.splitlines()
    assert "Please check" in out


def test_json_is_one_document_that_can_be_read_back(capsys):
    main(["read", "good.txt", "--format", "json"])
    out, err = capsys.readouterr()
    assert loads(out).plan.head.title == "榛瀬市総合戦略"
    assert err == ""


def test_the_same_document_gives_the_same_json(capsys):
    texts = []
    for _ in range(2):
        main(["read", "warned.txt", "--format", "json"])
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]


def test_out_leaves_nothing_on_the_screen_but_where_it_is(folder, capsys):
    main(["read", "good.txt", "--format", "json", "--out", "plan.json"])
    assert capsys.readouterr() == ("", "書き出しました: plan.json\n")
    assert json.loads((folder / "plan.json").read_text("utf-8"))["format"] == "keikaku-plan/1"


def test_tables_are_written_into_their_folder(folder):
    main(["read", "good.txt", "--format", "csv", "--out", "tables"])
    values = (folder / "tables" / "values.csv").read_text("utf-8-sig")
    assert "412トン" in values


def test_a_file_that_fails_does_not_stop_the_others(folder, capsys):
    assert main(["read", ".", "--format", "json", "--out", "results"]) == 2
    out, err = capsys.readouterr()
    assert sorted(path.name for path in (folder / "results").iterdir()) == [
        "broken.txt.json",
        "good.txt.json",
        "warned.txt.json",
    ]
    rows = [line.split() for line in out.splitlines()]
    assert [row[0] for row in rows] == [
        "文書", "broken.txt", "good.txt", "paper.pdf", "warned.txt", "合計",
    ]  # fmt: skip
    assert rows[3][1] == "読めません"
    assert [line for line in err.splitlines() if line.startswith("エラー: paper.pdf")] != []


def test_several_summaries_name_their_file_and_end_with_their_totals(capsys):
    main(["read", "good.txt", "warned.txt"])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("[")] == [
        "[1/2] good.txt",
        "[2/2] warned.txt",
    ]
    assert lines.count("榛瀬市総合戦略") == 2
    assert [line.split()[0] for line in lines[-4:]] == ["文書", "good.txt", "warned.txt", "合計"]


def test_volumes_read_together_are_one_plan(folder, capsys):
    first, second = GOOD.split("KPI", maxsplit=1)[0], "KPI" + GOOD.split("KPI")[1]
    (folder / "第1 分冊.txt").write_text(first, encoding="utf-8")
    (folder / "第2分冊.txt").write_text(second, encoding="utf-8")
    files = ["第1 分冊.txt", "第2分冊.txt"]
    main(["read", *files, "--together", "--format", "json"])
    plan = loads(capsys.readouterr().out).plan
    assert [file.name for file in plan.sources] == files
    assert [(each.name, each.source and each.source.source) for each in plan.indicators] == [
        ("かきの年間水揚量", "s2")
    ]
    main(["read", *files, "--together"])
    assert 'keikaku read "第1 分冊.txt" 第2分冊.txt --together --format' in capsys.readouterr().out


def test_the_period_is_used_where_the_document_is_silent(folder, capsys):
    silent = GOOD.replace("令和7年度～令和11年度", "").replace("(R11)", "")
    (folder / "silent.txt").write_text(silent, encoding="utf-8")
    main(["read", "silent.txt", "--period", "R7-R11", "--format", "json"])
    head = loads(capsys.readouterr().out).plan.head
    assert (head.period, "period" in head.assumed) == ((2025, 2029), True)


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["good.txt"], ""),
        (["good.txt", "warned.txt"], "\r読んでいます: good.txt"),
        (["good.txt", "warned.txt", "--together"], "\r読んでいます: good.txt"),
    ],
)
def test_long_work_shows_its_progress(monkeypatch, arguments, shown):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    main(["read", *arguments])
    assert terminal.getvalue().startswith(shown)
    assert bool(terminal.getvalue()) is bool(shown)


def test_a_large_file_shows_its_progress(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(read, "_LARGE", 10)
    main(["read", "good.txt"])
    assert terminal.getvalue() == "\r読んでいます: good.txt\r" + " " * 22 + "\r"


@pytest.mark.parametrize(("long", "shown"), [(3, True), (4, False)])
def test_a_long_document_shows_which_page_is_read(monkeypatch, folder, long, shown):
    def page(sheet: Sheet) -> None:
        sheet.lines(100, "本市の人口は減少を続けている。")

    (folder / "long.pdf").write_bytes(pdf(page, page, page))
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(read, "_LONG", long)
    main(["read", "long.pdf"])
    assert ("\r読んでいます: 2/3ページ long.pdf" in terminal.getvalue()) is shown
    assert bool(terminal.getvalue()) is shown


def test_a_terminal_gets_colour_and_its_own_width(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    main(["read", "warned.txt"])
    assert terminal.getvalue().startswith("\x1b[1m榛瀬市総合戦略\x1b[0m\n")
    terminal.truncate(0)
    monkeypatch.setenv("NO_COLOR", "1")
    main(["read", "warned.txt"])
    assert "\x1b" not in terminal.getvalue()


@pytest.mark.parametrize("program", ["keikaku", "python3 start.py keikaku"])
def test_suggested_commands_are_typed_as_the_program_was(program, capsys, monkeypatch):
    monkeypatch.setenv("KEIKAKU_PROGRAM", program)
    main(["read", "good.txt"])
    suggested = [
        line.strip() for line in capsys.readouterr().out.splitlines() if "good.txt" in line
    ]
    assert [line for line in suggested if not line.startswith(f"{program} ")] == []
    assert f"{program} read good.txt --format json --out plan.json" in suggested


def test_blank_cells_of_years_to_come_are_not_shown_as_actuals(folder, capsys):
    heads = "項目	現状値(R5)	実績値(R7)	実績値(R8)	目標値(R11)"
    rows = "客数	5人	6人		9人\n店数	5店			9店"
    text = f"榛瀬市総合戦略\n\n基本目標 1 にぎわい\n\n{heads}\n{rows}\n"
    (folder / "progress.txt").write_text(text, encoding="utf-8")
    main(["read", "progress.txt"])
    printed = capsys.readouterr().out.splitlines()
    assert [line.strip() for line in printed if "実績値" in line] == ["実績値 6人 (R7)"]
