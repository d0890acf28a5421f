"""Where readings go, and what is refused before anything is read."""

from pathlib import Path

import pytest

from keikaku.cli.failures import WrongUsage
from keikaku.cli.outputs import Output, check_output, result_names
from keikaku.core.errors import Unwritable
from keikaku.exchange.files import table_texts
from tests.unit.cli.drafts import DOUBTFUL

TEXT = "読み取り結果\n"


@pytest.mark.parametrize(
    ("format", "out", "several", "written"),
    [
        ("json", "plan.json", False, ["plan.json"]),
        ("summary", "page.txt", False, ["page.txt"]),
        ("json", "folder", False, ["folder/plan.txt.json"]),
        ("json", "folder", True, ["folder/plan.txt.json"]),
        ("summary", "folder", True, ["folder/plan.txt.summary.txt"]),
        ("json", "new", True, ["new/plan.txt.json"]),
    ],
)
def test_a_text_goes_into_a_file_or_a_folder(tmp_path, format, out, several, written):
    (tmp_path / "folder").mkdir()
    output = Output(format, tmp_path / out, several)
    check_output(output, [])
    assert output.write(TEXT, "plan.txt") == tmp_path / written[0]
    assert output.target(tmp_path / out, "plan.txt") == tmp_path / written[0]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in files} == {
        written[0]: TEXT
    }


@pytest.mark.parametrize(("several", "folder"), [(False, "new"), (True, "new/plan.txt")])
def test_tables_go_into_a_folder(tmp_path, several, folder):
    output = Output("csv", tmp_path / "new", several)
    check_output(output, [])
    assert output.write(table_texts(DOUBTFUL), "plan.txt") == tmp_path / folder
    assert (tmp_path / folder / "values.csv").is_file()


def test_without_out_the_text_is_printed(capsys):
    assert Output("summary", None, True).write(TEXT, "plan.txt") is None
    assert capsys.readouterr().out == TEXT


@pytest.mark.parametrize(
    ("format", "out", "several", "reason"),
    [
        ("csv", None, False, "--format csv には、書き出すフォルダー --out が要ります。"),
        ("csv", None, True, "--format csv には、書き出すフォルダー --out が要ります。"),
        ("json", None, True, "複数の文書を json にするには、書き出すフォルダー --out が要ります。"),
        ("json", "plan.txt", False, "は読み取る文書です。別の名前にしてください。"),
        ("json", "x/../plan.txt", False, "は読み取る文書です。別の名前にしてください。"),
        ("json", "other.txt", True, "はファイルです。フォルダーを指定してください。"),
        ("csv", "other.txt", False, "はファイルです。フォルダーを指定してください。"),
    ],
)
def test_what_has_no_place_is_refused(tmp_path, format, out, several, reason):
    for name in ("plan.txt", "other.txt"):
        (tmp_path / name).write_text("計画", encoding="utf-8")
    output = Output(format, tmp_path / out if out else None, several)
    with pytest.raises(WrongUsage) as refused:
        check_output(output, [tmp_path / "plan.txt"])
    assert str(refused.value).endswith(reason)
    assert (tmp_path / "plan.txt").read_text("utf-8") == "計画"


@pytest.mark.parametrize(("format", "several"), [("csv", False), ("json", True)])
def test_a_folder_that_cannot_be_made_is_told(tmp_path, format, several):
    output = Output(format, tmp_path / "none" / "below", several)
    with pytest.raises(Unwritable, match="フォルダーを作れません"):
        check_output(output, [])
        output.write(table_texts(DOUBTFUL), "plan.txt")


@pytest.mark.parametrize(
    ("inputs", "names"),
    [
        ([], []),
        (["a.txt", "b.txt"], ["a.txt", "b.txt"]),
        (["x/a.txt", "y/a.txt", "z/a.txt"], ["a.txt", "a.txt-2", "a.txt-3"]),
        (["x/a", "y/a-2", "z/a"], ["a", "a-2", "a-3"]),
    ],
)
def test_every_result_has_a_name_of_its_own(inputs, names):
    assert result_names([Path(name) for name in inputs]) == names
