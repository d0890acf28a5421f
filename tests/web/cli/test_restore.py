"""`keikaku restore`: the same as it was, in place of something only if asked, and never by halves."""

import re
import sqlite3

import pytest

from tests.web.cli.installing import (
    ORIGINALS,
    POSTGRESQL,
    contents,
    first_start,
    forge,
    hashes,
    manifest,
    python,
    refused,
    well,
)
from tests.web.serving import environment_of, run

SEAL = re.compile(r"\b\d+:[0-9a-f]{64}\b")


def test_a_restored_installation_is_the_same_and_says_its_seal(backup, target, tmp_path):
    said = well(target, "restore", str(backup))
    then, now = SEAL.findall(said)
    assert then == manifest(backup)["audit_head"]
    assert "改変はありません" in said
    assert "新しく作りました" in said
    assert well(target, "audit", "head").strip() == now
    well(target, "audit", "verify", "--head", then)
    names = sorted(each.name for each in (tmp_path / "restored").iterdir())
    own = [] if POSTGRESQL else ["keikaku.sqlite3"]
    assert names == sorted(["config.toml", "originals", "secrets.toml", *own])
    assert sorted(
        each.read_bytes() for each in (tmp_path / "restored/originals").rglob("*") if each.is_file()
    ) == sorted(ORIGINALS)
    well(target, "backup", "--out", str(tmp_path / "again.zip"))
    log = "audit_auditevent"
    assert hashes(tmp_path / "again.zip", log) == hashes(backup, log)
    assert [each.name for each in tmp_path.iterdir() if "restoring" in each.name] == []


def test_plans_come_back_with_what_points_to_each_other(filled_backup, target, tmp_path):
    """A draft names the edition that it goes on from, and that edition the draft it was made of."""
    assert "改変はありません" in well(target, "restore", str(filled_backup))
    well(target, "audit", "verify", "--head", manifest(filled_backup)["audit_head"])
    well(target, "backup", "--out", str(tmp_path / "again.zip"))
    log = "audit_auditevent"
    assert hashes(tmp_path / "again.zip", log) == hashes(filled_backup, log)


def test_what_stands_there_is_not_touched_without_being_asked(backup, target, tmp_path):
    first_start(target)
    before = contents(tmp_path / "restored")
    assert "--replace" in refused(target, "restore", str(backup))
    assert contents(tmp_path / "restored") == before
    assert [each.name for each in tmp_path.iterdir()] == ["restored"]


