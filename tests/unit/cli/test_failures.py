"""One table from exception to exit status."""

import pytest

from keikaku.cli.failures import WrongUsage, exit_code
from keikaku.cli.main import main
from keikaku.core.errors import Invalid, KeikakuError, Unreadable, Unwritable


@pytest.mark.parametrize(
    ("failure", "code", "told"),
    [
        (
            Unreadable("plan.txt", "3行目", "空です。", "確かめてください。"),
            2,
            "エラー: plan.txt 3行目: 空です。 確かめてください。\n",
        ),
        (Unwritable("out.json", "一杯です。", "空けてください。"), 2,
         "エラー: out.json: 一杯です。 空けてください。\n"),
        (Invalid("nodes[0]", "id がありません。"), 2, "エラー: nodes[0]: id がありません。\n"),
        (WrongUsage("--out が要ります。"), 2, "エラー: --out が要ります。\n"),
        (KeikakuError("何か"), 2, "エラー: 何か\n"),
        (OSError(28, "No space left on device"), 2,
         "エラー: [Errno 28] No space left on device\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)  # fmt: skip
def test_exit_code(capsys, failure, code, told):
    assert exit_code(failure) == code
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize("failure", [ValueError("x"), AssertionError(), SystemExit(3)])
def test_a_fault_of_the_program_keeps_its_traceback(failure):
    with pytest.raises(type(failure)) as raised:
        exit_code(failure)
    assert raised.value is failure


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (
            Unreadable("plan.txt", "", "ファイルがありません。", "場所と名前を確かめてください。"),
            "Error: plan.txt: There is no such file. Check place and name.\n",
        ),
        (OSError(28, "No space left on device"), "Error: [Errno 28] No space left on device\n"),
        (Invalid("nodes[0]", "id がありません。"), "Error: nodes[0]: id がありません。\n"),
    ],
)
def test_whoever_asks_in_english_is_told_in_english(capsys, failure, told):
    assert exit_code(failure, "en") == 2
    assert capsys.readouterr() == ("", told)


def test_the_language_of_the_command_is_that_of_its_failure(capsys, tmp_path):
    assert main(["read", str(tmp_path / "none.txt"), "--language", "en"]) == 2
    assert "There is no such file. Check place and name." in capsys.readouterr().err
    assert main(["read", str(tmp_path / "none.txt")]) == 2
    assert "ファイルがありません。" in capsys.readouterr().err
