"""`keikaku check`: what it prints and returns; broken input is told and nothing else."""

import json
from pathlib import Path

import pytest

from keikaku.cli.main import main
from keikaku.exchange.reader import loads
from keikaku.exchange.writer import dumps

# With nothing to mend: an owner, an indicator and steps by year at its one measure.
CLEAN = """\
榛瀬市総合戦略

(令和7年度～令和11年度)

重点戦略 1 海のしごとをつくる

戦略方針 1 産地をつくる

具体的施策 1-1-1. かきの販路をひろげる

担当課	水産課
KPI	項目	現状値(R5年度)	目標値(R11年度)
	かきの年間水揚量	412トン	430トン

具体的な取組	R7	R8	R9	R10	R11
直売所の整備	設計	工事	開設	運営	拡充
"""
OPEN = CLEAN.replace("430トン", "調整中")
OTHER = CLEAN.replace("総合戦略", "水産振興計画").replace("430トン", "450トン")
OFF = '[lints."lint.target_pending"]\noff = true\nreason = "素案のため"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts = {
        "clean.txt": CLEAN,
        "open.txt": OPEN,
        "other.txt": OTHER,
        "off.toml": OFF,
        "broken.toml": "[lints\n",
        "silent.toml": '[lints."lint.target_pending"]\noff = true\n',
        "foreign.json": '{"name": "package", "version": "1.0"}\n',
        "list.json": "[1, 2]\n",
        "cut.json": '{"format": "keikaku-plan/1", "plan": ',
        "later.json": '{"format": "keikaku-plan/9"}',
        "json-inside.txt": '{"name": "package"}\n',
        "empty.txt": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "shift-jis.json").write_bytes('{"計画": 1}'.encode("cp932"))
    return tmp_path


