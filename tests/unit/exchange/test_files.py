"""Files are written whole or not at all, and a refusal says what to do."""

import os
import stat
from pathlib import Path

import pytest

from keikaku.core.errors import Unwritable
from keikaku.core.plan import Plan, PlanDraft, PlanHead
from keikaku.exchange.files import table_texts, write_tables, write_text_atomically
from keikaku.exchange.tables import csv_text, tables
from tests.golden.exchange.minimal import MINIMAL

EMPTY = PlanDraft(Plan(PlanHead("計画")))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_written_as_it_is(tmp_path):
    path = tmp_path / "計画.json"
    write_text_atomically(path, "計画\r\n🏔\n")
    assert path.read_bytes() == "計画\r\n🏔\n".encode()
    assert names(tmp_path) == ["計画.json"]


def test_what_stood_there_is_replaced_and_its_mode_kept(tmp_path):
    path = tmp_path / "plan.json"
    path.write_text("old")
    path.chmod(0o640)
    write_text_atomically(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    write_text_atomically(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(Unwritable) as raised:
        write_text_atomically(tmp_path / "none" / "plan.json", "x")
    assert str(raised.value) == (
        f"{tmp_path / 'none' / 'plan.json'}: 書き出し先のフォルダーがありません。"
        " フォルダーを作るか、別の場所を指定してください。"
    )


def test_a_folder_of_that_name_is_told(tmp_path):
    (tmp_path / "plan.json").mkdir()
    with pytest.raises(Unwritable, match="同じ名前のフォルダーがあります。"):
        write_text_atomically(tmp_path / "plan.json", "x")
    assert names(tmp_path) == ["plan.json"]


def failing(error: OSError):
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "書き込みが許されていません。 Excel などで"),
        (OSError(28, "No space left on device"), "書き込めませんでした(No space left on device)。"),
        (OSError("odd"), "書き込めませんでした(odd)。"),
    ],
)
@pytest.mark.parametrize("step", ["pathlib.Path.replace", "os.fsync"])
def test_a_disk_that_refuses_leaves_the_old_file(step, error, said, tmp_path, monkeypatch):
    path = tmp_path / "plan.json"
    path.write_text("old")
    monkeypatch.setattr(step, failing(error))
    with pytest.raises(Unwritable) as raised:
        write_text_atomically(path, "new")
    assert f"{path}: {said}" in str(raised.value)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["plan.json"]


def test_tables_are_written_for_spreadsheets(tmp_path):
    written = write_tables(tmp_path, table_texts(MINIMAL))
    assert [path.name for path in written] == list(tables(MINIMAL))
    assert names(tmp_path) == sorted(tables(MINIMAL))
    for path in written:
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data[3:].decode() == csv_text(tables(MINIMAL)[path.name])


def test_rows_of_an_earlier_plan_do_not_stay(tmp_path):
    write_tables(tmp_path, table_texts(MINIMAL))
    (tmp_path / "notes.csv").write_text("mine")
    write_tables(tmp_path, table_texts(EMPTY))
    assert {
        path.name for path in tmp_path.iterdir() if len(path.read_bytes().splitlines()) > 1
    } == set()
    assert (tmp_path / "notes.csv").read_text() == "mine"


def test_tables_go_into_a_folder_that_is_there(tmp_path):
    with pytest.raises(Unwritable, match="書き出し先のフォルダーがありません。"):
        write_tables(tmp_path / "none", table_texts(EMPTY))


def test_no_table_is_replaced_before_all_are_written(tmp_path, monkeypatch):
    write_tables(tmp_path, table_texts(MINIMAL))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    calls = iter([None, None, OSError(28, "No space left on device")])

    def third_fails(_: int) -> None:
        failure = next(calls)
        if failure:
            raise failure

    monkeypatch.setattr("os.fsync", third_fails)
    with pytest.raises(Unwritable, match="No space left on device"):
        write_tables(tmp_path, table_texts(EMPTY))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
