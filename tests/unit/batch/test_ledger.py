"""The ledger of a run: what is finished stays finished, whatever the kill cut off."""

import pytest

from keikaku.batch.ledger import NAME, Ledger
from keikaku.core.errors import Unwritable

ASKED = {"keikaku": "1", "format": "json"}
NOTED = {"name": "plan.pdf", "files": ["a1"], "seconds": 1.5}


def ledger_with_one(folder):
    ledger = Ledger(folder, ASKED)
    ledger.note("plan.pdf", ("a1",), {"seconds": 1.5})
    return ledger


def test_what_is_noted_is_known_to_the_next_run(tmp_path):
    ledger_with_one(tmp_path)
    assert Ledger(tmp_path, ASKED).finished("plan.pdf", ("a1",)) == NOTED


@pytest.mark.parametrize(
    ("name", "digests"), [("plan.pdf", ("b2",)), ("plan.pdf", ("a1", "b2")), ("other.pdf", ("a1",))]
)
def test_a_changed_file_is_not_finished(tmp_path, name, digests):
    ledger_with_one(tmp_path)
    assert Ledger(tmp_path, ASKED).finished(name, digests) is None


@pytest.mark.parametrize("asked", [{**ASKED, "format": "csv"}, {**ASKED, "keikaku": "2"}])
def test_results_that_would_look_otherwise_are_made_anew(tmp_path, asked):
    ledger_with_one(tmp_path)
    assert Ledger(tmp_path, asked).finished("plan.pdf", ("a1",)) is None
    assert Ledger(tmp_path, ASKED).finished("plan.pdf", ("a1",)) is None


def test_a_line_that_was_cut_off_costs_only_itself(tmp_path):
    ledger_with_one(tmp_path)
    with (tmp_path / NAME).open("a", encoding="utf-8") as file:
        file.write('{"name": "half.pdf", "fi')
    again = Ledger(tmp_path, ASKED)
    again.note("next.pdf", ("c3",), {})
    third = Ledger(tmp_path, ASKED)
    assert third.finished("plan.pdf", ("a1",)) == NOTED
    assert third.finished("half.pdf", ()) is None
    assert third.finished("next.pdf", ("c3",)) == {"name": "next.pdf", "files": ["c3"]}


LEFT = (".plan.pdf.json.0a1b2c3d.tmp", "plan.pdf/.values.csv.0a1b2c3d.tmp")
NOT_OURS = ("notes.tmp", ".plan.pdf.json.tmp", ".plan.pdf.json.0a1b2c3d.txt", ".x.0A1B2C3D.tmp")


def test_half_written_files_of_a_killed_run_do_not_stay(tmp_path):
    ledger_with_one(tmp_path)
    (tmp_path / "plan.pdf").mkdir()
    for name in (*LEFT, *NOT_OURS):
        (tmp_path / name).write_text("half", encoding="utf-8")
    Ledger(tmp_path, ASKED)
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert there == {NAME, "plan.pdf", *NOT_OURS}


def test_nothing_is_cleared_from_a_folder_in_which_no_run_was_begun(tmp_path):
    (tmp_path / LEFT[0]).write_text("somebody else's", encoding="utf-8")
    Ledger(tmp_path, ASKED)
    assert (tmp_path / LEFT[0]).exists()


@pytest.mark.parametrize("content", ["", "no ledger\n", "\x00\xff", "[]\n", "1\n2\n"])
def test_what_is_no_ledger_is_begun_anew(tmp_path, content):
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    ledger_with_one(tmp_path)
    assert Ledger(tmp_path, ASKED).finished("plan.pdf", ("a1",)) == NOTED


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unwritable, match="フォルダーがありません"):
        Ledger(tmp_path / "none", ASKED)


def test_a_note_that_cannot_be_written_is_told(tmp_path):
    ledger = Ledger(tmp_path, ASKED)
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).mkdir()
    with pytest.raises(Unwritable, match="進み具合を書けません"):
        ledger.note("plan.pdf", (), {})