def saved(name: str) -> str:
    """The reading of a document as an exchange document."""
    main(["read", name, "--format", "json", "--out", f"{name}.json"])
    return f"{name}.json"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.txt"], 0),
        (["open.txt"], 1),
        (["open.txt", "--settings", "off.toml"], 0),
        (["clean.txt", "open.txt"], 1),
        (["clean.txt", "other.txt"], 1),
        (["clean.txt", "clean.txt"], 0),
        (["clean.txt", "--format", "json"], 0),
        (["open.txt", "--format", "json"], 1),
        (["open.txt", "--under", "1-1-1"], 1),
    ],
)
def test_the_status_says_whether_there_is_something_to_mend(arguments, status, capsys):
    assert main(["check", *arguments]) == status
    out, err = capsys.readouterr()
    assert out
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.txt"], "none.txt: ファイルがありません。"),
        (["empty.txt"], "empty.txt"),
        (["foreign.json"], '"keikaku-plan/1" の文書が必要です'),
        (["list.json"], '"keikaku-plan/1" の文書が必要です'),
        (["json-inside.txt"], '"keikaku-plan/1" の文書が必要です'),
        (["later.json"], "新しい Keikaku で開いてください"),
        (["cut.json"], "JSON として読めません"),
        (["shift-jis.json"], "UTF-8のJSONではありません"),
        (["clean.txt", "foreign.json"], "foreign.json"),
        (["clean.txt", "--settings", "none.toml"], "none.toml: ファイルを開けません"),
        (["clean.txt", "--settings", "broken.toml"], "broken.toml: TOMLとして読めません"),
        (["clean.txt", "--settings", "silent.toml"], "lints.lint.target_pending.reason"),
        (["clean.txt", "--settings", "clean.txt"], "clean.txt: TOMLとして読めません"),
        (["clean.txt", "--under", "9-9-9"], "「9-9-9」という節"),
        (["clean.txt", "--under", ""], "という節"),
        (["clean.txt", "open.txt", "--under", "1"], "一つだけ"),
        (["clean.txt", "--under", "1"], "2か所にあります。IDで指定してください（n1、n2）"),
        (["clean.txt", "--format", "csv"], "--format"),
        ([], "PLAN"),
    ],
)
def test_what_cannot_be_checked_is_told_and_nothing_else(arguments, words, capsys):
    assert main(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("エラー: ")
    assert words in err


def test_a_document_and_its_json_are_checked_alike(capsys):
    name = saved("open.txt")
    pages = []
    for plan in ("open.txt", name):
        assert main(["check", plan, "--full"]) == 1
        pages.append(capsys.readouterr().out.replace(name, "open.txt"))
    assert pages[0] == pages[1]


def test_a_page_has_the_place_the_sentence_and_what_to_do(capsys):
    main(["check", "open.txt"])
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == ["榛瀬市総合戦略　open.txt", "点検の結果　エラー 1 件　メモ 4 件"]
    at = shown.index("  エラー  13行目 4列目  lint.target_pending [1]")
    assert shown[at - 1].endswith(" ＞ 1-1-1 かきの販路をひろげる")
    assert shown[at + 1] == "      「かきの年間水揚量」の目標値が「調整中」のままです。"
    assert "     1  lint.target_pending" in "\n".join(shown)


def test_the_page_says_what_was_switched_off_and_why(capsys):
    main(["check", "open.txt", "--settings", "off.toml"])
    shown = capsys.readouterr().out
    assert "target.pending" not in shown.replace("lint.target_pending", "")
    assert shown.endswith(
        "止めた点検\n  lint.target_pending: 1 件を示していません。理由: 素案のため\n"
    )


def test_the_data_have_the_code_number_both_languages_and_the_place(capsys):
    main(["check", "open.txt", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert data["format"] == "keikaku-check/1"
    assert data["counts"] == {"error": 1, "warning": 0, "note": 4}
    (found,) = (each for each in data["findings"] if each["severity"] == "error")
    assert found == {
        "plan": 0,
        "code": "lint.target_pending",
        "number": 1,
        "severity": "error",
        "message": {
            "ja": "「かきの年間水揚量」の目標値が「調整中」のままです。 決めてから公表してください。",
            "en": "The target of かきの年間水揚量 is still pending (調整中). "
            "Settle it before publishing.",
        },
        "where": "i1",
        "field": "target.amount",
        "source": {"file": "open.txt", "address": "13行目 4列目"},
        "problems": found["problems"],
    }
    assert len(found["problems"]) == 1


def test_the_data_have_what_was_changed(capsys, tmp_path):
    text = OFF + '[lints."plans.value_differs"]\nseverity = "note"\nreason = "調整の途中"\n'
    Path("city.toml").write_text(text, encoding="utf-8")
    assert (
        main(["check", "clean.txt", "other.txt", "--format", "json", "--settings", "city.toml"])
        == 0
    )
    data = json.loads(capsys.readouterr().out)
    assert data["switched_off"] == [
        {"code": "lint.target_pending", "reason": "素案のため", "left_out": 0}
    ]
    assert data["severity_changed"] == [
        {"code": "plans.value_differs", "severity": "note", "reason": "調整の途中"}
    ]
    (differing,) = data["across"]
    assert (differing["code"], differing["severity"], differing["certain"]) == (
        "plans.value_differs", "note", True,
    )  # fmt: skip
    assert [(each["plan"], each["raw"]) for each in differing["places"]] == [
        (0, "430トン"),
        (1, "450トン"),
    ]


def test_what_plans_say_otherwise_can_be_switched_off(capsys):
    text = '[lints."plans.value_differs"]\noff = true\nreason = "調整の途中"\n'
    Path("city.toml").write_text(text, encoding="utf-8")
    assert main(["check", "clean.txt", "other.txt", "--settings", "city.toml"]) == 0
    shown = capsys.readouterr().out
    assert "同じ指標の値・単位・定義に違いはありませんでした。" not in shown
    assert "plans.value_differs: 1 件を示していません。理由: 調整の途中" in shown


def test_what_a_person_settled_is_counted(capsys):
    draft = loads(Path(saved("open.txt")).read_text("utf-8"))
    data = json.loads(dumps(draft))
    for problem in data["problems"]:
        problem["settled"] = problem["code"] == "target.pending"
    Path("settled.json").write_text(json.dumps(data), encoding="utf-8")
    assert main(["check", "settled.json"]) == 0
    assert "確認済みの 1 件は示していません。" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["n3", "1-1-1", "かきの販路をひろげる", "１－１－１"])
def test_a_node_is_named_by_id_code_or_title(name, capsys):
    assert main(["check", "open.txt", "--under", name]) == 1
    shown = capsys.readouterr().out
    assert "「1-1-1 かきの販路をひろげる」とその下だけを示しています。" in shown
    assert "計画全体" not in shown


def test_the_period_can_be_given_to_a_document(capsys):
    text = CLEAN.replace("(令和7年度～令和11年度)\n", "").replace("目標値(R11年度)", "目標値")
    text = text[: text.index("具体的な取組")]
    Path("undated.txt").write_text(text, encoding="utf-8")
    assert main(["check", "undated.txt"]) == 1
    assert "lint.period_missing" in capsys.readouterr().out
    assert main(["check", "undated.txt", "--period", "R7-R11"]) == 0
