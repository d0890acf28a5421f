"""`keikaku verify-figures`: exit status, page and data."""

import json

import pytest

from keikaku.cli.main import main
from tests.spec import verified

RIGHT = "令和5年度の移住相談件数は186件でした。職員は12人です。\n"
WRONG = "移住相談件数は、令和5年度に186件、令和11年度に250件です。\n\n県の予算は3億円です。\n"
PAGE = """\
案.txt
  1行目  ［値が違う］ 移住相談件数
    移住相談件数は、令和5年度に186件、令和11年度に【250件】です。
    値が違います。文書は令和11年度の250件、台帳は260件（令和11年度・目標値、台帳.txt 9行目 4列目）で
    す。
    両方の箇所を見て、文書か台帳の誤りを直してください。

数値の数
  一致: 1
  値が違う: 1
  年度が違う: 0
  単位が違う: 0
  要確認: 0
  台帳に値なし: 0
  照合せず: 1
  照合しなかった数値は --unmatched で一覧できます。
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "台帳.txt").write_text(verified.PLAN, encoding="utf-8")
    (tmp_path / "良.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "案.txt").write_text(WRONG, encoding="utf-8")
    main(["read", "台帳.txt", "--format", "json", "--out", "台帳.json"])
    capsys.readouterr()


def test_what_disagrees_is_shown_with_both_places(capsys):
    assert main(["verify-figures", "台帳.json", "案.txt"]) == 1
    assert capsys.readouterr() == (PAGE, "")


def test_a_draft_that_agrees_ends_well(capsys):
    assert main(["verify-figures", "台帳.json", "良.txt"]) == 0
    assert "違う数値はありません。" in capsys.readouterr().out


def test_what_was_not_compared_is_listed_on_demand(capsys):
    assert main(["verify-figures", "台帳.json", "良.txt", "--unmatched"]) == 0
    out = capsys.readouterr().out
    assert "1行目 職員は【12人】です。 台帳の指標名が近くにない数値です。" in out


def test_data_holds_both_places(capsys):
    assert main(["verify-figures", "台帳.json", "案.txt", "--format", "json"]) == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    (finding,) = document["findings"]
    assert document["name"] == "案.txt"
    assert document["counts"]["agrees"] == 1
    assert (finding["verdict"], finding["address"], finding["printed"]) == (
        "differs_in_value", "1行目", "250件",
    )  # fmt: skip
    assert finding["text"][finding["start"] : finding["end"]] == "250件"
    assert (finding["amount"], finding["unit"], finding["year"]) == ("250", "件", "令和11年度")
    (held,) = finding["register"]
    assert (held["amount"], held["year"], held["role"], held["place"]) == (
        "260", "令和11年度", "target", "台帳.txt 9行目 4列目",
    )  # fmt: skip


def test_data_holds_every_figure_on_demand(capsys):
    main(["verify-figures", "台帳.json", "案.txt", "--format", "json", "--unmatched"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    verdicts = [finding["verdict"] for finding in document["findings"]]
    assert verdicts == ["agrees", "differs_in_value", "unmatched"]
    assert document["findings"][2]["why"] == "no_name"


def test_english(capsys):
    assert main(["verify-figures", "台帳.json", "案.txt", "--language", "en"]) == 1
    out = capsys.readouterr().out
    assert "Another value: the draft says 令和11年度 250件" in out
    assert "  agrees: 1\n" in out


def test_a_further_register_is_added(tmp_path, capsys):
    more = verified.PLAN.replace("移住相談件数\t186件", "就労相談件数\t55件")
    (tmp_path / "二.txt").write_text(more, encoding="utf-8")
    (tmp_path / "別.txt").write_text("就労相談件数は50件です。\n", encoding="utf-8")
    assert main(["verify-figures", "台帳.json", "別.txt"]) == 0
    assert main(["verify-figures", "台帳.json", "別.txt", "--register", "二.txt"]) == 1
    assert "就労相談件数" in capsys.readouterr().out


def test_a_draft_that_cannot_be_read_is_told_and_the_others_are_compared(capsys):
    assert main(["verify-figures", "台帳.json", "無.docx", "案.txt"]) == 2
    out, err = capsys.readouterr()
    assert "無.docx: ファイルがありません。" in err
    assert "［値が違う］ 移住相談件数" in out
    assert "読めなかった文書: 無.docx" in out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"format": "other/1"}', "の文書が必要です"),
        ("{", "JSON として読めません"),
        ("ただの文章です。", "JSON として読めません"),
    ],
)
def test_a_register_that_cannot_be_used_ends_at_once(content, told, tmp_path, capsys):
    (tmp_path / "悪.json").write_text(content, encoding="utf-8")
    assert main(["verify-figures", "悪.json", "案.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err


def test_a_register_without_indicators_is_refused(capsys):
    assert main(["verify-figures", "良.txt", "案.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "良.txt: 指標がありません。" in err