def test_what_is_replaced_is_kept_and_settings_stay(backup, target, tmp_path):
    first_start(target)
    folder = tmp_path / "restored"
    (folder / "config.toml").write_text("port = 8123\n", encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    secret = (folder / "secrets.toml").read_bytes()
    head = well(target, "audit", "head").strip()
    said = well(target, "restore", str(backup), "--replace")
    assert "このフォルダーにあった config.toml" in said
    assert (folder / "config.toml").read_text(encoding="utf-8") == "port = 8123\n"
    assert (folder / "secrets.toml").read_bytes() == secret
    (aside,) = tmp_path.glob("restored.before_restore_*")
    assert (aside / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert well(target, "audit", "head").strip() == SEAL.findall(said)[1] != head
    if not POSTGRESQL:
        assert well(target, "audit", "head", "--folder", str(aside)).strip() == head


@pytest.mark.skipif(not POSTGRESQL, reason="of PostgreSQL")
def test_tables_that_are_replaced_are_kept_in_a_schema_of_their_own(backup, target):
    first_start(target)
    said = well(target, "restore", str(backup), "--replace")
    (schema,) = re.findall(r"PostgreSQL schema (\w+)", said)
    import psycopg

    with psycopg.connect(target["KEIKAKU_DATABASE_URL"]) as connection:
        count = connection.execute(f"SELECT COUNT(*) FROM {schema}.audit_auditevent").fetchone()
        assert count == (2,)
        with pytest.raises(psycopg.Error, match="cannot be altered"):
            connection.execute(f"DELETE FROM {schema}.audit_auditevent")
    assert "監査記録・版・正誤表・会議の記録は守られています" in run(target, "doctor").stdout


@pytest.mark.parametrize("damage", ["cut", "changed", "empty"])
def test_a_damaged_backup_changes_nothing(backup, target, tmp_path, damage):
    data = bytearray(backup.read_bytes())
    if damage == "cut":
        del data[len(data) // 2 :]
    elif damage == "empty":
        data.clear()
    else:
        data[len(data) // 3] ^= 1
    (tmp_path / "bad.zip").write_bytes(bytes(data))
    assert "何も変更していません" in refused(target, "restore", str(tmp_path / "bad.zip"))
    assert [each.name for each in tmp_path.iterdir()] == ["bad.zip"]


def test_rows_that_contradict_each_other_change_nothing(backup, target, tmp_path):
    """Hashes agree, for whoever writes rows can write a manifest too; the database refuses."""
    first_start(target)
    before = well(target, "audit", "head")
    assert "accounts_membership" in refused(
        target,
        "restore",
        str(
            forge(
                backup,
                tmp_path / "forged.zip",
                "accounts_membership",
                (b'"administrator"', b"null"),
            )
        ),
        "--replace",
    )
    assert well(target, "audit", "head") == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["forged.zip", "restored"]


def test_an_altered_log_is_restored_and_told(backup, target, tmp_path):
    forged = forge(
        backup, tmp_path / "forged.zip", "audit_auditevent", (b"create-person", b"create-nobody")
    )
    done = run(target, "restore", str(forged))
    assert (done.returncode, done.stderr) == (1, "")
    assert "1 番の記録の内容が書き換えられています。" in done.stdout


def test_a_backup_of_a_newer_version_is_refused(backup, target, tmp_path):
    newer = [*manifest(backup)["migrations"], ["audit", "9999_later"]]
    forged = forge(backup, tmp_path / "forged.zip", migrations=newer)
    assert "この版より新しい" in refused(target, "restore", str(forged))
    assert [each.name for each in tmp_path.iterdir()] == ["forged.zip"]


def test_a_backup_of_an_older_version_gets_the_tables_of_this_one(backup, target, tmp_path):
    """The guard of the log is a migration of its own; without it the backup is from before."""
    told = manifest(backup)
    assert ["audit", "0002_guard"] in told["migrations"]
    told["migrations"].remove(["audit", "0002_guard"])
    older = forge(backup, tmp_path / "older.zip", migrations=told["migrations"])
    assert "改変はありません" in well(target, "restore", str(older))
    assert "監査記録・版・正誤表・会議の記録は守られています" in run(target, "doctor").stdout


def test_a_full_disk_is_foreseen(backup, target, tmp_path):
    """An archive that tells of more than the disk holds is not unpacked."""
    code = f"""
import shutil
shutil.disk_usage = lambda path: type("Usage", (), {{"free": 1000}})
from keikaku.cli.main import main
raise SystemExit(main(["restore", {str(backup)!r}]) - 2)
"""
    python(target, code)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(POSTGRESQL, reason="of SQLite")
def test_a_database_that_is_in_use_is_not_replaced(backup, target, tmp_path):
    first_start(target)
    with sqlite3.connect(tmp_path / "restored" / "keikaku.sqlite3") as server:
        server.execute("SELECT COUNT(*) FROM audit_auditevent").fetchone()
        assert "keikaku serve を止めて" in refused(target, "restore", str(backup), "--replace")
    server.close()
    well(target, "restore", str(backup), "--replace")


@pytest.mark.skipif(POSTGRESQL, reason="of SQLite")
def test_a_database_outside_the_folder_is_put_in_place_too(backup, tmp_path):
    file = tmp_path / "elsewhere" / "k ë.sqlite3"
    file.parent.mkdir()
    environment = {
        **environment_of(tmp_path / "restored"),
        "KEIKAKU_DATABASE_URL": f"sqlite:///{file}",
    }
    for _ in range(2):
        well(environment, "restore", str(backup), "--replace")
        well(environment, "audit", "verify", "--head", manifest(backup)["audit_head"])
    kept = sorted(each.name for each in file.parent.iterdir())
    assert kept[0] == file.name
    assert [name.partition(".before_restore_")[0] for name in kept[1:]] == [file.name]
